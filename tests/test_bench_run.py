"""The benchmark's report of speed: what it counts, and what it says where there is nothing to count."""

import json
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.bench import bare, run, speed
from tests.bench.damage import scan_pdf
from tests.bench.maker import is_planted
from tests.bench.measure import Cost, Outcome
from tests.bench.run import Result, Set
from tests.bench.score import score

HELDOUT = Set("heldout", "unseen", 1, 2)


def cost(processor: float, case: str = "001", file: str = "inv.pdf") -> Cost:
    return Cost(case, file, 2, 2, 2 * processor, processor, 300 * speed.MIB)


def truth(tier: str) -> dict[str, object]:
    return {"tier": tier, "sub": tier, "invoices": {"inv.pdf": {}}}


def test_costs_are_stated_by_page_and_by_tier(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(bare, "tesseract_seconds", lambda path, truth: 4.0)
    outcomes = [
        Outcome("001", {}, "", 9.0, (cost(6.0), cost(50.0, file="packing.pdf"))),
        Outcome("002", {}, "", 9.0, ()),
    ]
    (found,) = speed.tier_costs(outcomes, tmp_path, {"001": truth("c"), "002": truth("d")})
    assert (found.tier, found.pages, found.wall, found.processor, found.alone) == ("c", 2, 6.0, 3.0, 2.0)
    assert speed.ratios([found]) == ("not measured", "not measured", "1.50", "not measured")


def test_born_digital_pages_are_compared_with_plain_word_extraction(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(bare, "plumber_seconds", lambda path: 0.2)
    (found,) = speed.tier_costs([Outcome("001", {}, "", 1.0, (cost(0.3),))], tmp_path, {"001": truth("a")})
    assert found.ratio == pytest.approx(1.5)


def test_readings_kept_before_give_no_figures_of_speed():
    said = speed.speed([Outcome("001", {}, "", 0.2, ())], (), 1.0, 2)
    assert said[-1].endswith("no figures of speed")


def test_a_set_that_is_there_is_not_generated_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from tests.bench import generate

    made: list[int] = []
    monkeypatch.setattr(generate, "generate", lambda out, seed, count, plan: made.append(count))
    (tmp_path / "cases" / "001").mkdir(parents=True)
    (tmp_path / "cases" / "001" / "truth.json").write_text("{}")
    run.present(tmp_path, HELDOUT, 1)
    assert made == []
    run.present(tmp_path, HELDOUT, 2)
    assert made == [2]


def test_a_case_without_a_report_leaves_none_of_an_earlier_run(tmp_path: Path):
    run._save([Outcome("001", {"route": "clear"}, "", 1.0, ())], tmp_path / "reports")
    run._save([Outcome("001", None, "crashed", 1.0, ())], tmp_path / "reports")
    assert list((tmp_path / "reports").iterdir()) == []


def test_the_results_begin_with_the_marks_to_reach_on_what_is_held_out(tmp_path: Path):
    nothing = score({}, {})
    results = [Result(HELDOUT, nothing, (), ()), Result(Set("tuning", "seen", 2, 2, "tuning"), nothing, (), ())]
    run._write(tmp_path / "RESULTS.md", results)
    written = (tmp_path / "RESULTS.md").read_text()
    assert (
        written.index("## Marks to reach") < written.index("## heldout (seed 1: unseen)") < written.index("## tuning")
    )
    assert "Over heldout together" in written


def test_a_page_fed_the_wrong_way_is_turned_before_the_bare_engine_gets_it(tmp_path: Path):
    page = Image.new("L", (600, 800), 255)
    ImageDraw.Draw(page).rectangle((0, 0, 600, 100), fill=0)
    turned = page.transpose(Image.Transpose.ROTATE_90)
    path = tmp_path / "inv.pdf"
    path.write_bytes(scan_pdf([turned.convert("RGB")], 100))
    upright = bare.upright(path, json.loads('{"sub": "rot90", "invoices": {"inv.pdf": {}}}'))[0]
    assert upright.height > upright.width
    assert upright.getpixel((upright.width // 2, 40)) < 60
    assert upright.getpixel((upright.width // 2, upright.height - 40)) > 200


def test_a_set_for_the_routes_has_problems_in_one_case_of_six():
    planted = [is_planted(index, 6) for index in range(240)]
    assert 30 <= sum(planted) <= 50
    assert sum(is_planted(index) for index in range(240)) == 120
