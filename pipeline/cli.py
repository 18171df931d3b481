"""The command line: `shogo check`, `extract`, `archive`, `serve`, `rules`, `registry`, `user`, `doctor`."""

from __future__ import annotations

import gc
import json
import os
import sys
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from rich.console import Console

from models.errors import IngestError, submission_error
from models.finding import Route
from models.records import Role

if TYPE_CHECKING:
    from matchers.profile import Profiles
    from models.practice import Practice
    from pipeline.examiner import Examiner
    from pipeline.report import Correction

CLEAR, TO_REVIEW, UNUSABLE = 0, 1, 2

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads the papers behind a certificate of origin and says, with evidence, whether they agree. / "
    "原産地証明書の申請書類を読み取り、内容が一致しているかを根拠とともに示します。",
)
registry_app = typer.Typer(no_args_is_help=True, help="The chamber's list of registered exporters. / 貿易登録の一覧")
user_app = typer.Typer(no_args_is_help=True, help="People who may sign in. / 利用者")
app.add_typer(registry_app, name="registry")
rules_app = typer.Typer(help="The rule catalogue, and what chambers' profiles change in it. / 規則の一覧とプロファイル")
app.add_typer(user_app, name="user")
app.add_typer(rules_app, name="rules")


class Lang(StrEnum):
    en = "en"
    ja = "ja"


Paths = Annotated[list[Path], typer.Argument(help="Submissions: folders, .zip files or single documents.")]
RegistryFile = Annotated[Path | None, typer.Option("--registry", help="registry.json or .csv of the chamber.")]
Today = Annotated[datetime | None, typer.Option("--today", formats=["%Y-%m-%d"], help="Check as if it were this date.")]
ProfileName = Annotated[str | None, typer.Option("--profile", help="A chamber's profile: its name, or a .toml file.")]
AsJson = Annotated[bool, typer.Option("--json", help="One report a line on standard output, nothing else.")]
Language = Annotated[Lang | None, typer.Option("--lang", help="Language of what is printed.")]


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

        with _refusing(lang):
            exporters = load_registry(registry) if registry else None
            profiles = _profiles(profile)
        examiner = Examiner(
            reader, extraction, exporters, today.date() if today else date.today(), profiles, warm_rules
        )
        for path in paths:
            try:
                route = _checked(examiner, path, fix, as_json, lang)
            except IngestError as error:
                _complain(error, lang)
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
        _print_json(report_json(examination, corrections))
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
            with _refusing(lang):
                reading = reader.read(path.name, _bytes_of(path))
            if isinstance(reading, Unreadable):
                show_fault(_errors(), file_fault(reading), lang)
                worst = UNUSABLE
            elif as_json:
                found = extract_document(reading)
                _print_json(extract_json(reading.name, found.kind, found.paper))
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

    with _refusing(lang):
        exporters = load_registry(registry) if registry else None
        day = today.date() if today else date.today()
        failed = run_archive(source, out, workers, exporters, day, _profiles(profile))
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


@rules_app.callback(invoke_without_command=True)
def rules(
    context: typer.Context,
    profile: ProfileName = None,
    on: Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="As on this date.")] = None,
    as_json: AsJson = False,
    lang: Language = None,
) -> None:
    """The rule catalogue, as a chamber's profile has it on a day. / 規則の一覧"""
    if context.invoked_subcommand is not None:
        return
    from matchers.listing import catalogue
    from pipeline.show import show_rules

    with _refusing(lang):
        practice = _practice(profile, on)
    if as_json:
        _print_json(catalogue(practice))
    else:
        show_rules(Console(), lang or Lang.en, practice)


@rules_app.command("diff")
def rules_diff(
    one: Annotated[str, typer.Argument(help="A profile's name, or a file of one.")],
    other: Annotated[str, typer.Argument(help="The profile to hold against it.")],
    on: Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="As on this date.")] = None,
    lang: Language = None,
) -> None:
    """What two chambers' profiles do not have alike. / 2つのプロファイルの違い"""
    from pipeline.show import show_contrasts

    with _refusing(lang):
        practices = [_practice(name, on) for name in (one, other)]
    show_contrasts(Console(), lang or Lang.en, *practices)


@rules_app.command("validate")
def rules_validate(file: Path, lang: Language = None) -> None:
    """Whether a chamber's own profile can be used. / プロファイルの検証"""
    with _refusing(lang):
        found = _profiles(str(file))
    profile = found.known[found.usual]
    Console().print(f"{profile.name} {profile.version}: {len(profile.changes)}", highlight=False)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise submission_error("cannot_write", str(path), error.strerror or "") from None


def _practice(profile: str | None, day: datetime | None) -> Practice:
    found = _profiles(profile)
    return found.practice(found.usual, day.date() if day else date.today())


def _profiles(usual: str | None) -> Profiles:
    """The program's profiles and this site's own; where none is named, the site's setting says which one judges."""
    from pipeline.profiles import load_profiles
    from pipeline.settings import Settings

    settings = Settings()
    return load_profiles(settings.profiles, usual or settings.profile)


@app.command()
def doctor(lang: Language = None) -> None:
    """What is missing on this machine and how to get it. / この機械に足りないものと入手方法"""
    from pipeline.doctor import examine_machine, healthy
    from pipeline.settings import Settings
    from pipeline.show import show_machine

    checks = examine_machine(Settings().home)
    show_machine(Console(), checks, lang or Lang.en)
    raise typer.Exit(CLEAR if healthy(checks) else TO_REVIEW)


@registry_app.command("import")
def registry_import(file: Path, lang: Language = None) -> None:
    """Replaces the stored registry by that of a file (JSON or CSV). / 登録一覧を取り込みます。"""
    from matchers.registration import faults_in
    from pipeline.accounts import import_registry
    from pipeline.settings import Settings
    from pipeline.show import show_registry_faults

    with _refusing(lang):
        exporters = import_registry(Settings(), file)
    show_registry_faults(_errors(), tuple(faults_in(exporters, date.today())), lang or Lang.en)
    typer.echo(f"{len(exporters)} exporters / 輸出者 {len(exporters)} 件")


@user_app.command("add")
def user_add(
    name: str,
    role: Annotated[Role, typer.Option("--role", help="What the person may do.")],
    registration_number: Annotated[str | None, typer.Option(help="Of the exporter acted for.")] = None,
    password: Annotated[
        str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True, help="Asked for if left out.")
    ] = "",
) -> None:
    """Adds a person who may sign in. / 利用者を追加します。"""
    from pipeline.accounts import add_user
    from pipeline.settings import Settings

    with _refusing(None):
        add_user(Settings(), name, role, password, registration_number)
    typer.echo(f"{name}: {role}")


class _refusing:
    """Turns an IngestError into its words and exit status 2."""

    def __init__(self, lang: Lang | None) -> None:
        self.lang = lang

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: object) -> None:
        if isinstance(error, IngestError):
            _complain(error, self.lang)
            raise typer.Exit(UNUSABLE) from None


def _bytes_of(path: Path) -> bytes:
    from models.errors import submission_error

    try:
        return path.read_bytes()
    except OSError as error:
        raise submission_error("cannot_read", str(path), error.strerror or "") from None


def _complain(error: IngestError, lang: Lang | None) -> None:
    from pipeline.show import show_fault

    show_fault(_errors(), error.fault, lang)


def _errors() -> Console:
    return Console(stderr=True)


def _print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


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
