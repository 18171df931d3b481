"""Reads box 9: place and date, the signatory with his title, and whether somebody signed for him."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from extractors.conformed import apart
from extractors.dates import find_dates
from extractors.layout import Segment
from models.document import Page, Word
from models.field import Evidence, Field
from models.vocabulary import companies

WRITTEN_OVER = 70.0  # of 100, how much of a caption is left under a signature
SAME_NAME = 70.0  # likeness of a name in a script font, as it was read, to the typed one below it

# "FOR AND ON BEHALF OF <company>" is a normal company line above a signature, not a proxy's mark (001 ④ L141).
_PROXY = re.compile(
    r"^\s*(?:FOR(?!\s+AND\s+ON\s+BEHALF)\b|P\s*\.?\s*P\s*\.(?=\s|[A-Z])|P\.?P\.?(?=\s)|P/P|PER\s+PRO(?:C(?:URATION(?:EM)?)?)?\.?|"
    r"POUR\b|POR(?:\s+PODER)?\b|P\.\s?O\.|I\.\s?V\.|I\.\s?A\.)\s*[:.]?\s*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:SIGNATURE|(?:PRINTED |PRINT |TYPED |FULL )?NAME|TITLE|PLACE AND DATE|PLACE|DATE|SIGNATORY|POSITION|"
    r"AUTHORI[SZ]ED SIGNATURE|NOMBRE|CARGO|NOM|FONCTION|署名|氏名|役職)"
    r"(?:\s*[(（][^)）]{1,10}[)）])?\W*(?:[:：)）]|$)\s*",
    re.IGNORECASE,
)
# (Name) or (Title), however badly read: no name begins with a whole word in brackets.
_BRACKETED = re.compile(r"[(\[{]\w{2,10}[)\]}][.:]?")
_TITLE_WORD = re.compile(
    r"\b(?:MANAGER|DIRECTOR|PRESIDENT|CHIEF|OFFICER|HEAD|CHAIRMAN|PARTNER|SECRETARY|CLERK|STAFF|LEADER|EXECUTIVE|"
    r"SUPERVISOR|ASSISTANT|CEO|CFO|COO|DEPT|DEPARTMENT|DIVISION|SECTION|REPRESENTATIVE|OWNER|GENERAL|SALES|EXPORT|AUTHORI[SZ]ED|SIGNATURE|SIGNATORY|FAITHFULLY|TRULY|SINCERELY)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who is typed under a signature. `printed` is the signature itself where it was set in a script font,
    `strokes` where a pen's strokes were read as letters, `conformed` where typed words stand for it."""

    name: Field[str] | None = None
    title: Field[str] | None = None
    signed_for: Field[bool] | None = None
    printed: Field[str] | None = None
    strokes: Field[str] | None = None
    conformed: Field[str] | None = None


@dataclass(frozen=True, slots=True)
class Declaration:
    """What box 9 states below its printed sentence."""

    place: Field[str] | None = None
    declared_on: Field[date] | None = None
    signatory: Signatory = Signatory()


def proxy(name: str) -> tuple[str, bool]:
    """The person's name, and whether a proxy's mark (FOR, P.P., per pro) stands before it."""
    found = _PROXY.match(name)
    rest = name[found.end() :].strip() if found else name.strip()
    return (rest, True) if found and rest else (name.strip(), False)


def read_declaration(page: Page, found: Sequence[Segment]) -> Declaration:
    """Box 9 from its typed lines, top to bottom, the form's own words and the signature's ink left out."""
    dated = next((line for line in found if find_dates(line.text)), None)
    place, declared_on = _place_and_date(page, dated, found) if dated else (None, None)
    below = [line for line in found if dated is None or line.box.y0 > dated.box.cy]
    return Declaration(place, declared_on, read_signatory(page, below))


def read_signatory(page: Page, found: Sequence[Segment]) -> Signatory:
    """Name, title and proxy's mark from the lines of a signature block; a company's own line is passed over.

    A name that stands twice was first set in a script font, as a printed signature, and then typed.
    """
    parts = [apart(unlabelled(line)) for line in found]
    said = [words for _, words in parts if words]
    stated = next((words for words, _ in parts if words), None)
    conformed = Field.read("printed", Evidence.of(page, stated)) if stated else None
    typed = [words for words in said if _is_typed(words)]
    people = [words for words in typed if not _is_company(_said(words)) and not _is_mark_only(_said(words))]
    at = next((i for i, words in enumerate(people) if is_name(_said(words))), None)
    if at is None:
        return Signatory(conformed=conformed)
    strokes = people[at] if _is_stroke(people, at) else None
    at = at if strokes is None else at + 1
    script = at if at + 1 < len(people) and _alike(_said(people[at]), _said(people[at + 1])) else None
    at = at if script is None else at + 1
    words = people[at]
    name, signed_for = proxy(_said(words))
    title = next((w for w in people[at + 1 :] if any(c.isalpha() for c in _said(w))), None)
    mark = words if signed_for else next((w for w in typed if _is_mark_only(_said(w))), None)
    strokes = strokes or next((w for w in said if _is_scribble(w) and w[0].box.cy < words[0].box.y0), None)
    return Signatory(
        Field.read(name, Evidence.of(page, words)),
        Field.read(_said(title), Evidence.of(page, title)) if title else None,
        Field.read(True, Evidence.of(page, mark)) if mark else None,
        Field.read("printed", Evidence.of(page, people[script])) if script is not None else None,
        Field.read("handwritten", Evidence.of(page, strokes), 0.6) if strokes else None,
        conformed,
    )


def _is_stroke(people: Sequence[Sequence[Word]], at: int) -> bool:
    """One short word over a name of two: strokes of a pen that a reader took for letters ("WWI")."""
    if at + 1 >= len(people) or len(people[at]) != 1 or len(people[at][0].text) > 6:
        return False
    return len(people[at + 1]) >= 2 and is_name(_said(people[at + 1]))


def _alike(script: str, typed: str) -> bool:
    return fuzz.ratio(script.upper(), proxy(typed)[0].upper()) >= SAME_NAME


def _place_and_date(
    page: Page, line: Segment, found: Sequence[Segment]
) -> tuple[Field[str] | None, Field[date] | None]:
    words = unlabelled(line) or line.words
    text = _said(words)
    dates = find_dates(text)
    if not dates:
        return None, None
    first = dates[0]
    rivals = (first.other.isoformat(),) if first.other else ()
    when = Field.read(first.value, Evidence.of(page, _within(words, first.start, first.end)), first.certainty, rivals)
    before = _within(words, 0, first.start)
    if not before:
        above = [s for s in found if s.box.cy < line.box.y0 and line.box.y0 - s.box.y1 < 1.5 * line.height]
        before = (unlabelled(above[-1]) or ()) if above else ()
    place = _said(before).strip(" ,:;")
    return (Field.read(place, Evidence.of(page, before)) if place else None), when


def _within(words: Sequence[Word], start: int, end: int) -> tuple[Word, ...]:
    """The words that cover these characters of the text joined by blanks."""
    kept, at = [], 0
    for word in words:
        if at < end and at + len(word.text) > start:
            kept.append(word)
        at += len(word.text) + 1
    return tuple(kept)


def unlabelled(line: Segment) -> tuple[Word, ...]:
    """The words after a label such as (Name); empty where nothing else stands on the line."""
    if len(line.words) > 1 and _BRACKETED.fullmatch(line.words[0].text):
        return line.words[1:]
    if _is_written_over(line.text):
        return ()
    for count in range(min(4, len(line.words)), 0, -1):
        if _LABEL.fullmatch(" ".join(w.text for w in line.words[:count])):
            return line.words[count:]
    return line.words


def _is_written_over(text: str) -> bool:
    """The caption (Signature) with letters lost under the pen's strokes."""
    return text.startswith("(") and fuzz.ratio(text.strip("() ").upper(), "SIGNATURE") >= WRITTEN_OVER


def _said(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)


def _is_typed(words: Sequence[Word]) -> bool:
    """Pen strokes that a reader took for letters are tall, uncertain and short."""
    letters = sum(c.isalnum() for w in words for c in w.text)
    sure = sum(w.confidence for w in words) / len(words)
    worst = min(w.confidence for w in words)
    return letters >= 2 and not (sure < 0.6 and letters <= 6) and not (worst < 0.7 and letters <= 4)


def _is_scribble(words: Sequence[Word]) -> bool:
    """Strokes that a reader took for a few doubtful letters."""
    return not _is_typed(words) and any(c.isalpha() for w in words for c in w.text)


def _is_company(text: str) -> bool:
    """A title that begins so ("Manager, Logistics Group") is no company, whatever its last word."""
    named = companies.has_suffix(text) and re.match(r"(?:MANAGER|DIRECTOR|HEAD|CHIEF)\b", text.upper()) is None
    return named or "BEHALF OF" in text.upper()


def _is_mark_only(text: str) -> bool:
    return _PROXY.fullmatch(text) is not None


def is_title(text: str) -> bool:
    """A person's position in a company, and nothing else."""
    return _TITLE_WORD.search(text) is not None and len(text.split()) <= 6 and not any(c.isdigit() for c in text)


def is_name(text: str) -> bool:
    """Two or more words of letters that are no title: a person's name as it is typed under a signature."""
    name, _ = proxy(text)
    letters = [w for w in re.split(r"[\s.]+", name) if w]
    plain = all(c.isalpha() or c in " .,'-()" for c in name)
    return plain and 1 <= len(letters) <= 5 and len(name) >= 3 and not _TITLE_WORD.search(name)
