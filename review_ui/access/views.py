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
