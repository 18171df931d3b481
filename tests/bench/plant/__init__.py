"""Plants named problems in a submission that is clean, at most one a field."""

from copy import deepcopy
from random import Random

from . import formal, goods_list, head, missing, route
from .case import Case, Plant

PLANTS: dict[str, Plant] = missing.PLANTS | head.PLANTS | route.PLANTS | goods_list.PLANTS | formal.PLANTS


def plant(case: Case, names: list[str], wanted: int, rng: Random) -> list[str]:
    """Tries the plants in order until `wanted` have taken; returns the names of those that did."""
    taken: list[str] = []
    touched = {f for p in case.problems for f in (p["field"], *p["also"])}
    for name in names:
        if len(taken) == wanted:
            break
        before = deepcopy(case)
        PLANTS[name](case, rng)
        new = case.problems[len(before.problems) :]
        about = {p["field"] for p in new} | {f for p in new for f in p["also"]}
        if not new or about & touched or (taken and name in BREAKS_OTHERS):
            for slot in Case.__slots__:
                setattr(case, slot, getattr(before, slot))
            continue
        touched |= about
        taken.append(name)
    return taken


BREAKS_OTHERS = {"shipped_long_ago", "shipped_long_ago_online", "consignee_in_another_country"}
__all__ = ["PLANTS", "Case", "plant"]
