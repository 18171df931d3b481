"""A score in words: what each set came to, and the table of marks to reach beside what was reached."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .reliability import calibration_error, table
from .routing import needlessly_reviewed, wrong_though_clear
from .score import Score

SIGNATURES = ("handwritten", "stamp", "printed", "none")
TIERS = ("a", "b", "c", "d")


@dataclass(frozen=True, slots=True)
class Mark:
    """What acceptance wants in each tier, and what was measured."""

    what: str
    wanted: tuple[float, float, float, float]
    reached: tuple[str, ...]


def marks(found: Score, ratios: Sequence[str] = ("", "", "", "")) -> list[str]:
    """The marks to reach on unseen layouts, by tier; `ratios` are reading cost over the bare tool's."""
    names = [found.names_exact(t) for t in TIERS]
    rows = (
        Mark("header-field F1", (0.99, 0.975, 0.95, 0.85), tuple(_f1(found, t) for t in TIERS)),
        Mark("party names exact", (0.98, 0.95, 0.92, 0.80), tuple(_part(*n) for n in names)),
        Mark("item F1", (0.98, 0.95, 0.90, 0.75), tuple(f"{found.goods(t).f1:.3f}" for t in TIERS)),
        Mark("reading cost ratio, at most", (1.5, 1.0, 1.3, 2.0), tuple(ratios)),
    )
    return [
        "| mark | a wanted | a | b wanted | b | c wanted | c | d wanted | d |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {m.what} | " + " | ".join(f"{w} | **{r}**" for w, r in zip(m.wanted, m.reached, strict=True)) + " |"
            for m in rows
        ),
        "",
        "| mark | wanted | reached |",
        "| --- | --- | --- |",
        *(f"| {what} | {wanted} | **{reached}** |" for what, wanted, reached in _overall(found)),
    ]


def _overall(found: Score) -> list[tuple[str, str, str]]:
    kinds = sum(n for (_, true, read), n in found.kinds.items() if true == read)
    classes = sum(n for (_, true, read), n in found.signatures.items() if true == read)
    return [
        ("document kinds", "≥ 0.99", _part(kinds, found.kinds.total())),
        ("signature class", "≥ 0.95", _part(classes, found.signatures.total())),
        ("expected calibration error", "≤ 0.03", f"{calibration_error(found.stated):.3f}"),
        ("false clears", "0", str(len(found.false_clears))),
        ("clean a and b sent to review", "≤ 5 %", str(needlessly_reviewed(found.routed))),
        ("cleared with a wrong compared value", "≤ 0.5 %", str(wrong_though_clear(found.routed))),
    ]


def _f1(found: Score, tier: str) -> str:
    return f"{found.fields(tier=tier).f1:.3f}"


def _part(hits: int, of: int) -> str:
    return f"{hits / of:.3f} ({hits} of {of})" if of else "none"


def summary(found: Score) -> list[str]:
    """The figures of one set as lines of Markdown."""
    return [
        *_routes(found),
        *_signatures(found),
        "",
        "| what | score |",
        "| --- | --- |",
        *(f"| {what} | {tallied} |" for what, tallied in _tallies(found)),
        "",
        f"Expected calibration error {calibration_error(found.stated):.3f} over {len(found.stated)} values.",
        "",
        *table(found.stated),
    ]


def _routes(found: Score) -> list[str]:
    routes = Counter((r.wanted, r.got) for r in found.routed)
    ways = ", ".join(f"{wanted} → {got} {n}" for (wanted, got), n in sorted(routes.items()))
    read = sum(n for (_, true, said), n in found.kinds.items() if true == said)
    mistaken = Counter({(t, s): n for (_, t, s), n in found.kinds.items() if t != s})
    taken = "".join(f"; {true} taken for {said} {n}" for (true, said), n in mistaken.most_common())
    noise = ", ".join(f"{rule} {n}" for rule, n in found.needless_findings.most_common())
    return [
        f"- without a report: {', '.join(found.without_report) or 'none'}",
        f"- document kinds right: {read} of {found.kinds.total()}{taken}",
        f"- routes right: {sum(n for (w, g), n in routes.items() if w == g)} of {routes.total()}; {ways}",
        f"- **false clears: {len(found.false_clears)}** {' '.join(found.false_clears)}",
        f"- needless reviews of tiers a and b: {needlessly_reviewed(found.routed)}",
        f"- needless reviews of tiers c and d: {needlessly_reviewed(found.routed, 'cd')}",
        f"- cleared with a wrong compared value: {wrong_though_clear(found.routed)}",
        f"- needless findings: {noise or 'none'}",
        f"- planted problems found: {found.planted[True]} of {found.planted.total()}",
        *(f"  - missed {m}" for m in found.missed_problems),
    ]


def _signatures(found: Score) -> list[str]:
    total: Counter[tuple[str, str]] = Counter()
    for (_, true, read), n in found.signatures.items():
        total[true, read] += n
    rows = (
        f"| {true} | " + " | ".join(str(total[true, read]) for read in SIGNATURES) + " |"
        for true in SIGNATURES
        if any(total[true, read] for read in SIGNATURES)
    )
    heads = "".join(f" read {read} |" for read in SIGNATURES)
    return ["", f"| signature |{heads}", "| --- |" + " --- |" * len(SIGNATURES), *rows]


def _tallies(found: Score) -> list[tuple[str, object]]:
    invoice = [j for j in found.judged if j.paper == "invoice"]
    layouts = sorted({j.layout for j in invoice}, key=lambda n: found.fields(layout=n).f1)
    names = sorted({j.field for j in invoice}, key=lambda n: found.fields(field=n).f1)
    subs = sorted({j.sub for j in invoice if j.tier == "d"})
    return [
        ("invoice fields", found.fields()),
        *((f"invoice fields, tier {t}", found.fields(tier=t)) for t in found.tiers),
        *((f"invoice items, tier {t}", found.goods(t)) for t in found.tiers),
        *((f"party names exact, tier {t}", _part(*found.names_exact(t))) for t in found.tiers),
        *((f"tier d, {sub}", found.fields(sub=sub)) for sub in subs),
        ("drawn certificates", found.fields(paper="drawn certificate")),
        ("items of drawn certificates", found.goods(paper="drawn certificate")),
        ("marks pages", found.fields(paper="marks")),
        *((f"layout {n}", found.fields(layout=n)) for n in layouts),
        *((f"field {n}", found.fields(field=n)) for n in names),
    ]
