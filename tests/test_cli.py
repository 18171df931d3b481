"""The command line keeps the contract: exit statuses, only reports on stdout, bad input named in both languages."""

from __future__ import annotations

import io
import json
from pathlib import Path

import jsonschema
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from typer.testing import CliRunner, Result

from pipeline.cli import app
from tests.pdfs import CERTIFICATE_FORM, INVOICE, certificate_json, invoice_pdf, pdf, submission
from tests.test_report import SCHEMA


def shogo(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments])


def has_both_languages(text: str) -> bool:
    return any(c.isascii() and c.isalpha() for c in text) and any("ぁ" <= c <= "ヿ" for c in text)


def case_with(folder: Path, name: str, data: bytes) -> Path:
    """A submission whose only document besides a typed certificate is `data`."""
    folder.mkdir()
    (folder / name).write_bytes(data)
    (folder / "certificate.json").write_bytes(certificate_json("A-1"))
    return folder


def huge_picture() -> bytes:
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")
    return out.getvalue()


BAD = {
    "empty file": (b"", "empty"),
    "wrong content": (b"PK\x03\x04 this is a spreadsheet", "none of PDF"),
    "encrypted PDF": (pdf(INVOICE, encrypt=StandardEncryption("secret")), "password"),
    "truncated PDF": (invoice_pdf("A-1")[:700], ""),
    "30,000-pixel picture": (huge_picture(), "larger than allowed"),
    "no invoice": (
        pdf(["PACKING LIST", "No. 1", "10 cartons", "Net weight 10 kg", "Gross weight 12 kg"]),
        "commercial invoice",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_named_in_both_languages_with_exit_status_2(name: str, tmp_path: Path) -> None:
    data, words = BAD[name]
    done = shogo("check", case_with(tmp_path / "case", "invoice.pdf", data), "--json")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert words in done.stderr
    assert has_both_languages(done.stderr)
    assert "case" in done.stderr


def test_two_certificates_are_refused(tmp_path: Path) -> None:
    folder = submission(tmp_path / "case", "A-1")
    (folder / "co.pdf").write_bytes(pdf(CERTIFICATE_FORM))
    done = shogo("check", folder)
    assert done.exit_code == 2
    assert "certificate.json" in done.stderr
    assert "co.pdf" in done.stderr
    assert has_both_languages(done.stderr)


def test_an_unknown_key_in_the_certificate_is_named_with_its_path(tmp_path: Path) -> None:
    folder = submission(tmp_path / "case", "A-1")
    wrong = json.loads(certificate_json("A-1"))
    wrong["goods"]["colour"] = "red"
    (folder / "certificate.json").write_text(json.dumps(wrong), "utf-8")
    done = shogo("check", folder)
    assert done.exit_code == 2
    assert "goods.colour" in done.stderr
    assert has_both_languages(done.stderr)


def test_one_language_is_enough_where_it_was_asked_for(tmp_path: Path) -> None:
    done = shogo("check", tmp_path / "nowhere", "--lang", "ja")
    assert done.exit_code == 2
    assert "パス" in done.stderr
    assert "path" not in done.stderr.replace(str(tmp_path), "")


def test_a_report_is_the_only_thing_on_standard_output(tmp_path: Path) -> None:
    done = shogo("check", submission(tmp_path / "case", "A-1"), "--json", "--today", "2026-11-21")
    assert done.exit_code == 1
    report = json.loads(done.stdout)
    jsonschema.validate(report, SCHEMA)
    assert report["submission"] == "case"
    assert report["checked_on"] == "2026-11-21"


def test_one_bad_submission_does_not_stop_the_others(tmp_path: Path) -> None:
    paths = [tmp_path / "nowhere", submission(tmp_path / "case-2", "A-2"), submission(tmp_path / "case-3", "A-3")]
    done = shogo("check", *paths, "--json", "--today", "2026-11-21")
    assert done.exit_code == 2
    assert [json.loads(line)["submission"] for line in done.stdout.splitlines()] == ["case-2", "case-3"]


def test_a_loose_invoice_is_checked_and_nothing_was_compared(tmp_path: Path) -> None:
    loose = tmp_path / "invoice.pdf"
    loose.write_bytes(invoice_pdf("A-1"))
    done = shogo("check", loose, "--json", "--today", "2026-11-21")
    report = json.loads(done.stdout)
    assert report["route"] == "review"
    assert "APP-04" in {f["rule"] for f in report["findings"]}


def test_extract_prints_kind_and_fields_of_each_file(tmp_path: Path) -> None:
    file = tmp_path / "anything.bin"
    file.write_bytes(invoice_pdf("A-77"))
    done = shogo("extract", file, "--json")
    found = json.loads(done.stdout)
    assert done.exit_code == 0
    assert (found["document"], found["kind"]) == ("anything.bin", "commercial_invoice")
    assert found["fields"]["invoice_number"]["value"] == "A-77"


def test_extract_of_an_unreadable_file_ends_with_2(tmp_path: Path) -> None:
    file = tmp_path / "empty.pdf"
    file.write_bytes(b"")
    done = shogo("extract", file)
    assert done.exit_code == 2
    assert "empty.pdf" in done.stderr


def test_rules_lists_the_catalogue() -> None:
    done = shogo("rules", "--json")
    assert done.exit_code == 0
    assert "XDOC-02" in done.stdout
    assert "OC-02" in shogo("rules", "--lang", "ja").stdout


def test_doctor_names_every_check() -> None:
    done = shogo("doctor")
    assert "Tesseract" in done.stdout
    assert done.exit_code in (0, 1)


def test_the_text_report_speaks_the_language_asked_for(tmp_path: Path) -> None:
    folder = submission(tmp_path / "case", "A-1")
    assert "To correct" in shogo("check", folder, "--today", "2026-11-21").stdout
    assert "訂正が必要" in shogo("check", folder, "--today", "2026-11-21", "--lang", "ja").stdout


def test_the_papers_made_for_these_tests_open_in_a_pdf_reader() -> None:
    assert len(pypdfium2.PdfDocument(invoice_pdf("A-1"))) == 1


def test_fix_writes_a_corrected_certificate_and_reports_what_remains(tmp_path: Path) -> None:
    case = submission(tmp_path / "case", "A-1")
    draft = json.loads((case / "certificate.json").read_text("utf-8"))
    (case / "certificate.json").write_text(json.dumps({**draft, "copy": "COPY-1"}), "utf-8")
    done = shogo("check", case, "--fix", tmp_path / "out.json", "--json")
    report = json.loads(done.stdout)
    jsonschema.validate(report, SCHEMA)
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["copy"] == "COPY"
    assert [c["path"] for c in report["corrections"]] == ["copy"]
    assert not any(f["rule"] == "OC-05" for f in report["findings"])


def test_fix_takes_one_submission_and_a_place_that_can_be_written(tmp_path: Path) -> None:
    case = submission(tmp_path / "case", "A-1")
    assert shogo("check", case, case, "--fix", tmp_path / "out.json").exit_code == 2
    done = shogo("check", case, "--fix", tmp_path / "nowhere" / "out.json")
    assert done.exit_code == 2
    assert "could not be written" in done.stderr


def test_profiles_are_listed_compared_and_validated(tmp_path: Path) -> None:
    listed = json.loads(shogo("rules", "--profile", "nagoya", "--on", "2026-11-21", "--json").stdout)
    assert {r["id"]: r.get("outcome") for r in listed}["INV-REQ-04"] == "note"
    assert "INV-REQ-04" in shogo("rules", "diff", "nonpreferential", "nagoya").stdout
    (tmp_path / "own.toml").write_text('name = "own"\n', "utf-8")
    refused = shogo("rules", "validate", tmp_path / "own.toml")
    assert refused.exit_code == 2
    assert "version: is missing" in refused.stderr


def test_importing_a_registry_says_what_its_entries_lack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOGO_HOME", str(tmp_path / "home"))
    addresses = [f"{n} Marunouchi, Tokyo" for n in range(4)]
    entry = {"registration_number": "9001", "name": "SAKURA", "addresses": addresses, "valid_until": "2027-03-31"}
    (tmp_path / "registry.json").write_text(json.dumps({"exporters": [entry]}))
    done = shogo("registry", "import", tmp_path / "registry.json")
    assert done.exit_code == 0
    assert "REG-04 9001: SAKURA is registered with 4 addresses" in " ".join(done.output.split())
