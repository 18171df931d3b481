"""Writes docs/rules.md from the catalogue: `python -m matchers.docs > docs/rules.md`.

What each example says is not copied from the rule's own claim: the rule is run and its words are printed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

from matchers.catalogue import Example, Rule, findings_of, rules, said
from matchers.checklist import State, reminders
from models.finding import Outcome, Text

HEAD = """# Rules

Written by `python -m matchers.docs` from the rules themselves; do not edit. Each example was run, and the words after
it are what the rule said. Sources: 000 the online manual, 001 the chamber's questions and answers (⑤ is a section,
L158 a line). A derived rule follows from a source without standing in it, and never rejects by itself.

| outcome | meaning |
| --- | --- |
| fix | cannot be accepted as it stands |
| evidence | acceptable with the named evidence |
| review | a person must judge |
| note | for information; does not stop a submission |

A chamber's [profile](operating.md#profiles) may weigh a rule otherwise, switch it off, or add words.
Where a rule asks for evidence and the document is there, it says *met*, names the document, and leaves its contents to
the examiner: a `note`.

A rule that lacks a value, or whose value was read badly, says *not checked*: that is a `review` too.
"""

LEFT = """## Left to others

These rules of the same texts are not checked here, because no document of a submission can decide them.
"""

STATES = {
    State.PERSON: "An examiner judges (the case page lists them)",
    State.PORTAL: "The application system sees to it",
    State.AFTERWARDS: "Holds after certification",
    State.ELSEWHERE: "For another kind of certificate",
}

GROUPS = {
    "APP": Text("Application", "申請"),
    "CO-B1": Text("Box 1, exporter", "第1欄 輸出者"),
    "CO-B2": Text("Box 2, consignee", "第2欄 荷受人"),
    "CO-B3": Text("Box 3, number and date of invoice", "第3欄 インボイス番号・日付"),
    "CO-B4": Text("Box 4, country of origin", "第4欄 原産国"),
    "CO-B5": Text("Box 5, transport details", "第5欄 輸送手段"),
    "CO-B6": Text("Box 6, remarks", "第6欄 備考"),
    "DATE": Text("Dates and time limits", "日付・期限"),
    "FORM": Text("Form and legibility", "用紙・表記"),
    "GOODS": Text("Description of goods", "商品名"),
    "INV-GEN": Text("Invoice in general", "インボイス一般"),
    "INV-REQ": Text("What an invoice must state", "インボイスの必須記載"),
    "INV-SIG": Text("Invoice signature", "インボイスの署名"),
    "LANG": Text("Language and wording", "言語・文言"),
    "MARK": Text("Shipping marks", "荷印"),
    "OC": Text("Original and Copy", "Original・Copy欄"),
    "ONL": Text("Online input", "オンライン入力"),
    "ORI": Text("Origin", "原産地"),
    "PKG": Text("Packages", "梱包"),
    "QTY": Text("Quantity", "数量"),
    "READ": Text("Reading", "読み取り"),
    "REG": Text("Registration", "貿易登録"),
    "SIG": Text("Box 9, declaration", "第9欄 輸出者宣誓"),
    "SUP": Text("Other public guides", "他の公開要領"),
    "XDOC": Text("Certificate against invoice", "証明書とインボイスの照合"),
}


def page() -> str:
    """The whole page as Markdown."""
    everything = rules()
    parts = [HEAD, f"{len(everything)} rules, {sum(len(r.examples) for r in everything)} examples.\n"]
    for group, members in groupby(everything, key=lambda r: r.group):
        name = GROUPS.get(group)
        parts.append(f"## {group}" + (f": {name.en} ({name.ja})" if name else "") + "\n")
        parts.extend("\n".join(_section(r)) for r in members)
    parts.append("\n".join(_left_to_others()))
    return "\n".join(parts)


def _left_to_others() -> Iterator[str]:
    """The rules of the book that no document of a submission can decide."""
    yield LEFT
    for state, heading in STATES.items():
        yield f"### {heading}\n"
        yield from (f"- {r.id}: {r.title.en} {r.title.ja} ({r.source})" for r in reminders() if r.state is state)
        yield ""


def _section(r: Rule) -> Iterator[str]:
    yield f"### {r.id} {r.title.en} ({r.title.ja})\n"
    yield f"{r.doc}\n"
    yield f"- outcome: {r.outcome}; field: `{r.field}`; mode: {r.mode}"
    yield f"- source: {r.citation}"
    yield f"- reads: {', '.join(f'`{name}`' for name in r.reads)}"
    if r.always_decided:
        yield f"- never unchecked: {r.always_decided}"
    yield f"- remedy: {r.remedy.en} {r.remedy.ja}"
    yield ""
    for example in r.examples:
        yield from _example(r, example)
    yield ""


def _example(r: Rule, example: Example) -> Iterator[str]:
    case = example.case()
    yield f"- {example.name}: **{said(r, case).replace('_', ' ')}**"
    for finding in findings_of(r, case):
        kind = "not checked" if finding.unread else Outcome(finding.outcome).value
        yield f"  - {kind}, `{finding.field}`: {finding.message.en}"
        yield f"    {finding.message.ja}"


if __name__ == "__main__":
    sys.stdout.write(page())
