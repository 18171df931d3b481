"""Tesseract as the second reader: reads the lines that matter again, and reads what PP-OCR was not asked to."""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
import pytesseract
from rapidfuzz import fuzz

from models.document import Word
from pipeline.image import Picture

LINE = 44  # pixels: height to which crops are brought for Tesseract
MARGIN = 26
DOUBTFUL = 0.9
SECONDS = 25.0
CONFIGURATION = "--psm 6 --dpi 300 -c thresholding_method=0"
DIVIDED = 0.9  # of the confidence is left to a word that the two readers divide differently
_BLANK_AT_DIGIT = re.compile(r"\d +\w|\w +\d")
_DIGIT_AT_SEAM = re.compile(r"\d [\d-]|- \d")
EDGES = " .,:;|'`_~°-[](){}"
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One word as Tesseract read it."""

    text: str
    confidence: float


def read_lines(crops: Sequence[Picture], language: str = "eng") -> list[tuple[Reading, ...]]:
    """What Tesseract reads on each line; all of them cost one start of the program. OSError where it does not run."""
    if not crops:
        return []
    sheet, tops = _sheet(crops)
    found: list[list[tuple[int, Reading]]] = [[] for _ in crops]
    for row in _table(sheet, language):
        text, confidence, middle = row["text"].strip(), float(row["conf"]), int(row["top"]) + int(row["height"]) / 2
        line = int(np.searchsorted(tops, middle, side="right")) - 1
        if text and line >= 0 and confidence >= 0:
            found[line].append((int(row["left"]), Reading(text, confidence / 100)))
    return [tuple(r for _, r in sorted(row, key=lambda item: item[0])) for row in found]


def _table(sheet: Picture, language: str) -> Iterator[dict[str, str]]:
    """Tesseract's table of words. OSError where it is missing, fails or takes too long.

    The picture is handed over as an uncompressed file: packing it as PNG first costs a quarter more.
    """
    with tempfile.NamedTemporaryFile(prefix="shogo-", suffix=".pgm") as file:
        file.write(cv2.imencode(".pgm", sheet)[1].tobytes())
        file.flush()
        try:
            table = pytesseract.image_to_data(file.name, lang=language, config=CONFIGURATION, timeout=SECONDS)
        except (RuntimeError, pytesseract.TesseractError) as wrong:
            raise OSError(f"tesseract: {wrong}") from None
    return csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)


def matters(word: Word) -> bool:
    """Words that identify or count something, and words that were hard to read."""
    return any(c.isdigit() for c in word.text) or word.confidence < DOUBTFUL


def compared(words: Sequence[Word], second: Sequence[Reading]) -> list[Word]:
    """The words of one line, each with the other reader's word where the two differ.

    Agreement raises the confidence, a difference lowers it. A word that the second reader did not find at all
    stays as it is.
    """
    if not second:
        return list(words)
    spans = _aligned("".join(w.text for w in words), " ".join(r.text for r in second))
    read, start = [], 0
    for word in words:
        end = start + len(word.text)
        read.append(_judged(word, spans[start:end], second))
        start = end
    return _parted_otherwise(read, spans)


def _parted_otherwise(words: Sequence[Word], spans: Sequence[str]) -> list[Word]:
    """Words on both sides of a blank that the second reader did not see, and words in which it saw one.

    Each gets the other's division as its alternative; only beside a digit does it matter enough to be told.
    """
    ends = [sum(len(w.text) for w in words[: i + 1]) for i in range(len(words))]
    read = list(words)
    for i, word in enumerate(words):
        start, end = ends[i] - len(word.text), ends[i]
        there = "".join(spans[start:end]).strip()
        if _BLANK_AT_DIGIT.search(there) and there.replace(" ", "") == word.text:
            read[i] = replace(word, confidence=word.confidence * DIVIDED, alternative=there)
        if i + 1 == len(words) or end == len(spans) or " " in spans[end - 1] + spans[end][:1]:
            continue
        joined = word.text + words[i + 1].text
        if _DIGIT_AT_SEAM.search(f"{word.text[-1]} {words[i + 1].text[0]}") and joined in _tokens(spans):
            for k in (i, i + 1):
                read[k] = replace(words[k], confidence=words[k].confidence * DIVIDED, alternative=joined)
    return read


def _tokens(spans: Sequence[str]) -> frozenset[str]:
    return frozenset("".join(spans).split())


def _aligned(first: str, other: str) -> list[str]:
    """For each character of `first`, what the second reader has in its place (nothing, one or more characters)."""
    from rapidfuzz.distance import Levenshtein

    places = ["" for _ in first]
    for step in Levenshtein.opcodes(first, other):
        if step.tag in ("equal", "replace"):
            size = step.src_end - step.src_start
            for k in range(size):
                a = step.dest_start + k * (step.dest_end - step.dest_start) // size
                b = step.dest_start + (k + 1) * (step.dest_end - step.dest_start) // size
                places[step.src_start + k] = other[a:b]
        elif step.tag == "insert" and first:
            places[max(0, step.src_start - 1)] += other[step.dest_start : step.dest_end]
    return places


def _judged(word: Word, places: Sequence[str], second: Sequence[Reading]) -> Word:
    other = "".join(places).replace(" ", "").strip(EDGES if word.text.strip(EDGES) else "")
    if _same(word.text, other):
        return replace(word, confidence=max(word.confidence, min(0.99, 1 - (1 - word.confidence) / 3)))
    two_numbers = word.text.isdigit() and other.isdigit()
    if not matters(word) or not other or (fuzz.ratio(word.text, other) < 50 and not two_numbers):
        return word
    surest = max((r.confidence for r in second if other in r.text or r.text in other), default=0.5)
    return replace(word, confidence=word.confidence * (0.75 if surest > 0.6 else 0.9), alternative=other)


def _same(first: str, other: str) -> bool:
    """Equal in letters and digits; quotes, dashes, currency signs and marks at the edges are often lost by one reader.

    The case of letters beside digits counts for nothing where the digits agree.
    """
    a, b = (re.sub(r"[\s$€£¥]", "", t.translate(PLAIN).strip(EDGES)) for t in (first, other))
    if a == b:
        return True
    numbers = [re.sub(r"[^\d.,/-]", "", t).strip(".,") for t in (a, b)]
    same_number = numbers[0] == numbers[1] and any(c.isdigit() for c in numbers[0])
    letters = [re.sub(r"[^A-Z]", "", t.upper()) for t in (a, b)]
    return same_number and (letters[0] == letters[1] or not re.search("[A-Z]{2}", letters[0]) or "$" in first)


def _sheet(crops: Sequence[Picture]) -> tuple[Picture, list[int]]:
    """The crops below one another on white, and where each one's band begins."""
    lines = [_scaled(c) for c in crops]
    width = max(line.shape[1] for line in lines) + 2 * MARGIN
    rows, tops, at = [], [], 0
    for line in lines:
        band = np.full((line.shape[0] + MARGIN, width), 255, np.uint8)
        band[MARGIN // 2 : MARGIN // 2 + line.shape[0], MARGIN : MARGIN + line.shape[1]] = line
        rows.append(band)
        tops.append(at)
        at += band.shape[0]
    return np.vstack(rows), tops


def _scaled(crop: Picture) -> Picture:
    gray = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
    scale = LINE / gray.shape[0]
    line = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA)
    low, high = np.percentile(line, (1, 90))
    return np.asarray(np.clip((line - low) / max(float(high - low), 30.0) * 255, 0, 255), np.uint8)
