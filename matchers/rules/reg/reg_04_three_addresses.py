"""REG-04: a registration has three addresses at most."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case, with_exporter
from matchers.registration import exporter_in
from models.case import Case
from models.finding import Outcome, Text

AT_MOST = 3


def _with_addresses(number: int) -> Case:
    return with_exporter(addresses=tuple(f"{n}-2-3 Marunouchi, Chiyoda-ku, Tokyo, Japan" for n in range(1, number + 1)))


@rule(
    id="REG-04",
    title=Text("Registered addresses", "登録住所の数"),
    outcome=Outcome.FIX,
    field="exporter_address",
    mode=Mode.PRESENCE,
    citation=Citation("000 1(2) 現住所"),
    message=Text(
        "{exporter} is registered with {count} addresses; the present address and two more are allowed.",
        "{exporter} の登録住所は{count}件です。登録できるのは現住所のほか2件までです。",
    ),
    remedy=Text("Have the surplus addresses taken off the registration.", "3件を超える住所を登録から外してください。"),
    examples=(
        Example("one", clean_case, "agrees"),
        Example("three", lambda: _with_addresses(3), "agrees"),
        Example("four", lambda: _with_addresses(4), "differs"),
    ),
    always_decided="it reads the registry only",
)
def three_addresses(case: Case) -> Iterator[Verdict]:
    """That an address of the papers is none of them is no fault where the invoice has it too (CO-B1-06)."""
    entry = case.registered
    if entry is None:
        return
    count = len(entry.addresses)
    if count > AT_MOST:
        yield Differs(exporter_in(case), {"exporter": entry.name, "count": str(count)})
    else:
        yield Agrees()
