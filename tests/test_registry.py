"""The registry of exporters, from JSON and CSV."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matchers.registration import faults_in
from models.case import Application, Exporter, RegistrationType, Signatory
from models.errors import IngestError
from models.particulars import particulars, restored
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


MORE = {
    "type": "both",
    "registered_on": "2021-04-01",
    "chamber": "tokyo",
    "legal_form": "株式会社",
    "legal_form_position": "before",
    "used_goods": False,
}
OF_TARO = {
    "name_ja": "山田太郎",
    "email": "yamada@sakura.example",
    "user_id": "U1",
    "signature_changed_on": "2025-04-01",
}
MORE_CSV = """registration_number,name,valid_until,signatory,name_ja,email,user_id,signature_changed_on,\
type,registered_on,chamber,legal_form,legal_form_position,used_goods
9001000001,"SAKURA CO., LTD.",2027-03-31,Taro Yamada,山田太郎,yamada@sakura.example,U1,2025-04-01,\
申請者かつ代行業者,2021-04-01,tokyo,株式会社,前,無し
9001000001,,,Hanako Sato,,,,,,,,,,
""".replace("\\\n", "")


def test_particulars_beyond_the_contract_are_kept_from_json_and_csv() -> None:
    taro = Signatory("Taro Yamada", "", "山田太郎", "yamada@sakura.example", "U1", date(2025, 4, 1))
    hanako = Signatory("Hanako Sato", "", "", "", "", None)
    wanted = Exporter(
        "9001000001", "SAKURA CO., LTD.", (), date(2027, 3, 31), (taro, hanako), RegistrationType.BOTH,
        date(2021, 4, 1), "tokyo", "株式会社", "before", False,
    )  # fmt: skip
    people = [{"name": "Taro Yamada", **OF_TARO}, {"name": "Hanako Sato", "name_ja": "", "email": "", "user_id": ""}]
    entry = {**SAKURA, "addresses": [], "signatories": people, **MORE}
    assert parse_registry("registry.json", typed(entry)) == (wanted,)
    assert parse_registry_csv("registry.csv", MORE_CSV.encode()) == (wanted,)


def test_what_the_plain_registry_does_not_keep_is_unknown_and_not_empty() -> None:
    (entry,) = parse_registry("registry.json", typed(SAKURA))
    kept = (entry.type, entry.legal_form, entry.used_goods, entry.signatories[0].email)
    assert kept == (None, None, None, None)


def test_particulars_that_contradict_each_other_are_refused() -> None:
    csv = "registration_number,name,valid_until,used_goods\n9001,A,2027-03-31,yes\n9001,A,2027-03-31,no\n"
    with pytest.raises(IngestError, match="used_goods must be given once"):
        parse_registry_csv("registry.csv", csv.encode())
    with pytest.raises(IngestError, match="legal_form_position"):
        parse_registry("registry.json", typed({**SAKURA, "legal_form_position": "middle"}))


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


def test_what_entries_lack_is_told_whoever_applies() -> None:
    lacking = {
        **SAKURA,
        "addresses": [f"{n} Marunouchi, Tokyo" for n in range(4)],
        "signatories": [{"name": "Taro Yamada", "email": "", "user_id": "U1"}, {"name": "Hanako", "user_id": "U1"}],
        "legal_form": "",
    }
    entries = parse_registry("registry.json", typed(lacking, {**SAKURA, "registration_number": "9001000002"}))
    found = [(entry.registration_number, finding.rule) for entry, finding in faults_in(entries, date(2026, 11, 21))]
    assert found == [("9001000001", rule) for rule in ("REG-04", "REG-05", "REG-06", "REG-10")]


def test_the_database_keeps_every_particular_of_a_signatory() -> None:
    person = Signatory("Taro Yamada", "", "山田太郎", "taro@example.jp", "U1", date(2025, 4, 1), "stamp")
    assert all(getattr(person, f.name) is not None for f in fields(person))
    assert Signatory(person.name, person.title, **restored(particulars(person))) == person
