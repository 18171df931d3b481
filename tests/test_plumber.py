"""Two parsers of one text layer: agreement is silent, a real difference is told, a parser's failure proves nothing."""

from __future__ import annotations

import zlib

import pytest

from pipeline.limits import Limits
from pipeline.pages import read_pages
from pipeline.plumber import characters, disagree
from tests.pdfs import invoice_pdf


def test_both_parsers_read_an_honest_page_alike() -> None:
    other = characters(invoice_pdf("A-1"), 1)
    assert other is not None
    assert "SAKURAPRECISION" in other.replace(" ", "")
    assert not disagree("".join(sorted(other)), other)


@pytest.mark.parametrize(("one", "other"), [("TOKYO 100", "KOBE 999"), ("", "HIDDEN TEXT"), ("ONE APUS", "")])
def test_different_texts_disagree(one: str, other: str) -> None:
    assert disagree(one, other)


def test_blanks_order_and_ligatures_are_no_difference() -> None:
    assert not disagree("ofﬁce of TOKYO", "TOKYO office of")


def test_a_parser_that_fails_says_nothing() -> None:
    assert characters(b"%PDF-1.7 nonsense", 1) is None
    assert not disagree("TOKYO", None)


@pytest.mark.ocr
def test_a_layer_on_which_the_parsers_disagree_gives_way_to_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.pages.characters", lambda data, number: zlib.compress(data).hex())
    (page,) = read_pages(invoice_pdf("A-77"), Limits())
    assert page["source"] == "ocr"
    assert page["doubt"] == "parsers_disagree"
