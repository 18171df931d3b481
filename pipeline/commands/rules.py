"""`shogo rules`: the rule catalogue, and what chambers' profiles change in it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from pipeline.commands.console import AsJson, Lang, Language, ProfileName, chosen_profiles, print_json, refusing

if TYPE_CHECKING:
    from models.practice import Practice

rules_app = typer.Typer(help="The rule catalogue, and what chambers' profiles change in it. / 規則の一覧とプロファイル")


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

    with refusing(lang):
        practice = _practice(profile, on)
    if as_json:
        print_json(catalogue(practice))
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

    with refusing(lang):
        practices = [_practice(name, on) for name in (one, other)]
    show_contrasts(Console(), lang or Lang.en, *practices)


@rules_app.command("validate")
def rules_validate(file: Path, lang: Language = None) -> None:
    """Whether a chamber's own profile can be used. / プロファイルの検証"""
    with refusing(lang):
        found = chosen_profiles(str(file))
    profile = found.known[found.usual]
    Console().print(f"{profile.name} {profile.version}: {len(profile.changes)}", highlight=False)


def _practice(profile: str | None, day: datetime | None) -> Practice:
    found = chosen_profiles(profile)
    return found.practice(found.usual, day.date() if day else date.today())
