"""Reads profiles from their data files: those that come with the program, and a chamber's own beside or over them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field as Limit
from pydantic import model_validator

from matchers.catalogue import rules
from matchers.profile import NATIONAL, Change, Profile, Profiles
from matchers.switches import SWITCHES
from models.errors import submission_error
from models.finding import Outcome, Text
from models.vocabulary import countries
from pipeline.strict_json import Strict, decoded, validated

MAX_BYTES = 1_000_000
Word = Annotated[str, Limit(min_length=1, max_length=200)]
KINDS = ("outcome", "on", "allow", "bar", "area")


class ChangeEntry(Strict):
    """One [[change]]: about a rule, a switch or an area of countries."""

    rule: str = ""
    switch: str = ""
    outcome: Literal["fix", "evidence", "review", "note"] | None = None
    on: bool | None = None
    allow: list[Word] = Limit(default=[])
    bar: list[Word] = Limit(default=[])
    area: list[str] = Limit(default=[])
    begins: date | None = Limit(default=None, alias="from")
    ends: date | None = Limit(default=None, alias="through")
    why_en: Word
    why_ja: Word
    source: Word

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        given = [kind for kind in KINDS if getattr(self, kind) not in (None, [])]
        if len(given) != 1:
            raise ValueError(
                Text(f"must give one of {', '.join(KINDS)}", f"{'・'.join(KINDS)} のいずれか1つが必要です")
            )
        if self.begins and self.ends and self.begins > self.ends:
            raise ValueError(Text("ends before it begins", "終了日が開始日より前です"))
        _about_something_known(self, given[0])
        return self


class ProfileEntry(Strict):
    """A whole file."""

    name: Annotated[str, Limit(pattern="^[a-z][a-z0-9_-]{1,39}$")]
    version: Annotated[str, Limit(min_length=1, max_length=40)]
    title_en: Word
    title_ja: Word
    based_on: str | None = None
    change: list[ChangeEntry] = Limit(default=[])


@cache
def built_in() -> Profiles:
    """The profiles that come with the program."""
    found = (f for f in (files("matchers") / "profiles").iterdir() if f.name.endswith(".toml"))
    return Profiles(_known({}, (parse_profile(f.name, f.read_bytes()) for f in found)))


def load_profiles(folder: Path | None = None, usual: str = NATIONAL) -> Profiles:
    """Those of the program, then those of `folder`, where one of the same name takes the program's place.

    `usual` is a name, or the path of a file. IngestError names the file, the place in it and the remedy.
    """
    found = built_in().known
    if folder is not None and folder.is_dir():
        found = _known(found, (read_profile(path) for path in sorted(folder.glob("*.toml"))))
    if usual.endswith(".toml"):
        own = read_profile(Path(usual))
        found, usual = _known(found, [own]), own.name
    if usual not in found:
        raise submission_error("invalid", usual, _unknown(usual, found))
    return Profiles(found, usual)


def read_profile(path: Path) -> Profile:
    """One file; IngestError where it cannot be read or says something that cannot be."""
    try:
        with path.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise submission_error("cannot_read", str(path), error.strerror or "") from None
    if len(data) > MAX_BYTES:
        raise submission_error("too_large", path.name, "1")
    return parse_profile(path.name, data)


def parse_profile(name: str, data: bytes) -> Profile:
    """A profile's TOML. That the profile it is based on exists is not checked here."""
    try:
        given = tomllib.loads(decoded(name, data))
    except tomllib.TOMLDecodeError as error:
        raise submission_error(
            "invalid", name, Text(f"Not TOML: {error}.", f"TOMLとして読めません：{error}。")
        ) from None
    entry = validated(ProfileEntry, name, given)
    title = Text(entry.title_en, entry.title_ja)
    return Profile(entry.name, entry.version, title, _base(entry), tuple(_change(c) for c in entry.change))


def _base(entry: ProfileEntry) -> str | None:
    return None if entry.name == NATIONAL else entry.based_on or NATIONAL


def _change(entry: ChangeEntry) -> Change:
    made = Change(
        Text(entry.why_en, entry.why_ja),
        entry.source,
        rule=entry.rule,
        on=entry.on,
        switch=entry.switch,
        begins=entry.begins,
        ends=entry.ends,
    )
    return replace(
        made,
        outcome=Outcome(entry.outcome) if entry.outcome else None,
        allow=tuple(entry.allow),
        bar=tuple(entry.bar),
        area=frozenset(entry.area),
    )


def _about_something_known(entry: ChangeEntry, kind: str) -> None:
    """A slip in a rule's id must not silently leave the rule as it was."""
    derived = {r.id: r.citation.derived for r in rules()}
    if kind == "area":
        unknown = [code for code in entry.area if countries.iso(code) != code]
        told = Text(f"no such country: {', '.join(unknown)}", f"国コードが正しくありません：{'、'.join(unknown)}")
        wrong = bool(unknown)
    elif entry.switch:
        told = Text(f"no such switch: {entry.switch}", f"「{entry.switch}」という設定はありません")
        wrong = entry.switch not in SWITCHES or kind != "on" or bool(entry.rule)
    else:
        told = Text(f"no such rule: {entry.rule}", f"「{entry.rule}」という規則はありません")
        wrong = entry.rule not in derived
    if wrong:
        raise ValueError(told)
    if entry.outcome == "fix" and derived.get(entry.rule):
        raise ValueError(
            Text(f"{entry.rule} is derived and never rejects", f"{entry.rule} は推定規則のため fix にできません")
        )


def _known(first: Mapping[str, Profile], more: Iterable[Profile]) -> Mapping[str, Profile]:
    """All by name; every base must be there, and no profile may be based on itself in the end."""
    found = {**first, **{p.name: p for p in more}}
    for profile in found.values():
        seen, at = {profile.name}, profile.based_on
        while at is not None:
            if at not in found:
                raise submission_error("invalid", profile.name, _unknown(at, found))
            if at in seen:
                told = Text(f"{profile.name} is based on itself.", f"{profile.name} が自分自身を基にしています。")
                raise submission_error("invalid", profile.name, told)
            seen, at = seen | {at}, found[at].based_on
    return found


def _unknown(name: str, found: Mapping[str, Profile]) -> Text:
    known = ", ".join(sorted(found))
    return Text(f"There is no profile “{name}”; known are {known}.", f"プロファイル「{name}」はありません（{known}）。")
