"""What the commands share: the language, common options, errors in words, and what they print."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from models.errors import IngestError

if TYPE_CHECKING:
    from matchers.profile import Profiles

CLEAR, TO_REVIEW, UNUSABLE = 0, 1, 2


class Lang(StrEnum):
    en = "en"
    ja = "ja"


ProfileName = Annotated[str | None, typer.Option("--profile", help="A chamber's profile: its name, or a .toml file.")]
AsJson = Annotated[bool, typer.Option("--json", help="One report a line on standard output, nothing else.")]
Language = Annotated[Lang | None, typer.Option("--lang", help="Language of what is printed.")]


class refusing:
    """Turns an IngestError into its words and exit status 2."""

    def __init__(self, lang: Lang | None) -> None:
        self.lang = lang

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: object) -> None:
        if isinstance(error, IngestError):
            complain(error, self.lang)
            raise typer.Exit(UNUSABLE) from None


def complain(error: IngestError, lang: Lang | None) -> None:
    from pipeline.show import show_fault

    show_fault(errors(), error.fault, lang)


def errors() -> Console:
    return Console(stderr=True)


def print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def chosen_profiles(usual: str | None) -> Profiles:
    """The program's profiles and this site's own; where none is named, the site's setting says which one judges."""
    from pipeline.profiles import load_profiles
    from pipeline.settings import Settings

    settings = Settings()
    return load_profiles(settings.profiles, usual or settings.profile)
