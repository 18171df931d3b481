"""XDOC-02: the exporter's name is the same on certificate and invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import compact
from matchers.registered_names import folded
from matchers.sides import against_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="XDOC-02",
    title=Text("Exporter's name on both papers", "輸出者名の一致"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑤ L158"),
    message=Text(
        "The certificate names the exporter “{certificate}”, the invoice “{invoice}”.",
        "輸出者名が証明書では「{certificate}」、インボイスでは「{invoice}」です。",
    ),
    remedy=Text("Write the registered name on both papers.", "両方の書類に登録どおりの社名を記載してください。"),
    examples=(
        Example("the same name", clean_case, "agrees"),
        Example("capitals and commas do not count", lambda: _invoice("Sakura Precision Co.,Ltd."), "agrees"),
        Example("another firm", lambda: _invoice("SAKURA TRADING CO., LTD."), "differs"),
        Example("another firm in box 1, the invoice as registered", lambda: _box_1("KIKU TRADING INC."), "agrees"),
        Example("another firm on both, not registered", lambda: _box_1("KIKU INC.", "UME INC."), "differs"),
        Example("0 read for O", lambda: _invoice("SAKURA PRECISI0N CO., LTD."), "not_checked"),
        Example("read badly", lambda: with_invoice(exporter_name=unclear("SAKVRA")), "not_checked"),
        Example("no certificate name", lambda: with_certificate(exporter_name=None), "silent"),
        Example(
            "on behalf of",
            lambda: with_certificate(exporter_name=typed("SAKURA PRECISION CO., LTD. ON BEHALF OF CHICAGO PUMPS INC.")),
            "agrees",
        ),
    ),
)
def exporter_name(case: Case) -> Iterator[Verdict]:
    """Case, punctuation and spacing do not count here; against the registry every character does (CO-B1-02).

    Where the invoice bears the registered name, box 1 is at fault, and the rules of box 1 say so (CO-B1-01, 02, 10).
    """
    registered = case.registered.name if case.registered is not None else ""

    def same(certificate: str, invoice: str) -> bool:
        return _same(certificate, invoice) or _same(registered, invoice)

    yield from against_each_invoice(case, "exporter_name", same)


def _same(certificate: str, invoice: str) -> bool:
    """Whom the exporter acts for may stand on either paper, or on one alone (CO-B1-07)."""
    return compact(folded(certificate)) == compact(folded(invoice))


def _box_1(name: str, invoice: str = "SAKURA PRECISION CO., LTD.") -> Case:
    return with_certificate(_invoice(invoice), exporter_name=typed(name))


def _invoice(name: str) -> Case:
    return with_invoice(exporter_name=printed(name))
