"""What every table is made with: names of constraints, moments in UTC, closed sets of words."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase

from models.records import Role, State, Verdict, WorkState
from models.review import Judged

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(sa.types.TypeDecorator[datetime]):
    """A moment in UTC. SQLite has no time zones, so they are taken off on the way in and put back on the way out."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def word(kind: type[StrEnum], name: str) -> sa.Enum:
    """A closed set of words, stored as text with a check so that both databases refuse others."""
    return sa.Enum(
        kind, name=name, native_enum=False, create_constraint=True, length=24,
        values_callable=lambda members: [m.value for m in members],
    )  # fmt: skip


class Base(DeclarativeBase):
    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy's own name and shape)
        datetime: Instant,
        Role: word(Role, "role"),
        State: word(State, "state"),
        Verdict: word(Verdict, "verdict"),
        WorkState: word(WorkState, "state"),
        Judged: word(Judged, "judged"),
    }
