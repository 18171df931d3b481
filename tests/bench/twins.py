"""For each plant a clean submission and its twin with the one problem: the pairs that tests and benchmark run on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import chain
from random import Random

from .layouts import LAYOUTS
from .layouts.form import Layout
from .maker import drawn_case
from .plant import PLANTS, Case, Plant, varied

ATTEMPTS = 500
"""So many shipments are drawn for a plant that needs a rare one: to order, landlocked, by air."""


@dataclass(frozen=True, slots=True)
class Twins:
    """`seed` draws the same shipment again."""

    name: str
    seed: str
    layout: Layout
    clean: Case
    planted: Case


class NeverTakes(LookupError):
    """No shipment that was drawn allows the plant or the variation."""


def twins(name: str, seed: object, split: str = "tuning", pool: Sequence[Twins] = ()) -> Twins:
    """The first shipment of the pool, else of this seed, in which the plant takes."""
    for given in chain(pool, shipments(f"{seed} {name}", split)):
        clean = deepcopy(given.clean)
        planted = _planted(PLANTS[name], clean, Random(f"{given.seed} {name}"))
        if planted is not None:
            return Twins(name, given.seed, given.layout, clean, planted)
    raise NeverTakes(name)


def alone(name: str, seed: object, split: str = "tuning") -> Twins:
    """The first shipment of this seed that allows the harmless variation; nothing is planted in it."""
    for given in shipments(f"{seed} {name}", split):
        if varied(given.clean, name, Random(f"{given.seed} varied")):
            return Twins(name, given.seed, given.layout, given.clean, given.clean)
    raise NeverTakes(name)


def shipments(seed: str, split: str) -> Iterator[Twins]:
    """Clean shipments of registered exporters, each with the layout that it is to be printed on."""
    english = [layout for layout in LAYOUTS[split] if layout.lang == "en"]
    for attempt in range(ATTEMPTS):
        rng = Random(f"{seed} {attempt}")
        layout = rng.choice(english)
        case = drawn_case(rng, split, layout)
        if case.deal.exporter.valid_until >= case.applied_on:
            yield Twins("", f"{seed} {attempt}", layout, case, case)


def _planted(plant: Plant, clean: Case, rng: Random) -> Case | None:
    """The problem in a copy; the situation that it needs and what it must lack are the clean twin's, too."""
    if plant.given is not None and not plant.given(clean, rng):
        return None
    planted = deepcopy(clean)
    if not plant(planted, rng):
        return None
    if plant.given is None:
        clean.withheld |= planted.withheld
    return planted
