"""The screen in two languages: nothing untranslated, nothing written in the templates themselves."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from models.papers import Certificate, Invoice, Item, Marks, reported_fields
from models.records import Role, State, Verdict
from review_ui import words
from review_ui.catalogue import load, messages
from review_ui.language import language, preferred
from tests.desk import Office

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def test_every_message_has_a_japanese_translation_with_the_same_placeholders() -> None:
    catalogue = load()
    for message, file in messages():
        translated = catalogue.get(message)
        assert translated is not None, f"{file}: {message!r} is missing: run python -m review_ui.catalogue"
        assert translated.string, f"{file}: {message!r} has no translation"
        assert sorted(PLACEHOLDER.findall(message)) == sorted(PLACEHOLDER.findall(str(translated.string))), message


def test_the_catalogue_holds_nothing_that_is_not_used() -> None:
    used = {message for message, _ in messages()}
    assert {str(m.id) for m in load() if m.id} == used


@pytest.mark.parametrize("template", sorted(Path("review_ui/templates").glob("*.html")), ids=lambda p: p.name)
def test_no_japanese_is_written_in_a_template(template: Path) -> None:
    assert not JAPANESE.search(template.read_text("utf-8"))


@pytest.mark.parametrize("template", sorted(Path("review_ui/templates").glob("*.html")), ids=lambda p: p.name)
def test_no_english_stands_outside_a_translated_block(template: Path) -> None:
    text = template.read_text("utf-8")
    code = r"{% block body_class %}\w*{% endblock %}|{% trans.*?{% endtrans %}|{%.*?%}|{{.*?}}|<[^>]*>"
    text = re.sub(code, " ", text, flags=re.S)
    assert re.findall(r"[A-Za-z]{3,}", text) in ([], ["Shogo"], ["Shogo", "Shogo"])


def test_every_field_of_the_contract_has_a_name() -> None:
    names = {
        f.name
        for paper in (Invoice, Certificate, Marks, Item)
        for f in fields(paper)
        if f.metadata.get("reported", True) and f.name not in ("document", "items")
    }
    assert names <= set(words.FIELDS)
    assert reported_fields(Item()) == {}


def test_every_state_verdict_and_role_has_a_name() -> None:
    assert set(words.STATES) == set(State)
    assert set(words.VERDICTS) == set(Verdict)
    assert set(words.ROLES) == set(Role)


@pytest.mark.parametrize(
    ("chosen", "header", "expected"),
    [
        (None, "ja,en;q=0.8", "ja"),
        (None, "en-GB,en;q=0.9,ja;q=0.3", "en"),
        (None, "fr;q=0.9, ja;q=0.5", "ja"),
        (None, "fr", "en"),
        (None, "", "en"),
        (None, ";;q=x,,", "en"),
        ("en", "ja", "en"),
        ("xx", "ja", "ja"),
    ],
)
def test_the_language_is_the_chosen_one_else_the_browsers(chosen: str | None, header: str, expected: str) -> None:
    assert preferred(chosen, header).code == expected


def test_a_chosen_language_stays(desk: Office) -> None:
    client = desk.client("sato", "en")
    assert client.get("/language/ja?next=/upload").headers["location"] == "/upload"
    page = client.get("/upload").text
    assert '<html lang="ja">' in page
    assert language("ja").text("Hand in") in page
