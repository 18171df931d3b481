"""What can be wrong with what a person hands in, in words for people: one error class, one table of faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.document import Unreadable
from models.finding import Text


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one file: a result that stands beside what could be used. `page` counts from 1."""

    code: str
    file: str
    message: Text
    remedy: Text
    page: int | None = None


class IngestError(Exception):
    """A submission, certificate, application or registry that cannot be used as it is; carries its `fault`."""

    def __init__(self, code: str, file: str, page: int | None, message: Text, remedy: Text) -> None:
        super().__init__(f"{file}: {message.en} {remedy.en}")
        self.fault = Fault(code, file, message, remedy, page)

    @property
    def code(self) -> str:
        return self.fault.code

    @property
    def file(self) -> str:
        return self.fault.file

    @property
    def page(self) -> int | None:
        return self.fault.page

    @property
    def message(self) -> Text:
        return self.fault.message

    @property
    def remedy(self) -> Text:
        return self.fault.remedy


# --- Faults of a submission as a whole (pipeline/intake.py, certificate_json.py, registry.py) -----------------------

SUBMISSION_FAULTS: Mapping[str, tuple[Text, Text]] = {
    "not_found": (
        Text("This path does not exist.", "指定されたパスが存在しません。"),
        Text("Check the path.", "パスを確認してください。"),
    ),
    "not_a_submission": (
        Text(
            "This is neither a folder, nor a .zip file, nor a document.",
            "フォルダー・zipファイル・書類のいずれでもありません。",
        ),
        Text("Give the folder or .zip file of one application.", "申請1件分のフォルダーまたはzipを指定してください。"),
    ),
    "empty": (
        Text("There is no document in this submission.", "この申請には書類がありません。"),
        Text("Add the commercial invoice (PDF, PNG, JPEG or TIFF).", "商業インボイス（PDFか画像）を入れてください。"),
    ),
    "no_invoice": (
        Text(
            "None of the documents is a commercial invoice.",
            "書類の中に商業インボイス（典拠インボイス）がありません。",
        ),
        Text("Add the commercial invoice.", "商業インボイスを入れてください。"),
    ),
    "two_certificates": (
        Text(
            "There is more than one draft certificate: {detail}.",
            "原産地証明書の下書きが2つ以上あります：{detail}。",
        ),
        Text("Leave one; a submission is for one certificate.", "1申請につき1通です。1つだけ残してください。"),
    ),
    "two_item_lists": (
        Text("There is more than one TSV of item rows: {detail}.", "商品行のTSVが2つ以上あります：{detail}。"),
        Text("Leave one.", "1つだけ残してください。"),
    ),
    "items_without_certificate": (
        Text(
            "The TSV of item rows has no certificate.json beside it and was not used.",
            "商品行のTSVがありますが certificate.json がないため、使用しませんでした。",
        ),
        Text("Add certificate.json.", "certificate.json を入れてください。"),
    ),
    "items_twice": (
        Text(
            "certificate.json has items of its own, so the TSV of item rows was not used.",
            "certificate.json に商品行があるため、TSVの商品行は使用しませんでした。",
        ),
        Text("Give the items in one of the two.", "商品行はどちらか一方にだけ記入してください。"),
    ),
    "unknown_type": (
        Text("Files of this type are not read.", "この種類のファイルは読み取りの対象外です。"),
        Text("Send it as PDF, PNG, JPEG or TIFF, or leave it out.", "PDFか画像にするか、取り除いてください。"),
    ),
    "wrong_content": (
        Text(
            "Whatever its name says, this is not a PDF, PNG, JPEG or TIFF; it looks like {detail}.",
            "名前にかかわらず、中身がPDF・PNG・JPEG・TIFFではありません（{detail}のようです）。",
        ),
        Text("Save or scan the document as PDF and send that.", "PDFで保存またはスキャンし直して送ってください。"),
    ),
    "nested_zip": (
        Text("A .zip inside a folder or another .zip is not opened.", "フォルダーやzipの中のzipは開きません。"),
        Text("Put its files directly into the submission.", "中のファイルを取り出し、そのまま入れてください。"),
    ),
    "sub_folder": (
        Text("Folders inside a submission are not read.", "申請フォルダーの中のフォルダーは読み取りません。"),
        Text("Put its files directly into the submission.", "中のファイルを申請フォルダーの直下に置いてください。"),
    ),
    "not_a_file": (
        Text("This is not an ordinary file (a link or device).", "通常のファイルではありません。"),
        Text("Replace it by the file itself.", "ファイルそのものに置き換えてください。"),
    ),
    "unsafe_name": (
        Text("This file name is not safe to use, so the file was not read.", "安全でないファイル名のため読みません。"),
        Text("Give it a plain name without path or control characters.", "パスや制御文字のない名前に変えてください。"),
    ),
    "same_name": (
        Text("Two files have this name.", "同じ名前のファイルが2つあります。"),
        Text("Give every file a name of its own.", "それぞれ別の名前にしてください。"),
    ),
    "empty_file": (
        Text("This file is empty.", "ファイルが空です。"),
        Text("Send the file again.", "もう一度送ってください。"),
    ),
    "too_many_files": (
        Text("There are too many files: more than {detail}.", "ファイルが多すぎます（上限{detail}件）。"),
        Text("Send one application at a time.", "申請1件分だけを送ってください。"),
    ),
    "too_large": (
        Text("This is larger than the {detail} MB allowed.", "上限（{detail} MB）を超えています。"),
        Text("Send smaller scans (300 dpi is enough).", "300dpi程度の小さいファイルにしてください。"),
    ),
    "bad_zip": (
        Text("The .zip file is damaged or is not a zip file.", "zipファイルが壊れているか、zip形式ではありません。"),
        Text("Pack the files again.", "圧縮し直してください。"),
    ),
    "locked_zip": (
        Text("The .zip file is locked with a password.", "zipファイルにパスワードがかかっています。"),
        Text("Pack the files without a password.", "パスワードなしで圧縮してください。"),
    ),
    "cannot_read": (
        Text("The file could not be opened: {detail}.", "ファイルを開けません：{detail}。"),
        Text("Check that it may be read.", "読み取り権限を確認してください。"),
    ),
    "cannot_write": (
        Text("The file could not be written: {detail}.", "ファイルに書き込めません：{detail}。"),
        Text("Name a place where a file may be written.", "書き込みできる場所を指定してください。"),
    ),
    "not_utf8": (
        Text("The file is not UTF-8 text (byte {detail}).", "UTF-8の文字ではありません（{detail}バイト目）。"),
        Text("Save it as UTF-8.", "文字コードUTF-8で保存し直してください。"),
    ),
    "not_json": (
        Text("This is not JSON: {detail}.", "JSONとして読めません：{detail}。"),
        Text("Correct that line.", "その行を直してください。"),
    ),
    "duplicate_key": (
        Text("The key “{detail}” occurs twice in one object.", "キー「{detail}」が同じ階層に2回あります。"),
        Text("Leave one of the two.", "どちらか1つだけ残してください。"),
    ),
    "invalid": (
        Text("{detail}", "記入内容が正しくありません：{detail}"),
        Text("Correct what is named here.", "示された項目を直してください。"),
    ),
}


def submission_fault(code: str, file: str, detail: str | Text = "") -> Fault:
    """A fault of the table above with its words filled in."""
    message, remedy = SUBMISSION_FAULTS[code]
    said = detail if isinstance(detail, Text) else Text(detail, detail)
    filled = Text(message.en.replace("{detail}", said.en), message.ja.replace("{detail}", said.ja))
    return Fault(code, file, filled, remedy)


def submission_error(code: str, file: str, detail: str | Text = "") -> IngestError:
    """The same as an error, for what cannot be used at all."""
    fault = submission_fault(code, file, detail)
    return IngestError(fault.code, fault.file, fault.page, fault.message, fault.remedy)


# --- Faults of one document while it is read (pipeline/read.py) ------------------------------------------------------

FILE_FAULTS: Mapping[str, tuple[Text, Text]] = {
    "empty_file": SUBMISSION_FAULTS["empty_file"],
    "unsupported_format": (
        Text("The content is none of PDF, PNG, JPEG and TIFF.", "中身がPDF・PNG・JPEG・TIFFのいずれでもありません。"),
        Text("Send the document as PDF, PNG, JPEG or TIFF.", "PDF・PNG・JPEG・TIFFで送ってください。"),
    ),
    "encrypted": (
        Text("The PDF is locked with a password.", "PDFにパスワードがかかっています。"),
        Text("Send it without a password.", "パスワードを外して送ってください。"),
    ),
    "truncated": (
        Text("The file breaks off before its end.", "ファイルが途中で切れています。"),
        Text("Send the whole file again.", "ファイル全体をもう一度送ってください。"),
    ),
    "damaged": (
        Text("The file is damaged and cannot be opened.", "ファイルが壊れていて開けません。"),
        Text("Print or scan the document anew and send that.", "印刷（PDF出力）またはスキャンし直して送ってください。"),
    ),
    "no_pages": (
        Text("There is no page in this file.", "ページがありません。"),
        Text("Send a file that has the document in it.", "書類の入ったファイルを送ってください。"),
    ),
    "too_large_file": (
        Text("The file is larger than allowed.", "ファイルの大きさが上限を超えています。"),
        Text("Send smaller scans (300 dpi is enough).", "300dpi程度の小さいファイルにしてください。"),
    ),
    "too_many_pages": (
        Text("The file has more pages than allowed.", "ページ数が上限を超えています。"),
        Text("Send only the pages of this application.", "この申請に必要なページだけを送ってください。"),
    ),
    "too_large_picture": (
        Text("The picture or page is larger than allowed.", "画像（ページ）の寸法が上限を超えています。"),
        Text("Send an A4 page at 300 dpi.", "A4・300dpi程度で送ってください。"),
    ),
    "too_much_text": (
        Text(
            "There is more text on the pages than a document of this kind can have.", "文字の量が書類として多すぎます。"
        ),
        Text("Send only the pages of this application.", "この申請に必要なページだけを送ってください。"),
    ),
    "timed_out": (
        Text("Reading the file took too long and was stopped.", "読み取りに時間がかかりすぎたため中止しました。"),
        Text("Print or scan the document anew and send that.", "印刷（PDF出力）またはスキャンし直して送ってください。"),
    ),
    "out_of_memory": (
        Text(
            "Reading the file took too much memory and was stopped.",
            "読み取りに必要なメモリーが多すぎるため中止しました。",
        ),
        Text("Print or scan the document anew and send that.", "印刷（PDF出力）またはスキャンし直して送ってください。"),
    ),
    "crashed": (
        Text("The file made its reader stop.", "このファイルの読み取り中に処理が止まりました。"),
        Text("Print or scan the document anew and send that.", "印刷（PDF出力）またはスキャンし直して送ってください。"),
    ),
    "quarantined": (
        Text(
            "The file stopped its reader twice and is not tried again.", "読み取りが2度止まったため、再試行しません。"
        ),
        Text("Print or scan the document anew and send that.", "印刷（PDF出力）またはスキャンし直して送ってください。"),
    ),
}


def file_fault(unreadable: Unreadable) -> Fault:
    """What `unreadable` says, in words for people; its detail is for the operator and is not shown."""
    message, remedy = FILE_FAULTS[unreadable.code]
    return Fault(unreadable.code, unreadable.name, message, remedy, unreadable.page)
