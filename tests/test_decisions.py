"""Decisions on a submission: what must be true before one is recorded, four eyes, the notice that goes with it."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from models import claims, decisions, notices, people, store
from models.judgements import NewJudgement, judge
from models.records import Decision, NewSubmission, Role, State, Verdict
from models.review import Judged, finding_keys
from pipeline import notice_pdf
from review_ui.app import create_app
from tests.desk import NOW, NUMBER, Office, csrf, hashed, png, version
from tests.reports import report

KEYS = finding_keys(report()["findings"])  # type: ignore[arg-type]
QUESTIONS = KEYS[:3]  # the last of the four is a note


@dataclass
class At:
    """A person at the page of one submission."""

    client: TestClient
    number: int

    def page(self, path: str = "") -> str:
        answer = self.client.get(f"/submissions/{self.number}{path}")
        assert answer.status_code == 200, answer.text[:300]
        return answer.text

    def decide(self, verdict: str, note: str = "", seen: int | None = None) -> Response:
        shown = self.page()
        data = {"csrf": csrf(shown), "version": str(seen or version(shown)), "verdict": verdict, "note": note}
        return self.client.post(f"/submissions/{self.number}/decision", data=data)

    def notice(self, verdict: str = "return_to_exporter", path: str = "", **changed: object) -> Response:
        """Sends the form as it stands, with what is `changed`."""
        form = {**fields(self.page(f"/notice?verdict={verdict}")), **changed}
        return self.client.post(f"/submissions/{self.number}/notice{path}", data=form)


def fields(page: str) -> dict[str, object]:
    """What a browser would send of the notice's form."""
    body = page.partition("data-notice")[2]
    texts = dict(re.findall(r'<textarea id="text-\w+" name="(\w+)"[^>]*>\n(.*?)</textarea>', body, re.S))
    return {
        "csrf": csrf(body),
        "version": str(version(body)),
        "verdict": re.findall(r'name="verdict" value="(\w+)"[^>]* checked', body),
        "was_verdict": re.findall(r'name="was_verdict" value="(\w+)"', body),
        "point": re.findall(r'name="point" value="(\w+)"[^>]* checked', body),
        "was": re.findall(r'name="was" value="(\w+)"', body),
        **{code: text.replace("&#34;", '"').replace("&#39;", "'") for code, text in texts.items()},
    }


def at(desk: Office, state: State = State.REVIEW, person: str = "sato", language: str = "en") -> At:
    return At(desk.client(person, language), desk.by_state[state])


def taken(desk: Office, state: State = State.REVIEW) -> tuple[Decision, ...]:
    with desk.database.read() as session:
        return decisions.taken(session, desk.by_state[state])


def stands(desk: Office, state: State) -> tuple[State, Verdict | None]:
    with desk.database.read() as session:
        kept = store.submission(session, desk.by_state[state])
    return kept.state, kept.verdict


def say(desk: Office, number: int, judged: Judged, *keys: str, reason: str = "seen at the counter") -> None:
    with desk.database.write() as session:
        kept, saved = store.submission(session, number), store.latest_report(session, number)
        assert saved is not None
        for key in keys:
            judge(session, NewJudgement(number, saved.id, key, "R", judged, reason, 1), kept.version, NOW)


def four_eyes(desk: Office) -> Office:
    settings = desk.settings.model_copy(update={"four_eyes": True})
    app = create_app(settings, render=lambda *_: png(), now=lambda: NOW)
    return Office(settings, desk.database, app, desk.by_state, desk.invoice_sha256)


def test_a_case_without_findings_is_cleared(desk: Office) -> None:
    assert at(desk, State.CLEAR).decide("clear_for_issuance", "All good.").status_code == 303
    (decision,) = taken(desk, State.CLEAR)
    assert (decision.decided_by, decision.note) == ("sato", "All good.")
    assert stands(desk, State.CLEAR) == (State.DECIDED, Verdict.CLEAR_FOR_ISSUANCE)


def test_open_findings_are_listed_and_keep_a_case_from_being_cleared(desk: Office) -> None:
    answer = at(desk).decide("clear_for_issuance", "typed")
    assert answer.status_code == 422
    assert "Findings that are not dismissed with a reason: 3." in answer.text
    assert "The certificate names invoice E02589" in answer.text
    assert ">typed</textarea>" in answer.text
    assert taken(desk) == ()
    assert stands(desk, State.REVIEW) == (State.REVIEW, None)


def test_findings_dismissed_with_a_reason_may_be_cleared(desk: Office) -> None:
    case = at(desk)
    say(desk, case.number, Judged.DISMISSED, *QUESTIONS)
    assert case.decide("clear_for_issuance").status_code == 303


@pytest.mark.parametrize("last", [Judged.ACCEPTED, Judged.REOPENED])
def test_a_finding_accepted_as_right_or_taken_up_again_cannot_be_cleared(desk: Office, last: Judged) -> None:
    case = at(desk)
    say(desk, case.number, Judged.DISMISSED, *QUESTIONS)
    say(desk, case.number, last, QUESTIONS[0])
    assert case.decide("clear_for_issuance").status_code == 422


def test_a_dismissal_without_a_reason_does_not_count(desk: Office) -> None:
    case = at(desk)
    say(desk, case.number, Judged.DISMISSED, *QUESTIONS, reason=" ")
    assert case.decide("clear_for_issuance").status_code == 422


@pytest.mark.parametrize("state", [State.FAILED, State.PROCESSING, State.RECEIVED])
def test_what_was_not_read_is_never_cleared(desk: Office, state: State) -> None:
    case = at(desk, state)
    token = csrf(at(desk).page())
    with desk.database.read() as session:
        seen = store.submission(session, case.number).version
    case.client.get("/submissions")
    data = {"csrf": csrf(case.client.get(f"/submissions/{desk.by_state[State.REVIEW]}").text), "version": str(seen)}
    assert token
    answer = case.client.post(f"/submissions/{case.number}/decision", data={**data, "verdict": "clear_for_issuance"})
    assert answer.status_code == 422
    assert taken(desk, state) == ()


def test_a_failed_case_offers_no_clearance_but_a_return_that_says_why(desk: Office) -> None:
    case = at(desk, State.FAILED)
    shown = case.page()
    assert 'value="return_to_exporter"' in shown
    assert 'value="clear_for_issuance"' not in shown
    assert "invoice.pdf is locked." in case.page("/notice")
    assert case.notice().status_code == 303


@pytest.mark.parametrize("verdict", ["", "issue_at_once"])
def test_a_decision_that_is_none_is_refused_and_keeps_the_note(desk: Office, verdict: str) -> None:
    answer = at(desk, State.CLEAR).decide(verdict, "typed")
    assert answer.status_code == 422
    assert ">typed</textarea>" in answer.text


def test_a_decision_on_what_someone_else_changed_is_refused_and_loses_nothing(desk: Office) -> None:
    first, second = at(desk, State.CLEAR), at(desk, State.CLEAR, "admin")
    first.decide("clear_for_issuance")
    late = second.decide("clear_for_issuance", "a long note", seen=2)
    assert late.status_code == 409
    assert len(taken(desk, State.CLEAR)) == 1
    assert ">a long note</textarea>" in late.text
    assert version(late.text) == 3


def test_a_case_that_somebody_else_holds_is_not_decided(desk: Office) -> None:
    case = at(desk, State.CLEAR, "admin")
    with desk.database.write() as session:
        claims.hold(session, case.number, 1, NOW, NOW + timedelta(minutes=10))
    answer = case.decide("clear_for_issuance", "typed")
    assert answer.status_code == 409
    assert "sato" in answer.text
    assert ">typed</textarea>" in answer.text
    assert taken(desk, State.CLEAR) == ()


def test_a_decision_ends_the_claim(desk: Office) -> None:
    case = at(desk, State.CLEAR)
    case.decide("clear_for_issuance")
    with desk.database.read() as session:
        assert store.submission(session, case.number).claimed_by == ""


def test_with_four_eyes_a_clearance_holds_only_once_another_examiner_confirmed_it(desk: Office) -> None:
    office = four_eyes(desk)
    first, second = at(office, State.CLEAR), at(office, State.CLEAR, "admin")
    first.decide("clear_for_issuance")
    assert stands(office, State.CLEAR) == (State.COUNTERSIGN, None)
    with office.database.read() as session:
        assert decisions.issued(session, NUMBER, but=0) == ()
    assert "another examiner has to confirm" in first.decide("clear_for_issuance").text
    assert stands(office, State.CLEAR) == (State.COUNTERSIGN, None)
    assert second.decide("clear_for_issuance").status_code == 303
    assert stands(office, State.CLEAR) == (State.DECIDED, Verdict.CLEAR_FOR_ISSUANCE)
    one, two = taken(office, State.CLEAR)
    assert (two.countersigns, two.decided_by) == (one.id, "admin")


def test_the_second_examiner_may_send_back_with_a_reason(desk: Office) -> None:
    second = at(desk, State.COUNTERSIGN, "admin")
    assert second.decide("send_back").status_code == 422
    assert second.decide("send_back", "Box 5 is another ship.").status_code == 303
    assert stands(desk, State.COUNTERSIGN) == (State.REVIEW, None)
    assert "Box 5 is another ship." in at(desk, State.COUNTERSIGN).page()
    assert "Box 5 is another ship." not in at(desk, State.COUNTERSIGN, "sakura").page()


def test_nothing_is_sent_back_that_nobody_cleared(desk: Office) -> None:
    assert at(desk).decide("send_back", "why not").status_code == 422
    assert taken(desk) == ()


def test_papers_read_again_after_the_first_clearance_need_a_new_one(desk: Office) -> None:
    number = desk.by_state[State.COUNTERSIGN]
    with desk.database.write() as session:
        store.save_report(
            session, number, report(), content_sha256="c" * 64, pipeline_version="2", configuration_hash="d", now=NOW
        )
    assert stands(desk, State.COUNTERSIGN) == (State.REVIEW, None)


def test_the_exporter_is_not_told_how_the_chamber_shares_its_work(desk: Office) -> None:
    shown = at(desk, State.COUNTERSIGN, "sakura").page()
    assert "sato" not in shown.partition("<main")[2].replace("Handed in by", "").split("<h2")[-1]
    assert "second examiner" not in shown


def test_a_clearance_that_nobody_confirmed_is_never_the_exporters_to_read(desk: Office) -> None:
    office = four_eyes(desk)
    at(office, State.CLEAR).decide("clear_for_issuance", "Looks fine to me.")
    assert at(office, State.CLEAR, "admin").notice().status_code == 303
    shown = at(office, State.CLEAR, "sakura").page()
    assert "Returned to the exporter" in shown
    assert "Looks fine to me." not in shown
    assert "Cleared" not in shown.partition("<main")[2]
    assert "Looks fine to me." in at(office, State.CLEAR).page()


def test_returning_leads_to_a_notice_with_every_finding_in_both_languages(desk: Office) -> None:
    case = at(desk)
    answer = case.decide("return_to_exporter")
    assert answer.headers["location"] == f"/submissions/{case.number}/notice?verdict=return_to_exporter"
    shown = case.client.get(answer.headers["location"]).text
    both = (
        "証明書の請求書番号は E02589",
        "The certificate names invoice E02589",
        "鮮明な写し",
        "clearer copy of invoice.pdf",
    )
    for said in (*both, "MERLION TRADING PTE LTD", "商工会議所"):
        assert said in shown
    assert taken(desk) == ()


def test_a_sent_notice_stands_with_its_decision_and_the_exporter_reads_it(desk: Office) -> None:
    case = at(desk)
    form = fields(case.page("/notice"))
    mine = str(form["ja"]).replace("第3欄を訂正", "第三欄を必ず訂正")
    assert case.notice(ja=mine).status_code == 303
    (decision,) = taken(desk)
    with desk.database.read() as session:
        (sent,) = notices.sent(session, case.number)
    assert (sent.decision, sent.sent_by) == (decision.id, "sato")
    assert "第三欄を必ず訂正" in sent.text.ja
    page = at(desk, person="sakura").page(f"/notices/{sent.id}")
    assert "第三欄を必ず訂正" in page
    assert "Correct box 3" in page
    assert f"/upload?corrects={case.number}" in page


def test_what_is_not_ticked_is_left_out_and_what_was_typed_stays(desk: Office) -> None:
    case = at(desk)
    form = fields(case.page("/notice"))
    mine = str(form["en"]).replace("a power of attorney is needed", "kindly send a power of attorney")
    answer = case.notice(path="/draft", en=mine, point=form["point"][1:])  # type: ignore[index]
    again = fields(answer.text)
    assert "names invoice E02589" not in str(again["en"])
    assert "kindly send a power of attorney" in str(again["en"])
    assert again["was"] == again["point"] == form["point"][1:]  # type: ignore[index]


def test_a_choice_that_the_text_does_not_follow_yet_is_not_sent_unread(desk: Office) -> None:
    case = at(desk)
    answer = case.notice(point=[KEYS[0]])
    assert answer.status_code == 422
    assert "Read it once more" in answer.text
    assert "power of attorney is needed" not in str(fields(answer.text)["en"])
    assert taken(desk) == ()


def test_a_dismissed_finding_is_not_in_the_notice(desk: Office) -> None:
    case = at(desk)
    say(desk, case.number, Judged.DISMISSED, KEYS[0])
    assert "names invoice E02589" not in str(fields(case.page("/notice"))["en"])


@pytest.mark.parametrize("code", ["en", "ja"])
def test_a_notice_in_one_language_only_is_not_sent(desk: Office, code: str) -> None:
    answer = at(desk).notice(**{code: "  "})
    assert answer.status_code == 422
    assert "in both languages" in answer.text


def test_a_notice_on_what_someone_else_changed_keeps_every_word(desk: Office) -> None:
    case = at(desk)
    answer = case.notice(version="1", en="My own English.", ja="私の日本語。")
    assert answer.status_code == 409
    form = fields(answer.text)
    assert (str(form["en"]).strip(), str(form["ja"]).strip(), form["version"]) == (
        "My own English.",
        "私の日本語。",
        "2",
    )
    assert taken(desk) == ()


def test_only_the_exporter_concerned_and_examiners_read_a_notice(desk: Office) -> None:
    number = desk.by_state[State.DECIDED]
    with desk.database.read() as session:
        (sent,) = notices.sent(session, number)
    for person, expected in (("sakura", 200), ("sato", 200), ("fuji", 404)):
        for path in ("", "/notice.pdf"):
            answer = desk.client(person).get(f"/submissions/{number}/notices/{sent.id}{path}")
            assert answer.status_code == expected, (person, path)
    other = desk.by_state[State.REVIEW]
    assert desk.client("sakura").get(f"/submissions/{other}/notices/{sent.id}").status_code == 404


def test_the_pdf_is_saved_not_opened(desk: Office) -> None:
    answer = at(desk, State.DECIDED, "sakura").client.get(
        f"/submissions/{desk.by_state[State.DECIDED]}/notices/1/notice.pdf"
    )
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["content-disposition"] == f'attachment; filename="notice-{desk.by_state[State.DECIDED]}.pdf"'
    assert at(desk).notice(path="/draft.pdf").content.startswith(b"%PDF-")


def test_without_the_font_the_page_says_what_is_missing(desk: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    notice_pdf._register.cache_clear()
    monkeypatch.setattr(notice_pdf, "FONTS", desk.settings.home / "none")
    answer = at(desk).notice(path="/draft.pdf")
    notice_pdf._register.cache_clear()
    assert answer.status_code == 503
    assert "fonts-ipafont-gothic" in answer.text


def test_text_of_the_papers_stays_text_in_the_notice(desk: Office) -> None:
    number = desk.by_state[State.REVIEW]
    body = copy.deepcopy(report(sha256=desk.invoice_sha256))
    body["findings"][0]["places"][0]["value"] = "<script>alert(1)</script>\n\n■ Owned"  # type: ignore[index]
    with desk.database.write() as session:
        store.save_report(
            session, number, body, content_sha256="c" * 64, pipeline_version="2", configuration_hash="d", now=NOW
        )
    shown = at(desk).page("/notice")
    assert "<script>alert" not in shown
    assert "■ Owned" not in shown.replace("/ ■ Owned", "")


def test_a_case_with_hundreds_of_findings_can_be_returned(desk: Office) -> None:
    body = report(sha256=desk.invoice_sha256)
    one = body["findings"][0]  # type: ignore[index]
    body["findings"] = [{**one, "rule": f"XDOC-{n}"} for n in range(300)]
    with desk.database.write() as session:
        number = desk.by_state[State.REVIEW]
        store.save_report(
            session, number, body, content_sha256="c" * 64, pipeline_version="3", configuration_hash="d", now=NOW
        )
    case = at(desk)
    form = fields(case.page("/notice"))
    parts = [
        (name, (None, value)) for name, told in form.items() for value in (told if isinstance(told, list) else [told])
    ]
    answer = case.client.post(f"/submissions/{number}/notice", files=parts)
    assert answer.status_code == 303
    assert len(taken(desk)) == 1


def resubmitted(desk: Office, body: dict[str, object]) -> int:
    """The returned submission's exporter hands in again; what is in `body` is found."""
    with desk.database.write() as session:
        before = store.submission(session, desk.by_state[State.DECIDED])
        new = NewSubmission("case-again", before.files, 1, NUMBER, predecessor=before.id)
        number = store.receive(session, new, NOW)
        store.save_report(
            session, number, body, content_sha256="e" * 64, pipeline_version="1", configuration_hash="d", now=NOW
        )
    return number


def test_a_resubmission_shows_what_changed(desk: Office) -> None:
    body = report(sha256=desk.invoice_sha256)
    body["findings"] = body["findings"][1:]  # type: ignore[index]
    body["certificate"]["fields"]["invoice_refs"]["value"][0]["number"] = "E02598"  # type: ignore[index]
    body["documents"][1]["sha256"] = "f" * 64  # type: ignore[index]
    shown = At(desk.client("sato"), resubmitted(desk, body)).page()
    changes = shown.partition('class="changes"')[2].partition("</section>")[0]
    assert "Gone: 1" in changes
    assert "Still there: 3" in changes
    assert "New: 0" in changes
    assert "E025<mark>89</mark> 2026-11-01" in changes
    assert "E025<mark>98</mark> 2026-11-01" in changes
    assert f"/submissions/{desk.by_state[State.DECIDED]}" in changes
    assert "replaced" in changes


def test_only_what_changed_needs_to_be_looked_at_again(desk: Office) -> None:
    say(desk, desk.by_state[State.DECIDED], Judged.DISMISSED, *QUESTIONS, reason="seen by eye")
    number = resubmitted(desk, report(sha256=desk.invoice_sha256))
    case = At(desk.client("sato"), number)
    assert "dismissed by sato: seen by eye" in case.page()
    assert case.decide("clear_for_issuance").status_code == 303


def test_a_judgement_is_not_carried_over_to_another_scan(desk: Office) -> None:
    say(desk, desk.by_state[State.DECIDED], Judged.DISMISSED, *QUESTIONS)
    case = At(desk.client("sato"), resubmitted(desk, report(sha256="9" * 64)))
    answer = case.decide("clear_for_issuance")
    assert answer.status_code == 422
    assert "Findings that are not dismissed with a reason: 1." in answer.text


def test_another_examiner_may_decide_after_a_supervisor_joined(desk: Office) -> None:
    with desk.database.write() as session:
        people.add_user(session, "mori", hashed(), Role.SUPERVISOR, NOW)
    assert at(desk, State.COUNTERSIGN, "mori").decide("clear_for_issuance").status_code == 303
