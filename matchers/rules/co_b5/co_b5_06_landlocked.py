"""CO-B5-06: a landlocked destination reached by sea stands as Final Destination in box 5 or 6."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.destination import destination
from matchers.examples import clean_case, typed, with_certificate
from matchers.presence import LIKELY, UNSURE, missing
from matchers.shipment import final_destination
from models.case import Case
from models.finding import Outcome, Text


def _zambia(**changes: Any) -> Case:
    fields = {"consignee_country": typed("ZM"), "port_of_discharge": typed("DURBAN, SOUTH AFRICA")}
    return with_certificate(**(fields | changes))


def _austria() -> Case:
    return _zambia(consignee_country=typed("AT"), port_of_discharge=typed("KOPER, SLOVENIA"))


@rule(
    id="CO-B5-06",
    title=Text("Final destination of a landlocked country", "内陸国向けの最終仕向地"),
    outcome=Outcome.FIX,
    field="final_destination",
    reads=("consignee_country", "port_of_discharge", "final_destination", "remarks"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L162"),
    message=Text(
        "{consignee} is landlocked and the goods are discharged at {port}; box 5 or 6 must give the final destination.",
        "荷受人の国 {consignee} は内陸国で、荷揚港は {port} です。第5欄または第6欄に最終仕向地が必要です。",
    ),
    remedy=Text(
        "Write Final Destination: city, country.",
        "Final Destination: 都市名, 国名 と記載してください。",
    ),
    examples=(
        Example("in box 6", lambda: _zambia(remarks=typed("Final Destination: Lusaka, Zambia")), "agrees"),
        Example("nowhere", _zambia, "differs"),
        Example("nowhere, but both in Europe: review", _austria, "differs"),
        Example("by air", lambda: _zambia(transport_mode=typed("air"), vessel=None, voyage=None), "silent"),
        Example("a coastal country", clean_case, "silent"),
        Example("the form is hard to read", lambda: _zambia(legibility=0.3), "not_checked"),
    ),
)
def landlocked(case: Case) -> Iterator[Verdict]:
    """Where both countries count as one area (C-17) the seed and the guides part, so a person decides."""
    certificate, found = case.certificate, destination(case)
    if certificate is None or found is None or not found.landlocked or found.by_air or found.same_country:
        return
    final = final_destination(certificate)
    if final is not None and final.confidence >= LIKELY:
        yield Agrees()
    elif final is not None or not found.sure:
        yield NotChecked(UNSURE, found.places)
    else:
        verdict = missing(certificate, "final_destination", Outcome.REVIEW if found.one_area else None)
        yield replace(verdict, values=found.said()) if isinstance(verdict, Differs) else verdict
