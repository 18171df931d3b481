"""Opening a submission: folder, zip or single document, with hostile ones among them."""

from __future__ import annotations

import json
import stat
import zipfile
from datetime import date
from pathlib import Path

import pytest

from models.errors import IngestError
from pipeline.intake import IntakeLimits, Submission, open_submission, parse_application

PDF = b"%PDF-1.4 not looked into here"
CERTIFICATE = b'{"copy": "ORIGINAL"}'


def folder(tmp_path: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (tmp_path / name.replace("__", ".")).write_bytes(data)
    return tmp_path


def packed(tmp_path: Path, files: dict[str, bytes]) -> Path:
    path = tmp_path / "case-001.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in files.items():
            z.writestr(name, data)
    return path


def codes(submission: Submission) -> list[str]:
    return [fault.code for fault in submission.faults]


def refusal(path: Path, limits: IntakeLimits | None = None) -> str:
    with pytest.raises(IngestError) as caught:
        open_submission(path, limits)
    assert caught.value.message.ja
    assert caught.value.remedy.en
    return caught.value.code


def test_a_folder_gives_documents_certificate_and_application(tmp_path: Path) -> None:
    typed = json.dumps({"registration_number": "9001000001", "applied_on": "2026-11-21", "channel": "counter"}).encode()
    path = folder(tmp_path, inv__pdf=PDF, certificate__json=CERTIFICATE, submission__json=typed)
    submission = open_submission(path)
    assert [f.name for f in submission.files] == ["inv.pdf"]
    assert submission.certificate is not None
    assert submission.certificate.copy is not None
    assert submission.certificate_file is not None
    assert len(submission.certificate_file.sha256) == 64
    assert submission.application.applied_on == date(2026, 11, 21)
    assert submission.application.channel == "counter"


def test_what_file_managers_leave_behind_is_ignored(tmp_path: Path) -> None:
    path = folder(tmp_path, inv__pdf=PDF)
    for name in (".DS_Store", "Thumbs.db", "._inv.pdf", "desktop.ini", "~$inv.pdf"):
        (path / name).write_bytes(b"x")
    assert codes(open_submission(path)) == []


def test_an_unknown_type_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    submission = open_submission(folder(tmp_path, inv__pdf=PDF, prices__xlsx=b"x", truth__json=b"{}", blank__png=b""))
    assert [f.name for f in submission.files] == ["inv.pdf"]
    assert sorted((f.file, f.code) for f in submission.faults) == [
        ("blank.png", "empty_file"),
        ("prices.xlsx", "unknown_type"),
        ("truth.json", "unknown_type"),
    ]


def test_a_zip_of_a_folder_reads_as_the_folder(tmp_path: Path) -> None:
    path = packed(
        tmp_path, {"case/inv.pdf": PDF, "case/certificate.json": CERTIFICATE, "__MACOSX/case/._inv.pdf": b"x"}
    )
    submission = open_submission(path)
    assert submission.name == "case-001"
    assert [f.name for f in submission.files] == ["inv.pdf"]
    assert submission.certificate is not None


@pytest.mark.parametrize(
    "name", ["../evil.pdf", "/etc/evil.pdf", "a\\..\\..\\evil.pdf", "C:evil.pdf", "bad\x01name.pdf", "../../x/inv.pdf"]
)
def test_a_name_that_leads_out_of_the_zip_is_not_read(tmp_path: Path, name: str) -> None:
    submission = open_submission(packed(tmp_path, {"inv.pdf": PDF, name: PDF}))
    assert [f.name for f in submission.files] == ["inv.pdf"]
    assert codes(submission) in (["unsafe_name"], ["sub_folder"])
    assert not list(tmp_path.parent.glob("evil*"))


def test_a_link_in_a_zip_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "case.zip"
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("inv.pdf", PDF)
        link = zipfile.ZipInfo("passwd.pdf")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        z.writestr(link, "/etc/passwd")
    assert codes(open_submission(path)) == ["not_a_file"]


def test_a_bomb_is_stopped_by_its_size(tmp_path: Path) -> None:
    path = packed(tmp_path, {"inv.pdf": PDF, "bomb.pdf": b"\0" * 3_000_000})
    assert codes(open_submission(path, IntakeLimits(file_bytes=1_000_000))) == ["too_large"]
    assert (
        refusal(packed(tmp_path, {f"{i}.pdf": b"\0" * 900_000 for i in range(5)}), IntakeLimits(total_bytes=2_000_000))
        == "too_large"
    )


def test_a_member_that_lies_about_its_size_is_stopped_as_well(tmp_path: Path) -> None:
    path = packed(tmp_path, {"bomb.pdf": b"\0" * 3_000_000})
    data = path.read_bytes().replace((3_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(data)
    assert refusal(path, IntakeLimits(file_bytes=1_000_000)) == "bad_zip"


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    many = {f"{i}.pdf": PDF for i in range(12)}
    assert refusal(packed(tmp_path, many), IntakeLimits(files=10)) == "too_many_files"


def test_japanese_names_packed_by_windows_are_read(tmp_path: Path) -> None:
    path = packed(tmp_path, {"AAAAAAAA.pdf": PDF})
    path.write_bytes(path.read_bytes().replace(b"AAAAAAAA", "送り状Ａ".encode("cp932")[:8].ljust(8, b"A")))
    assert open_submission(path).files[0].name.startswith("送り状")


def test_one_document_alone_is_a_submission(tmp_path: Path) -> None:
    folder(tmp_path, inv__pdf=PDF)
    assert [f.name for f in open_submission(tmp_path / "inv.pdf").files] == ["inv.pdf"]


def test_two_files_of_one_name_are_a_fault(tmp_path: Path) -> None:
    assert codes(open_submission(packed(tmp_path, {"inv.pdf": PDF, "INV.PDF": PDF}))) == ["same_name"]


def test_what_cannot_be_used_at_all_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere") == "not_found"
    assert refusal(tmp_path) == "empty"
    (tmp_path / "notes.txt").write_text("x")
    assert refusal(tmp_path / "notes.txt") == "not_a_submission"
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 no zip")
    assert refusal(tmp_path / "broken.zip") == "bad_zip"


def test_a_sub_folder_is_named_not_read(tmp_path: Path) -> None:
    path = folder(tmp_path, inv__pdf=PDF)
    (path / "old").mkdir()
    assert codes(open_submission(path)) == ["sub_folder"]


def test_item_rows_go_to_the_certificate_beside_them(tmp_path: Path) -> None:
    path = folder(tmp_path, inv__pdf=PDF, certificate__json=CERTIFICATE, items__tsv=b"description\tquantity\nPUMP\t5\n")
    certificate = open_submission(path).certificate
    assert certificate is not None
    assert len(certificate.items) == 1


def test_item_rows_without_or_against_a_certificate_are_a_fault(tmp_path: Path) -> None:
    path = folder(tmp_path, inv__pdf=PDF, items__tsv=b"description\nPUMP\n")
    assert codes(open_submission(path)) == ["items_without_certificate"]
    (path / "certificate.json").write_bytes(b'{"goods": {"items": [{"description": "PUMP"}]}}')
    assert codes(open_submission(path)) == ["items_twice"]
    (path / "more.tsv").write_bytes(b"description\nPUMP\n")
    assert refusal(path) == "two_item_lists"


def test_an_unknown_key_of_the_application_is_named() -> None:
    with pytest.raises(IngestError, match="applied_at"):
        parse_application("submission.json", b'{"applied_at": "2026-11-21"}')
    assert parse_application("submission.json", b"{}").channel == "online"


def test_an_application_may_say_more_than_the_contract_asks() -> None:
    told = parse_application(
        "submission.json", b'{"agent": "9001000099", "certification": "rubber", "originals": 4, "certificate_type": ""}'
    )
    assert (told.agent, told.certification, told.originals, told.certificate_type) == ("9001000099", "rubber", 4, None)
    with pytest.raises(IngestError, match="originals: must be a whole number"):
        parse_application("submission.json", b'{"originals": "4"}')
    with pytest.raises(IngestError, match="certification"):
        parse_application("submission.json", b'{"certification": "gold"}')
