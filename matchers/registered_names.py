"""The name in box 1 beside the registered one: the same, the same firm written otherwise, or another firm."""

from __future__ import annotations

import unicodedata

from rapidfuzz import fuzz

from matchers.beneficiaries import credits_naming, says_beneficiary
from matchers.characters import online
from matchers.firms import two_firms
from matchers.mandates import ON_BEHALF
from matchers.normal import words
from models.case import Case, Exporter
from models.field import Field
from models.vocabulary.spelling import words as listed

ANOTHER = 75
"""Below this likeness of their names without legal forms, two firms are not one firm misspelt."""

_FORMS = listed(
    "CO COMPANY LTD LIMITED INC INCORPORATED CORP CORPORATION KK K GK G YK Y KABUSHIKI KAISHA GAISHA GODO YUGEN LLC THE"
)


def folded(name: str) -> str:
    """After Unicode compatibility folding, which alone does not count: ＡＢＣ is ABC. Whom A acts for is left out."""
    plain = unicodedata.normalize("NFKC", name)
    found = ON_BEHALF.search(plain)
    return (plain[: found.start()] if found else plain).strip()


def another_firm(name: str, registered: str) -> bool:
    """Whether the name is not just the registered one written otherwise."""
    said, wanted = _core(name), _core(registered)
    return bool(said) and fuzz.ratio(said, wanted) < ANOTHER and wanted not in said


def named_in_box_1(case: Case) -> tuple[Field[str], str, Exporter] | None:
    """Box 1's name, its folded form and the applicant's entry; None where one of them is not there."""
    certificate, entry = case.certificate, case.registered
    if certificate is None or certificate.exporter_name is None or entry is None:
        return None
    return certificate.exporter_name, folded(certificate.exporter_name.value), entry


def added_online(case: Case, name: str, registered: str) -> str:
    """What an online application writes behind the registered name (ONL-13): a branch, another spelling.

    Empty where it is a second firm or the letter of credit's name.
    """
    wanted = folded(registered)
    added = name.removeprefix(wanted).strip(" ,.;:-") if online(case) and name.startswith(wanted) else ""
    return (
        ""
        if not added or two_firms(name, registered) or says_beneficiary(name) or credits_naming(case, name)
        else added
    )


def _core(name: str) -> str:
    return " ".join(w for w in words(folded(name)).split() if w not in _FORMS)
