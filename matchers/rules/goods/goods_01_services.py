"""GOODS-01: goods only; services, fees and charges do not stand on the certificate."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.services import service_in
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate, Item


@rule(
    id="GOODS-01",
    title=Text("Goods only", "有体物のみ"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L188"),
    message=Text(
        "“{words}” is a service or a charge, not goods.",
        "「{words}」は役務または費用であり、商品ではありません。",
    ),
    remedy=Text("Take it off the certificate.", "証明書から削除してください。"),
    examples=(
        Example("pumps and seals", clean_case, "agrees"),
        Example("an installation fee", lambda: _with("INSTALLATION FEE"), "differs"),
        Example("freight", lambda: _with("OCEAN FREIGHT"), "differs"),
        Example("a kit for installation is goods", lambda: _with("INSTALLATION TOOL KIT"), "agrees"),
        Example("read badly", lambda: with_certificate(items=(Item(unclear("HANDLING CHARGE")),)), "not_checked"),
    ),
)
def services(case: Case) -> Iterator[Verdict]:
    """Origin is a property of things. Services stay off the certificate even where the invoice has them."""
    if case.certificate is None:
        return
    for at, listed in enumerate(case.certificate.items):
        yield _judged(case.certificate, at, listed)


def _judged(certificate: Certificate, at: int, listed: Item) -> Verdict:
    words = None if listed.description is None else service_in(listed.description.value)
    if listed.description is None or words is None:
        return Agrees()
    where = (place(certificate.document, listed.description),)
    if in_doubt(listed.description):
        return NotChecked(UNSURE, where, certificate_items=(at,))
    return Differs(where, {"words": words}, certificate_items=(at,))


def _with(description: str) -> Case:
    return with_certificate(items=(item(description, "1", "SET", origin="JP"),))
