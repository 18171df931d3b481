"""What the pages about signing in and one's own account show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignInView:
    """`company` names the OpenID Connect provider and leads to `company_address`; empty where there is none."""

    passwords: bool = True
    company: str = ""
    company_address: str = ""
    name: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class PasswordView:
    """`one_time`: the password was given by an administrator and has to be changed before anything else."""

    name: str
    one_time: bool
    shortest: int
    message: str = ""


@dataclass(frozen=True, slots=True)
class AccountView:
    name: str
    role: str
    registration_number: str
    sessions: int
    passwords: bool
    company: str
    done: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    name: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class AccountRow:
    number: int
    name: str
    role: str
    registration_number: str
    exporter: str
    active: bool
    renew: bool
    linked: bool
    seen: str


@dataclass(frozen=True, slots=True)
class NewAccount:
    """The form as it was sent, with what is wrong with it."""

    name: str
    roles: tuple[Choice, ...]
    registration_number: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class AccountsView:
    rows: tuple[AccountRow, ...]
    roles: tuple[Choice, ...]
    search: str
    more: str
    new: NewAccount
    passwords: bool


@dataclass(frozen=True, slots=True)
class OneAccountView:
    """`stamp` shows whether the account is still as it was when the page was made. `password` is shown once."""

    row: AccountRow
    own: bool
    roles: tuple[Choice, ...]
    registration_number: str
    subject: str
    issuer: str
    sessions: int
    stamp: str
    passwords: bool
    password: str = ""
    done: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Particular:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class RegistryRow:
    number: str
    name: str
    valid_until: str
    expired: bool
    signatories: int


@dataclass(frozen=True, slots=True)
class RegistryView:
    rows: tuple[RegistryRow, ...]
    search: str
    found: int
    total: int
    more: str
    imported: bool = False
    message: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    number: str
    name: str
    particulars: tuple[Particular, ...]
    signatories: tuple[tuple[Particular, ...], ...]
    expired: bool


@dataclass(frozen=True, slots=True)
class DifferenceView:
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangedView:
    number: str
    name: str
    differences: tuple[DifferenceView, ...]


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What an import would do; of a long list only the first are shown, and all are counted."""

    file: str
    sha256: str
    stamp: str
    added: tuple[RegistryRow, ...]
    removed: tuple[RegistryRow, ...]
    changed: tuple[ChangedView, ...]
    added_count: int
    removed_count: int
    changed_count: int
    unchanged: int
    faults: tuple[str, ...]
    faults_count: int
    message: str = ""


@dataclass(frozen=True, slots=True)
class LogRow:
    number: int
    at: str
    actor: str
    role: str
    address: str
    action: str
    refused: bool
    submission: int | None
    details: tuple[Particular, ...]


@dataclass(frozen=True, slots=True)
class LogView:
    rows: tuple[LogRow, ...]
    actions: tuple[Choice, ...]
    actor: str
    submission: str
    since: str
    until: str
    more: str
    export: str
    whole: str = ""
    broken: str = ""
    head: str = ""
    expect: str = ""
