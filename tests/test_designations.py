"""Kinds of text in the Original/Copy field."""

from __future__ import annotations

import pytest

from matchers.designations import Designation, designation


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ORIGINAL", Designation.PLAIN),
        ("Copy", Designation.PLAIN),
        ("*COPY*", Designation.PLAIN),
        ("ORIGINAL-1", Designation.NUMBERED_ORIGINAL),
        ("Original - 3", Designation.NUMBERED_ORIGINAL),
        ("ORIGINAL‐2", Designation.NUMBERED_ORIGINAL),
        ("ORIGINAL-4", Designation.TOO_MANY),
        ("ORIGINAL-0", Designation.TOO_MANY),
        ("DUPLICATE", Designation.BARRED),
        ("Triplicate copy", Designation.BARRED),
        ("DUPLICADO", Designation.BARRED),
        ("1ST ORIGINAL", Designation.OTHER_NUMBERING),
        ("FIRST ORIGINAL", Designation.OTHER_NUMBERING),
        ("ORIGINAL 2", Designation.OTHER_NUMBERING),
        ("ORIGINAL (A)", Designation.OTHER_NUMBERING),
        ("COPY-1", Designation.NUMBERED_COPY),
        ("2ND COPY", Designation.NUMBERED_COPY),
        ("ORIGINAL FOR BANK", Designation.OTHER),
        ("ORIGINAL COPY", Designation.OTHER),
        ("見本", Designation.OTHER),
        (" ", Designation.BLANK),
    ],
)
def test_knows_the_kind(text: str, kind: Designation) -> None:
    assert designation(text) is kind
