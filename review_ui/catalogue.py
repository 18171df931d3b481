"""Finds the screen's words in templates and code; `python -m review_ui.catalogue` brings messages.po up to date."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from review_ui.language import TRANSLATIONS

PACKAGE = Path(__file__).parent
METHODS = [("templates/**.html", "jinja2"), ("**.py", "python")]
OPTIONS = {"templates/**.html": {"trimmed": "true", "newstyle_gettext": "true", "trim_blocks": "true"}}
CATALOGUE = TRANSLATIONS / "ja" / "LC_MESSAGES" / "messages.po"


def messages() -> Iterator[tuple[str, str]]:
    """Every message with the file it stands in."""
    found = extract_from_dir(str(PACKAGE), METHODS, OPTIONS, keywords={"N_": None, "gettext": None, "_": None})
    yield from ((str(message), file) for file, _, message, _, _ in found)


def load(path: Path = CATALOGUE) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="ja")


def update(path: Path = CATALOGUE) -> None:
    """Adds new messages without a translation, drops unused ones; without line numbers, so that diffs stay small."""
    found = _empty()
    for message, file in sorted(set(messages())):
        found.add(message, locations=[(file, 1)])
    kept = load(path) if path.exists() else _empty()
    kept.update(found, no_fuzzy_matching=True)
    kept.obsolete.clear()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        write_po(out, kept, width=110, sort_output=True, omit_header=False, include_lineno=False, ignore_obsolete=True)


def _empty() -> Catalog:
    return Catalog(locale="ja", header_comment="# The screen in Japanese.", project="Shogo", version="1", fuzzy=False)


if __name__ == "__main__":
    update()
