"""What the chooser has to answer on a paper, field by field, and how well given weights answer it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.candidates import Candidate
from extractors.choose import rated, take
from extractors.traits import Surroundings, Traits, agreement, traits

from .examples import Example
from .prior import HAND_MADE

NAMED = {"exporter": "exporter_name", "buyer": "buyer_name", "consignee": "consignee_name"}


@dataclass(frozen=True, slots=True)
class Question:
    """One field of one paper: the traits of its candidates and how right each is."""

    field: str
    shown: tuple[Traits, ...]
    targets: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paper with everything that does not depend on the weights, so that many can be tried."""

    example: Example
    shown: tuple[Traits, ...]

    @classmethod
    def of(cls, example: Example) -> "Prepared":
        among = Surroundings.of(example.findings.candidates)
        return cls(example, tuple(traits(c, among) for c in example.findings.candidates))

    def first(self, weights: Mapping[str, float]) -> dict[str, Candidate]:
        return take(rated(self.example.findings.candidates, self.shown, weights))

    def agreeing(self, weights: Mapping[str, float]) -> list[Traits]:
        first = self.first(weights)
        given = zip(self.example.findings.candidates, self.shown, strict=True)
        return [{**own, **agreement(c, first)} for c, own in given]

    def chosen(self, weights: Mapping[str, float]) -> dict[str, Candidate]:
        return take(rated(self.example.findings.candidates, self.agreeing(weights), weights))

    def questions(self) -> Iterator[Question]:
        """The fields that have candidates and count; agreement is with what the hand-made weights take first."""
        of_field: dict[str, list[tuple[Traits, float | None]]] = defaultdict(list)
        example = self.example
        for c, shown, right in zip(example.findings.candidates, self.agreeing(HAND_MADE), example.targets, strict=True):
            of_field[str(c.field)].append((shown, right))
        for field, rows in sorted(of_field.items()):
            if all(right is not None for _, right in rows):
                yield Question(field, tuple(t for t, _ in rows), tuple(float(r or 0.0) for _, r in rows))


def tally(papers: Sequence[Prepared], weights: Mapping[int, Mapping[str, float]]) -> dict[str, Counter[str]]:
    """How each field was answered, each paper with the weights of its fold."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for paper in papers:
        for field, verdict in _answers(paper, weights[paper.example.source.fold]):
            counts[field][verdict] += 1
    return counts


def _answers(paper: Prepared, weights: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    """Only fields with candidates: what was not even found is not the chooser's to miss."""
    chosen = paper.chosen(weights)
    candidates, targets = paper.example.findings.candidates, paper.example.targets
    for field in sorted({str(c.field) for c in candidates}):
        of_field = [(c, t) for c, t in zip(candidates, targets, strict=True) if c.field == field]
        if all(t is not None for _, t in of_field):
            right = next((t for c, t in of_field if c is chosen.get(field)), None)
            stated = NAMED.get(field, field) in paper.example.truth["fields"]
            yield field, _verdict(right, stated, max(t or 0.0 for _, t in of_field))


def _verdict(right: float | None, stated: bool, best: float) -> str:
    if right is None:
        return "missed" if stated else "left out"
    if right > 0:
        return "right" if right == best else "worse than another"
    if best > 0:
        return "wrong"
    return "wrong, as all are" if stated else "invented"


def f1(counts: Counter[str]) -> float:
    right = counts["right"] + counts["worse than another"]
    false = 2 * (counts["wrong"] + counts["wrong, as all are"]) + counts["missed"] + counts["invented"]
    return 2 * right / (2 * right + false) if right + false else 1.0
