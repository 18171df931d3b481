"""The rule catalogue as plain values, for `shogo rules` and `shogo rules --json`: every rule with its state."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Rule, rules
from matchers.checklist import Reminder, State, reminders
from models.finding import Text
from models.practice import Practice


def catalogue(practice: Practice | None = None, chosen: Iterable[Rule] | None = None) -> list[dict[str, object]]:
    """One object a rule, sorted by id, ready for json.dumps; `outcome` and `holds` as the practice has them."""
    checked = [described(r, practice or Practice()) for r in (rules() if chosen is None else chosen)]
    others = [reminded(r) for r in reminders()] if chosen is None else []
    return sorted([*checked, *others], key=lambda entry: str(entry["id"]))


def described(r: Rule, practice: Practice | None = None) -> dict[str, object]:
    practice = practice or Practice()
    return {
        "id": r.id,
        "group": r.group,
        "state": State.CHECKED.value,
        "holds": r.id not in practice.off,
        "title": _both(r.title),
        "outcome": practice.outcome_of(r.id, r.outcome).value,
        "field": r.field,
        "reads": list(r.reads),
        "mode": r.mode.value,
        "source": r.citation.clause,
        "derived": r.citation.derived,
        "why": r.doc,
        "message": _both(r.message),
        "remedy": _both(r.remedy),
        "examples": [{"name": example.name, "says": example.says} for example in r.examples],
    }


def reminded(r: Reminder) -> dict[str, object]:
    """A rule that is left to a person, to the portal, to later or to another kind of certificate."""
    return {"id": r.id, "group": r.group, "state": r.state.value, "title": _both(r.title), "source": r.source}


def _both(text: Text) -> dict[str, str]:
    return {"en": text.en, "ja": text.ja}
