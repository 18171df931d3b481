"""Compares one paper's fields and items with the truth: right, wrong, missed, invented."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from .values import number, same, text

Json = dict[str, Any]
VERDICTS = ("right", "wrong", "missed", "invented")
DESCRIPTIONS_ALIKE = 90


@dataclass(frozen=True, slots=True)
class Verdict:
    field: str
    verdict: str
    confidence: float | None = None
    """None where nothing was read or the value did not come from a page."""


@dataclass(slots=True)
class Tally:
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def f1(self) -> float:
        """A wrong value is charged twice, as one missed and one invented."""
        right, other = self.counts["right"], self.counts["wrong"] * 2 + self.counts["missed"] + self.counts["invented"]
        return 2 * right / (2 * right + other) if right + other else 1.0

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f}  " + "  ".join(f"{v} {self.counts[v]}" for v in VERDICTS)


def tally(said: Iterable[str]) -> Tally:
    return Tally(Counter(said))


def verdicts(truth: Json, read: Json) -> Iterator[Verdict]:
    """One verdict a field of the truth and of the reading; optional fields count only if wrong, ignored ones never."""
    ignored = set(truth.get("ignore", []))
    values = {k: value_of(v) for k, v in (read or {}).items() if value_of(v) not in (None, "", [], False)}
    for name in truth["fields"]:
        if name in ignored or (name == "signature" and truth["fields"][name] == "none" and name not in values):
            continue
        if name not in values:
            yield Verdict(name, "missed")
        else:
            yield Verdict(name, "right" if accepted(name, values[name], truth) else "wrong", _confidence(read[name]))
    for name in values.keys() - truth["fields"].keys() - ignored:
        if not (accepted(name, values[name], truth) or (name == "signature" and values[name] == "none")):
            yield Verdict(name, "invented", _confidence(read[name]))


def item_verdicts(true: list[Json], read: list[Json]) -> Iterator[str]:
    left = [{k: value_of(v) for k, v in item.items()} for item in read or []]
    for item in true:
        hit = next((r for r in left if _same_item(r, item)), None)
        if hit:
            left.remove(hit)
        yield "right" if hit else "missed"
    yield from ("invented" for _ in left)


def accepted(name: str, value: Any, truth: Json) -> bool:
    answers = [truth[part][name] for part in ("fields", "optional") if name in truth.get(part, {})]
    return any(same(name, value, true) for true in answers + truth.get("accept", {}).get(name, []))


def value_of(read: Any) -> Any:
    return read.get("value") if isinstance(read, dict) and "value" in read else read


def _same_item(read: Json, true: Json) -> bool:
    alike = fuzz.ratio(text(read.get("description") or ""), text(true["description"])) >= DESCRIPTIONS_ALIKE
    numbers = all(number(read.get(k)) == number(true[k]) for k in ("quantity", "unit_price", "amount") if k in true)
    return alike and numbers and ("unit" not in true or same("unit", read.get("unit") or "", true["unit"]))


def _confidence(read: Any) -> float | None:
    if isinstance(read, dict) and read.get("source") != "structured":
        return read.get("confidence")
    return None
