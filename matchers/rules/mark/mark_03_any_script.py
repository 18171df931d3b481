"""MARK-03: on paper the mark may be written in any language."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text


@rule(
    id="MARK-03",
    title=Text("Any language in the mark", "荷印の言語"),
    outcome=Outcome.NOTE,
    field="marks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑨ L217"),
    message=Text(
        "The mark has “{words}”. Marks are exempt from the language of the certificate.",
        "荷印に「{words}」があります。荷印は使用言語の制限を受けません。",
    ),
    remedy=Text("Nothing has to be done.", "対応は不要です。"),
    examples=(
        Example("Latin letters", lambda: _at_the_counter(typed("HPG\nC/NO. 1-10")), "agrees"),
        Example("Chinese characters on paper", lambda: _at_the_counter(typed("上海\nC/NO. 1-10")), "differs"),
        Example("Cyrillic letters on paper", lambda: _at_the_counter(typed("МОСКВА\nC/NO. 1-10")), "differs"),
        Example("online, where another rule has the word", lambda: with_certificate(marks=typed("上海")), "silent"),
        Example("read badly", lambda: _at_the_counter(unclear("上毎")), "not_checked"),
        Example("no mark", lambda: _at_the_counter(None), "silent"),
    ),
)
def any_script(case: Case) -> Iterator[Verdict]:
    """For information, so that nobody takes such a mark for a fault. Online it is ONL-09's matter."""
    certificate = case.certificate
    if certificate is None or certificate.marks is None or online(case):
        return
    marks = certificate.marks
    foreign = [word for word in marks.value.split() if any(c.isalpha() and ord(c) > 0x24F for c in word)]
    if not foreign:
        yield Agrees()
        return
    where = (place(certificate.document, marks),)
    yield NotChecked(UNSURE, where) if in_doubt(marks) else Differs(where, {"words": " ".join(foreign)})


def _at_the_counter(marks: Field[str] | None) -> Case:
    return applied(clean_case().applied_on, with_certificate(marks=marks), channel="counter")
