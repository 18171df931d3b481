"""The benchmark's papers: what the truth says is printed, and a planted problem changes what it says it changes."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.bench.deals import draw
from tests.bench.demo import write
from tests.bench.draft import draft
from tests.bench.layouts import colon_form, courier, dense_erp, factura, shipped_per, wide_sheet
from tests.bench.paper import Paper
from tests.bench.plant import PLANTS, Case, plant
from tests.bench.verify import not_printed
from tests.bench.wording import Wording

LAYOUTS = [m.LAYOUT for m in (colon_form, courier, dense_erp, factura, shipped_per, wide_sheet)]


def a_case(seed: int) -> Case:
    deal = draw(Random(seed), "tuning", trades=("bearings",))
    declared = deal.invoice_date + timedelta(days=2)
    return Case(deal, draft(deal, declared), declared + timedelta(days=1), "online", marks_lines=deal.marks)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_printed_text_stands_in_the_text_layer(layout):
    from tests.bench.damage import texts

    for seed in range(3):
        rng = Random(seed)
        deal = draw(rng, "heldout", lang=layout.lang, air=layout.air)
        paper = Paper(deal, rng, Wording(rng, layout.lang, layout.numbers))
        pdf = layout.draw(paper).pdf()
        assert paper.truth.printed
        assert not_printed(paper.truth.printed, "\n".join(texts(pdf))) == []


def test_a_hidden_field_is_neither_printed_nor_true():
    deal = draw(Random(4), "tuning", trades=("bearings",)).hide("payment_terms")
    paper = Paper(deal, Random(1), Wording(Random(1)))
    assert paper.value("payment_terms") == ""
    assert "payment_terms" not in paper.truth.fields


@pytest.mark.parametrize("name", sorted(PLANTS))
def test_each_plant_takes_in_some_case_and_then_changes_it(name):
    taken = 0
    for seed in range(60):
        case, untouched = a_case(seed), a_case(seed)
        if plant(case, [name], 1, Random(seed)):
            taken += 1
            before = (
                untouched.deal,
                untouched.certificate,
                untouched.applied_on,
                untouched.channel,
                untouched.marks_title,
            )
            assert (case.deal, case.certificate, case.applied_on, case.channel, case.marks_title) != before
    assert taken, f"{name} never takes"


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


@pytest.mark.parametrize("split", ["tuning", "heldout"])
def test_every_layout_meets_every_tier(split):
    from tests.bench.generate import TIERS, tier_of
    from tests.bench.layouts import LAYOUTS as ALL

    met = {(i % len(ALL[split]), tier_of(i, split)) for i in range(60)}
    assert len(met) == len(ALL[split]) * len(TIERS)
