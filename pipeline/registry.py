"""Reads the chamber's list of registered exporters, from JSON or CSV, and finds the applicant in it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field as Limit

from models.case import Application, Exporter, Signatory
from models.errors import submission_error
from models.finding import Text
from pipeline.limits import MIB
from pipeline.strict_json import IsoDate, Strict, decoded, parse_json, validated

MAX_BYTES = 200 * MIB
Given = Annotated[str, Limit(min_length=1, max_length=2000)]
CSV_COLUMNS = ("registration_number", "name", "address", "valid_until", "signatory", "title")


class SignatoryEntry(Strict):
    name: Given
    title: str = ""


class ExporterEntry(Strict):
    registration_number: Given
    name: Given
    addresses: list[Given] = Limit(default=[])
    valid_until: IsoDate
    signatories: list[SignatoryEntry] = Limit(default=[])


class RegistryEntry(Strict):
    exporters: list[ExporterEntry]


class CsvRow(Strict):
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
    people = tuple(Signatory(s.name, s.title) for s in entry.signatories)
    return Exporter(entry.registration_number, entry.name, tuple(entry.addresses), entry.valid_until, people)


def _no_date(path: str) -> Text:
    return Text(f"{path}: a date is missing.", f"「{path}」：日付がありません。")


def _gathered(name: str, rows: list[CsvRow]) -> Exporter:
    """One exporter from its rows. A later row may repeat name and validity or leave them empty, never change them."""
    number = rows[0].registration_number
    names = {row.name for row in rows if row.name}
    validity = {row.valid_until for row in rows if row.valid_until is not None}
    if len(names) != 1 or len(validity) != 1:
        told = Text(
            f"{number}: name and valid_until must be given once, alike.",
            f"{number}：名称と有効期限が一致していません。",
        )
        raise submission_error("invalid", name, told)
    people = dict.fromkeys(Signatory(row.signatory, row.title) for row in rows if row.signatory)
    addresses = dict.fromkeys(row.address for row in rows if row.address)
    until: date = next(iter(validity))
    return Exporter(number, names.pop(), tuple(addresses), until, tuple(people))


def _unique(name: str, found: Iterable[Exporter]) -> tuple[Exporter, ...]:
    exporters = tuple(found)
    for number, times in Counter(e.registration_number for e in exporters).items():
        if times > 1:
            told = Text(f"{number} is listed {times} times.", f"{number} が{times}回あります。")
            raise submission_error("invalid", name, told)
    return exporters
