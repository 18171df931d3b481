"""Extraction in a process of its own says what extraction here says, hands errors over and leaves no process behind."""

from __future__ import annotations

import hashlib

import pytest

from models.document import Document
from models.document_json import page_from_json
from pipeline.apart import Apart
from pipeline.gathered import extract_here
from pipeline.limits import Limits
from pipeline.pages import read_pages
from tests.pdfs import invoice_pdf


@pytest.fixture(scope="module")
def document() -> Document:
    data = invoice_pdf("A-77")
    pages = tuple(page_from_json(page) for page in read_pages(data, Limits()))
    return Document("invoice.pdf", hashlib.sha256(data).hexdigest(), pages)


def test_it_says_what_extraction_here_says(document: Document) -> None:
    with Apart() as extraction:
        assert extraction([document]) == extract_here([document])
        assert extraction([]) == []


def test_what_extraction_raises_is_raised_here_and_the_process_goes_on(document: Document) -> None:
    with Apart() as extraction:
        with pytest.raises(AttributeError, match="pages"):
            extraction(["no document"])  # type: ignore[list-item]
        assert extraction([document])[0].kind == "commercial_invoice"


def test_no_process_is_left_behind() -> None:
    with Apart() as extraction:
        process = extraction._process
        assert process.is_alive()
    process.join(5)
    assert not process.is_alive()
    assert process.exitcode is not None
