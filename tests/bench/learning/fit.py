"""Fitting the chooser: one of the candidates of a field is right, or none of them is.

The likelihood is that of a multinomial logit whose outside option is "not stated". The hand-made weights are the prior
mean, so that what the examples say nothing about stays as it was made.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from extractors.traits import GROUPS, group_of

from .prior import HAND_MADE, junk
from .questions import Question

STRENGTH = 10.0  # of the prior; 1, 3, 5, 10 and 20 were tried
OF_ONE_FIELD = 3.0  # times as strong for traits of one field or group, of which there are fewer examples
DIGITS = 3
Array = NDArray[np.float64]


def fit(asked: Sequence[Question], strength: float = STRENGTH) -> dict[str, float]:
    """The weights that make the right candidates likeliest, drawn towards the hand-made ones."""
    asked = [*asked, *(Question(field, (shown,), (0.0,)) for field, shown in junk())]
    names = sorted({name for q in asked for shown in q.shown for name in shown} | set(HAND_MADE))
    prior = np.array([HAND_MADE.get(name, 0.0) for name in names])
    drawn = strength * np.array([OF_ONE_FIELD if _of_one_field(name) else 1.0 for name in names])
    found = minimize(_loss, prior, (*_arrays(asked, names), prior, drawn), method="L-BFGS-B", jac=True)
    return rounded(names, found.x)


def _of_one_field(name: str) -> bool:
    owner, _, trait = name.partition(": ")
    return owner != "placed" if trait else group_of(name) in GROUPS or name == "title"


def rounded(names: Sequence[str], weights: Array) -> dict[str, float]:
    """Without those that round to nothing, so that the data module stays short and its bytes repeatable."""
    return {n: w for n, x in zip(names, weights, strict=True) if (w := round(float(x), DIGITS))}


def design(shown: Sequence[Mapping[str, float]], names: Sequence[str]) -> Any:
    """A sparse matrix with a row for each mapping and a column for each name."""
    place = {name: i for i, name in enumerate(names)}
    rows = [(row, place[name], value) for row, traits in enumerate(shown) for name, value in traits.items()]
    at, columns, values = zip(*rows, strict=True)
    return csr_matrix((values, (at, columns)), shape=(len(shown), len(names)))


def _arrays(asked: Sequence[Question], names: Sequence[str]) -> tuple[Any, Array, Array, Array]:
    matrix = design([shown for q in asked for shown in q.shown], names)
    group = np.array([number for number, q in enumerate(asked) for _ in q.shown])
    target = np.array([right for q in asked for right in q.targets])
    return matrix, group, target, np.array([float(not any(q.targets)) for q in asked])


def _loss(
    w: Array, matrix: Any, group: Array, target: Array, none: Array, prior: Array, strength: Array
) -> tuple[float, Array]:
    """The negative log-likelihood with the prior, and its slope."""
    odds = np.exp(np.clip(matrix @ w, -30, 30))
    all_odds = 1.0 + np.bincount(group, odds, len(none))
    right_odds = none + np.bincount(group, odds * target, len(none))
    off = w - prior
    loss = float(np.sum(np.log(all_odds) - np.log(right_odds)) + 0.5 * strength @ (off * off))
    slope = odds * (1.0 / all_odds[group] - target / right_odds[group])
    return loss, matrix.T @ slope + strength * off
