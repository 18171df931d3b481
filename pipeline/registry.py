"""Reads the chamber's list of registered exporters, from JSON or CSV, and finds the applicant in it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic import Field as Limit

from models.case import Application, Exporter, RegistrationType, Signatory
from models.errors import submission_error
from models.finding import Text
from models.particulars import OF_EXPORTER, OF_SIGNATORY
from pipeline.limits import MIB
from pipeline.strict_json import IsoDate, Strict, decoded, parse_json, validated

MAX_BYTES = 200 * MIB
Given = Annotated[str, Limit(min_length=1, max_length=2000)]
CSV_COLUMNS = (
    "registration_number", "name", "address", "valid_until", "signatory", "title", *OF_SIGNATORY, *OF_EXPORTER,
)  # fmt: skip
# The portal's own words for what the registry says with a word of its own.
_WORDS: Mapping[str, object] = {
    **{kind.value: kind for kind in RegistrationType},
    "申請者": RegistrationType.APPLICANT,
    "代行業者": RegistrationType.AGENT,
    "申請者かつ代行業者": RegistrationType.BOTH,
    **{"前": "before", "後": "after"},
    **dict.fromkeys(("有り", "有", "yes", "true"), True),
    **dict.fromkeys(("無し", "無", "no", "false"), False),
}


def _portal_word(value: object) -> object:
    return _WORDS.get(value.strip().lower(), value.strip() or None) if isinstance(value, str) else value


def _position(value: object) -> object:
    """An empty position is kept: it should be there and is not."""
    return _portal_word(value) or value


class SignatoryParticulars(Strict):
    """What a registry may keep of a signatory beyond the contract. A key left out is not kept at all."""

    name_ja: str | None = None
    email: str | None = None
    user_id: str | None = None
    signature_changed_on: IsoDate = None
    specimen: Annotated[Literal["handwritten", "stamp", "printed"] | None, BeforeValidator(_portal_word)] = None


class ExporterParticulars(Strict):
    """What a registry may keep of an exporter beyond the contract. A key left out is not kept at all."""

    type: Annotated[RegistrationType | None, BeforeValidator(_portal_word)] = None
    registered_on: IsoDate = None
    chamber: str | None = None
    legal_form: str | None = None
    legal_form_position: Annotated[Literal["before", "after", ""] | None, BeforeValidator(_position)] = None
    used_goods: Annotated[bool | None, BeforeValidator(_portal_word)] = None


class SignatoryEntry(SignatoryParticulars):
    name: Given
    title: str = ""


class ExporterEntry(ExporterParticulars):
    registration_number: Given
    name: Given
    addresses: list[Given] = Limit(default=[])
    valid_until: IsoDate
    signatories: list[SignatoryEntry] = Limit(default=[])


class RegistryEntry(Strict):
    exporters: list[ExporterEntry]


class CsvRow(SignatoryParticulars, ExporterParticulars):
    """One row; an exporter with several signatories or addresses has one row for each, with the number repeated."""

    registration_number: Given
    name: str = ""
    address: str = ""
    valid_until: IsoDate = None
    signatory: str = ""
    title: str = ""


def load_registry(path: Path) -> tuple[Exporter, ...]:
    """The registry in a .json or .csv file; IngestError names the file and the place in it."""
    try:
        with path.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise submission_error("cannot_read", str(path), error.strerror or "") from None
    if len(data) > MAX_BYTES:
        raise submission_error("too_large", path.name, str(MAX_BYTES // MIB))
    parse = parse_registry_csv if path.suffix.lower() == ".csv" else parse_registry
    return parse(path.name, data)


def parse_registry(name: str, data: bytes) -> tuple[Exporter, ...]:
    """registry.json as the contract gives it."""
    entry = validated(RegistryEntry, name, parse_json(name, data))
    return _unique(name, (_exporter(name, i, e) for i, e in enumerate(entry.exporters)))


def parse_registry_csv(name: str, data: bytes) -> tuple[Exporter, ...]:
    """A CSV whose header names columns of CSV_COLUMNS; rows with one registration number are one exporter."""
    reader = csv.DictReader(io.StringIO(decoded(name, data), newline=""), strict=True)
    header = [column.strip().lower() for column in reader.fieldnames or ()]
    if set(header) - set(CSV_COLUMNS) or not {"registration_number", "name", "valid_until"} <= set(header):
        raise submission_error("invalid", name, _HEADER)
    reader.fieldnames = header
    gathered: dict[str, list[CsvRow]] = {}
    try:
        for row in reader:
            if None in row or None in row.values():
                raise submission_error("invalid", name, _uneven(reader.line_num))
            entry = validated(CsvRow, f"{name}, line {reader.line_num}", dict(row))
            gathered.setdefault(entry.registration_number, []).append(entry)
    except csv.Error:
        raise submission_error("invalid", name, _uneven(reader.line_num)) from None
    return tuple(_gathered(name, rows) for rows in gathered.values())


def registered(registry: Iterable[Exporter] | None, application: Application) -> Exporter | None:
    """The applicant's entry by registration number; None without a registry, a number, or such an entry."""
    number = application.registration_number
    return next((e for e in registry or () if number is not None and e.registration_number == number), None)


_HEADER = Text(
    f"The first line must name columns among {', '.join(CSV_COLUMNS)}; "
    "registration_number, name and valid_until must be there.",
    f"1行目は列名です（使える列：{', '.join(CSV_COLUMNS)}。registration_number・name・valid_until は必須）。",
)


def _uneven(line: int) -> Text:
    return Text(f"Line {line} does not fit the header.", f"{line}行目が見出しの列と合っていません。")


def _exporter(name: str, index: int, entry: ExporterEntry) -> Exporter:
    if entry.valid_until is None:
        raise submission_error("invalid", name, _no_date(f"exporters[{index}].valid_until"))
    people = tuple(Signatory(s.name, s.title, **_particulars(s, OF_SIGNATORY)) for s in entry.signatories)
    return Exporter(
        entry.registration_number,
        entry.name,
        tuple(entry.addresses),
        entry.valid_until,
        people,
        **_particulars(entry, OF_EXPORTER),
    )


def _particulars(entry: Strict, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in names}


def _no_date(path: str) -> Text:
    return Text(f"{path}: a date is missing.", f"「{path}」：日付がありません。")


def _gathered(name: str, rows: list[CsvRow]) -> Exporter:
    """One exporter from its rows. A later row may repeat what holds for the firm or leave it empty, never change it."""
    number = rows[0].registration_number
    firm = {column: _once(name, number, column, rows) for column in ("name", "valid_until", *OF_EXPORTER)}
    if not firm["name"] or not firm["valid_until"]:
        raise submission_error("invalid", name, _not_once(number, "name, valid_until"))
    people = dict.fromkeys(
        Signatory(row.signatory, row.title, **_particulars(row, OF_SIGNATORY)) for row in rows if row.signatory
    )
    addresses = dict.fromkeys(row.address for row in rows if row.address)
    return Exporter(number, addresses=tuple(addresses), signatories=tuple(people), **firm)


def _once(name: str, number: str, column: str, rows: list[CsvRow]) -> Any:
    """The one value of a column over the rows of an exporter; empty where the column is there and nothing in it."""
    said = [getattr(row, column) for row in rows]
    given = {value for value in said if value not in (None, "")}
    if len(given) > 1:
        raise submission_error("invalid", name, _not_once(number, column))
    return given.pop() if given else said[0]


def _not_once(number: str, columns: str) -> Text:
    return Text(f"{number}: {columns} must be given once, alike.", f"{number}：{columns} が一致していません。")


def _unique(name: str, found: Iterable[Exporter]) -> tuple[Exporter, ...]:
    exporters = tuple(found)
    for number, times in Counter(e.registration_number for e in exporters).items():
        if times > 1:
            told = Text(f"{number} is listed {times} times.", f"{number} が{times}回あります。")
            raise submission_error("invalid", name, told)
    return exporters
