"""The sections of the page: each figure drawn, and beside it the table that says the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from models.numbers import ENOUGH, ExporterCount, Figures, RuleCount, Share, Step, straight_through
from review_ui.language import Language
from review_ui.numbers import said
from review_ui.numbers.drawing import Course, Key, Part, Plot, Row, Words, columns, courses, lying, steps
from review_ui.numbers.sheets import field_name, rule_title
from review_ui.numbers.standing import NAMES, Standing, by_standing
from review_ui.numbers.views import CellView, Section, TableView
from review_ui.words import N_, OUTCOMES

DRAWN = 12  # bars of a plot; the table goes on
SHOWN = 12  # rows of a table before it is unfolded
HALF = 0.5  # of a rule's judged findings; one that is more often wrong than right is marked
STEPS = {
    Step.DAY: N_("Application day"),
    Step.WEEK: N_("Application week"),
    Step.MONTH: N_("Application month"),
}


def over_time(figures: Figures, language: Language) -> tuple[Section, ...]:
    """Applications, straight-through share and time to the decision, along the days of application."""
    return (_applications(figures, language), _straight(figures, language), _waits(figures, language))


def by_kind(figures: Figures, language: Language) -> tuple[Section, ...]:
    """Rules, fields and exporters."""
    return (_rules(figures, language), _fields(figures, language), _exporters(figures, language))


def _applications(figures: Figures, language: Language) -> Section:
    text, title = language.text, language.text(N_("Applications by day and state"))
    told = [by_standing(figures.of(index)) for index in range(len(figures.pieces))]
    full = _full(figures, language)
    stacks = [
        tuple(Part(s.value, t[s], f"{name}: {text(NAMES[s])} {said.number(language, t[s])}") for s in Standing)
        for name, t in zip(full, told, strict=True)
    ]
    words = Words(
        "applications", title, text(N_("How many applications came in, and where they stand now.")),
        text(STEPS[_step(figures)]), text(N_("Applications")), tuple(Key(s.value, text(NAMES[s])) for s in Standing),
    )  # fmt: skip
    heads = (words.x_title, text(N_("Applications")), *(text(NAMES[s]) for s in Standing))
    rows = tuple(
        (CellView(name), *(CellView(said.number(language, n)) for n in (t.total(), *(t[s] for s in Standing))))
        for name, t in zip(full, told, strict=True)
    )
    plot = columns(words, _short(figures, language), stacks)
    explained = (text(N_("By the day of the application and by where it stands now.")),)
    return Section("applications", title, explained, plot, TableView("applications", title, heads, rows), "days")


def _straight(figures: Figures, language: Language) -> Section:
    text, title = language.text, language.text(N_("Straight-through share"))
    shares = [straight_through(figures.of(index)) for index in range(len(figures.pieces))]
    full = _full(figures, language)
    course = Course("straight", tuple(_share_point(language, n, s) for n, s in zip(full, shares, strict=True)))
    words = Words(
        "straight", title, text(N_("Share of the decided applications that nobody had to change anything about.")),
        text(STEPS[_step(figures)]), text(N_("Share of decided applications")),
    )  # fmt: skip
    scale = (0.0, 0.25, 0.5, 0.75, 1.0)
    plot = courses(words, _short(figures, language), (course,), scale, [_whole_percent(language, v) for v in scale])
    heads = (
        words.x_title,
        text(N_("Applications decided")),
        text(N_("Straight through")),
        text(N_("Straight-through share")),
    )
    rows = tuple(
        (CellView(name), CellView(said.number(language, s.whole)), CellView(said.number(language, s.part)),
         CellView(said.percent(language, s.value)))
        for name, s in zip(full, shares, strict=True)
    )  # fmt: skip
    explained = (
        text(
            N_(
                "Straight through: handed in for the first time, the check found nothing to object to, no value was "
                "corrected, no finding dismissed, and it was cleared for issuance without any other decision. The "
                "share is that of all decided applications."
            )
        ),
    )
    return Section("straight", title, explained, plot, TableView("straight", title, heads, rows), "days")


def _waits(figures: Figures, language: Language) -> Section:
    text, title = language.text, language.text(N_("Time from application to decision"))
    waits = [figures.waits.pieces.get(index) for index in range(len(figures.pieces))]
    longest = max((w.ninetieth for w in waits if w is not None), default=said.HOUR)
    unit, unit_name = _unit(longest)
    full = _full(figures, language)
    median, ninetieth = text(N_("Median")), text(N_("90th percentile"))
    lines = [
        Course(
            kind,
            tuple(
                None if w is None else (value / unit, f"{name}: {line} {said.length(language, value)}")
                for name, w, value in (
                    (n, w, 0.0 if w is None else getattr(w, kind)) for n, w in zip(full, waits, strict=True)
                )
            ),
        )
        for kind, line in (("ninetieth", ninetieth), ("median", median))
    ]
    words = Words(
        "waits", title, text(N_("How long exporters waited for the first answer to an application.")),
        text(STEPS[_step(figures)]), text(unit_name), (Key("median", median), Key("ninetieth", ninetieth)),
    )  # fmt: skip
    scale = steps(longest / unit)
    plot = courses(words, _short(figures, language), lines, scale, [said.number(language, v) for v in scale])
    heads = (words.x_title, text(N_("Applications decided")), median, ninetieth)
    rows = tuple(
        (CellView(name), CellView(said.number(language, w.number if w else 0)), CellView(said.median(language, w)),
         CellView(said.ninetieth(language, w)))
        for name, w in zip(full, waits, strict=True)
    )  # fmt: skip
    explained = (
        text(
            N_(
                "From the application to the first answer. Half of the decided applications waited no longer than the "
                "median, nine of ten no longer than the 90th percentile. Nights and holidays count."
            )
        ),
    )
    return Section("waits", title, explained, plot, TableView("waits", title, heads, rows), "days")


def _rules(figures: Figures, language: Language) -> Section:
    text, title = language.text, language.text(N_("Findings by rule"))
    kinds = (("fix", "fix"), ("evidence", "evidence"), ("review", "review"), ("note", "note"))
    names = {outcome.value: text(name) for outcome, name in OUTCOMES.items()}
    counted = [r for r in figures.rules if r.findings]
    bars = [
        Row(
            r.rule,
            tuple(Part(kind, getattr(r, kind), f"{r.rule}: {names[kind]} {getattr(r, kind)}") for kind, _ in kinds),
            said.number(language, r.findings),
        )
        for r in counted[:DRAWN]
    ]
    words = Words(
        "rules", title, text(N_("The rules with the most findings, by how bad the findings are.")),
        text(N_("Findings")), text(N_("Rule")), tuple(Key(kind, names[kind]) for kind, _ in kinds),
    )  # fmt: skip
    heads = (
        text(N_("Rule")), text(N_("Findings")), text(N_("of these, reading uncertain")), text(N_("Accepted")),
        text(N_("Dismissed")), text(N_("Gone after a correction")), text(N_("False alarms")),
    )  # fmt: skip
    rows = tuple(_rule_row(r, language) for r in figures.rules)
    explained = (
        text(
            N_(
                "Findings of the reports that hold. Accepted and dismissed: the examiner's last word. Gone after a "
                "correction: a misread value was the cause. False alarms are dismissed or gone findings as a share of "
                "all on which there is a word; it is told from %(enough)s such findings on."
            )
        )
        % {"enough": ENOUGH},
    )
    plot = _lying(words, bars, language)
    return Section("rules", title, explained, plot, _table("rules", title, heads, rows, language), "rules")


def _rule_row(r: RuleCount, language: Language) -> tuple[CellView, ...]:
    share = r.false_alarms
    often = share.enough and (share.value or 0) >= HALF
    return (
        CellView(r.rule, detail=rule_title(r.rule, language)),
        *(CellView(said.number(language, n)) for n in (r.findings, r.unread, r.accepted, r.dismissed, r.corrected)),
        _share_cell(share, language, language.text(N_("often wrong")) if often else ""),
    )


def _fields(figures: Figures, language: Language) -> Section:
    text, title = language.text, language.text(N_("Corrections by field"))
    kinds = {
        "misread": text(N_("Misread")),
        "missed": text(N_("Not read")),
        "struck": text(N_("Nothing stands there")),
    }
    bars = [
        Row(
            field_name(f.field, language),
            tuple(
                Part(kind, getattr(f, kind), f"{field_name(f.field, language)}: {name} {getattr(f, kind)}")
                for kind, name in kinds.items()
            ),
            said.number(language, f.corrections),
        )
        for f in figures.fields[:DRAWN]
    ]
    words = Words(
        "fields", title, text(N_("The fields that examiners corrected most, by what was wrong.")),
        text(N_("Values corrected")), text(N_("Field")), tuple(Key(kind, name) for kind, name in kinds.items()),
    )  # fmt: skip
    heads = (
        text(N_("Field")), text(N_("Values corrected")), *kinds.values(), text(N_("Read from a picture")),
        text(N_("Applications concerned")),
    )  # fmt: skip
    rows = tuple(
        (
            CellView(field_name(f.field, language)),
            *(
                CellView(said.number(language, n))
                for n in (f.corrections, f.misread, f.missed, f.struck, f.from_picture, f.submissions)
            ),
        )
        for f in figures.fields
    )
    explained = (text(N_("Values that examiners corrected; what was taken back or replaced later is not counted.")),)
    plot = _lying(words, bars, language)
    return Section("fields", title, explained, plot, _table("fields", title, heads, rows, language), "fields")


def _exporters(figures: Figures, language: Language) -> Section:
    text, title = language.text, language.text(N_("Exporters by rejection rate"))
    enough = [e for e in figures.exporters if e.rejection.enough]
    bars = [
        Row(
            _cut(e.name or e.registration_number or "–"),
            (Part("returned", e.rejection.value or 0.0, f"{e.name}: {said.of(language, e.rejection)}"),),
            said.percent(language, e.rejection.value),
            e.rejection.interval,
        )
        for e in enough[:DRAWN]
    ]
    words = Words(
        "exporters", title, text(N_("The exporters of whose decided applications the most were returned.")),
        text(N_("Share of decided applications that were returned")), text(N_("Exporter")),
        (Key("returned", text(N_("Returned"))), Key("interval", text(N_("95 % interval")))),
    )  # fmt: skip
    scale = (0.0, 0.25, 0.5, 0.75, 1.0)
    plot = lying(words, bars, scale, [_whole_percent(language, v) for v in scale]) if bars else None
    heads = (
        text(N_("Exporter")), text(N_("Applications")), text(N_("Applications decided")),
        text(N_("Cleared for issuance")), text(N_("Evidence asked for")), text(N_("Returned")),
        text(N_("Rejection rate")),
    )  # fmt: skip
    rows = tuple(_exporter_row(e, figures, language) for e in figures.exporters)
    explained = (
        text(
            N_(
                "The decision that holds counts. Exporters with fewer than %(enough)s decisions are not ranked: they "
                "stand at the end, without a rate. The thin line is the interval in which the true rate lies 95 times "
                "of 100."
            )
        )
        % {"enough": ENOUGH},
    )
    table = _table("exporters", title, heads, rows, language)
    return Section("exporters", title, explained, plot, table, "exporters")


def _exporter_row(e: ExporterCount, figures: Figures, language: Language) -> tuple[CellView, ...]:
    period = figures.scope.period
    asked = {"from": period.since.isoformat(), "to": period.until.isoformat(), "exporter": e.registration_number or ""}
    name = e.name or language.text(N_("(no name read)"))
    return (
        CellView(
            name,
            address=f"/numbers?{urlencode(asked)}" if e.registration_number else "",
            detail=e.registration_number or language.text(N_("without a registration number")),
        ),
        *(CellView(said.number(language, n)) for n in (e.applied, e.decided, e.cleared, e.evidence, e.returned)),
        _share_cell(e.rejection, language),
    )


def _share_cell(share: Share, language: Language, flag: str = "") -> CellView:
    if not share.enough:
        return CellView("–", detail=language.text(N_("too few to tell")) if share.whole else "")
    return CellView(said.percent(language, share.value), flag, detail=said.interval(language, share))


def _lying(words: Words, bars: Sequence[Row], language: Language) -> Plot | None:
    """Bars of whole numbers; no plot where there is nothing to draw."""
    if not bars:
        return None
    scale = steps(max(sum(part.size for part in bar.parts) for bar in bars))
    return lying(words, bars, scale, [said.number(language, v) for v in scale])


def _table(
    name: str, caption: str, heads: tuple[str, ...], rows: tuple[tuple[CellView, ...], ...], language: Language
) -> TableView:
    rest = rows[SHOWN:]
    unfold = language.text(N_("%(number)s more")) % {"number": said.number(language, len(rest))}
    return TableView(name, caption, heads, rows[:SHOWN], rest, unfold)


def _share_point(language: Language, name: str, share: Share) -> tuple[float, str] | None:
    if share.value is None:
        return None
    return share.value, f"{name}: {said.percent(language, share.value)} ({said.of(language, share)})"


def _whole_percent(language: Language, value: float) -> str:
    return said.percent(language, value).replace(".0", "")


def _unit(longest: float) -> tuple[float, str]:
    """In what the axis of times is told: seconds of the unit, and its name."""
    if longest < 2 * said.HOUR:
        return said.MINUTE, N_("Minutes")
    return (said.HOUR, N_("Hours")) if longest < 3 * said.DAY else (said.DAY, N_("Days"))


def _step(figures: Figures) -> Step:
    return figures.scope.period.step


def _full(figures: Figures, language: Language) -> list[str]:
    return [said.piece(language, p, _step(figures)) for p in figures.pieces]


def _short(figures: Figures, language: Language) -> list[str]:
    return [said.short(language, p, _step(figures)) for p in figures.pieces]


def _cut(name: str) -> str:
    """What fits beside a bar; the table has the whole name. Wide signs need twice the room."""
    return "".join(_fitting(name))


def _fitting(name: str, room: int = 22) -> Iterator[str]:
    for sign in name:
        room -= 2 if ord(sign) > 0x2E7F else 1
        if room < 1:
            yield "…"
            return
        yield sign
