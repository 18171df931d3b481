"""Plants named problems in a submission that is clean, at most one a field."""

from copy import deepcopy
from random import Random

from . import (
    amounts,
    formal,
    goods_list,
    goods_names,
    guards,
    harmless,
    head,
    missing,
    on_the_form,
    online,
    origins,
    parties,
    portal,
    references,
    registration,
    remarks,
    route,
    situations,
    spellings,
    transport,
)
from .case import HARMLESS, PLANTS, UNPRINTED, Case, Plant, restore, varied

# Each makes its plants known by being imported.
MODULES = (
    amounts,
    formal,
    goods_list,
    goods_names,
    guards,
    harmless,
    head,
    missing,
    on_the_form,
    online,
    origins,
    parties,
    portal,
    references,
    registration,
    remarks,
    route,
    situations,
    spellings,
    transport,
)


def plant(case: Case, names: list[str], wanted: int, rng: Random) -> list[str]:
    """Tries the plants in order until `wanted` have taken; returns the names of those that did."""
    taken: list[str] = []
    touched = {f for p in case.problems for f in (p["field"], *p["also"])}
    for name in names:
        if len(taken) == wanted or (taken and PLANTS[taken[-1]].alone):
            break
        about = _planted(case, PLANTS[name], rng, bool(taken), touched)
        if about:
            touched |= about
            taken.append(name)
    return taken


def _planted(case: Case, chosen: Plant, rng: Random, others: bool, touched: set[str]) -> set[str]:
    """The fields that the problem is about; none where it does not fit and the case stays as it was."""
    if (chosen.alone and others) or not chosen.printed:
        return set()
    before = deepcopy(case)
    about: set[str] = set()
    if (chosen.given is None or chosen.given(case, rng)) and chosen(case, rng):
        new = case.problems[len(before.problems) :]
        about = {f for p in new for f in (p["field"], *p["also"])}
    if not about or about & touched:
        restore(case, before)
        return set()
    return about


__all__ = ["HARMLESS", "MODULES", "PLANTS", "UNPRINTED", "Case", "Plant", "plant", "varied"]
