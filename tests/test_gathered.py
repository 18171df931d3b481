"""What was read, kept as JSON: exactly the same again, or absent when anything is wrong with the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from matchers.examples import clean_case
from models.case import Application
from models.condition import Condition, Sighting, Trace
from models.document import Document, Figure, FigureKind, Kind, Page, TextSource, Unreadable, Word
from models.errors import submission_fault
from models.field import Field
from models.geometry import Box
from models.papers import Marks
from pipeline.extract import Extracted
from pipeline.gathered import Gathered, GatheredPapers, TypedFile, gather
from pipeline.intake import Submission

KEY = "c" * 64
PAGE = Page(1, 595.0, 842.0, (), TextSource.OCR, shown=(1.0, 0, 0, 0, 1, 0, 0, 0, 1))


def whole() -> Gathered:
    """Every kind of paper, with everything that a paper may hold."""
    case = clean_case()
    assert case.certificate is not None
    seen = Sighting(Trace.STAIN, 3, Field("black", "black", 1, Box(1, 2, 3, 4), 0.5, Field.typed("").source))
    form = replace(case.certificate, condition=Condition(None, (seen,)), further=(case.certificate,))
    return Gathered(
        "case-001",
        (
            Extracted(Document("invoice.pdf", "a" * 64, (PAGE,)), Kind.COMMERCIAL_INVOICE, case.invoices[0]),
            Extracted(Document("form.pdf", "b" * 64, (PAGE,)), Kind.CERTIFICATE, form),
            Extracted(
                Document("marks.pdf", "d" * 64, (PAGE,)), Kind.SHIPPING_MARKS, Marks("marks.pdf", shape="diamond")
            ),
            Extracted(Document("lc.pdf", "e" * 64, (PAGE,)), Kind.LETTER_OF_CREDIT, text="IRREVOCABLE"),
        ),
        (Unreadable("broken.pdf", "f" * 64, "damaged", 1, "no trailer"),),
        (submission_fault("sub_folder", "old"),),
        Application("9001000001", clean_case().today, "counter"),
        case.certificate,
        TypedFile("certificate.json", "0" * 64),
    )


@pytest.fixture
def papers(tmp_path: Path) -> GatheredPapers:
    return GatheredPapers(tmp_path, "edition-1")


def test_what_was_kept_is_exactly_what_was_gathered(papers: GatheredPapers) -> None:
    papers.put(KEY, whole())
    assert papers.get(KEY) == whole()


def test_another_edition_of_the_program_does_not_use_it(papers: GatheredPapers) -> None:
    papers.put(KEY, whole())
    assert GatheredPapers(papers.folder, "edition-2").get(KEY) is None


@pytest.mark.parametrize("damage", [b"", b"{}", None])
def test_a_damaged_file_counts_as_absent(papers: GatheredPapers, damage: bytes | None) -> None:
    papers.put(KEY, whole())
    (file,) = papers.folder.rglob("*.papers.json")
    whole_bytes = file.read_bytes()
    file.write_bytes(whole_bytes.replace(b"diamond", b"circle!") if damage is None else damage)
    assert papers.get(KEY) is None


def test_what_was_never_kept_is_absent(papers: GatheredPapers) -> None:
    assert papers.get(KEY) is None


def test_the_words_of_the_pages_are_left_out() -> None:
    words = (Word("INVOICE", Box(0, 0, 9, 9)),)
    page = replace(PAGE, words=words, figures=(Figure(FigureKind.SEAL, Box(0, 0, 9, 9)),))
    (paper,) = gather(Submission("case-001"), [Document("x.pdf", "a" * 64, (page,))]).papers
    assert (paper.document.pages[0].words, paper.document.pages[0].figures) == ((), ())
    assert paper.sources == (TextSource.OCR,)
