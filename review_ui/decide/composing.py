"""Composes the notice on a stored submission, in the words that the screen has for fields and documents."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.orm import Session

from models import store
from models.document import Kind
from models.finding import Text
from models.records import State, Submission, Verdict
from pipeline.carried import lineage
from pipeline.notice import NOTHING, Notice, chosen, heading, points
from pipeline.notice_text import written
from review_ui.desk import Reader
from review_ui.language import language
from review_ui.words import FIELDS, KINDS


def both(message: str) -> Text:
    """A message of the screen in both languages."""
    return Text(message, language("ja").text(message))


def composed(reader: Reader, session: Session, kept: Submission, verdict: Verdict) -> Notice:
    """Everything that could be told; `Notice.only` chooses."""
    settings, saved = reader.desk.settings, store.latest_report(session, kept.id)
    chamber = Text(settings.chamber_name_en, settings.chamber_name_ja)
    said = lineage(session, kept.id, None if saved is None else saved.body).said
    return Notice(
        verdict,
        heading(kept, chamber, reader.today),
        () if saved is None else points(saved.body, {k: s.judgement for k, s in said.items()}, _field, _kind),
        kept.failure if kept.state is State.FAILED else NOTHING,
    )


def text_of(notice: Notice, keys: Collection[str] | None = None) -> Text:
    """The notice written out with the points of these keys; without keys with those it speaks of by itself."""
    return written(notice.only(chosen(notice.points) if keys is None else keys))


def _field(name: str) -> Text:
    return both(FIELDS[name]) if name in FIELDS else Text(name, name)


def _kind(name: str) -> Text:
    return both(KINDS[Kind(name)])
