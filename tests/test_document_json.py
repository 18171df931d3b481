"""Documents as JSON and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.document import Document, Figure, FigureKind, Page, TextSource, Unreadable, Word
from models.document_json import from_json, to_json
from models.geometry import Box

PLACES = st.integers(0, 1000).map(float)
BOXES = st.tuples(PLACES, PLACES, PLACES, PLACES).map(
    lambda p: Box(min(p[0], p[2]), min(p[1], p[3]), max(p[0], p[2]), max(p[1], p[3]))
)
WORDS = st.builds(Word, st.text(min_size=1), BOXES, st.sampled_from([0.0, 0.5, 1.0]), st.none() | st.text(min_size=1))
FIGURES = st.builds(
    Figure, st.sampled_from(FigureKind), BOXES, st.just("red"), st.none() | st.just("diamond"), st.just(0.5)
)
PAGES = st.builds(
    Page,
    st.integers(1, 9),
    st.just(595.0),
    st.just(842.0),
    st.lists(WORDS, max_size=3).map(tuple),
    st.sampled_from(TextSource),
    st.lists(BOXES, max_size=2).map(tuple),
    st.lists(FIGURES, max_size=2).map(tuple),
    st.sampled_from([0, 90, 180, 270]),
    st.none() | st.just("garbage"),
    st.none() | st.just((1.0, 0.0, 2.0, 0.0, 1.0, 3.0, 0.0, 0.0, 1.0)),
)
READINGS = st.builds(Document, st.text(), st.just("ab" * 32), st.lists(PAGES, max_size=2).map(tuple)) | st.builds(
    Unreadable, st.text(), st.just("ab" * 32), st.just("encrypted"), st.none() | st.integers(1, 9), st.text()
)


@given(READINGS)
def test_a_reading_survives_the_way_through_json(reading: Document | Unreadable) -> None:
    assert from_json(json.loads(json.dumps(to_json(reading)))) == reading


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"name": "a", "sha256": 1, "pages": []},
        {"name": "a", "sha256": "b", "pages": [{}]},
        {"name": "a", "sha256": "b", "unreadable": None, "page": None, "detail": ""},
    ],
)
def test_anything_else_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(data)  # type: ignore[arg-type]
