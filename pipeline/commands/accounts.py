"""`shogo registry` and `shogo user`: registered exporters, and people who may sign in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from models.records import Role
from pipeline.commands.console import Lang, Language, errors, refusing

registry_app = typer.Typer(no_args_is_help=True, help="The chamber's list of registered exporters. / 貿易登録の一覧")
user_app = typer.Typer(no_args_is_help=True, help="People who may sign in. / 利用者")


@registry_app.command("import")
def registry_import(file: Path, lang: Language = None) -> None:
    """Replaces the stored registry by that of a file (JSON or CSV). / 登録一覧を取り込みます。"""
    from matchers.registration import faults_in
    from pipeline.accounts import import_registry
    from pipeline.settings import Settings
    from pipeline.show import show_registry_faults

    with refusing(lang):
        exporters = import_registry(Settings(), file)
    show_registry_faults(errors(), tuple(faults_in(exporters, date.today())), lang or Lang.en)
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

    with refusing(None):
        add_user(Settings(), name, role, password, registration_number)
    typer.echo(f"{name}: {role}")
