"""The notice to an exporter: what it speaks of, in both languages; its text read back, changed, and printed."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import Text
from models.records import Verdict
from models.review import Judged, Judgement
from pipeline.line_breaking import broken
from pipeline.notice import Heading, Notice, Part, chosen, points
from pipeline.notice_blocks import Block, BlockKind, blocks, merged
from pipeline.notice_pdf import notice_pdf
from pipeline.notice_text import written
from tests.reports import finding, report

HEADING = Heading(
    Text("Tokyo Chamber", "東京商工会議所"), 7, "case-007", "SAKURA CO.", "9001", "MERLION", "E02598",
    date(2026, 11, 28), date(2026, 11, 21),
)  # fmt: skip


def notice(*judgements: Judgement, verdict: Verdict = Verdict.RETURN_TO_EXPORTER, **more: object) -> Notice:
    names = {"invoice_number": Text("Invoice number", "インボイス番号")}
    told = points(
        {**report(), **more},
        {j.finding: j for j in judgements},
        lambda name: names.get(name, Text(name, name)),
        lambda kind: Text(kind.replace("_", " "), kind),
    )
    return Notice(verdict, HEADING, told)


def default(made: Notice) -> Text:
    return written(made.only(chosen(made.points)))


def dismissed(key: str) -> Judgement:
    return Judgement(1, key, "XDOC-01", Judged.DISMISSED, "seen", "sato", datetime(2026, 11, 21, tzinfo=UTC))


def test_every_finding_but_a_note_is_told_with_place_and_remedy_in_both_languages() -> None:
    text = default(notice())
    for said in ("The certificate names invoice E02589", "invoice.pdf (commercial invoice), page 1: E02598",
                 "certificate.json (certificate): E02589", "What to do: Correct box 3 of the certificate.",
                 "a power of attorney is needed", "could not be read with certainty"):  # fmt: skip
        assert said in text.en
    for said in (
        "証明書の請求書番号は E02589",
        "1ページ：E02598",
        "ご対応：証明書の第3欄を訂正してください。",
        "委任状が必要",
    ):
        assert said in text.ja
    assert "Box 6 is empty." not in text.en


def test_the_heading_names_everything_that_tells_the_application() -> None:
    text = default(notice())
    for said in ("Tokyo Chamber", "SAKURA CO. (registration number 9001)", "No. 7 (case-007)", "E02598", "MERLION",
                 "November 28, 2026", "November 21, 2026"):  # fmt: skip
        assert said in text.en
    for said in ("東京商工会議所", "SAKURA CO. 御中（登録番号 9001）", "第7号（case-007）", "2026年11月28日"):
        assert said in text.ja


def test_what_we_could_not_read_is_never_the_exporters_mistake() -> None:
    (unread,) = (p for p in notice().points if p.part is Part.CLEARER)
    assert unread.rule == "QTY-04"
    assert unread.remedy.en == "Please hand in a clearer copy of invoice.pdf."
    assert "certificate.json" not in unread.remedy.ja
    assert "This is not counted as a mistake of yours." in default(notice()).en


def test_a_doubtful_reading_demands_no_value() -> None:
    doubtful = finding("QTY-05", "review", "quantity", "Not read.", "読めません。", unread=True, expected="1200")
    (point,) = notice(findings=[doubtful]).points
    assert point.expected == ""


def test_a_dismissed_finding_and_a_note_are_left_out_until_chosen() -> None:
    first = notice().points[0]
    made = notice(dismissed(first.key))
    assert first.key not in chosen(made.points)
    assert "E02589, the invoice is" in written(made.only([first.key])).en
    note = next(p for p in made.points if p.part is Part.KNOW)
    assert "Box 6 is empty." in written(made.only([note.key])).en


def test_what_should_stand_there_and_the_box_are_named() -> None:
    wrong = finding(
        "XDOC-01", "fix", "invoice_number", "They differ.", "異なります。", expected="E02598",
        certificate_box={"en": "box 3", "ja": "第3欄"},
    )  # fmt: skip
    text = default(notice(findings=[wrong]))
    assert "1. box 3\nThey differ." in text.en
    assert "Should be: E02598" in text.en
    assert "正しい記載：E02598" in text.ja


def test_asking_for_evidence_reads_otherwise_than_a_return() -> None:
    asked, returned = default(notice(verdict=Verdict.ASK_FOR_EVIDENCE)), default(notice())
    assert asked.ja.startswith("原産地証明書発給申請に係る資料提出のお願い")
    assert returned.ja.startswith("原産地証明書発給申請の差戻しについて")


def test_the_text_is_read_back_as_it_was_meant() -> None:
    told = blocks(default(notice()).ja)
    assert [b.kind for b in told[:5]] == [
        BlockKind.TITLE, BlockKind.PARTICULARS, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.POINT,
    ]  # fmt: skip
    assert [line.label for line in told[1].lines][:3] == ["日付", "宛先", "発信"]
    assert told[4].number == "1"
    assert [line.place for line in told[4].lines] == [False, False, True, True, False]
    assert told[4].lines[-1].label == "ご対応"


@given(st.text())
def test_no_word_a_person_typed_is_lost_when_the_text_is_read_back(text: str) -> None:
    def kept(of: tuple[Block, ...]) -> str:
        return "".join(line.label + line.text for block in of for line in block.lines)

    plain = "".join(c for c in text if c.isalnum() and not c.isdigit())
    assert "".join(c for c in kept(blocks(text)) if c.isalnum() and not c.isdigit()) == plain


def test_leaving_a_point_out_keeps_what_was_typed_elsewhere_and_numbers_anew() -> None:
    made = notice()
    keys = chosen(made.points)
    base, fewer = default(made).en, written(made.only(keys[1:])).en
    mine = base.replace("a power of attorney is needed", "please send us a power of attorney")
    text = merged(base, mine, fewer)
    assert "E02589, the invoice is" not in text
    assert "please send us a power of attorney" in text
    assert "\n\n1. signatory" in text
    assert merged(fewer, text, base).count("E02589, the invoice is") == 1


def test_a_point_that_was_changed_by_hand_goes_when_it_is_left_out() -> None:
    made = notice()
    keys = chosen(made.points)
    base = default(made).en
    mine = base.replace("Correct box 3 of the certificate.", "Correct it today.")
    assert "Correct it today." not in merged(base, mine, written(made.only(keys[1:])).en)


def test_a_paragraph_added_by_hand_stays() -> None:
    made = notice()
    base = default(made).ja
    mine = base.replace("\n\n■ 再提出", "\n\nご不明の点は窓口まで。\n\n■ 再提出")
    assert "ご不明の点は窓口まで。" in merged(base, mine, written(made.only(chosen(made.points)[:1])).ja)


@pytest.mark.parametrize("text", ["", "a", "\n\n\n", "1. x\n\n1. x"])
def test_a_text_nobody_changed_becomes_the_new_one(text: str) -> None:
    assert merged(text, text, "One\n\n1. Two") == "One\n\n1. Two"


def test_lines_are_broken_between_words_and_never_begin_with_a_full_stop() -> None:
    lines = broken(
        "証明書の請求書番号を「INVOICE E02589」と訂正。", 12, lambda s: sum(1 if ord(c) < 256 else 2 for c in s)
    )
    assert "".join(lines).replace(" ", "") == "証明書の請求書番号を「INVOICEE02589」と訂正。"
    assert not any(line[0] in "。、」" or line[-1] == "「" for line in lines)
    assert any("INVOICE" in line for line in lines)
    assert any("E02589" in line for line in lines)


@given(st.text(alphabet="aA1、。「」漢字 \n", max_size=60), st.integers(3, 20))
def test_no_character_is_lost_in_breaking(text: str, width: int) -> None:
    lines = broken(text, width, len)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert lines


def printed(text: Text) -> list[str]:
    pdf = pypdfium2.PdfDocument(io.BytesIO(notice_pdf(text, Text("Application No. 7", "申請第7号"))))
    return [page.get_textpage().get_text_bounded() for page in pdf]


def test_the_pdf_holds_both_languages_on_numbered_pages_of_a4() -> None:
    pages = printed(default(notice()))
    assert len(pages) == 2
    assert "原産地証明書発給申請の差戻し" in pages[0]
    assert "1 / 2" in pages[0]
    assert "申請第7号" in pages[0]
    assert "Return of your application" in pages[1]
    assert "Application No. 7" in pages[1]


def test_a_long_notice_runs_over_several_pages_and_loses_nothing() -> None:
    many = [finding("XDOC-01", "fix", "marks", f"Fault {n} of many.", f"誤り{n}。") for n in range(60)]
    pages = printed(default(notice(findings=many)))
    assert len(pages) > 6
    assert all(f"Fault {n} of many." in "".join(pages) for n in range(60))


def test_the_pdf_is_the_same_for_the_same_words_and_bears_its_font() -> None:
    first, second = (notice_pdf(default(notice()), Text("a", "b")) for _ in range(2))
    assert first == second
    assert b"/FontFile2" in first


def test_a_character_the_font_lacks_is_printed_as_missing() -> None:
    assert "〓" in printed(Text("A 🙂 B", "あ"))[1]
