"""PKG-04: online, goods that are not packed are entered in one of four wordings."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.package_words import says_not_packed, says_so_otherwise
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="PKG-04",
    title=Text("Goods that are not packed", "梱包のない商品"),
    outcome=Outcome.NOTE,
    field="packages",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L281-283"),
    message=Text(
        "“{words}” is not one of the portal's words for goods that are not packed.",
        "「{words}」は、梱包のない商品の所定の表記ではありません。",
    ),
    remedy=Text(
        "Enter UNPACKED, LOOSE, IN BULK or BARE CARGO.",
        "UNPACKED、LOOSE、IN BULK、BARE CARGO のいずれかを入力してください。",
    ),
    examples=(
        Example("packed goods", clean_case, "silent"),
        Example("in bulk", lambda: with_certificate(packages=typed("In bulk")), "agrees"),
        Example("none", lambda: with_certificate(packages=typed("NONE")), "differs"),
        Example("naked", lambda: with_certificate(packages=typed("NAKED")), "differs"),
        Example("read badly", lambda: with_certificate(packages=unclear("NONE")), "not_checked"),
    ),
)
def not_packed(case: Case) -> Iterator[Verdict]:
    """The wording differs, the meaning is clear: for information."""
    stated = case.certificate.packages if case.certificate is not None else None
    if case.certificate is None or stated is None or not online(case):
        return
    where = (place(case.certificate.document, stated),)
    if says_not_packed(stated.value):
        yield Agrees()
    elif says_so_otherwise(stated.value):
        yield NotChecked(UNSURE, where) if in_doubt(stated) else Differs(where, {"words": stated.text})
