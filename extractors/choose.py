"""Choosing one candidate for each field: chances from learned weights, then a choice over all fields at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractors.candidates import Candidate
from extractors.chooser_weights import WEIGHTS
from extractors.stacking import PARTIES
from extractors.traits import Surroundings, Traits, agreement, traits, value_of
from models.document import Word

SURE_ENOUGH = 0.3  # a smaller chance is no choice; chances are shared with rivals, so that half is too much to ask
MOST_CERTAIN = 0.995
JUNK = 0.3  # fit of words up to which they need a label

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The candidate taken for a field, the probability that it is right, and other values that were nearly taken."""

    candidate: Candidate
    certainty: float
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rated:
    """A candidate with its log-odds and the chance that the field has this candidate's value."""

    candidate: Candidate
    log_odds: float
    chance: float


def choose(candidates: Iterable[Candidate], weights: Weights = WEIGHTS) -> dict[str, Chosen]:
    """One candidate a field: a first choice, then a second one that knows how each goes with the first's others."""
    given = tuple(candidates)
    among = Surroundings.of(given)
    shown = [traits(c, among) for c in given]
    first = take(rated(given, shown, weights))
    agreeing = [{**shown_by, **agreement(c, first)} for c, shown_by in zip(given, shown, strict=True)]
    ranked = rated(given, agreeing, weights)
    chances = {id(r.candidate): r.chance for r in ranked}
    return {
        field: Chosen(c, min(MOST_CERTAIN, chances[id(c)]) * c.certainty, c.rivals) for field, c in take(ranked).items()
    }


def log_odds(shown: Traits, weights: Weights) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in shown.items())


def rated(candidates: Sequence[Candidate], shown: Sequence[Traits], weights: Weights) -> list[Rated]:
    """Best first. The candidates of a field share one certainty with the possibility that the field is not stated.

    Candidates that say the same speak for each other, others take chance from each other.
    """
    scores = [log_odds(t, weights) for t in shown]
    odds: dict[str, float] = defaultdict(lambda: 1.0)
    for_value: dict[tuple[str, object], float] = defaultdict(float)
    for c, score in zip(candidates, scores, strict=True):
        odds[c.field] += math.exp(min(score, 30.0))
        for_value[c.field, value_of(c)] += math.exp(min(score, 30.0))
    found = (
        Rated(c, score, for_value[c.field, value_of(c)] / odds[c.field])
        for c, score in zip(candidates, scores, strict=True)
    )
    return sorted(found, key=lambda r: (-r.chance, -r.log_odds))


def take(ranked: Iterable[Rated]) -> dict[str, Candidate]:
    """The likeliest first; words that serve one field serve no other, unless one label announced both."""
    taken: dict[str, Candidate] = {}
    used: dict[Word, Candidate] = {}
    for r in ranked:
        c = r.candidate
        if c.field in taken or r.chance < SURE_ENOUGH or _is_junk(c) or _conflicts(c, used):
            continue
        taken[c.field] = c
        used.update(dict.fromkeys(c.words, c))
    return taken


def _is_junk(c: Candidate) -> bool:
    """Words without a label that hardly look like the field; no weight may make a value of them."""
    return not c.features.label and not c.features.known and c.features.fit <= JUNK


def _conflicts(c: Candidate, used: Mapping[Word, Candidate]) -> bool:
    owners = [used[w] for w in c.words if w in used]
    return any(
        o.field != c.field and (o.spot is None or o.spot is not c.spot or _exclude(o.field, c.field)) for o in owners
    )


def _exclude(one: str, other: str) -> bool:
    """A ship and a flight, or two parties, cannot both be meant by the same words."""
    transport = "flight" in (one, other) and bool({one, other} & {"vessel", "voyage"})
    return transport or {one, other} <= PARTIES
