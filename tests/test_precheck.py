"""The corrected certificate.json: what is written anew, what is checked again, and that nothing else changes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from matchers.catalogue import check
from matchers.examples import clean_case
from models.case import Case
from models.errors import IngestError
from models.finding import Finding
from pipeline.certificate_json import parse_certificate
from pipeline.check import route
from pipeline.intake import Submission, SubmittedFile
from pipeline.precheck import Precheck, precheck, with_iso_dates
from pipeline.report import Examination

CLEAN: dict[str, Any] = {
    "form": "nonpreferential",
    "copy": "ORIGINAL",
    "exporter": {
        "name": "SAKURA PRECISION CO., LTD.",
        "address": "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan",
        "country": "JAPAN",
    },
    "consignee": {"name": "HANSA PUMPEN GMBH", "address": "Kaiweg 8, 20457 Hamburg", "country": "GERMANY"},
    "invoices": [{"number": "INV-26-1101", "date": "2026-11-02"}],
    "origin": ["JAPAN"],
    "transport": {
        "from": "TOKYO, JAPAN",
        "to": "HAMBURG, GERMANY",
        "by": "SEA",
        "vessel": "ONE APUS V.052W",
        "departure_date": "2026-12-03",
    },
    "goods": {
        "marks": "HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN",
        "packages": "10 CARTONS",
        "total_quantity": "420 PCS",
        "items": [
            {"description": "GEAR PUMP GP-20", "quantity": "120", "unit": "PCS", "origin": "JAPAN"},
            {"description": "SHAFT SEAL 25MM", "quantity": "300", "unit": "PCS", "origin": "JAPAN"},
        ],
    },
    "declaration": {
        "place": "TOKYO",
        "date": "2026-11-16",
        "signatory": "Taro Yamada",
        "title": "Export Manager",
        "signature": "handwritten",
    },
}


def submission(draft: dict[str, Any]) -> Submission:
    data = json.dumps(draft, ensure_ascii=False).encode()
    file = SubmittedFile.of("certificate.json", data)
    return Submission("example", certificate=parse_certificate(file.name, data), certificate_file=file)


def examined(given: Submission) -> Examination:
    case: Case = replace(clean_case(), certificate=given.certificate)
    findings = check(case)
    return Examination(case, (), findings, route(case, findings))


def prechecked(draft: dict[str, Any]) -> Precheck:
    given = submission(draft)
    return precheck(given, examined(given), examined)


def graver(findings: tuple[Finding, ...]) -> set[str]:
    return {f.rule for f in findings if f.outcome.value != "note"}


def test_a_clean_certificate_is_not_changed() -> None:
    done = prechecked(CLEAN)
    assert done.corrections == ()
    assert json.loads(done.certificate) == CLEAN
    assert graver(done.remaining.findings) == set()


def test_mechanical_faults_are_corrected_and_nothing_remains() -> None:
    goods = {**CLEAN["goods"], "total_quantity": "about 420 PCS"}
    goods["items"] = [{**goods["items"][0], "description": "ＧＥＡＲ PUMP GP-20"}, goods["items"][1]]
    done = prechecked({**CLEAN, "copy": "COPY-1", "goods": goods, "transport": {**CLEAN["transport"], "by": "By Sea"}})
    assert {(c.path, c.before, c.after) for c in done.corrections} == {
        ("copy", "COPY-1", "COPY"),
        ("goods.total_quantity", "about 420 PCS", "420 PCS"),
        ("goods.items[0].description", "ＧＥＡＲ PUMP GP-20", "GEAR PUMP GP-20"),
        ("transport.by", "By Sea", "Sea"),
    }
    assert graver(done.remaining.findings) == set()


def test_a_fact_is_never_changed_and_remains_to_be_said() -> None:
    done = prechecked({**CLEAN, "invoices": [{"number": "INV-26-1110", "date": "2026-11-02"}]})
    assert done.corrections == ()
    assert json.loads(done.certificate)["invoices"][0]["number"] == "INV-26-1110"
    (finding,) = [f for f in done.remaining.findings if f.rule == "XDOC-06"]
    assert finding.expected == "INV-26-1101"


def test_a_correction_may_uncover_another() -> None:
    done = prechecked({**CLEAN, "consignee": {**CLEAN["consignee"], "name": "ＭＥＳＳＲＳ. HANSA PUMPEN GMBH"}})
    assert json.loads(done.certificate)["consignee"]["name"] == "HANSA PUMPEN GMBH"


@pytest.mark.parametrize(
    ("remarks", "others", "address", "wanted"),
    [
        ("SPEICHERSTADT BLOCK P", "", "Kaiweg 8, *", ("* SPEICHERSTADT BLOCK P", "")),
        ("BLOCK P OF **", "THE OLD PORT", "Kaiweg 8", ("BLOCK P OF **", "** THE OLD PORT")),
        ("BLOCK P OF", "** THE OLD PORT", "Kaiweg 8", ("BLOCK P OF **", "** THE OLD PORT")),
        ("L/C NO. 118-26", "", "Kaiweg 8, *", ("L/C NO. 118-26", "")),  # no continuation of an address
    ],
)
def test_the_signs_of_a_continuation_are_set_where_only_one_text_can_be_meant(
    remarks: str, others: str, address: str, wanted: tuple[str, str]
) -> None:
    goods, consignee = {**CLEAN["goods"], "others": others}, {**CLEAN["consignee"], "address": address}
    done = prechecked({**CLEAN, "remarks": remarks, "goods": goods, "consignee": consignee})
    written = json.loads(done.certificate)
    assert (written["remarks"], written["goods"]["others"]) == wanted


def test_box_4_names_the_country_alone() -> None:
    done = prechecked({**CLEAN, "origin": ["HOKKAIDO, JAPAN"]})
    assert json.loads(done.certificate)["origin"] == ["JAPAN"]


def test_a_drawn_certificate_cannot_be_written_anew() -> None:
    with pytest.raises(IngestError, match="typed in"):
        precheck(Submission("example"), examined(submission(CLEAN)), examined)


@pytest.mark.parametrize(
    ("said", "day"), [("Nov. 2, 2026", "2026-11-02"), ("2026/11/02", "2026-11-02"), ("令和8年11月2日", "2026-11-02")]
)
def test_a_date_that_means_one_day_becomes_that_day(said: str, day: str) -> None:
    draft = {**CLEAN, "invoices": [{"number": "INV-26-1101", "date": said}]}
    data, made = with_iso_dates("certificate.json", json.dumps(draft).encode())
    assert json.loads(data)["invoices"][0]["date"] == day
    assert [(c.path, c.before, c.after) for c in made] == [("invoices[0].date", said, day)]


@pytest.mark.parametrize("said", ["5/6/2026", "soon", "2026-11-02", "", "2026-11-02 or 2026-11-03"])
def test_a_date_that_means_two_days_or_none_stays(said: str) -> None:
    draft = json.dumps({**CLEAN, "declaration": {"date": said}}).encode()
    assert with_iso_dates("certificate.json", draft) == (draft, ())
