"""What an examiner enters for a field, as the field's value: by the parsers that read the papers, but without guessing.

Where extraction takes the likelier of two readings, a person is asked which one is meant. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from extractors.box3 import refs_in
from extractors.box5 import means
from extractors.box9 import proxy
from extractors.cells import number_cells
from extractors.dates import FoundDate, day_order, find_dates
from extractors.mark_words import says_no_marks
from extractors.numbers import NumberStyle, number
from extractors.spans import Span
from extractors.terms import read_weights
from models.document import Word
from models.field import InvoiceRef, Weight
from models.finding import Text
from models.geometry import Box
from models.vocabulary import countries, currencies, incoterms
from models.vocabulary.prefectures import place_in

LONGEST = 5000  # characters, as in certificate.json
SIGNATURES = ("handwritten", "stamp", "printed", "none")
MODES = ("sea", "air", "rail", "road", "courier", "multimodal")
YES = "yes"
_SEVERAL_LINES = frozenset({"marks", "remarks", "others"})
_BESIDE_COUNTRIES = re.compile(r"MADE|IN|OF|ORIGIN|COUNTR(?:Y|IES)|PRODUCTS?|GOODS|THE|AND|WHOLLY", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A value with its text as printed. `marked`: a proxy's mark stands before the signatory's name."""

    value: object
    text: str
    marked: bool = False


class NotUnderstood(ValueError):
    """A text that is no value of its field; `said` tells what is wrong, `instead` offers texts that would do."""

    def __init__(self, en: str, ja: str, instead: tuple[str, ...] = ()) -> None:
        super().__init__(en)
        self.said = Text(en, ja)
        self.instead = instead


@dataclass(frozen=True, slots=True)
class _Typed:
    """The text to be understood, the same as printed, and the lines of its paper, which show how numbers and days are
    written there."""

    text: str
    printed: str
    lines: Sequence[str]


def entered(field: str, text: str, lines: Sequence[str] = (), of_item: bool = False) -> Entry:
    """The value that `text` is for a field of the contract; NotUnderstood where it is none.

    A day in brackets behind a date says which one is meant: "12/11/2026 (2026-12-11)".
    """
    clean = tidied(text, field in _SEVERAL_LINES)
    if not clean:
        raise NotUnderstood("Enter what stands on the paper.", "書類に記載されているとおりに入力してください。")
    if len(clean) > LONGEST:
        raise NotUnderstood(f"Enter at most {LONGEST} characters.", f"{LONGEST}文字以内で入力してください。")
    understood, printed = _with_meant_days(clean)
    typed = _Typed(understood, printed, lines)
    if field == "signatory":
        name, marked = proxy(understood)
        return Entry(name, printed, marked)
    parse = _origin_of_item if of_item and field == "origin" else PARSERS.get(field, _plain)
    return Entry(parse(typed), printed)


def tidied(text: str, several_lines: bool = False) -> str:
    """The text without control characters, with single blanks; lines apart only where the field has several."""
    lines = (" ".join("".join(map(_visible, line)).split()) for line in text.splitlines())
    return ("\n" if several_lines else " ").join(line for line in lines if line)


def _visible(character: str) -> str:
    return " " if character.isspace() else character if character.isprintable() else ""


_MEANT = re.compile(r"\s*\((?P<day>\d{4}-\d{2}-\d{2})\)")


def _with_meant_days(text: str) -> tuple[str, str]:
    """The text with the day that is meant in place of each date that has it in brackets, and the text as printed."""
    understood, printed, at = "", "", 0
    for found in find_dates(text):
        meant = _MEANT.match(text, found.end)
        if found.start >= at and meant is not None:
            understood += text[at : found.start] + meant["day"]
            printed += text[at : found.end]
            at = meant.end()
    return understood + text[at:], printed + text[at:]


def _plain(typed: _Typed) -> str:
    return typed.text


def _capitals(typed: _Typed) -> str:
    return typed.text.upper()


def _date(typed: _Typed) -> date:
    found = find_dates(typed.text, day_order(typed.lines))
    if len(found) != 1:
        raise NotUnderstood(
            f"“{typed.text}” is not one date. Enter it as printed, for instance 12 NOV 2026 or 2026-11-12.",
            f"「{typed.text}」を日付として読み取れません。12 NOV 2026 や 2026-11-12 のように入力してください。",
        )
    return _one_day(found[0], typed)


def _one_day(found: FoundDate, typed: _Typed) -> date:
    if found.other is None:
        return found.value
    instead = tuple(f"{typed.text} ({day.isoformat()})" for day in (found.value, found.other))
    raise NotUnderstood(
        f"“{typed.text}” can be two days. Say which one: {instead[0]} or {instead[1]}.",
        f"「{typed.text}」は2通りに読めます。{instead[0]} または {instead[1]} のように入力してください。",
        instead,
    )


def _style(typed: _Typed) -> NumberStyle:
    return NumberStyle.of(word for line in typed.lines for word in line.split())


def _number(typed: _Typed) -> Decimal:
    """A number, a currency or a unit with it allowed, as in a cell of the goods table."""
    style = _style(typed)
    value = number(typed.text, style)
    if value is not None:
        return value
    cells = number_cells(_words(typed.text), style)
    if cells is None or len(cells) != 1:
        raise NotUnderstood(
            f"“{typed.text}” is not a number. Enter one number, for instance 1,200.50.",
            f"「{typed.text}」を数値として読み取れません。1,200.50 のように1つの数値を入力してください。",
        )
    return cells[0].value


def _weight(typed: _Typed) -> Weight:
    found = next(read_weights(("net_weight",), (Span.of(_words(typed.text)),)), None)
    if found is None or not isinstance(found.value, Weight):
        raise NotUnderstood(
            f"“{typed.text}” is not a weight. Enter a number and its unit, for instance 12.5 KGS.",
            f"「{typed.text}」を重量として読み取れません。12.5 KGS のように数値と単位を入力してください。",
        )
    return found.value


def _country(typed: _Typed) -> str:
    bare = typed.text.strip(" .,()")
    code = countries.iso(bare) or countries.code(bare)
    if code is None:
        ending = countries.trailing(bare)
        code = ending[0] if ending else None
    if code is None:
        raise NotUnderstood(
            f"“{typed.text}” is not a country that we know. Enter its name in English, or its code of two letters.",
            f"「{typed.text}」という国名は登録されていません。英語の国名または2文字の国コードを入力してください。",
        )
    return code


def _countries(typed: _Typed) -> tuple[str, ...]:
    """All the countries named; a further word is refused, for it may be a country misspelt."""
    codes = tuple(dict.fromkeys(code for code, _, _ in countries.found_in(typed.text)))
    unknown = tuple(_beside(typed.text))
    if codes and not unknown:
        return codes
    alone = countries.iso(typed.text.strip(" .,()"))
    if alone is not None:
        return (alone,)
    unclear = ", ".join(unknown) or typed.text
    raise NotUnderstood(
        f"Not a country that we know: “{unclear}”. Enter the countries of origin alone.",
        f"国名として読み取れません：「{unclear}」。原産国名のみを入力してください。",
    )


def _beside(text: str) -> Iterator[str]:
    """The words of a statement of origin that are no country, no place of Japan and none of the usual words."""
    rest, at = "", 0
    for _, start, end in countries.found_in(text):
        rest += f"{text[at:start]} "
        at = end
    for word in re.findall(r"[^\W\d_]{2,}", rest + text[at:]):
        if not _BESIDE_COUNTRIES.fullmatch(word) and place_in(word) is None:
            yield word


def _origin_of_item(typed: _Typed) -> str:
    codes = _countries(typed)
    if len(codes) > 1:
        raise NotUnderstood(
            "A goods line has one country of origin; enter it alone.", "商品行の原産国は1か国だけ入力してください。"
        )
    return codes[0]


def _mode(typed: _Typed) -> str:
    mode = typed.text.casefold() if typed.text.casefold() in MODES else means(typed.text)
    if mode is None:
        raise NotUnderstood(
            f"“{typed.text}” is not a means of transport. Enter one of: {', '.join(MODES)}.",
            f"「{typed.text}」は輸送手段ではありません。次のいずれかを入力してください：{', '.join(MODES)}。",
            MODES,
        )
    return mode


def _currency(typed: _Typed) -> str:
    found = currencies.found_in(typed.text)
    code = found[0][0] if len({c for c, _, _ in found}) == 1 else currencies.code(typed.text)
    if code is None:
        raise NotUnderstood(
            f"“{typed.text}” is not one currency. Enter its code of three letters, for instance USD.",
            f"「{typed.text}」を通貨として読み取れません。USD のように3文字のコードを入力してください。",
        )
    return code


def _incoterm(typed: _Typed) -> str:
    found = incoterms.parse(typed.text)
    if found is None:
        raise NotUnderstood(
            f"“{typed.text}” is not a trade term. Enter its three letters, for instance FOB.",
            f"「{typed.text}」は貿易条件ではありません。FOB のように3文字で入力してください。",
        )
    return found[0]


def _signature(typed: _Typed) -> str:
    kind = typed.text.casefold()
    if kind not in SIGNATURES:
        raise NotUnderstood(
            f"Enter one of: {', '.join(SIGNATURES)}.",
            f"次のいずれかを入力してください：{', '.join(SIGNATURES)}。",
            SIGNATURES,
        )
    return kind


def _no_marks(typed: _Typed) -> bool:
    return _claimed(typed, says_no_marks(typed.text), "N/M")


def _signed_for(typed: _Typed) -> bool:
    return _claimed(typed, proxy(f"{typed.text} X")[1], "FOR")


def _claimed(typed: _Typed, said: bool, sign: str) -> bool:
    """What is only ever true: where it is not so, nothing stands there."""
    if not said and typed.text.casefold() != YES:
        raise NotUnderstood(
            f"Enter {sign}, or say that nothing stands there.",
            f"{sign} と入力するか、「記載なし」を選んでください。",
            (sign,),
        )
    return True


def _hs_code(typed: _Typed) -> str:
    digits = re.sub(r"\D", "", typed.text)
    if not 4 <= len(digits) <= 10:
        raise NotUnderstood(
            f"“{typed.text}” is not an HS code: it has 4 to 10 figures.",
            f"「{typed.text}」はHSコードではありません（4～10桁の数字）。",
        )
    return digits


def _references(typed: _Typed) -> tuple[InvoiceRef, ...]:
    ambiguous = [f for f in find_dates(typed.text) if f.other is not None]
    if ambiguous:
        day = ambiguous[0]
        either = f"{day.value.isoformat()} / {day.other.isoformat() if day.other else ''}"
        raise NotUnderstood(
            f"A date can be two days ({either}). Write the day that is meant in brackets behind it, as (2026-11-12).",
            f"日付が2通りに読めます（{either}）。日付の後に (2026-11-12) のように正しい日付を入力してください。",
        )
    refs = refs_in(typed.text)
    if not refs:
        raise NotUnderstood(
            "Enter number and date of each invoice, for instance AB-123 2026-11-12.",
            "AB-123 2026-11-12 のように、インボイスの番号と日付を入力してください。",
        )
    return refs


def _words(text: str) -> tuple[Word, ...]:
    """The words as if printed one after the other, far enough apart that no two are taken for one number."""
    return tuple(Word(part, Box(100.0 * i, 0, 100.0 * i + 10, 10)) for i, part in enumerate(text.split()))


PARSERS: Mapping[str, Callable[[_Typed], object]] = {
    **dict.fromkeys(("invoice_date", "departure_date", "declaration_date"), _date),
    **dict.fromkeys(("exporter_country", "buyer_country", "consignee_country"), _country),
    **dict.fromkeys(("quantity", "unit_price", "amount", "total_amount"), _number),
    **dict.fromkeys(("net_weight", "gross_weight"), _weight),
    "origin": _countries,
    "transport_mode": _mode,
    "currency": _currency,
    "incoterm": _incoterm,
    "signature": _signature,
    "no_marks": _no_marks,
    "signature_for": _signed_for,
    "copy": _capitals,
    "hs_code": _hs_code,
    "invoice_refs": _references,
}
