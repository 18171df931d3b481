"""Accounts, sessions and tokens, and the registry of exporters."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.records import Role
from models.tables.base import Base


class UserRow(Base):
    __tablename__ = "user_account"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(80), unique=True, comment="what the person signs in with")
    password_hash: Mapped[str] = mapped_column(sa.String(200), comment="Argon2id with its own salt and parameters")
    role: Mapped[Role]
    registration_number: Mapped[str | None] = mapped_column(sa.String(40), comment="of the exporter acted for")
    subject: Mapped[str | None] = mapped_column(
        sa.String(255), unique=True, comment="issuer and subject of the OpenID Connect account"
    )
    active: Mapped[bool] = mapped_column(default=True)
    renew: Mapped[bool] = mapped_column(
        default=False, server_default=sa.false(), comment="a one-time password, to be changed at the next sign-in"
    )
    created_at: Mapped[datetime]


class TryRow(Base):
    __tablename__ = "throttle"

    key: Mapped[str] = mapped_column(sa.String(64), primary_key=True, comment="SHA-256 of what is counted")
    count: Mapped[int] = mapped_column(comment="tries since the window began")
    until: Mapped[datetime] = mapped_column(comment="end of the window")


class SignInRow(Base):
    __tablename__ = "user_session"

    token_sha256: Mapped[str] = mapped_column(sa.String(64), primary_key=True, comment="SHA-256 of the cookie")
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"), index=True)
    csrf: Mapped[str] = mapped_column(sa.String(64), comment="synchroniser token of every form")
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    seen_at: Mapped[datetime | None] = mapped_column(comment="last request; a session unused for long ends")

    user: Mapped[UserRow] = relationship(lazy="joined")


class ExporterRow(Base):
    __tablename__ = "exporter"

    registration_number: Mapped[str] = mapped_column(sa.String(40), primary_key=True)
    name: Mapped[str] = mapped_column(sa.Text)
    valid_until: Mapped[date] = mapped_column(comment="the last day on which the registration holds")
    particulars: Mapped[dict[str, Any] | None] = mapped_column(
        sa.JSON(none_as_null=True), comment="what the registry keeps besides, by name"
    )

    addresses: Mapped[list[ExporterAddressRow]] = relationship(
        cascade="all, delete-orphan", order_by="ExporterAddressRow.position", lazy="selectin"
    )
    signatories: Mapped[list[SignatoryRow]] = relationship(
        cascade="all, delete-orphan", order_by="SignatoryRow.position", lazy="selectin"
    )


class ExporterAddressRow(Base):
    __tablename__ = "exporter_address"

    registration_number: Mapped[str] = mapped_column(
        sa.ForeignKey("exporter.registration_number", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    address: Mapped[str] = mapped_column(sa.Text)


class SignatoryRow(Base):
    __tablename__ = "signatory"

    registration_number: Mapped[str] = mapped_column(
        sa.ForeignKey("exporter.registration_number", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(sa.Text)
    title: Mapped[str] = mapped_column(sa.Text, comment="empty where none is registered")
    particulars: Mapped[dict[str, Any] | None] = mapped_column(
        sa.JSON(none_as_null=True), comment="what the registry keeps besides, by name"
    )


class ApiTokenRow(Base):
    __tablename__ = "api_token"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"), index=True)
    name: Mapped[str] = mapped_column(sa.String(80), comment="what it is used for, in the owner's words")
    token_sha256: Mapped[str] = mapped_column(sa.String(64), unique=True, comment="the token itself is shown once")
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]

    user: Mapped[UserRow] = relationship(lazy="joined")


class SavedViewRow(Base):
    __tablename__ = "saved_view"
    __table_args__ = (sa.UniqueConstraint("user_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"), index=True)
    name: Mapped[str] = mapped_column(sa.String(80))
    query: Mapped[str] = mapped_column(sa.Text, comment="the queue's address after the question mark")
    created_at: Mapped[datetime]
