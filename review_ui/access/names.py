"""The names on screen of what stands in the audit log: actions, reasons of refusals, and the details' own names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from json import loads

from review_ui.language import Language
from review_ui.words import JUDGED, N_, ROLES, VERDICTS

HASH = re.compile(r"\b[0-9a-f]{64}\b")  # of a file; the whole of it is in the export

ACTIONS = {
    "account_added": N_("Account added"),
    "account_closed": N_("Account closed"),
    "account_linked": N_("Account linked with a provider"),
    "account_opened": N_("Account opened again"),
    "applied": N_("Application made"),
    "case_viewed": N_("Submission viewed"),
    "claimed": N_("Taken to work on"),
    "correction_undone": N_("Correction taken back"),
    "countersigned": N_("Countersigned"),
    "decided": N_("Decided"),
    "document_viewed": N_("Document viewed"),
    "exported": N_("List exported"),
    "finding_judged": N_("Finding judged"),
    "handed_in": N_("Papers handed in"),
    "layout_retired": N_("Confirmed layout no longer followed"),
    "log_exported": N_("Audit log exported"),
    "log_verified": N_("Audit log verified"),
    "notice_saved": N_("Notice saved as PDF"),
    "notice_viewed": N_("Notice viewed"),
    "numbers_exported": N_("Numbers exported"),
    "original_saved": N_("Original file saved"),
    "password_changed": N_("Password changed"),
    "password_reset": N_("Password reset"),
    "processed_again": N_("Examined again"),
    "refused": N_("Refused"),
    "registry_imported": N_("Registry imported"),
    "released": N_("Given back"),
    "role_changed": N_("Role changed"),
    "saved": N_("Result saved"),
    "signed_in": N_("Signed in"),
    "signed_out": N_("Signed out"),
    "signed_out_everywhere": N_("Signed out everywhere"),
    "taken_off": N_("Pre-check taken off the list"),
    "taken_over": N_("Taken over from a colleague"),
    "token_ended": N_("API token ended"),
    "token_made": N_("API token made"),
    "value_corrected": N_("Value corrected"),
}
REASONS = {
    "audience": N_("token for another system"),
    "closed_account": N_("closed account"),
    "code": N_("the provider did not confirm"),
    "cross_site": N_("sent from another site"),
    "denied": N_("the provider refused"),
    "form": N_("form of another session"),
    "issuer": N_("another provider answered"),
    "method": N_("not possible at this address"),
    "name": N_("name taken or not usable"),
    "no_passwords": N_("passwords are switched off"),
    "no_role": N_("no role given by the provider"),
    "provider": N_("the provider cannot be used"),
    "role": N_("not allowed to this role"),
    "signature": N_("signature of the provider not valid"),
    "state": N_("answer without a question"),
    "subject": N_("account name of the provider too long"),
    "token": N_("token not valid"),
    "too_large": N_("too large"),
    "too_often": N_("too many attempts"),
    "unknown": N_("not there, or another company's"),
    "unknown_account": N_("no such account"),
    "upload": N_("files that cannot be taken"),
    "wrong_password": N_("wrong password"),
}
DETAILS = {
    "account": N_("account"),
    "applied": N_("as an application"),
    "awaits_second": N_("awaits a second examiner"),
    "before": N_("before"),
    "correction": N_("correction"),
    "corrects": N_("corrects"),
    "decision": N_("number of the decision"),
    "document": N_("document"),
    "exporter": N_("exporter"),
    "exporters": N_("exporters"),
    "faults": N_("because of"),
    "field": N_("field"),
    "file": N_("file"),
    "files": N_("files"),
    "filters": N_("filters"),
    "finding": N_("finding"),
    "from": N_("first day"),
    "held_by": N_("held by"),
    "item": N_("goods line"),
    "judged": N_("judged"),
    "kind": N_("kind of file"),
    "method": N_("method"),
    "name": N_("name"),
    "notice": N_("notice"),
    "page": N_("page"),
    "path": N_("address"),
    "place": N_("number of the layout"),
    "reason": N_("reason"),
    "registration_number": N_("registration number"),
    "role": N_("role"),
    "rows": N_("lines"),
    "subject": N_("provider's account"),
    "table": N_("table"),
    "text": N_("text"),
    "times": N_("times"),
    "to": N_("last day"),
    "token": N_("token"),
    "undoes": N_("takes back"),
    "verdict": N_("decision"),
    "version": N_("version"),
    "way": N_("by"),
    "whole": N_("whole"),
    "why": N_("because"),
}
# What a detail says where that is one of a closed set of words, by the detail's name.
WORDS: Mapping[str, Mapping[str, str]] = {
    "why": REASONS,
    "way": {"password": N_("password"), "openid": N_("provider")},
    "verdict": {verdict.value: name for verdict, name in VERDICTS.items()},
    "judged": {judged.value: name for judged, name in JUDGED.items()},
    "role": {role.value: name for role, name in ROLES.items()},
    "before": {role.value: name for role, name in ROLES.items()},
}


def action_name(language: Language, action: str) -> str:
    return language.text(ACTIONS[action]) if action in ACTIONS else action


def detail_words(language: Language, detail: str) -> tuple[tuple[str, str], ...]:
    """What an event tells besides, as pairs of name and value; empty values are left out."""
    told: dict[str, object] = loads(detail)
    return tuple(
        (language.text(DETAILS[name]) if name in DETAILS else name, _value(language, name, value))
        for name, value in told.items()
        if value not in (None, "", [])
    )


def _value(language: Language, name: str, value: object) -> str:
    match value:
        case True | False:
            return language.text(N_("yes") if value else N_("no"))
        case list():
            return ", ".join(_value(language, "", inner) for inner in value)
        case dict():
            return ", ".join(value)  # names of files; their hashes are in the export
    known = WORDS.get(name, {})
    if str(value) in known:
        return language.text(known[str(value)])
    return HASH.sub(lambda found: f"{found[0][:12]}…", str(value))
