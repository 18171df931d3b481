"""Barred words are found in four languages, named exactly and pointed at; names and terms of trades pass."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matchers.catalogue import check, rules
from matchers.examples import clean_case, item, practised, printed, typed, with_certificate, with_invoice
from matchers.overflow import completed
from matchers.remarks import Matter, remarks_in
from models.case import Case
from models.field import Field, Source
from models.finding import Finding, Outcome
from models.geometry import Box
from tests.wordings import BARRED_ELSEWHERE, BARRED_GOODS, CLEAN_FOREIGN, CLEAN_GOODS, CLEAN_REMARKS

OF_WORDING = ("LANG-", "CO-B6-", "GOODS-02", "GOODS-10", "GOODS-11", "ONL-13", "ONL-15", "ONL-20", "ONL-21", "XDOC-17")
OWN = tuple(r for r in rules() if r.id.startswith(OF_WORDING))


def spoken(case: Case) -> list[Finding]:
    return [f for f in check(case, OWN) if f.outcome is not Outcome.NOTE]


def listed(name: str) -> Case:
    """The name on certificate and invoice alike."""
    case = with_certificate(items=(item(name, "420", "PCS", origin="JP"),))
    return with_invoice(case, items=(item(name, "420", "PCS", "1.00"),))


def remarked(text: str) -> Case:
    """The text in box 6 and on the invoice."""
    lines = tuple(printed(line) for line in text.splitlines())
    return with_invoice(with_certificate(remarks=typed(text)), lines=lines)


@pytest.mark.parametrize("name", CLEAN_GOODS)
def test_nothing_is_said_of_a_plain_goods_name(name: str) -> None:
    assert [(f.rule, f.message.en) for f in spoken(listed(name))] == []


@pytest.mark.parametrize("name", CLEAN_FOREIGN)
def test_only_the_language_is_spoken_of_in_a_plain_foreign_name(name: str) -> None:
    assert {f.rule for f in spoken(listed(name))} <= {"LANG-01", "LANG-03"}


@pytest.mark.parametrize("text", CLEAN_REMARKS)
def test_nothing_is_said_of_a_titled_entry_that_the_invoice_has(text: str) -> None:
    assert [(f.rule, f.message.en) for f in spoken(remarked(text))] == []


@pytest.mark.parametrize(("name", "rule", "words"), BARRED_GOODS)
def test_names_the_barred_words_of_a_goods_name(name: str, rule: str, words: str) -> None:
    found = [f for f in spoken(listed(name)) if f.rule == rule]
    assert found
    assert f"“{words}" in found[0].message.en
    assert f"[{words}" in found[0].places[0].value


@pytest.mark.parametrize(("field", "text", "rule", "words"), BARRED_ELSEWHERE)
def test_names_the_barred_words_of_another_box(field: str, text: str, rule: str, words: str) -> None:
    found = [f for f in spoken(with_certificate(**{field: typed(text)})) if f.rule == rule]
    assert found
    assert found[0].field == field
    assert f"“{words}”" in found[0].message.en


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert len(CLEAN_GOODS) + len(CLEAN_REMARKS) >= 150
    assert len(BARRED_GOODS) + len(BARRED_ELSEWHERE) >= 80


def line(text: str, y: float) -> Field[str]:
    return Field(text, text, 1, Box(60.0, y, 300.0, y + 10.0), 0.99, Source.TEXT_LAYER)


def drawn(*lines: str) -> Case:
    """Box 6 of a drawn form, line by line, 12 points apart from y = 400."""
    printed_lines = tuple(line(text, 400.0 + 12.0 * at) for at, text in enumerate(lines))
    whole = Field(
        "\n".join(lines),
        "\n".join(lines),
        1,
        Box(60.0, 400.0, 300.0, 400.0 + 12.0 * len(lines)),
        0.99,
        Source.TEXT_LAYER,
    )
    return with_certificate(remarks=whole, lines=printed_lines)


def test_points_at_the_printed_line_that_holds_the_words() -> None:
    found = next(f for f in spoken(drawn("L/C NO. 118", "YOUR ORDER NO. 77", "FOB TOKYO")) if f.rule == "LANG-08")
    assert found.places[0].box == Box(60.0, 412.0, 300.0, 422.0)
    assert found.places[0].value == "L/C NO. 118 [YOUR] ORDER NO. 77 FOB TOKYO"


def test_points_at_both_lines_where_the_words_run_on() -> None:
    found = next(f for f in spoken(drawn("GOODS AS", "PER CONTRACT 7")) if f.rule == "LANG-07")
    assert found.places[0].box == Box(60.0, 400.0, 300.0, 422.0)
    assert "AS PER CONTRACT" in found.message.en


def test_points_at_no_more_than_the_text_where_a_printed_line_runs_on_into_another_column() -> None:
    packages = Field(
        "ABOUT 10 CARTONS", "ABOUT 10 CARTONS", 1, Box(120.0, 400.0, 250.0, 410.0), 0.99, Source.TEXT_LAYER
    )
    row = line("C/NO. 1-10   ABOUT 10 CARTONS   420 PCS", 400.0)
    found = next(f for f in spoken(with_certificate(packages=packages, lines=(row,))) if f.rule == "LANG-04")
    assert found.places[0].box == packages.box


def test_shows_what_surrounds_the_words_of_a_long_text() -> None:
    name = (
        "CENTRIFUGAL PUMP WITH ELECTRIC MOTOR AND BASE PLATE OF CAST IRON, BRAND NEW, COMPLETE WITH COUPLING AND GUARD"
        " OF STEEL"
    )
    found = next(f for f in spoken(listed(name)) if f.rule == "GOODS-11")
    assert (
        found.places[0].value
        == "… MOTOR AND BASE PLATE OF CAST IRON, [BRAND NEW], COMPLETE WITH COUPLING AND GUARD OF …"
    )


def test_a_chamber_may_let_words_pass() -> None:
    case = practised(listed("GENUINE PARTS FOR HINO"), allowed={"GOODS-11": ("Genuine Parts",)})
    assert spoken(case) == []


def test_a_chamber_may_bar_further_words() -> None:
    case = practised(listed("SMART PUMP"), barred={"GOODS-11": ("smart",)})
    assert [(f.rule, f.places[0].value) for f in spoken(case)] == [("GOODS-11", "[SMART] PUMP")]


def test_a_brand_is_put_to_a_person() -> None:
    assert [f.outcome for f in spoken(listed('SHOES "NEW STAR"'))] == [Outcome.REVIEW]


@pytest.mark.parametrize(
    "box_5",
    [
        "From TOKYO, JAPAN\nTo PORT KLANG, MY\nBy SEA\nONE APUS",
        "From TOKYO, JAPAN\nTo LONG BEACH, US\nBy SEA",
        "From KOBE, JAPAN to NEW YORK, U.S.A. by OUR LADY OF FATIMA\nSAILING ON OR ABOUT DEC. 3, 2026",
        "BY VESSEL ON/ABOUT DECEMBER 3, 2026",
        "ETD: ESTIMATED TIME OF DEPARTURE DEC. 3, 2026",
    ],
)
def test_box_5_in_its_usual_forms_passes(box_5: str) -> None:
    assert spoken(with_certificate(transport_text=typed(box_5))) == []


def test_box_5_may_not_be_vague_about_the_day() -> None:
    found = spoken(with_certificate(transport_text=typed("BY SEA, SAILING ABOUT DECEMBER 3, 2026")))
    assert [(f.rule, f.field) for f in found] == [("LANG-04", "vessel")]


def test_a_mark_may_say_what_it_likes() -> None:
    assert spoken(with_certificate(marks=typed("YOUR NEW ORDER\nAS PER CONTRACT\nTHIS SIDE UP\nMADE IN JAPAN"))) == []


def test_names_and_addresses_of_companies_are_no_wording() -> None:
    case = with_certificate(
        consignee_name=typed("OUR NEW PRIME TRADING LLC"), consignee_address=typed("12 About Street, Newtown, US")
    )
    assert spoken(case) == []


def test_what_runs_on_in_box_6_is_read_as_one_with_its_field() -> None:
    case = with_certificate(consignee_address=typed("Kaiweg 8 *"), remarks=typed("* 20457 Hamburg\nGERMANY\nFOB TOKYO"))
    assert case.certificate is not None
    address = completed(case.certificate).consignee_address
    assert address is not None
    assert address.value == "Kaiweg 8 20457 Hamburg GERMANY"
    assert [
        f.rule for f in check(replace(case, certificate=completed(case.certificate)), OWN) if f.rule == "ONL-20"
    ] == []


def test_what_runs_on_twice_and_continues_once_is_left_alone() -> None:
    case = with_certificate(consignee_address=typed("Kaiweg 8 *"), packages=typed("10 *"), remarks=typed("* HAMBURG"))
    assert case.certificate is not None
    assert completed(case.certificate) == case.certificate


def test_the_goods_name_that_runs_on_is_made_whole() -> None:
    case = with_certificate(items=(item("GEAR PUMP *", "420", "PCS"),), remarks=typed("* WITH MOTOR"))
    assert case.certificate is not None
    (whole,) = completed(case.certificate).items
    assert whole.description is not None
    assert whole.description.value == "GEAR PUMP WITH MOTOR"


def test_words_read_badly_are_not_held_against_anybody() -> None:
    first = replace(item("BRAND NEW PUMP", "420", "PCS", origin="JP"), description=printed("BRAND NEW PUMP", 0.6))
    found = [f for f in spoken(with_certificate(clean_case(), items=(first,))) if f.rule == "GOODS-11"]
    assert [f.unread for f in found] == [True]


def test_a_destination_that_runs_on_is_one_entry() -> None:
    wrapped = "FINAL DESTINATION: RIED IM\nINNKREIS, AUSTRIA\nFOB TOKYO"
    assert [r.matter for r in remarks_in(wrapped)] == [Matter.DESTINATION, Matter.CONTRACT]


def test_what_follows_a_destination_with_its_country_is_an_entry_of_its_own() -> None:
    assert [r.matter for r in remarks_in("FINAL DESTINATION: LUSAKA, ZAMBIA\nHANDLE WITH CARE")] == [
        Matter.DESTINATION,
        Matter.UNKNOWN,
    ]


@pytest.mark.parametrize("read", ["AB0UT 10 CARTONS", "A8OUT 10 CARTONS"])
def test_a_word_that_an_engine_may_have_misread_is_put_to_a_person(read: str) -> None:
    case = with_certificate(packages=printed(read))
    assert [(f.rule, f.unread) for f in spoken(case)] == [("LANG-04", True)]


def test_another_reading_with_a_barred_word_is_put_to_a_person() -> None:
    packages = replace(printed("A OUT 10 CARTONS"), rivals=("ABOUT 10 CARTONS",))
    assert [(f.rule, f.unread) for f in spoken(with_certificate(packages=packages))] == [("LANG-04", True)]


def test_a_code_with_figures_is_no_misread_word() -> None:
    assert spoken(with_certificate(total_quantity=printed("420 PCS 0UR-5 SUS304 TH15-8"))) == []


def test_a_caption_taken_for_the_goods_general_name_does_not_make_an_invoice_foreign() -> None:
    assert spoken(with_invoice(general_description=printed("品名"))) == []


def test_one_foreign_name_among_several_does_not_make_an_invoice_foreign() -> None:
    case = listed("GEAR PUMP")
    lines = (item("GEAR PUMP", "1", "PCS", "1.00"), item("BOMBA DE AGUA", "1", "PCS", "1.00"))
    assert spoken(with_invoice(case, items=lines)) == []
