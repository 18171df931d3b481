"""REG-06: each signatory has a user ID of his own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case, with_exporter
from matchers.registration import exporter_in
from models.case import Case, Exporter, Signatory
from models.finding import Outcome, Text


def _with_ids(one: str, other: str) -> Case:
    people = (Signatory("Taro Yamada", user_id=one), Signatory("Hanako Sato", user_id=other))
    return with_exporter(signatories=people)


@rule(
    id="REG-06",
    title=Text("One user ID for each signatory", "署名者ごとのユーザーID"),
    outcome=Outcome.FIX,
    field="signatory",
    mode=Mode.EXACT,
    citation=Citation("000 1(3)"),
    message=Text(
        "{names} of {exporter} share the user ID {user_id}.",
        "{exporter} の {names} が同じユーザーID {user_id} を使用しています。",
    ),
    remedy=Text("Get a user ID of their own for each of them.", "署名者ごとにユーザーIDを取得してください。"),
    examples=(
        Example("two signatories, two IDs", lambda: _with_ids("9001000001-01", "9001000001-02"), "agrees"),
        Example("one ID for both", lambda: _with_ids("9001000001-01", "9001000001-01"), "differs"),
        Example("no ID yet for one", lambda: _with_ids("9001000001-01", ""), "agrees"),
        Example("the registry does not keep IDs", clean_case, "silent"),
    ),
    always_decided="it reads the registry only",
)
def own_user_id(case: Case) -> Iterator[Verdict]:
    """IDs are issued for each signatory registered. A registry need not keep them."""
    entry = case.registered
    if entry is None:
        return
    for user_id, names in _holders(entry).items():
        if len(names) > 1:
            yield Differs(exporter_in(case), {"exporter": entry.name, "names": ", ".join(names), "user_id": user_id})
        else:
            yield Agrees()


def _holders(entry: Exporter) -> dict[str, list[str]]:
    held: dict[str, list[str]] = defaultdict(list)
    for person in entry.signatories:
        if person.user_id and person.name not in held[person.user_id]:
            held[person.user_id].append(person.name)
    return held
