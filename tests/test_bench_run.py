"""The benchmark's report of speed: what it counts, and what it says where there is nothing to count."""

import json
from pathlib import Path

from PIL import Image, ImageDraw

from tests.bench import bare, run
from tests.bench.damage import scan_pdf
from tests.bench.measure import Cost, Outcome


def cost(pages: int, scanned: int, processor: float) -> Cost:
    return Cost("001", "inv.pdf", pages, scanned, 2 * processor, processor, 300 * run.MIB)


def test_costs_are_stated_by_page_not_by_file():
    said = run._each([cost(2, 2, 6.0)])
    assert "worst 6.00 s" in said
    assert "processor median 3.00 s" in said


def test_readings_kept_before_give_no_figures_of_speed(tmp_path: Path):
    said = run._speed([Outcome("001", {}, "", 0.2, ())], 1.0, tmp_path, {}, 2)
    assert said[-1].endswith("no figures of speed")


def test_a_set_that_is_there_is_not_generated_again(tmp_path: Path, monkeypatch):
    from tests.bench import generate

    made: list[int] = []
    monkeypatch.setattr(generate, "generate", lambda out, seed, count, split: made.append(count))
    (tmp_path / "cases" / "001").mkdir(parents=True)
    (tmp_path / "cases" / "001" / "truth.json").write_text("{}")
    run.present(tmp_path, "tuning", 1)
    assert made == []
    run.present(tmp_path, "tuning", 2)
    assert made == [2]


def test_a_case_without_a_report_leaves_none_of_an_earlier_run(tmp_path: Path):
    run._save([Outcome("001", {"route": "clear"}, "", 1.0, ())], tmp_path / "reports")
    run._save([Outcome("001", None, "crashed", 1.0, ())], tmp_path / "reports")
    assert list((tmp_path / "reports").iterdir()) == []


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
