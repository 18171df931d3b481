"""`shogo audit`: whether the audit log is whole, and its end, to be kept elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.console import CLEAR, TO_REVIEW, AsJson, print_json, refusing

if TYPE_CHECKING:
    from models.audit import Verified

audit_app = typer.Typer(no_args_is_help=True, help="The log of who did and saw what. / 監査記録")

Expected = Annotated[
    str, typer.Option("--expect", help="Hash of an entry that must be there, from `shogo audit head` some time ago.")
]


@audit_app.command()
def head(as_json: AsJson = False) -> None:
    """Number and hash of the last entry; keep them where nobody can change both. / 最後の記録の番号とハッシュ値"""
    from pipeline.audit import head as end_of
    from pipeline.settings import Settings

    with refusing(None):
        end = end_of(Settings())
    if as_json:
        print_json({"count": end.count, "hash": end.hash})
    else:
        typer.echo(f"{end.count} {end.hash}")


@audit_app.command()
def verify(expect: Expected = "", as_json: AsJson = False) -> None:
    """Walks the whole log; exit status 1 names the first entry that was changed. / 改ざんの有無を調べます。"""
    from pipeline.audit import verify as walk
    from pipeline.settings import Settings

    with refusing(None):
        found = walk(Settings(), expect.strip())
    missing = bool(expect.strip()) and found.expected is None
    if as_json:
        print_json(
            {
                "whole": found.broken is None and not missing,
                "count": found.head.count,
                "hash": found.head.hash,
                "broken": found.broken,
                "expected": found.expected,
            }
        )
    else:
        typer.echo(_said(found, missing))
    raise typer.Exit(TO_REVIEW if found.broken is not None or missing else CLEAR)


def _said(found: Verified, missing: bool) -> str:
    if found.broken is not None:
        return (
            f"Entry {found.broken} is missing or was changed. / {found.broken}番の記録が欠けているか変更されています。"
        )
    if missing:
        return (
            "The chain holds, but the expected entry is not in it: the end was cut off, or the log was written anew. / "
            "記録のつながりは正しいものの、指定された記録がありません。末尾が削除されたか、書き直された可能性があります。"
        )
    whole = f"{found.head.count} entries, all as they were written. / {found.head.count}件の記録に改ざんはありません。"
    return f"{whole}\n{found.head.hash}"
