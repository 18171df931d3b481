"""The rules find every planted problem of the samples, and nothing else, when all is read without a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.perfect import Outcomes, judged

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
CASES = sorted(path.parent for path in (SAMPLES / "cases").glob("*/truth.json"))

pytestmark = pytest.mark.skipif(not CASES, reason="the shared samples are not on this machine")
EVERY_CASE = pytest.mark.parametrize("outcome", CASES, ids=lambda folder: folder.name, indirect=True)


@pytest.fixture
def outcome(request: pytest.FixtureRequest) -> Outcomes:
    return judged(request.param, SAMPLES / "registry.json")


@EVERY_CASE
def test_finds_every_planted_problem(outcome: Outcomes) -> None:
    assert outcome.missed == ()


@EVERY_CASE
def test_has_nothing_against_a_clear_case(outcome: Outcomes) -> None:
    assert [(f.rule, f.message.en) for f in outcome.noise] == []
