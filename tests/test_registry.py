"""The registry of exporters, from JSON and CSV."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.case import Application, Exporter, Signatory
from models.errors import IngestError
from pipeline.registry import load_registry, parse_registry, parse_registry_csv, registered

SAKURA: dict[str, Any] = {
    "registration_number": "9001000001",
    "name": "SAKURA CO., LTD.",
    "addresses": ["1-2-3 Marunouchi, Tokyo, Japan"],
    "valid_until": "2027-03-31",
    "signatories": [{"name": "Taro Yamada", "title": "Export Manager"}, {"name": "Hanako Sato"}],
}
EXPECTED = Exporter(
    "9001000001",
    "SAKURA CO., LTD.",
    ("1-2-3 Marunouchi, Tokyo, Japan",),
    date(2027, 3, 31),
    (Signatory("Taro Yamada", "Export Manager"), Signatory("Hanako Sato")),
)
CSV = """registration_number,name,address,valid_until,signatory,title
9001000001,"SAKURA CO., LTD.","1-2-3 Marunouchi, Tokyo, Japan",2027-03-31,Taro Yamada,Export Manager
9001000001,,,,Hanako Sato,
"""


def typed(*exporters: dict[str, Any]) -> bytes:
    return json.dumps({"exporters": exporters}).encode()


def test_json_and_csv_give_the_same_entry() -> None:
    assert parse_registry("registry.json", typed(SAKURA)) == (EXPECTED,)
    assert parse_registry_csv("registry.csv", CSV.encode()) == (EXPECTED,)


def test_the_file_type_decides_the_reader(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(CSV)
    assert load_registry(tmp_path / "r.csv") == (EXPECTED,)
    with pytest.raises(IngestError, match="could not be opened"):
        load_registry(tmp_path / "none.json")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"valid_until": "31.3.2027"}, r"exporters\[0\].valid_until"),
        ({"valid_until": ""}, r"exporters\[0\].valid_until"),
        ({"phone": "1"}, r"exporters\[0\].phone: unknown key"),
        ({"signatories": [{"title": "x"}]}, r"exporters\[0\].signatories\[0\].name: is missing"),
        ({"name": ""}, r"exporters\[0\].name"),
    ],
)
def test_a_fault_is_named_by_its_path(change: dict[str, Any], named: str) -> None:
    with pytest.raises(IngestError, match=named):
        parse_registry("registry.json", typed({**SAKURA, **change}))


def test_a_number_listed_twice_is_refused() -> None:
    with pytest.raises(IngestError, match="9001000001 is listed 2 times"):
        parse_registry("registry.json", typed(SAKURA, SAKURA))


@pytest.mark.parametrize(
    "data", ["", "name\nX", CSV + "9001000001,OTHER,,,,\n", CSV + "1,2\n", CSV.replace("2027-03-31", "")]
)
def test_a_csv_that_does_not_fit_is_refused(data: str) -> None:
    with pytest.raises(IngestError):
        parse_registry_csv("registry.csv", data.encode())


def test_finds_the_applicant_by_number_alone() -> None:
    assert registered((EXPECTED,), Application("9001000001")) == EXPECTED
    assert registered((EXPECTED,), Application("9001000002")) is None
    assert registered((EXPECTED,), Application()) is None
    assert registered(None, Application("9001000001")) is None
