"""Which certificate item stands for which invoice lines: one to one first, then as groups and parts."""

from __future__ import annotations

from functools import lru_cache

from matchers.alignment import Alignment, Line, Match
from matchers.goods_groups import grouped
from matchers.goods_pairs import paired
from models.case import Case
from models.papers import Certificate, Invoice


def align(case: Case) -> Alignment:
    """The correspondence of the case's goods; empty matches where there is no certificate."""
    return _aligned(_Papers(case.invoices, case.certificate))


class _Papers:
    """The papers, told apart by being the very same objects: comparing hundreds of lines for every rule takes long."""

    __slots__ = ("_ids", "certificate", "invoices")

    def __init__(self, invoices: tuple[Invoice, ...], certificate: Certificate | None) -> None:
        self.invoices, self.certificate = invoices, certificate
        self._ids = (*map(id, invoices), id(certificate))

    def __hash__(self) -> int:
        return hash(self._ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Papers) and self._ids == other._ids


@lru_cache(maxsize=64)
def _aligned(papers: _Papers) -> Alignment:
    lines = tuple(Line(i.document, at, item) for i in papers.invoices for at, item in enumerate(i.items))
    items = papers.certificate.items if papers.certificate is not None else ()
    pairs = paired(items, [line.item for line in lines])
    return grouped(Alignment(lines, items, tuple(Match((r,), (pairs[r],)) for r in sorted(pairs))))
