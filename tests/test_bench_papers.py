"""The benchmark's papers: what the truth says is printed, and a planted problem changes what it says it changes."""

import html
import re
from datetime import date, timedelta
from pathlib import Path
from random import Random

import numpy as np
import pytest

from tests.bench import reprint, wear
from tests.bench.damage import pictures, texts, without_character_maps
from tests.bench.deals import draw
from tests.bench.demo import write
from tests.bench.draft import draft
from tests.bench.layouts import LAYOUTS as ALL
from tests.bench.layouts.composed import LAYOUTS
from tests.bench.layouts.form import Layout
from tests.bench.maker import TIERS, is_planted, plan
from tests.bench.paper import Paper
from tests.bench.plant import PLANTS, Case, plant, varied
from tests.bench.sheet import Sheet
from tests.bench.verify import not_printed
from tests.bench.wording import Wording

PRINTED = [(split, layout) for split in ALL for layout in ALL[split] if not layout.markup]  # the others need Chromium


def a_case(seed: int) -> Case:
    deal = draw(Random(seed), "tuning", trades=("bearings",))
    declared = deal.invoice_date + timedelta(days=2)
    return Case(deal, draft(deal, declared), declared + timedelta(days=1), "online", marks_lines=deal.marks)


@pytest.mark.parametrize(("split", "layout"), PRINTED, ids=lambda value: getattr(value, "name", value))
def test_every_printed_text_stands_in_the_text_layer(split, layout):
    for seed in range(3):
        rng = Random(seed)
        deal = draw(rng, split, trades=layout.trades, lang=layout.lang, air=layout.air, many=layout.many)
        pdf, truth = layout.print(deal, rng, chromium=None)
        assert truth.printed
        assert not_printed(truth.printed, "\n".join(texts(pdf))) == []


def composed(seed: int, layout: Layout):
    """A composed page as plain text, without the browser that prints it."""
    rng = Random(seed)
    deal = draw(rng, "tuning", lang=layout.lang, many=layout.many)
    paper = Paper(deal, rng, Wording(rng, layout.lang, layout.numbers), markup=True)
    body = layout.draw(paper).body
    return body, html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", "\n", body)), paper.truth


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_composed_page_prints_every_true_value_and_is_the_same_for_the_same_seed(layout):
    for seed in range(12):
        body, text, truth = composed(seed, layout)
        assert not_printed(truth.printed, text) == []
        assert {"exporter_name", "invoice_number", "total_amount", "signature", "title"} <= set(truth.fields)
        assert body == composed(seed, layout)[0]


def test_composed_pages_differ_in_their_page_design():
    heads = {composed(seed, LAYOUTS[0])[0].split("</style>")[0] for seed in range(12)}
    assert len(heads) == 12


@pytest.mark.parametrize("manner", sorted(reprint.MANNERS))
def test_a_page_written_anew_keeps_its_words_and_its_look(manner):
    sheet = Sheet("Liberation Sans")
    for x, y, words in ((60, 60, "COMMERCIAL INVOICE"), (60, 90, "TOTAL 1,234.50"), (300, 90, "MADE IN JAPAN")):
        sheet.text(x, y, words, 12)
    pdf = sheet.pdf()
    again = reprint.rewritten(pdf, manner)
    assert sorted("".join(texts(again)[0].split())) == sorted("".join(texts(pdf)[0].split()))
    before, after = (np.asarray(pictures(p, 50)[0].convert("L"), dtype=float) for p in (pdf, again))
    assert abs(before - after).mean() < 1


def test_the_two_splits_share_no_layout_exporter_buyer_or_bank():
    from tests.bench.companies import BANKS, BUYERS
    from tests.bench.exporters import EXPORTERS

    for names in (
        {s: {layout.name for layout in ALL[s]} for s in ALL},
        {s: {e.company.name for e in EXPORTERS[s]} for s in ALL},
        {s: {b.name for b in BUYERS[s]} for s in ALL},
        {s: set(BANKS[s]) for s in ALL},
    ):
        assert not names["tuning"] & names["heldout"]


def test_a_page_of_many_lines_is_continued_and_signed_at_the_end_only():
    layout = next(layout for layout in ALL["tuning"] if layout.many)
    rng = Random(3)
    pdf, truth = layout.print(draw(rng, "tuning", many=True), rng, chromium=None)
    pages = texts(pdf)
    assert len(pages) > 1
    assert len(truth.items) > 20
    assert str(truth.fields["signatory"]) in pages[-1]
    assert str(truth.fields["signatory"]) not in pages[0]


def test_without_its_character_maps_a_page_looks_the_same_and_reads_as_nonsense():
    sheet = Sheet("Liberation Sans")
    sheet.text(60, 60, "COMMERCIAL INVOICE 荷印 1234", 12, font="Gothic")
    pdf = sheet.pdf()
    broken = without_character_maps(pdf)
    if broken is not None:
        assert "INVOICE" not in "".join(texts(broken))
        assert pictures(broken, 50)[0].tobytes() == pictures(pdf, 50)[0].tobytes()


@pytest.mark.parametrize(
    "mark", sorted({*wear.OFFICE, wear.broken, wear.stamped, wear.clean}, key=lambda w: w.__name__)
)
def test_a_worn_sheet_keeps_its_size_and_most_of_its_ground_and_differs_from_a_new_one(mark):
    sheet = Sheet("Liberation Sans")
    for y in range(60, 780, 12):
        sheet.text(60, y, "COMMERCIAL INVOICE TOTAL 1,234.50 MADE IN JAPAN", 10)
    new = pictures(sheet.pdf(), 100)[0]
    worn = mark(new.copy(), Random(5))
    before, after = (np.asarray(p.convert("L"), dtype=float) for p in (new, worn))
    assert worn.size == new.size
    assert np.median(after) > 190
    assert np.any(before != after)


def test_a_consignee_to_order_has_neither_address_nor_country_on_either_paper():
    deals = [draw(Random(seed), "heldout") for seed in range(200)]
    to_order = [d for d in deals if d.receiver.name.startswith("TO ORDER OF ")]
    assert to_order
    for deal in to_order:
        box = draft(deal, deal.invoice_date)["consignee"]
        assert (box["address"], box["country"]) == ("", "")
        assert deal.lc_number


def test_goods_of_two_origins_come_with_the_foreign_certificate():
    case = a_case(3)
    case.invoice_has_origins = True
    assert varied(case, "mixed_origins", Random(1))
    assert case.certificate["origin"] == ["JAPAN", "CHINA"]
    assert case.items[-1]["origin"] == "CHINA"
    assert case.deal.lines[-1].origin == "CN"
    assert "foreign_certificate" in case.papers


def test_a_late_application_with_its_explanation_is_clean():
    case = a_case(3)
    assert varied(case, "delay_explained", Random(1))
    assert (case.applied_on - case.deal.departure_date).days > 186
    assert "explanation" in case.papers
    assert case.problems == []


def test_a_hidden_field_is_neither_printed_nor_true():
    deal = draw(Random(4), "tuning", trades=("bearings",)).hide("payment_terms")
    paper = Paper(deal, Random(1), Wording(Random(1)))
    assert paper.value("payment_terms") == ""
    assert "payment_terms" not in paper.truth.fields


def test_two_plants_never_touch_the_same_field():
    for seed in range(40):
        case = a_case(seed)
        plant(case, Random(seed).sample(sorted(PLANTS), 8), 3, Random(seed))
        fields = [p["field"] for p in case.problems]
        assert len(fields) == len(set(fields))


def test_the_bundled_sample_is_the_same_every_time(tmp_path: Path):
    for folder in ("one", "two"):
        write(tmp_path / folder)
    first = {p.name: p.read_bytes() for p in (tmp_path / "one").rglob("*") if p.is_file()}
    assert first == {p.name: p.read_bytes() for p in (tmp_path / "two").rglob("*") if p.is_file()}
    assert date(2026, 11, 21).isoformat() in first["submission.json"].decode()


@pytest.mark.parametrize("split", [s for s in ALL if ALL[s]])
def test_every_layout_meets_every_tier(split):
    chosen = plan(split)
    met = {(chosen.layout(i).name, chosen.tier(i)) for i in range(len(TIERS) * len(ALL[split]))}
    assert len(met) == len(ALL[split]) * len(TIERS)


def test_a_set_may_be_of_some_tiers_and_some_layouts_alone():
    chosen = plan("tuning", "ab", ("sold_to", "factura", "sold_to"))
    assert {chosen.tier(i) for i in range(20)} == {"a", "b"}
    assert [chosen.layout(i).name for i in range(4)] == ["sold_to", "factura", "sold_to", "sold_to"]


@pytest.mark.parametrize(("split", "count"), [(s, 60) for s in ALL if ALL[s]])
def test_every_tier_has_clean_and_planted_cases(split, count):
    chosen = plan(split)
    met = {(chosen.tier(i), is_planted(i)) for i in range(count)}
    assert len(met) == 2 * len(TIERS)
