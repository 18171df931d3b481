"""The benchmark of planted twins: what it counts as found, by which rule, and what as a false finding."""

from pathlib import Path
from random import Random

from tests.bench import speed
from tests.bench.added import with_lines
from tests.bench.co_flaws import FLAWS
from tests.bench.damage import texts
from tests.bench.measure import Outcome
from tests.bench.plant import HARMLESS, PLANTS
from tests.bench.planted import Twin, judged, section, write
from tests.bench.sheet import Sheet
from tests.bench.twins import shipments, twins

NAME = "port_of_loading_differs"
(RULE,) = PLANTS[NAME].rules
PROBLEM = {"field": "port_of_loading", "also": ["transport"], "why": "KOBE / TOKYO", "outcome": "fix"}


def a_twin(planted: bool = True) -> Twin:
    return Twin("0001", NAME, "a", planted, (PROBLEM,) if planted else ())


def a_report(*findings: tuple[str, str, str], route: str = "review") -> dict[str, object]:
    told = [
        {"rule": rule, "field": field, "outcome": outcome, "message": {"en": "…", "ja": "…"}}
        for rule, field, outcome in findings
    ]
    return {"route": route, "findings": told}


def test_a_problem_counts_as_found_by_its_field_and_by_the_rule_that_names_it():
    score = judged([a_twin()], {"0001": a_report((RULE, "port_of_loading", "fix"))})
    of = score.rules[RULE]
    assert (of.planted, of.found, of.by_it, of.false) == (1, 1, 1, 0)
    assert score.missed == []


def test_another_rule_may_find_it_but_not_in_its_name():
    score = judged([a_twin()], {"0001": a_report(("CO-B5-01", "port_of_loading", "fix"))})
    assert (score.rules[RULE].found, score.rules[RULE].by_it) == (1, 0)


def test_a_note_finds_nothing():
    score = judged([a_twin()], {"0001": a_report((RULE, "port_of_loading", "note"), route="clear")})
    assert score.rules[RULE].found == 0
    assert len(score.missed) == 1
    assert score.cleared == ["0001"]


def test_a_planted_submission_without_a_report_is_missed_but_not_cleared():
    score = judged([a_twin()], {})
    assert (len(score.missed), score.cleared) == (1, [])
    assert score.tiers["a"]["without a report"] == 1


def test_what_is_said_of_a_clean_twin_is_a_false_finding_of_its_rule():
    score = judged([a_twin(planted=False)], {"0001": a_report(("XDOC-05", "consignee_name", "review"))})
    assert score.rules["XDOC-05"].false == 1
    assert score.tiers["a"]["false findings"] == 1
    assert any("| XDOC-05 | 0 | 0 | 0 | 1 |" in line for line in section(score))


def test_plants_in_the_same_shipment_share_its_clean_submission(tmp_path: Path):
    tried = (next(shipments(f"shared {n}", "tuning")) for n in range(60))
    shared = next(s for s in tried if s.layout.producer == "reportlab")
    pairs = [(twins(name, 1, pool=[shared]), "a") for name in ("copy_says_duplicate", "invoice_number_differs")]
    written = write(tmp_path, pairs, "tuning")
    assert [twin.planted for twin in written] == [False, True, True]
    assert len(list(tmp_path.glob("cases/*/truth.json"))) == 3


def test_further_lines_stand_on_the_page_below_all_that_was_printed():
    sheet = Sheet("Helvetica")
    sheet.text(60, 60, "COMMERCIAL INVOICE", 12)
    sheet.text(60, 700, "SIGNED", 12)
    (layer,) = texts(with_lines(sheet.pdf(), ("CONTRACT NO. 12", "NET WEIGHT: 5 KGS")))
    assert layer.index("SIGNED") < layer.index("CONTRACT NO. 12") < layer.index("NET WEIGHT: 5 KGS")


def test_every_flaw_of_the_form_is_drawn_and_every_drawn_one_is_planted():
    drawn = next(s.clean for n in range(40) for s in [next(shipments(f"form {n}", "tuning"))] if s.clean.drawn)
    for plant in PLANTS.values():
        if not plant.by_value:
            drawn.flaws.clear()
            drawn.problems.clear()
            plant(drawn, Random(1))
            assert drawn.flaws <= set(FLAWS)
    planted = {flaw for p in PLANTS.values() if not p.by_value for flaw in _flaws(p.name)}
    assert planted == set(FLAWS)


def _flaws(name: str) -> set[str]:
    return twins(name, "flaws").planted.flaws


def test_no_name_is_both_a_plant_and_harmless():
    assert not PLANTS.keys() & HARMLESS.keys()


def test_the_speed_of_the_rules_is_stated_beside_its_bound():
    outcomes = [Outcome("001", {}, "", 1.0, (), 0.012), Outcome("002", {}, "", 1.0, (), 0.030)]
    (row,) = speed.rule_speed(outcomes)
    assert "median 21.0 ms, worst 30.0 ms (bound 50 ms)" in row
    assert speed.rule_speed([Outcome("001", None, "refused", 1.0, ())]) == []
