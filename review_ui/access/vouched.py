"""Which account somebody gets for whom an OpenID Connect provider vouches, by the site's rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models import people
from models.records import Role, User
from pipeline.accounts import account_fault
from pipeline.openid import OpenIdConnect
from review_ui.access.openid import Untrusted

LONGEST_SUBJECT = 255
NO_PASSWORD = ""  # no password has this hash


def account_of(session: Session, claims: Mapping[str, Any], rules: OpenIdConnect, now: datetime) -> tuple[User, str]:
    """The account, and what was done to it by the rules: `account_added`, `role_changed` or nothing.

    Untrusted where there is none, it is closed, or the rules give it no role (any more).
    """
    subject = subject_of(claims)
    role, number = _role(session, claims, rules)
    kept = people.user_of_subject(session, subject)
    if kept is None:
        if not rules.create_accounts or role is None:
            raise Untrusted("unknown_account")
        return _made(
            session, str(claims.get(rules.name_claim) or "").strip(), subject, role, number, now
        ), "account_added"
    if not kept.active:
        raise Untrusted("closed_account")
    if not rules.role_claim or (role, number) == (kept.role, kept.registration_number):
        return kept, ""
    if role is None:
        raise Untrusted("no_role")
    people.set_role(session, kept.id, role, number)
    return kept, "role_changed"


def subject_of(claims: Mapping[str, Any]) -> str:
    """How an account names the provider's account: the issuer and the subject, which is unique there only."""
    subject = f"{claims['iss']} {claims['sub']}"
    if len(subject) > LONGEST_SUBJECT:
        raise Untrusted("subject")
    return subject


def _role(session: Session, claims: Mapping[str, Any], rules: OpenIdConnect) -> tuple[Role | None, str | None]:
    """The most powerful of the roles that the claim gives, and an exporter's registration number."""
    said = claims.get(rules.role_claim, ()) if rules.role_claim else ()
    values = said if isinstance(said, list | tuple) else (said,)
    given = [role for value, role in rules.roles.items() if value in values]
    if not given:
        return None, None
    role = max(given, key=list(Role).index)
    if role is not Role.EXPORTER:
        return role, None
    number = str(claims.get(rules.number_claim) or "") if rules.number_claim else ""
    return (role, number) if number and people.exporter(session, number) is not None else (None, None)


def _made(session: Session, name: str, subject: str, role: Role, number: str | None, now: datetime) -> User:
    if account_fault(name, role, number) is not None or people.user_named(session, name) is not None:
        raise Untrusted("name")  # a name that is taken is somebody else's until an administrator links the two
    return people.add_user(session, name, NO_PASSWORD, role, now, number, subject=subject)
