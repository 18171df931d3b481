"""What is printed on the blank form: the captions of its boxes and its own sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors.kind_print import squeezed
from extractors.layout import Layout, Segment
from models.document import Word
from models.geometry import Box

ALIKE = 80.0

CAPTIONS: Mapping[int, tuple[str, ...]] = {
    1: ("EXPORTER", "EXPORTERNAMEADDRESSCOUNTRY"),
    2: ("CONSIGNEE", "CONSIGNEENAMEADDRESSCOUNTRY"),
    3: ("NOANDDATEOFINVOICE", "NUMBERANDDATEOFINVOICE", "NODATEOFINVOICE", "INVOICENOANDDATE"),
    4: ("COUNTRYOFORIGIN",),
    5: ("TRANSPORTDETAILS", "TRANSPORTDETAIL"),
    6: ("REMARKS", "REMARK"),
    7: ("MARKSNUMBERSNUMBERANDKINDOFPACKAGESDESCRIPTIONOFGOODS", "MARKSNUMBERSNUMBERANDKINDOFPACKAGES"),
    8: ("QUANTITY",),
    9: ("DECLARATIONBYTHEEXPORTER", "DECLARATIONBYEXPORTER"),
    10: ("CERTIFICATION",),
}
# What else is printed on the blank form; nobody typed it.
_PREPRINTED = tuple(
    squeezed(text)
    for text in (
        "(Name, address, country)",
        "description of goods",
        "number and kind of packages; description of goods",
        "*Print ORIGINAL or COPY",
        "Print ORIGINAL or COPY",
        "CERTIFICATE OF ORIGIN",
        "issued by",
        "(Signature)",
        "(Name)",
        "(Title)",
        "Place and Date",
        "Certificate No.",
        "(No., Date, Signature and Stamp of Certifying Authority)",
        "The undersigned, as an authorized signatory, hereby declares that the above-mentioned goods were produced or "
        "manufactured in the country shown in box 4.",
        "The undersigned hereby certifies, on the basis of relative invoice and other supporting documents, that the "
        "above-mentioned goods originate in the country shown in box 4 to the best of its knowledge and belief.",
    )
)


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of box `number` as found; `score` says how surely."""

    number: int
    words: tuple[Word, ...]
    box: Box
    score: float


def captions(laid: Layout) -> dict[int, Caption]:
    """The best caption for each box: one with its number in front, else the one most alike, else the highest."""
    best: dict[int, Caption] = {}
    for segment in laid.segments:
        found = _caption(segment)
        if found is not None and (found.number not in best or found.score > best[found.number].score + 0.5):
            best[found.number] = found
    return best


def _caption(segment: Segment) -> Caption | None:
    """A caption at the start of a segment; a value may follow it on the same line."""
    chosen: Caption | None = None
    for count in range(1, min(len(segment.words), 14) + 1):
        words = segment.words[:count]
        text = " ".join(w.text for w in words)
        said, numbered = (
            squeezed(re.sub(r"^\W*[0-9IilO]{1,2}\s*[.,:]?\s*", "", text)),
            re.match(r"\W*([0-9]{1,2})\s*[.,]", text),
        )
        said = re.sub(r"^10(?=CERT)", "", said)
        for number, spellings in CAPTIONS.items():
            score = max(fuzz.ratio(said, spelling) for spelling in spellings)
            right_number = numbered is not None and int(numbered[1]) == number
            whole = count == len(segment.words)
            if score < ALIKE + (0 if right_number or whole else 12):
                continue
            # The longer spelling of a caption is taken with its brackets, up to reading errors.
            score += (20 if right_number else 0) + (3 * count if score >= ALIKE + 4 else 0)
            if chosen is None or score > chosen.score:
                chosen = Caption(number, words, Box.around(w.box for w in words), score)
    return chosen


def preprinted(laid: Layout) -> list[Word]:
    """Words of the form's own sentences; a line of a longer sentence counts where it is a part of it."""
    found: list[Word] = []
    for segment in laid.segments:
        text = re.sub(r"[:.\s]+$", "", segment.text)
        for count in range(len(segment.words), 0, -1):
            said = squeezed(text if count == len(segment.words) else " ".join(w.text for w in segment.words[:count]))
            if _is_preprinted(said):
                found.extend(segment.words[:count])
                break
    return found


def _is_preprinted(said: str) -> bool:
    for sentence in _PREPRINTED:
        if fuzz.ratio(said, sentence) >= 84 and len(said) >= 4:
            return True
        if len(said) >= 14 and len(sentence) >= 60 and fuzz.partial_ratio(said, sentence) >= 82:
            return True
    return False


def numbers(word: Word, caption: Caption) -> bool:
    """Whether a word is the number before a caption, read apart from it."""
    beside = word.box.grown(20, 0).overlap_x(caption.box) > 0 and abs(word.box.cy - caption.box.cy) < 6
    return beside and re.fullmatch(r"(?:[1-9]|10)[.,]", word.text) is not None
