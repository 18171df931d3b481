"""Writes a notice out in English and Japanese: plain text that a person can edit. Pure.

The text is a sequence of blocks parted by blank lines: the title, the particulars, what is asked, one block for each
point, how to hand in again. pipeline/notice_blocks.py reads it back for the page and the PDF.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.finding import Text
from models.records import Verdict
from pipeline.notice import Notice, NoticePlace, Part, Point

TITLES = {
    Verdict.RETURN_TO_EXPORTER: Text(
        "Return of your application for a certificate of origin", "原産地証明書発給申請の差戻しについて"
    ),
    Verdict.ASK_FOR_EVIDENCE: Text(
        "Evidence needed for your application for a certificate of origin",
        "原産地証明書発給申請に係る資料提出のお願い",
    ),
}
OPENINGS = {
    Verdict.RETURN_TO_EXPORTER: Text(
        "We have examined your application. The certificate cannot be issued as it stands, so we return the "
        "application. Please deal with the points below and hand the papers in again.",
        "ご提出いただいた申請書類を点検いたしました。このままでは証明書を発給できませんので、申請を差し戻します。"
        "下記の各項目にご対応のうえ、再度ご提出ください。",
    ),
    Verdict.ASK_FOR_EVIDENCE: Text(
        "We have examined your application. Before the certificate can be issued we need the documents named below. "
        "Please add them and hand the papers in again.",
        "ご提出いただいた申請書類を点検いたしました。証明書の発給にあたり、下記の資料の確認が必要です。"
        "資料を添えて、再度ご提出ください。",
    ),
}
PARTS = {
    Part.CORRECT: Text("Please correct", "訂正していただく事項"),
    Part.EVIDENCE: Text("Please hand in this evidence", "提出していただく資料"),
    Part.EXPLAIN: Text("Please check, and correct or explain", "確認のうえ、訂正または説明していただく事項"),
    Part.CLEARER: Text(
        "We could not read or check this with certainty: please hand in a clearer copy",
        "確実に読み取り・確認できなかった事項（鮮明な写しをご提出ください）",
    ),
    Part.KNOW: Text("For your information", "参考"),
}
NOT_YOURS = Text("This is not counted as a mistake of yours.", "貴社の誤りとして扱うものではありません。")
AGAIN = Text("How to hand in again", "再提出の方法")


@dataclass(frozen=True, slots=True)
class Words:
    """What one language needs besides the sentences above."""

    labels: tuple[str, str, str, str, str, str, str]
    colon: str
    bullet: str
    page: str
    expected: str
    remedy: str


ENGLISH = Words(
    ("Date", "To", "From", "Application", "Invoice", "Consignee", "Sailing date"),
    ": ", "- ", ", page {}", "Should be", "What to do",
)  # fmt: skip
JAPANESE = Words(
    ("日付", "宛先", "発信", "申請", "インボイス番号", "荷受人", "出港予定日"),
    "：", "・", " {}ページ", "正しい記載", "ご対応",
)  # fmt: skip


def written(notice: Notice) -> Text:
    """The whole notice in both languages."""
    return Text("\n\n".join(_blocks(notice, "en")), "\n\n".join(_blocks(notice, "ja")))


def _blocks(notice: Notice, code: str) -> Iterator[str]:
    yield _of(TITLES[notice.verdict], code)
    yield "\n".join(_particulars(notice, code))
    yield _of(OPENINGS[notice.verdict], code)
    if notice.failure.en:
        yield f"■ {_of(PARTS[Part.CLEARER], code)}"
        yield _of(notice.failure, code)
    number = 0
    for part in Part:
        asked = [p for p in notice.points if p.part is part]
        if asked:
            yield f"■ {_of(PARTS[part], code)}"
        for point in asked:
            number += 1
            yield "\n".join([f"{number}. {_of(point.about, code)}", *_lines(point, code)])
    yield f"■ {_of(AGAIN, code)}"
    yield _how(notice, code)


def _particulars(notice: Notice, code: str) -> Iterator[str]:
    words, head = _words(code), notice.heading
    values = (
        _day(head.written_on, code),
        _addressee(notice, code),
        _of(head.chamber, code),
        f"No. {head.number} ({head.name})" if code == "en" else f"第{head.number}号（{head.name}）",
        head.invoice_numbers,
        head.consignee,
        "" if head.sailing is None else _day(head.sailing, code),
    )
    for label, value in zip(words.labels, values, strict=True):
        if value:
            yield f"{label}{words.colon}{value}"


def _addressee(notice: Notice, code: str) -> str:
    head = notice.heading
    if code == "en":
        number = f"registration number {head.registration_number}" if head.registration_number else ""
        return f"{head.exporter} ({number})" if head.exporter and number else head.exporter or number
    number = f"登録番号 {head.registration_number}" if head.registration_number else ""
    return f"{head.exporter} 御中（{number}）" if head.exporter and number else head.exporter or number


def _lines(point: Point, code: str) -> Iterator[str]:
    """A point without its heading. What stands there comes before what should."""
    words = _words(code)
    yield " / ".join(_of(point.message, code).splitlines())
    for place in point.places:
        yield words.bullet + _place(place, words, code)
    if point.expected:
        yield f"{words.expected}{words.colon}{' / '.join(point.expected.splitlines())}"
    if _of(point.remedy, code):
        yield f"{words.remedy}{words.colon}{_of(point.remedy, code)}"
    if point.part is Part.CLEARER:
        yield _of(NOT_YOURS, code)


def _place(place: NoticePlace, words: Words, code: str) -> str:
    kind = _of(place.kind, code)
    named = f" ({kind})" if code == "en" else f"（{kind}）"
    page = "" if place.page is None else words.page.format(place.page)
    value = f"{words.colon}{place.value}" if place.value else ""
    return f"{place.document}{named if kind else ''}{page}{value}"


def _how(notice: Notice, code: str) -> str:
    number, evidence = notice.heading.number, notice.verdict is Verdict.ASK_FOR_EVIDENCE
    if code == "en":
        what = "the papers together with the evidence" if evidence else "the corrected papers"
        return (
            f"Sign in to Shogo, open application No. {number} and choose “Hand in again”. Hand in {what}, all of them, "
            "also those that stay as they are. The new submission is linked to this one, and only what has changed is "
            "examined anew. This notice is shown in Shogo only; no e-mail is sent."
        )
    what = "資料を加えた書類一式" if evidence else "訂正した書類一式"
    return (
        f"Shogo にログインして申請第{number}号を開き、「再提出する」を選んで、{what}（変更のない書類も含む）を"
        "提出してください。再提出分は本申請と関連づけられ、変更のあった箇所のみを改めて点検します。"
        "この通知は Shogo の画面上でお知らせするもので、電子メールは送信されません。"
    )


def _day(day: date, code: str) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if code == "ja" else f"{day:%B} {day.day}, {day.year}"


def _words(code: str) -> Words:
    return JAPANESE if code == "ja" else ENGLISH


def _of(text: Text, code: str) -> str:
    return text.ja if code == "ja" else text.en
