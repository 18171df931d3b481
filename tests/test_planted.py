"""Each planted problem is found by a rule that should find it, and what is harmless is left alone: rules by value."""

from __future__ import annotations

from copy import deepcopy
from random import Random

import pytest

from matchers.catalogue import check
from models.finding import Finding, Outcome
from tests.bench.as_read import as_read
from tests.bench.plant import HARMLESS, PLANTS, Case
from tests.bench.twins import Twins, alone, shipments, twins

SEEDS = ("one", "two")


def against(case: Case) -> list[Finding]:
    return [f for f in check(as_read(case)) if f.outcome is not Outcome.NOTE]


def told(findings: list[Finding]) -> list[str]:
    return [f"{f.rule} {f.field}: {f.message.en}" for f in findings]


@pytest.fixture(params=[(n, seed) for n in sorted(PLANTS) if PLANTS[n].by_value for seed in SEEDS], ids="-".join)
def pair(request: pytest.FixtureRequest) -> Twins:
    return twins(*request.param)


def test_a_planted_problem_is_found_by_a_rule_that_should_find_it_and_its_clean_twin_is_left_alone(pair: Twins) -> None:
    found = against(pair.planted)
    for problem in pair.planted.problems:
        named = {f.rule for f in found if f.field in (problem["field"], *problem["also"])}
        assert named & set(PLANTS[pair.name].rules), (problem["why"], told(found))
        assert problem["field"] in {f.field for f in found}, (problem["why"], told(found))
    assert told(against(pair.clean)) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", sorted(HARMLESS))
def test_a_harmless_difference_is_left_alone(name: str, seed: str) -> None:
    assert told(against(alone(name, seed).clean)) == []


@pytest.mark.parametrize("number", range(25))
def test_nothing_is_held_against_a_clean_shipment(number: int) -> None:
    shipment = next(shipments(f"clean {number}", "tuning"))
    assert told(against(shipment.clean)) == []


def test_a_plant_that_does_not_fit_leaves_the_case_as_it_was() -> None:
    for number in range(12):
        case = next(shipments(f"unfit {number}", "tuning")).clean
        for name in sorted(PLANTS):
            tried = deepcopy(case)
            if PLANTS[name].given is None and not PLANTS[name](tried, Random(name)):
                assert tried == case
