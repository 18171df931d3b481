"""Papers that rules ask for: known by their kind or by the title at their head."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matchers import evidence as titles
from matchers.catalogue import Example, Rule, check, findings_of, rules, said
from matchers.evidence import evidence
from matchers.examples import clean_case
from models.case import Case, OtherDocument
from models.document import Kind
from models.errors import submission_fault
from models.finding import Outcome, Route
from pipeline.check import route


def attached(words: str, kind: Kind = Kind.UNKNOWN) -> Case:
    return replace(clean_case(), others=(OtherDocument("paper.pdf", kind, words),))


def found(words: str, wanted: tuple[str, ...], kind: Kind = Kind.UNKNOWN) -> bool:
    return bool(evidence(attached(words, kind), (), wanted))


def test_a_paper_of_a_wanted_kind_is_found_whatever_it_says() -> None:
    assert evidence(attached("", Kind.LETTER_OF_CREDIT), {Kind.LETTER_OF_CREDIT})
    assert not evidence(attached("", Kind.PACKING_LIST), {Kind.LETTER_OF_CREDIT})


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("SALES CONTRACT\nbetween A and B", titles.CONTRACT),
        ("SAKURA CO., LTD.\nSales Contract No. SC-26/118\nSeller: A", titles.CONTRACT),
        ("SAKURA CO., LTD.   SALES CONTRACT\n1-2 Honcho", titles.CONTRACT),
        ("COPY OF THE AGENCY AGREEMENT", titles.CONTRACT),
        ("売 買 契 約 書（写）\n甲と乙は", titles.CONTRACT),
        ("船積指図書\n2026年11月1日", titles.BUYERS_INSTRUCTION),
        ("HANSA PUMPEN GMBH\nBuyer’s Shipping Instructions\nPlease", titles.BUYERS_INSTRUCTION),
        ("養殖証明書", titles.CATCH_CERTIFICATE),
        ("CATCH CERTIFlCATE", titles.CATCH_CERTIFICATE),
        ("水産物加工証明書", titles.PROCESSING_CERTIFICATE),
        ("古 物 商 許 可 証\n東京都公安委員会", titles.DEALERS_LICENCE),
        ("輸入許可通知書\n申告番号 1234", titles.IMPORT_PERMIT),
        ("納 品 書   No. 118", titles.DELIVERY_NOTE),
        ("原産地に関する誓約書", titles.PLEDGE),
        ("遅延理由書", titles.REASON_LETTER),
        ("譲渡証明書", titles.SALE_CERTIFICATE),
    ],
)
def test_a_paper_is_known_by_its_title(words: str, wanted: tuple[str, ...]) -> None:
    assert found(words, wanted)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("PURCHASE ORDER\nunder our sales contract\nof last year", titles.CONTRACT),
        ("添付書類：売買契約書", titles.CONTRACT),
        ("売買契約書は後日提出します。", titles.CONTRACT),
        ("A\nB\nC\nD\nE\nF\nSales Contract No. 118", titles.CONTRACT),
        ("\n".join(f"line {n}" for n in range(20)) + "\nSALES CONTRACT", titles.CONTRACT),
        ("", titles.PLEDGE),
    ],
)
def test_a_mention_is_no_title(words: str, wanted: tuple[str, ...]) -> None:
    assert not found(words, wanted)


@pytest.mark.parametrize("kind", [Kind.PACKING_LIST, Kind.BILL_OF_LADING, Kind.PROFORMA_INVOICE, Kind.LETTER_OF_CREDIT])
def test_a_packing_list_that_names_a_contract_stays_a_packing_list(kind: Kind) -> None:
    assert not found("SALES CONTRACT", titles.CONTRACT, kind)


def demanded(rule: Rule, case: Case) -> bool:
    """Whether evidence is asked for: by the rule, or by the one to which it leaves goods without any paper (APP-06)."""
    return said(rule, case) == "differs" or any(f.outcome is Outcome.EVIDENCE for f in check(case))


ASKING = [(r, e) for r in rules() for e in r.examples if e.says == "met"]


@pytest.mark.parametrize(("rule", "example"), ASKING, ids=[f"{r.id}: {e.name}" for r, e in ASKING])
def test_a_demand_that_is_met_is_a_note_that_names_the_paper(rule: Rule, example: Example) -> None:
    case = example.case()
    met = [f for f in findings_of(rule, case) if f.met_by]
    assert met
    assert route(case, met) is Route.CLEAR
    for finding in met:
        assert set(finding.met_by) <= {o.name for o in case.others}
        assert all(name in finding.message.en and name in finding.message.ja for name in finding.met_by)


@pytest.mark.parametrize(("rule", "example"), ASKING, ids=[f"{r.id}: {e.name}" for r, e in ASKING])
def test_without_its_papers_the_demand_stands(rule: Rule, example: Example) -> None:
    assert demanded(rule, replace(example.case(), others=()))


@pytest.mark.parametrize(("rule", "example"), ASKING, ids=[f"{r.id}: {e.name}" for r, e in ASKING])
def test_a_paper_that_could_not_be_read_meets_no_demand(rule: Rule, example: Example) -> None:
    case = example.case()
    unread = tuple(submission_fault("cannot_read", o.name, "") for o in case.others)
    assert demanded(rule, replace(case, others=(), faults=unread))
    illegible = tuple(OtherDocument(o.name, Kind.UNKNOWN, "~ ,, ;;") for o in case.others)
    assert demanded(rule, replace(case, others=illegible))
