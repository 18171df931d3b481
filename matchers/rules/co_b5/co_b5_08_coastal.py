"""CO-B5-08: a coastal consignee country does not use the landlocked exception."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.destination import destination
from matchers.examples import clean_case, printed, typed, with_certificate
from matchers.presence import UNSURE
from matchers.shipment import final_destination
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text


def _by_singapore(country: str, final: Field[str]) -> Case:
    return with_certificate(
        consignee_country=typed(country), port_of_discharge=typed("SINGAPORE, SINGAPORE"), final_destination=final
    )


@rule(
    id="CO-B5-08",
    title=Text("Final destination of a coastal country", "沿岸国向けの最終仕向地"),
    outcome=Outcome.REVIEW,
    field="final_destination",
    reads=("consignee_country", "port_of_discharge", "final_destination", "remarks"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑥ L162", derived=True),
    message=Text(
        "{consignee} has ports of its own, so a final destination beyond {port} ({discharged}) needs a reason.",
        "{consignee} には自国の港があるため、{port}（{discharged}）で荷揚げする理由の確認が必要です。",
    ),
    remedy=Text("Ask why the goods are not discharged there.", "荷受人の国で荷揚げしない理由を確認してください。"),
    examples=(
        Example("landlocked", lambda: _by_singapore("LA", typed("VIENTIANE, LAOS")), "agrees"),
        Example("Malaysia by Singapore", lambda: _by_singapore("MY", typed("KUALA LUMPUR, MALAYSIA")), "differs"),
        Example(
            "read badly",
            lambda: with_certificate(
                consignee_country=typed("MY"),
                port_of_discharge=printed("SINGAPORE", 0.3),
                final_destination=typed("KUALA LUMPUR, MALAYSIA"),
            ),
            "not_checked",
        ),
        Example("no final destination", clean_case, "silent"),
    ),
)
def coastal(case: Case) -> Iterator[Verdict]:
    """The exception is made for countries that ships cannot reach."""
    certificate, found = case.certificate, destination(case)
    final = None if certificate is None else final_destination(certificate)
    if certificate is None or final is None or found is None:
        return
    if found.landlocked or found.same_country or found.one_area:
        yield Agrees()
    elif not found.sure or found.discharged_in is None:
        yield NotChecked(UNSURE, found.places)
    else:
        yield Differs((place(certificate.document, final), *found.places), found.said())
