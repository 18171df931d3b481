"""Fitting confidence: a logistic curve over what is seen of a value, rising in everything that speaks for it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from scipy.optimize import minimize

from extractors.calibrate import RISING, probability

from ..reliability import Stated, calibration_error
from .examples import FOLDS
from .fit import Array, design, rounded
from .trials import Trial

STRENGTH = 2.0  # of the prior that a trait says nothing
FREE = frozenset({"always", "item: always"})  # not drawn to nothing


def fit_calibration(given: Sequence[Trial], strength: float = STRENGTH) -> dict[str, float]:
    """Weights for `extractors.calibrate`; those of `RISING` are never negative."""
    names = sorted({name for trial in given for name in trial.shown})
    matrix, right = design([trial.shown for trial in given], names), np.array([float(t.right) for t in given])
    drawn = np.array([0.0 if name in FREE else strength for name in names])
    bounds = [(0.0, None) if name.removeprefix("item: ") in RISING else (None, None) for name in names]
    start = np.zeros(len(names))

    def loss(w: Array) -> tuple[float, Array]:
        z = matrix @ w
        value = np.sum(np.logaddexp(0.0, z) - right * z) + 0.5 * drawn @ (w * w)
        return float(value), matrix.T @ (1 / (1 + np.exp(-z)) - right) + drawn * w

    return rounded(names, minimize(loss, start, method="L-BFGS-B", jac=True, bounds=bounds).x)


def left_out(given: Sequence[Trial]) -> list[float]:
    """The calibrated confidence of every value, fitted without its layout."""
    weights: Mapping[int, Mapping[str, float]] = {
        fold: fit_calibration([t for t in given if t.source.fold != fold]) for fold in range(FOLDS)
    }
    return [probability(t.shown, weights[t.source.fold]) for t in given]


def report(given: Sequence[Trial]) -> Iterator[str]:
    """The calibration error before and after, by tier and by kind of value, of layouts left out."""
    after = left_out(given)
    yield "| values | number | right | error as stated | error calibrated | wrong at 0.9 and above |"
    yield "| --- | --- | --- | --- | --- | --- |"
    kinds: list[tuple[str, Callable[[Trial], str]]] = [
        ("all", lambda t: ""),
        ("tier", lambda t: t.source.tier),
        ("", lambda t: t.field.partition(":")[0]),
    ]
    for title, key in kinds:
        before, now = defaultdict(list), defaultdict(list)
        for trial, confidence in zip(given, after, strict=True):
            before[key(trial)].append(Stated(trial.stated, trial.right))
            now[key(trial)].append(Stated(confidence, trial.right))
        for name in sorted(now):
            yield _row(f"{title} {name}".strip(), before[name], now[name])


def _row(name: str, before: Sequence[Stated], now: Sequence[Stated]) -> str:
    share = sum(s.right for s in now) / len(now)
    sure = sum(not s.right for s in now if s.confidence >= 0.9)
    errors = f"{calibration_error(before):.3f} | {calibration_error(now):.3f}"
    return f"| {name} | {len(now)} | {share:.3f} | {errors} | {sure} |"
