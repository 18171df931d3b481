"""What `shogo check` and its kin print for people, in English or Japanese. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from matchers.boxes import box_of
from matchers.catalogue import rules
from matchers.checklist import State, reminders
from matchers.profile import contrasts
from matchers.switches import SWITCHES
from models.case import Exporter
from models.document import Kind
from models.errors import Fault
from models.finding import Finding, Outcome, Place, Route, Text
from models.papers import Paper, reported_fields
from models.practice import Practice
from pipeline.doctor import Check
from pipeline.report import Correction, Examination

OUTCOMES = {
    Outcome.FIX: (Text("To correct", "訂正が必要"), "bold red"),
    Outcome.EVIDENCE: (Text("Acceptable with evidence", "資料を添えれば受理可"), "bold magenta"),
    Outcome.REVIEW: (Text("A person must look", "目視での確認が必要"), "bold yellow"),
    Outcome.NOTE: (Text("For information", "参考"), "dim"),
}
ROUTES = {
    Route.CLEAR: Text("CLEAR: everything compared agrees", "照合済み：すべて一致しました"),
    Route.REVIEW: Text("TO REVIEW", "要確認"),
}
NOT_APPLIED = Text("not applied", "適用しない")
STATES = {
    State.PERSON: Text("An examiner judges it", "審査者が判断"),
    State.PORTAL: Text("The application system sees to it", "申請システムで確認"),
    State.AFTERWARDS: Text("Holds after certification", "認証後の規則"),
    State.ELSEWHERE: Text("For another kind of certificate", "他の種類の証明書の規則"),
}
KINDS = {
    "commercial_invoice": Text("commercial invoice", "コマーシャルインボイス"),
    "certificate": Text("draft certificate of origin", "原産地証明書（案）"),
    "shipping_marks": Text("shipping marks", "荷印"),
    "packing_list": Text("packing list", "パッキングリスト"),
    "bill_of_lading": Text("bill of lading", "船荷証券"),
    "letter_of_credit": Text("letter of credit", "信用状"),
    "power_of_attorney": Text("power of attorney", "委任状"),
    "manufacturing_certificate": Text("manufacturing certificate", "製造証明書"),
    "foreign_certificate": Text("foreign certificate of origin", "外国の原産地証明書"),
    "explanation": Text("explanation", "理由書"),
    "proforma_invoice": Text("proforma invoice", "プロフォーマインボイス"),
    "unknown": Text("other document", "その他の書類"),
}


def say(text: Text, lang: str) -> str:
    return text.ja if lang == "ja" else text.en


def show_examination(console: Console, examination: Examination, lang: str) -> None:
    """One submission: its papers, then the findings by outcome, each with its places and its remedy."""
    route = examination.route
    style = "bold green" if route is Route.CLEAR else "bold red"
    console.print(f"[bold]{escape(examination.case.name)}[/]  [{style}]{say(ROUTES[route], lang)}[/]")
    for d in examination.documents:
        console.print(f"  {escape(d.name)} — {say(KINDS[d.kind.value], lang)}", style="dim", highlight=False)
    for outcome, (title, colour) in OUTCOMES.items():
        found = [f for f in examination.findings if f.outcome is outcome]
        if found:
            console.print(f"\n  [{colour}]{say(title, lang)}[/] ({len(found)})")
            for finding in found:
                _show_finding(console, finding, lang)
    console.print()


def show_corrections(console: Console, corrections: Sequence[Correction], written: str, lang: str) -> None:
    """What was written anew, before and after, and where the corrected file lies."""
    told = Text(
        f"{len(corrections)} corrected, written to {written}",
        f"{len(corrections)}か所を訂正し、{written} に書き出しました",
    )
    console.print(f"[bold]{escape(say(told, lang))}[/]", highlight=False)
    for c in corrections:
        console.print(f"  • {escape(c.path)}: {escape(c.before)} → {escape(c.after)}", highlight=False)
        if c.rule:
            console.print(f"      {c.rule}", style="dim", highlight=False)
    console.print(say(Text("What remains:", "残っている事項："), lang))


def _show_finding(console: Console, finding: Finding, lang: str) -> None:
    console.print(f"  • {escape(say(finding.message, lang))}", highlight=False)
    for place in finding.places:
        console.print(f"      {escape(_where(place, lang))}", style="cyan", highlight=False)
    box = box_of(finding.field)
    if finding.expected and box is not None:
        wanted = Text(f"should be in {box.en}: {finding.expected}", f"{box.ja}の正しい内容：{finding.expected}")
        console.print(f"      {escape(say(wanted, lang))}", style="green", highlight=False)
    console.print(f"      → {escape(say(finding.remedy, lang))}", highlight=False)
    console.print(f"      {finding.rule} · {escape(finding.source)}", style="dim", highlight=False)


def _where(place: Place, lang: str) -> str:
    page = "" if place.page is None else say(Text(f", page {place.page}", f" {place.page}ページ"), lang)
    value = place.value.replace("\n", " / ")
    return f"{place.document}{page}: {value}" if value else f"{place.document}{page}"


def show_extract(console: Console, name: str, kind: Kind, paper: Paper | None, lang: str) -> None:
    """One document: its kind, then each field with what is printed and how sure the reading is."""
    console.print(f"[bold]{escape(name)}[/] — {say(KINDS[kind.value], lang)}", highlight=False)
    if paper is None:
        return
    table = Table(box=None, pad_edge=False, show_header=False)
    for field, value in reported_fields(paper).items():
        table.add_row(f"[cyan]{field}[/]", escape(value.text), f"[dim]{value.confidence:.0%}[/]")
    for number, item in enumerate(getattr(paper, "items", ()), 1):
        cells = " · ".join(f"{n} {v.text}" for n, v in reported_fields(item).items())
        table.add_row(f"[cyan]items[{number}][/]", escape(cells), "")
    console.print(table)


def show_rules(console: Console, lang: str, practice: Practice) -> None:
    """Every rule with what the practice makes of it, then those that are left to others, with whom."""
    table = _table(
        lang, Text("Rule", "規則"), Text("What it checks", "内容"), Text("Outcome", "扱い"), Text("Source", "出典")
    )
    for r in rules():
        title, colour = OUTCOMES[practice.outcome_of(r.id, r.outcome)]
        shown = f"[{colour}]{say(title, lang)}[/]" if r.id not in practice.off else f"[dim]{say(NOT_APPLIED, lang)}[/]"
        table.add_row(r.id, escape(say(r.title, lang)), shown, escape(str(r.citation)))
    for reminder in reminders():
        left_to = f"[dim]{say(STATES[reminder.state], lang)}[/]"
        table.add_row(reminder.id, escape(say(reminder.title, lang)), left_to, escape(reminder.source))
    console.print(table)
    console.print(f"{practice.profile} ({practice.version})", style="dim", highlight=False)


def show_contrasts(console: Console, lang: str, one: Practice, other: Practice) -> None:
    """What two chambers do not have alike."""
    found = contrasts(one, other)
    if not found:
        console.print(say(Text("No difference.", "違いはありません。"), lang))
        return
    titles = {r.id: r.title for r in rules()} | dict(SWITCHES)
    table = _table(lang, Text("Rule or option", "規則・設定"), Text("What it is", "内容"))
    table.add_column(one.profile)
    table.add_column(other.profile)
    for c in found:
        title = titles.get(c.about, Text("countries that count as one", "一つの地域として扱う国"))
        table.add_row(c.about, escape(say(title, lang)), *(escape(_in_words(said, lang)) for said in (c.one, c.other)))
    console.print(table)


def _in_words(said: str, lang: str) -> str:
    """An outcome's word, or "off", as people say it; anything else as it stands."""
    outcome = next((o for o in Outcome if o.value == said), None)
    if outcome is not None:
        return say(OUTCOMES[outcome][0], lang)
    return say(_USUAL.get(said, Text(said, said)), lang)


_USUAL = {
    "off": NOT_APPLIED,
    "on": Text("applied", "適用する"),
    "—": Text("as usual", "通常どおり"),
}


def _table(lang: str, *headings: Text) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in headings:
        table.add_column(say(heading, lang))
    return table


def show_fault(console: Console, fault: Fault, lang: str | None) -> None:
    """What is wrong with a file and what to do; in both languages where none was asked for."""
    where = fault.file if fault.page is None else f"{fault.file}, page {fault.page}"
    for language in (lang,) if lang else ("en", "ja"):
        text = f"{where}: {say(fault.message, language)} {say(fault.remedy, language)}"
        console.print(text, style="red", markup=False, highlight=False, soft_wrap=True)


def show_machine(console: Console, checks: Iterable[Check], lang: str) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    for check in checks:
        sign = "[green]✓[/]" if check.ok else "[red]✗[/]" if check.needed else "[yellow]–[/]"
        table.add_row(sign, say(check.name, lang), escape(check.found if check.ok else say(check.remedy, lang)))
    console.print(table)


MOST_FAULTS = 50


def show_registry_faults(console: Console, faults: Sequence[tuple[Exporter, Finding]], lang: str) -> None:
    """What entries of an imported registry lack; they are kept all the same."""
    for entry, finding in faults[:MOST_FAULTS]:
        console.print(f"[yellow]{finding.rule}[/] {entry.registration_number}: {escape(say(finding.message, lang))}")
    if len(faults) > MOST_FAULTS:
        more = len(faults) - MOST_FAULTS
        console.print(say(Text(f"... and {more} more.", f"…ほか{more}件。"), lang))
