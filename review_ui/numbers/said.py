"""Shares, waits and days in the reader's language."""

from __future__ import annotations

from babel import Locale
from babel.dates import format_skeleton
from babel.numbers import format_decimal, format_percent

from models.numbers import Piece, Share, Step, Wait
from review_ui.language import Language
from review_ui.words import N_

MINUTE, HOUR, DAY = 60, 3600, 86400


def number(language: Language, value: float) -> str:
    return format_decimal(value, locale=Locale.parse(language.code))


def percent(language: Language, value: float | None) -> str:
    """With one place; a dash where there is nothing of which to take a share."""
    return "–" if value is None else format_percent(value, "0.0%", locale=Locale.parse(language.code))


def of(language: Language, share: Share) -> str:
    """The two numbers behind a share."""
    told = language.text(N_("%(part)s of %(whole)s"))
    return told % {"part": number(language, share.part), "whole": number(language, share.whole)}


def interval(language: Language, share: Share) -> str:
    low, high = share.interval
    return f"{percent(language, low)} – {percent(language, high)}"


def length(language: Language, seconds: float) -> str:
    """Two units at most: days and hours, hours and minutes, or minutes."""
    minutes = round(seconds / MINUTE)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return language.text(N_("%(days)s d %(hours)s h")) % {"days": days, "hours": hours}
    if hours:
        return language.text(N_("%(hours)s h %(minutes)s min")) % {"hours": hours, "minutes": minutes % 60}
    return language.text(N_("%(minutes)s min")) % {"minutes": minutes}


def median(language: Language, wait: Wait | None) -> str:
    return "–" if wait is None else length(language, wait.median)


def ninetieth(language: Language, wait: Wait | None) -> str:
    return "–" if wait is None else length(language, wait.ninetieth)


def piece(language: Language, cut: Piece, step: Step) -> str:
    """In full, for tables."""
    if step is Step.DAY:
        return language.date(cut.first)
    return f"{language.date(cut.first)} – {language.date(cut.last)}"


def short(language: Language, cut: Piece, step: Step) -> str:
    """Beside an axis: day and month, or month and year."""
    skeleton = "yMMM" if step is Step.MONTH else "MMMd"
    return format_skeleton(skeleton, cut.first, locale=Locale.parse(language.code))
