"""The one configuration object. Only here is the environment read (variables that begin with SHOGO_)."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Self

from pydantic import model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from pipeline.limits import MIB, Limits
from pipeline.openid import OpenIdConnect


def data_home() -> Path:
    """Where the XDG base directory specification keeps a user's data."""
    base = os.environ.get("XDG_DATA_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".local" / "share") / "shogo"


class Settings(BaseSettings):
    """Everything that a site may set. What is left empty lies below `home`; `SHOGO_LIMITS__PAGES` sets one limit."""

    model_config = SettingsConfigDict(
        env_prefix="SHOGO_", env_nested_delimiter="__", frozen=True, extra="forbid", env_ignore_empty=True
    )

    home: Path = data_home()
    database_url: str = ""
    blobs: Path = Path()
    readings: Path = Path()
    pictures: Path = Path()
    # The chamber whose rules judge a submission that names no profile, and where this site's own profiles lie.
    profile: str = "nonpreferential"
    profiles: Path = Path()

    limits: Limits = Limits()
    workers: int = max(1, os.cpu_count() or 1)
    submission_files: int = 50
    submission_bytes: int = 200 * MIB

    host: str = "127.0.0.1"
    port: int = 8321
    # Processes that answer pages; one more is started for reading documents whatever is set here.
    web_workers: int = max(1, min(4, os.cpu_count() or 1))
    # True behind a TLS proxy: cookies are then marked Secure and bound to the host.
    https: bool = False
    # Addresses or networks of proxies, with commas: whom they name as the asker in X-Forwarded-For is believed.
    trusted_proxies: str = ""
    # Where people reach this site, as https://host; needed for what leads back here, such as OpenID Connect.
    public_url: str = ""
    # Sign-in by a company's or the chamber's own provider (SHOGO_OPENID__ISSUER ...), and whether by password as well.
    openid: OpenIdConnect = OpenIdConnect()
    passwords: bool = True
    # A session ends so many hours after signing in, and so many minutes after its last use.
    session_hours: float = 10
    idle_minutes: float = 60
    # Minutes that a case stays with the examiner who works on it after his last action on it.
    claim_minutes: float = 15
    time_zone: str = "Asia/Tokyo"
    # Looks of one person at one document within so many minutes are one event of the audit log.
    audit_view_minutes: float = 5

    # A clearance holds only once a second examiner has confirmed it.
    four_eyes: bool = False
    # Who writes the notices to exporters.
    chamber_name_en: str = "Chamber of Commerce and Industry"
    chamber_name_ja: str = "商工会議所"

    prefect_api_url: str = ""

    # What Prometheus says at /metrics ("Authorization: Bearer ..."); without, only this machine itself may ask.
    metrics_token: str = ""

    # Messages to other systems: the hosts (host or host:port) that may get them, and the secret that signs them.
    webhook_hosts: tuple[str, ...] = ()
    webhook_secret: str = ""

    @model_validator(mode="before")
    @classmethod
    def _below_home(cls, given: dict[str, object]) -> dict[str, object]:
        home = Path(str(given.get("home") or data_home())).expanduser().absolute()
        below = {name: home / name for name in ("blobs", "readings", "pictures", "profiles")}
        below["database_url"] = f"sqlite:///{home / 'shogo.db'}"  # type: ignore[assignment]
        return {**given, "home": home, **{name: given.get(name) or value for name, value in below.items()}}

    @model_validator(mode="after")
    def _way_in(self) -> Self:
        fault = self.openid.fault(self.public_url)
        if not fault and not self.passwords and not self.openid.issuer:
            fault = "passwords are switched off and there is no openid issuer: nobody could sign in"
        if fault:
            raise ValueError(fault)
        return self

    @property
    def session_length(self) -> timedelta:
        return timedelta(hours=self.session_hours)

    @property
    def idle(self) -> timedelta:
        return timedelta(minutes=self.idle_minutes)

    def as_environment(self) -> dict[str, str]:
        """What gives another process the same paths and database; it reads the rest from the environment as we did."""
        names = ("home", "database_url", "blobs", "readings", "pictures")
        return {f"SHOGO_{name.upper()}": str(getattr(self, name)) for name in names}

    def made(self) -> Self:
        """The same, once the folders are there; readable by this user alone, for they hold exporters' papers."""
        for folder in (self.home, self.blobs, self.readings, self.pictures):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self
