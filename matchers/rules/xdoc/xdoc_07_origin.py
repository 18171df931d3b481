"""XDOC-07: box 4 gives the invoice's countries of origin."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt, one_line
from matchers.examples import clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.origins import left_out_origins, origins_of
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate
from models.vocabulary import countries


@rule(
    id="XDOC-07",
    title=Text("Country of origin on both papers", "原産国の一致"),
    outcome=Outcome.FIX,
    field="origin",
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L127-140; ⑦ L181-183"),
    message=Text(
        "Box 4 says {certificate}, the invoices say {invoice}.",
        "原産国が第4欄では {certificate}、インボイスでは {invoice} です。",
    ),
    remedy=Text(
        "List the origins of exactly the goods in box 7.",
        "第7欄に記載した商品の原産国をすべて、過不足なく記載してください。",
    ),
    examples=(
        Example("Japan on both", clean_case, "agrees"),
        Example("China on the invoice", lambda: with_invoice(origin=printed(("CN",))), "differs"),
        Example("a country too many", lambda: with_certificate(origin=typed(("JP", "KR"), "JAPAN, KOREA")), "differs"),
        Example("read badly", lambda: with_invoice(origin=unclear(("JO",))), "not_checked"),
        Example("none on the invoice", lambda: with_invoice(origin=None), "silent"),
        Example("only the Japanese goods taken from a mixed invoice", lambda: _extraction(), "agrees"),
    ),
)
def origin(case: Case) -> Iterator[Verdict]:
    """Countries are compared, not spellings. Foreign goods that the certificate leaves out need not be in box 4."""
    certificate = case.certificate
    fields = [i.origin for i in case.invoices if i.origin is not None]
    there = origins_of(case)
    if certificate is None or certificate.origin is None or not there:
        return
    here = frozenset(certificate.origin.value)
    if here == there or here == there - left_out_origins(case, align(case)):
        yield Agrees()
    else:
        yield _judged(case, certificate, certificate.origin, fields, there)


def _judged(
    case: Case,
    certificate: Certificate,
    here: Field[tuple[str, ...]],
    fields: list[Field[tuple[str, ...]]],
    there: frozenset[str],
) -> Verdict:
    stated = [place(i.document, i.origin) for i in case.invoices if i.origin is not None]
    where = (place(certificate.document, here), *stated)
    if in_doubt(here) or any(in_doubt(f) for f in fields):
        return NotChecked(UNSURE, where)
    names = ", ".join(sorted(countries.name(code) for code in there))
    return Differs(where, {"certificate": one_line(here.text), "invoice": names})


def _extraction() -> Case:
    japanese = item("GEAR PUMP GP-20", "120", "PCS", "130.00", "JP")
    chinese = item("RUBBER HOSE", "40", "PCS", "2.00", "CN")
    case = with_invoice(origin=printed(("JP", "CN")), items=(japanese, chinese))
    return with_certificate(case, items=(item("GEAR PUMP GP-20", "120", "PCS", origin="JP"),))
