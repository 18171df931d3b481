"""GOODS-02: software is written as its medium with the name in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, unclear, with_certificate
from matchers.normal import upper
from matchers.presence import UNSURE
from matchers.wording import Wording, goods_names
from models.case import Case
from models.finding import Outcome, Text

_SOFTWARE = (
    r"(?:SOFTWARES?|FIRMWARE|LICEN[CS]E KEYS?|ACTIVATION KEYS?|COMPUTER PROGRAMS?|LOGICIELS?|PROGRAMAS? INFORMATICOS?)"
)
_MEDIUM = (
    r"(?:CD|DVD|BD|BLU-?RAY|USB|DISKS?|DISCS?|DISKETTES?|MEMORY|MEMORIES|CARDS?|TAPES?|DRIVES?|SSD|HDD|ROM|DONGLES?|STICKS?|MEDIA|MEDIUM"
    r"|CARTRIDGES?|CLE|MEMORIA)"
)
SAID = re.compile(rf"\b{_SOFTWARE}\b")
IN_BRACKETS = re.compile(
    rf"\b{_MEDIUM}(?:[\s-]?(?:ROM|R|RW|MEMORY|STICK|CARD|DRIVE|DONGLE|KEY))*\b[^()]{{0,20}}\([^()]*\)"
)
WITH_SOFTWARE = re.compile(
    rf"\b(?:WITH|INCL(?:UDING|\.)?|INCLUDES|CONTAINING|AND|&|W/|FOR|OF|PLUS)\s+(?:\S+\s+){{0,4}}{_SOFTWARE}\b"
    rf"|\b{_SOFTWARE}\s+(?:MANUALS?|BOOKS?|BOXE?S?|GUIDES?|DONGLES?|CASES?|PACKAGES?)\b"
)
INSIDE = Text(
    "“{text}” speaks of software besides the goods.", "「{text}」に、商品とあわせてソフトウェアの記載があります。"
)
DECIDE = Text(
    "Decide whether the software is part of the goods; alone it is written CD-R (ABCD Software).",
    "ソフトウェアが商品の一部か判断してください。単独の場合は CD-R (ABCD Software) のように記載します。",
)


@rule(
    id="GOODS-02",
    title=Text("Software", "ソフトウェアの記載"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L189"),
    message=Text(
        "“{text}” names software without the medium that is exported.",
        "「{text}」はソフトウェア名のみで、記憶媒体名がありません。",
    ),
    remedy=Text(
        "Write the medium with the name in brackets: CD-R (ABCD Software).",
        "CD-R (ABCD Software) のように、記憶媒体名の後に括弧書きで記載してください。",
    ),
    examples=(
        Example("no software", clean_case, "agrees"),
        Example("the medium first", lambda: _listed("CD-R (ABCD SOFTWARE)"), "agrees"),
        Example("on a stick", lambda: _listed("USB MEMORY (ABCD SOFTWARE VER. 2)"), "agrees"),
        Example("software alone", lambda: _listed("ABCD SOFTWARE"), "differs"),
        Example("the medium behind", lambda: _listed("ABCD SOFTWARE ON CD-ROM"), "differs"),
        Example("a machine with software: a person judges", lambda: _listed("PLC WITH CONTROL SOFTWARE"), "differs"),
        Example("read badly", lambda: with_certificate(general_description=unclear("ABCD SOFTWARE")), "not_checked"),
    ),
)
def software(case: Case) -> Iterator[Verdict]:
    """What has an origin is the medium; where the program was written is not certified."""
    if case.certificate is not None:
        for name in goods_names(case.certificate):
            yield _judged(case.certificate.document, name)


def _judged(document: str, name: Wording) -> Verdict:
    text = upper(name.text.value)
    if not SAID.search(text) or IN_BRACKETS.search(text):
        return Agrees()
    where = (place(document, name.text),)
    if in_doubt(name.text):
        return NotChecked(UNSURE, where, certificate_items=name.items)
    told = {"text": name.text.value}
    if WITH_SOFTWARE.search(text):
        return Differs(where, told, None, Outcome.REVIEW, INSIDE, DECIDE, (), name.items)
    return Differs(where, told, certificate_items=name.items)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))
