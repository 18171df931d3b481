"""The command line: `shogo check`, `extract`, `archive`, `serve`, `doctor`; the others are in pipeline/commands."""

from __future__ import annotations

import gc
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console

from models.errors import IngestError, submission_error
from models.finding import Route
from pipeline.commands.accounts import registry_app, user_app
from pipeline.commands.audit import audit_app
from pipeline.commands.console import (
    CLEAR,
    TO_REVIEW,
    UNUSABLE,
    AsJson,
    Lang,
    Language,
    ProfileName,
    chosen_profiles,
    complain,
    errors,
    print_json,
    refusing,
)
from pipeline.commands.rules import rules_app

if TYPE_CHECKING:
    from pipeline.examiner import Examiner
    from pipeline.report import Correction

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads the papers behind a certificate of origin and says, with evidence, whether they agree. / "
    "原産地証明書の申請書類を読み取り、内容が一致しているかを根拠とともに示します。",
)
app.add_typer(registry_app, name="registry")
app.add_typer(user_app, name="user")
app.add_typer(rules_app, name="rules")
app.add_typer(audit_app, name="audit")


Paths = Annotated[list[Path], typer.Argument(help="Submissions: folders, .zip files or single documents.")]
RegistryFile = Annotated[Path | None, typer.Option("--registry", help="registry.json or .csv of the chamber.")]
Today = Annotated[datetime | None, typer.Option("--today", formats=["%Y-%m-%d"], help="Check as if it were this date.")]


@app.command()
def check(
    paths: Paths,
    registry: RegistryFile = None,
    today: Today = None,
    profile: ProfileName = None,
    fix: Annotated[Path | None, typer.Option("--fix", help="Write a corrected certificate.json here.")] = None,
    as_json: AsJson = False,
    lang: Language = None,
) -> None:
    """Examines submissions without any server. / 申請書類を検査します。"""
    from pipeline.apart import Apart
    from pipeline.read import Reader

    if fix is not None and len(paths) != 1:
        raise typer.BadParameter("one submission at a time / 1件ずつ指定してください", param_hint="--fix")
    worst = CLEAR
    with Apart() as extraction, Reader(workers=2, patience=1.0) as reader:
        reader.warm(1)  # before anything else is imported
        from pipeline.check import warm_rules
        from pipeline.examiner import Examiner
        from pipeline.registry import load_registry

        with refusing(lang):
            exporters = load_registry(registry) if registry else None
            profiles = chosen_profiles(profile)
        examiner = Examiner(
            reader, extraction, exporters, today.date() if today else date.today(), profiles, warm_rules
        )
        for path in paths:
            try:
                route = _checked(examiner, path, fix, as_json, lang)
            except IngestError as error:
                complain(error, lang)
                worst = UNUSABLE
            else:
                worst = max(worst, CLEAR if route is Route.CLEAR else TO_REVIEW)
    raise typer.Exit(worst)


def _checked(examiner: Examiner, path: Path, fix: Path | None, as_json: bool, lang: Lang | None) -> Route:
    """Examines one submission and prints what was found; with `fix`, what is left after its corrections."""
    from pipeline.report import report_json
    from pipeline.show import show_corrections, show_examination

    corrections: tuple[Correction, ...] | None = None
    if fix is None:
        examination = examiner.examine(path)
    else:
        done = examiner.correct(path)
        _write(fix, done.certificate)
        examination, corrections = done.remaining, done.corrections
    if as_json:
        print_json(report_json(examination, corrections))
    else:
        if corrections is not None:
            show_corrections(Console(), corrections, str(fix), lang or Lang.en)
        show_examination(Console(), examination, lang or Lang.en)
    return examination.route


@app.command()
def extract(paths: Paths, as_json: AsJson = False, lang: Language = None) -> None:
    """One document's kind, fields and items. / 書類1件の種類・項目・商品行を読み取ります。"""
    from models.document import Unreadable
    from models.errors import file_fault
    from pipeline.extract import extract as extract_document
    from pipeline.read import Reader
    from pipeline.report import extract_json
    from pipeline.show import show_extract, show_fault

    worst = CLEAR
    with Reader(workers=2) as reader:
        for path in paths:
            with refusing(lang):
                reading = reader.read(path.name, _bytes_of(path))
            if isinstance(reading, Unreadable):
                show_fault(errors(), file_fault(reading), lang)
                worst = UNUSABLE
            elif as_json:
                found = extract_document(reading)
                print_json(extract_json(reading.name, found.kind, found.paper))
            else:
                found = extract_document(reading)
                show_extract(Console(), reading.name, found.kind, found.paper, lang or Lang.en)
    raise typer.Exit(worst)


@app.command()
def archive(
    source: Annotated[Path, typer.Argument(help="A folder tree of submissions and loose invoices.")],
    out: Annotated[Path, typer.Option("--out", help="Where reports, failures and the summary page go.")],
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes; one for each core if left out.")
    ] = None,
    registry: RegistryFile = None,
    today: Today = None,
    profile: ProfileName = None,
    lang: Language = None,
) -> None:
    """Bulk reprocessing that can be stopped and started again. / 大量の書類をまとめて再検査します。"""
    from pipeline.archive import run_archive
    from pipeline.registry import load_registry

    with refusing(lang):
        exporters = load_registry(registry) if registry else None
        day = today.date() if today else date.today()
        failed = run_archive(source, out, workers, exporters, day, chosen_profiles(profile))
    raise typer.Exit(TO_REVIEW if failed else CLEAR)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
) -> None:
    """The review UI, its database and the flow runner. / 審査画面・データベース・処理を起動します。"""
    from pipeline.settings import Settings
    from review_ui.server import serve as serve_forever

    settings = Settings()
    chosen = {"host": host or settings.host, "port": port or settings.port}
    serve_forever(settings.model_copy(update=chosen))


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise submission_error("cannot_write", str(path), error.strerror or "") from None


@app.command()
def doctor(lang: Language = None) -> None:
    """What is missing on this machine and how to get it. / この機械に足りないものと入手方法"""
    from pipeline.doctor import examine_machine, healthy
    from pipeline.settings import Settings
    from pipeline.show import show_machine

    checks = examine_machine(Settings().home)
    show_machine(Console(), checks, lang or Lang.en)
    raise typer.Exit(CLEAR if healthy(checks) else TO_REVIEW)


def _bytes_of(path: Path) -> bytes:
    from models.errors import submission_error

    try:
        return path.read_bytes()
    except OSError as error:
        raise submission_error("cannot_read", str(path), error.strerror or "") from None


def main() -> None:
    # Collecting garbage among the many objects that imports leave costs a tenth of a short run and frees nothing.
    gc.set_threshold(50_000, 20, 20)
    try:
        app()
    except SystemExit as end:
        _leave(end.code)


def _leave(status: object) -> NoReturn:
    """Ends at once: everything is closed by now, and taking spaCy down object by object costs 0.4 seconds."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status if isinstance(status, int) else CLEAR if status is None else UNUSABLE)


if __name__ == "__main__":
    main()
