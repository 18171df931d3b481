"""Companies that stand under no label."""

from __future__ import annotations

from extractors.candidates import Candidate
from extractors.letterheads import letterheads
from extractors.page_reading import PageReading
from extractors.parties import Party, name_value
from extractors.regions import Placement
from models.document import Figure, FigureKind, Page, TextSource, Word
from models.geometry import Box
from tests.builders import page_of, typed_page
from tests.printed_pages import words_at

NAME, STREET, TOWN = "NOTO SAKE BREWING CO., LTD.", "3-15 Kawai-machi,", "Wajima-shi, Ishikawa 928-0001, Japan"
ADDRESS = f"{STREET} {TOWN}"


def found(*pages: Page) -> list[tuple[str, str | None, Placement]]:
    return [shown(c) for c in letterheads([PageReading.of(page) for page in pages])]


def shown(c: Candidate) -> tuple[str, str | None, Placement]:
    assert isinstance(c.value, Party)
    address = c.value.address.text if c.value.address else None
    return name_value(c.value), address, c.features.placement


def at(right: float, y: float, text: str, size: float = 10.0) -> tuple[Word, ...]:
    """A line that ends at `right`."""
    return words_at(right - size / 2 * len(text), y, text, size)


def test_reads_a_letterhead_set_flush_right() -> None:
    page = page_of((*at(540, 40, NAME, 14), *at(540, 58, STREET), *at(540, 70, TOWN), *words_at(200, 110, "INVOICE")))
    assert found(page) == [(NAME, ADDRESS, Placement.LETTERHEAD)]


def test_leaves_a_title_beside_the_name_out() -> None:
    page = page_of((*words_at(40, 40, NAME), *words_at(250, 40, "COMMERCIAL INVOICE", 18), *words_at(40, 53, TOWN)))
    assert found(page) == [(NAME, TOWN, Placement.LETTERHEAD)]


def test_joins_an_address_that_wide_blanks_part() -> None:
    page = page_of((*words_at(40, 40, NAME), *words_at(40, 52, STREET), *words_at(145, 52, TOWN)))
    assert found(page) == [(NAME, ADDRESS, Placement.LETTERHEAD)]


def test_labels_beside_a_letterhead_do_not_join_its_lines() -> None:
    page = page_of(
        (
            *words_at(40, 40, NAME),
            *words_at(40, 52, STREET),
            *words_at(150, 52, "Invoice No.: 77"),
            *words_at(40, 64, "Ishikawa, Japan"),
            *words_at(150, 64, "Order No.: 88"),
        )
    )
    assert [f[1] for f in found(page)] == ["3-15 Kawai-machi, Ishikawa, Japan"]


def test_the_address_may_stand_at_the_foot_with_the_name() -> None:
    page = page_of((*words_at(40, 40, NAME, 16), *words_at(40, 800, f"{NAME} {ADDRESS}", 8)))
    assert found(page)[0] == (NAME, ADDRESS, Placement.LETTERHEAD)


def test_a_company_that_only_signs_is_found() -> None:
    page = typed_page("INVOICE" + "\n" * 40 + NAME)
    assert found(page) == [(NAME, None, Placement.ALONE)]


def test_looks_at_a_later_page_where_the_first_names_nobody() -> None:
    later = page_of(words_at(40, 700, NAME), number=2)
    assert [f[0] for f in found(typed_page("INVOICE"), later)] == [NAME]


def test_a_bank_at_the_foot_is_no_exporter() -> None:
    page = page_of(words_at(40, 780, "HOKUTO BANK LIMITED, 1-2 Marunouchi, Tokyo 100-0005, Japan"))
    assert found(page) == []


def test_the_rest_of_a_wrapped_name_is_no_company() -> None:
    page = page_of(
        (*words_at(40, 40, "ASAHIGAOKA CHEMICAL"), *words_at(40, 52, "CORPORATION"), *words_at(40, 64, TOWN))
    )
    assert found(page) == [("ASAHIGAOKA CHEMICAL CORPORATION", TOWN, Placement.LETTERHEAD)]


def test_characters_of_a_seal_over_the_name_are_left_out() -> None:
    words = (*words_at(40, 40, NAME), Word("酒能", Box(180, 32, 215, 60)), *words_at(40, 52, TOWN))
    seal = Figure(FigureKind.SEAL, Box(178, 30, 220, 72), "red")
    page = Page(1, 595.0, 842.0, words, TextSource.OCR, figures=(seal,))
    assert found(page) == [(NAME, TOWN, Placement.LETTERHEAD)]


LETTER = """
NOTO SAKE BREWING CO., LTD. 3-15 Kawai-machi, Wajima-shi, Japan

HANSA PUMPEN GMBH
Kaiweg 8
20457 Hamburg
GERMANY

{label}Date 2026/11/12
"""


def buyers(label: str) -> list[str]:
    page = typed_page(LETTER.format(label=label))
    found = letterheads([PageReading.of(page)])
    return [name_value(c.value) for c in found if c.field == "buyer" and isinstance(c.value, Party)]


def test_the_foreign_address_of_a_letter_is_the_buyers() -> None:
    assert buyers("") == ["HANSA PUMPEN GMBH"]


def test_a_foreign_address_is_nobodys_where_a_label_announces_the_buyer() -> None:
    assert buyers("BUYER: OCEAN ROAD TRADING LLC\n") == []


def test_a_division_behind_the_form_of_company_belongs_to_the_name() -> None:
    name = "NOTO SAKE BREWING CO., LTD. OVERSEAS DIVISION"
    page = typed_page(f"{name}\n{STREET}\n{TOWN}")
    assert found(page) == [(name, ADDRESS, Placement.LETTERHEAD)]


def test_the_block_under_another_partys_label_is_not_the_buyers() -> None:
    page = typed_page("SHIP TO\nHANSA PUMPEN GMBH\nKaiweg 8\n20457 Hamburg\nGERMANY")
    candidates = letterheads([PageReading.of(page)])
    assert [c for c in candidates if c.field == "buyer"] == []


def test_the_signing_company_is_found_below_a_foreign_buyer() -> None:
    page = typed_page("BUYER\nHANSA PUMPEN GMBH\nKaiweg 8, GERMANY" + 45 * "\n" + "UENO TRADING INC.")
    assert ("UENO TRADING INC.", None, Placement.ALONE) in found(page)


def test_an_address_cut_by_the_edge_of_the_page_is_unsure() -> None:
    (c,) = letterheads([PageReading.of(typed_page(f"{NAME}\n{STREET}"))])
    assert c.certainty < 1.0
