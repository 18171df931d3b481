"""What an uploaded file is by its first bytes, whatever its name says."""

from __future__ import annotations

from collections.abc import Mapping

from models.finding import Text

HEAD = 1024  # bytes before which a PDF must say that it is one, as the reader has it
READ = (b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")

OTHERS: Mapping[bytes, Text] = {
    b"PK\x03\x04": Text("an Office document or a .zip", "Office文書またはzip"),
    b"\xd0\xcf\x11\xe0": Text("an old Office document", "旧形式のOffice文書"),
    b"{\\rtf": Text("a rich text document", "リッチテキスト文書"),
    b"MZ": Text("a program", "実行プログラム"),
    b"\x7fELF": Text("a program", "実行プログラム"),
    b"#!": Text("a script", "スクリプト"),
    b"<": Text("a web page", "ウェブページ"),
    b"GIF8": Text("a GIF picture", "GIF画像"),
    b"BM": Text("a BMP picture", "BMP画像"),
    b"RIFF": Text("a WebP picture or a film", "WebP画像または動画"),
    b"%!PS": Text("a PostScript file", "PostScriptファイル"),
    b"7z\xbc\xaf": Text("a packed archive", "圧縮ファイル"),
    b"Rar!": Text("a packed archive", "圧縮ファイル"),
    b"\x1f\x8b": Text("a packed archive", "圧縮ファイル"),
}
_HEIC = Text("a HEIC picture of a telephone", "HEIC画像（スマートフォンの写真）")
_UNKNOWN = Text("something else", "別の種類のファイル")


def content_of(data: bytes) -> Text | None:
    """None for PDF, PNG, JPEG and TIFF; else what it looks like, in words for people."""
    start = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(READ):
        return None
    if start[4:8] == b"ftyp":
        return _HEIC
    known = next((name for magic, name in OTHERS.items() if start.startswith(magic)), None)
    if known is not None:
        return known
    # Some scanners and mail gateways put bytes of their own before a PDF; its reader takes that as well.
    return None if READ[0] in start else _UNKNOWN
