"""XDOC-14: number and kind of packages are those of the invoices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.normal import upper
from matchers.origins import extracted
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.vocabulary import packages


@rule(
    id="XDOC-14",
    title=Text("Packages on both papers", "梱包数の一致"),
    outcome=Outcome.FIX,
    field="packages",
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "The certificate says “{certificate}”, the invoice “{invoice}”.",
        "梱包数が証明書では「{certificate}」、インボイスでは「{invoice}」です。",
    ),
    remedy=Text("Write the invoice's packages.", "インボイスと同じ梱包数・荷姿を記載してください。"),
    examples=(
        Example("the same packages", clean_case, "agrees"),
        Example("spelled out", lambda: with_certificate(packages=typed("TEN (10) CARTONS")), "agrees"),
        Example("PACKAGES for CARTONS", lambda: with_certificate(packages=typed("10 PACKAGES")), "agrees"),
        Example("cartons on pallets", lambda: with_invoice(packages=printed("2 PALLETS (10 CARTONS)")), "agrees"),
        Example("cartons and pallets as packages", lambda: _both("10 PACKAGES", "8 CTNS & 2 PLTS"), "agrees"),
        Example("the pallets beside the cartons left out", lambda: _both("8 CTNS", "8 CTNS & 2 PLTS"), "differs"),
        Example("twelve", lambda: with_certificate(packages=typed("12 CARTONS")), "differs"),
        Example("cases", lambda: with_certificate(packages=typed("10 CASES")), "differs"),
        Example("words and figures at odds", lambda: with_certificate(packages=typed("TEN (12) CARTONS")), "differs"),
        Example("read badly", lambda: with_invoice(packages=unclear("18 CARTONS")), "not_checked"),
        Example("the invoice gives none", lambda: with_invoice(packages=None), "silent"),
    ),
)
def same_packages(case: Case) -> Iterator[Verdict]:
    """The invoice may give none. Several invoices' packages are added up; PACKAGES may stand for any kind.

    Packages of Japanese goods taken out of a mixed invoice cannot be compared: the invoice counts all its packages.
    """
    certificate = case.certificate
    if certificate is None or certificate.packages is None or extracted(case, align(case)):
        return
    here, choices = certificate.packages, _invoices_packages(case)
    if choices:
        there = next((c for c in choices if compatible(here.value, c.value)), choices[0])
        document = ", ".join(i.document for i in case.invoices)
        yield compare("packages", Side(certificate.document, here), Side(document, there), compatible)


def _both(certificate: str, invoice: str) -> Case:
    case = with_certificate(packages=typed(certificate))
    return with_invoice(case, packages=printed(invoice))


def compatible(certificate: str, invoice: str) -> bool:
    """Whether the certificate's packages are among the invoice's; texts that give no packages must be the same."""
    here, there = packages.parse(certificate), packages.parse(invoice)
    if here is None or there is None:
        return upper(certificate) == upper(invoice)
    spelled = packages.spelled_out(certificate)
    if spelled is not None and spelled[0] != spelled[1]:
        return False
    if not all(_among(p, there) for p in here):
        return packages.added_up(invoice) and here == (packages.Packages(sum(p.count for p in there), "package"),)
    return not packages.added_up(invoice) or all(_among(p, here) for p in there)


def _among(one: packages.Packages, others: tuple[packages.Packages, ...]) -> bool:
    return any(o.count == one.count and (o.kind == one.kind or "package" in (o.kind, one.kind)) for o in others)


def _invoices_packages(case: Case) -> tuple[Field[str], ...]:
    """The packages of all invoices together; where each states the same, it may be those of the whole shipment."""
    known = [i.packages for i in case.invoices if i.packages is not None]
    if not known or len(known) < len(case.invoices):
        return ()
    if len(known) == 1:
        return (known[0],)
    sums: Counter[str] = Counter()
    for p in (p for f in known for p in packages.parse(f.value) or ()):
        sums[p.kind] += p.count
    text = ", ".join(f"{count} {kind.upper()}S" for kind, count in sums.items())
    together = replace(min(known, key=lambda f: f.confidence), value=text, text=text)
    return (together, known[0]) if len({f.value for f in known}) == 1 else (together,)
