"""The rule catalogue as plain values, for `shogo rules` and `shogo rules --json`."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Rule, rules
from models.finding import Text


def catalogue(chosen: Iterable[Rule] | None = None) -> list[dict[str, object]]:
    """One object a rule, sorted by id, ready for json.dumps."""
    return [described(r) for r in (rules() if chosen is None else chosen)]


def described(r: Rule) -> dict[str, object]:
    return {
        "id": r.id,
        "group": r.group,
        "title": _both(r.title),
        "outcome": r.outcome.value,
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


def _both(text: Text) -> dict[str, str]:
    return {"en": text.en, "ja": text.ja}
