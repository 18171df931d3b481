"""Learning the chooser's weights and the calibration: repeatable, and never better informed than it should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractors.calibrate import RISING
from tests.bench.learning.calibration import fit_calibration, left_out
from tests.bench.learning.examples import Source, sources
from tests.bench.learning.fit import fit
from tests.bench.learning.prior import HAND_MADE, junk
from tests.bench.learning.questions import Question
from tests.bench.learning.train import write
from tests.bench.learning.trials import Trial

GOOD = {"always": 1.0, "label": 1.0, "fit": 0.9, "placed: same": 1.0}
POOR = {"always": 1.0, "label": 1.0, "fit": 0.9, "placed: below": 1.0}
ASKED = [Question("vessel", (GOOD, POOR), (0.0, 1.0))] * 200


def test_examples_overrule_the_hand_made_weights() -> None:
    learned = fit(ASKED)
    assert HAND_MADE["placed: same"] > HAND_MADE["placed: below"]
    assert learned["placed: same"] < learned["placed: below"]


def test_a_strong_prior_keeps_what_was_made_by_hand() -> None:
    learned = fit([], strength=1e6)
    assert learned == pytest.approx(HAND_MADE, abs=0.01)


def test_the_same_examples_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.py", tmp_path / "other.py"
    write(one, "Title.", fit(ASKED))
    write(other, "Title.", fit(list(ASKED)))
    assert one.read_bytes() == other.read_bytes()
    assert one.read_text().splitlines()[5:-1] == sorted(one.read_text().splitlines()[5:-1])


def test_counter_examples_speak_against_a_field_that_was_always_right() -> None:
    shown = next(traits for field, traits in junk() if field == "currency")
    learned = fit([Question("currency", ({**GOOD, "currency": 1.0},), (1.0,))] * 200)
    assert sum(learned.get(name, 0.0) * value for name, value in shown.items()) < 0


def trial(layout: str, worst: float, right: bool) -> Trial:
    return Trial(Source(Path(), layout, "c", {}), "invoice: vessel", {"always": 1.0, "worst word": worst}, 0.9, right)


def test_no_trait_that_speaks_for_a_value_ever_speaks_against_it() -> None:
    backwards = [trial("one", 3.0, False)] * 30 + [trial("one", 1.0, True)] * 30
    weights = fit_calibration(backwards)
    assert all(weights.get(name, 0.0) >= 0 for name in RISING)


def test_a_value_is_judged_by_a_calibration_that_never_saw_its_layout() -> None:
    layouts = [f"layout {i}" for i in range(12)]
    wrong_here = [trial(name, 2.0, name != layouts[0]) for name in layouts for _ in range(20)]
    stated = left_out(wrong_here)
    assert stated[0] > 0.9


def test_a_layout_composed_at_random_is_one_of_its_own_and_another_is_left_out_whole(tmp_path: Path) -> None:
    for number, layout in (("001", "composed"), ("002", "composed"), ("003", "letterhead"), ("004", "letterhead")):
        folder = tmp_path / "cases" / number
        folder.mkdir(parents=True)
        (folder / "truth.json").write_text(json.dumps({"layout": layout, "tier": "a"}))
    found = sources([tmp_path])
    assert len({s.layout for s in found}) == 3
    assert found[2].fold == found[3].fold
