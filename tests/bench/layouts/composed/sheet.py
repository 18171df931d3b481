"""Puts the blocks of a composed paper together: which stand side by side, which above which, what is said where."""

from dataclasses import dataclass

from ...paper import Paper
from ..form import Markup
from . import foot, goods, look, parties, plans, refs, sign, voyage
from .page import Page, boxed, set_in

PRODUCERS = ("", "", "", "words", "lines", "letters", "columns")


@dataclass(slots=True)
class Blocks:
    """The finished parts above the goods, in markup; empty where a paper has none."""

    exporter: str
    title: str
    receivers: list[str]
    references: str
    route: str
    conditions: str


def compose_html(paper: Paper, *, hs: bool = False, origins: bool = False) -> Markup:
    many = len(paper.deal.lines) > 12
    page = Page(paper, look.drawn(paper.rng, paper.wording.lang, many=many))
    paper.wording.dates = page.one(paper.wording.dates, *DATES) if page.lang == "en" else paper.wording.dates
    hs = hs or page.chance(0.12)
    if page.chance(0.4):
        whole = plans.WHOLE[page.one(*(name for name in plans.WHOLE if not (many and name == "side")))]
        body = whole(page, goods.decided(page, hs=hs, origins=origins, marks=False))
    else:
        body = _in_blocks(page, hs=hs, origins=origins, many=many)
    style = f'<!doctype html><meta charset="utf-8"><style>{page.look.css()}</style>'
    return Markup(style + page.running() + body, "" if page.look.nameless else page.one(*PRODUCERS))


def _in_blocks(page: Page, *, hs: bool, origins: bool, many: bool) -> str:
    at, plan = page.one(*parties.EXPORTER_AT), page.one("stack", "sides", "form", "opposite", "heading")
    page.narrow = plan in ("sides", "form")
    where = {
        "origin": page.one("conditions", "conditions", "route", "said"),
        "trade": page.one("conditions", "conditions", "conditions", "over"),
        "packages": page.one("packing", "packing", "packing", "conditions"),
        "marks": "block" if many else page.one("column", "block", "block"),
    }
    above = _above(page, at, plan, where)
    page.narrow = False
    trade = page.paper.value("trade") if where["trade"] == "over" else ""
    columns = where["marks"] == "column" and page.paper.shown("marks")
    table = goods.decided(page, hs=hs, origins=origins, marks=columns)
    top = _arranged(page, above, plan) + page.one("", '<div class="gap"></div>')
    return top + goods.goods(page, table, trade) + _below(page, at, where)


DATES = ("long", "abbreviated", "comma", "caps_short", "compact", "dotted", "weekday", "slashes", "iso")


def _above(page: Page, at: str, plan: str, where: dict[str, str]) -> Blocks:
    exporter = {
        "letterhead": lambda: parties.letterhead(page),
        "left": lambda: parties.plain_exporter(page, "left"),
        "right": lambda: parties.plain_exporter(page, "right"),
    }.get(at, lambda: "")()
    roles = ("exporter", "buyer", "consignee", "notify") if at == "block" else ("buyer", "consignee", "notify")
    if page.chance(0.2):
        roles = ("consignee", "notify", "buyer") if at != "block" else ("exporter", "consignee", "notify", "buyer")
    names = ["payment_terms"]
    names[:0] = ["trade"] if where["trade"] == "conditions" else []
    names += ["origin"] if where["origin"] == "conditions" else []
    names += ["packages"] if where["packages"] == "conditions" else []
    names += ["currency"] if page.chance(0.2) and page.paper.shown("currency") else []
    page.rng.shuffle(names)
    narrow, page.narrow = page.narrow, plan != "heading"
    references = refs.references(page)
    page.narrow = narrow
    route = voyage.route(page)
    if where["origin"] == "route" and (pairs := page.pairs("origin")):
        route += set_in(page, pairs, page.one("colon", "inline", "boxed", "captions"))
    return Blocks(
        exporter,
        page.title(),
        parties.blocks(page, roles),
        references,
        route,
        refs.conditions(page, tuple(names)),
    )


def _two(left: str, right: str, share: float = 0.5) -> str:
    return f'<div class="two"><div style="flex:{share}">{left}</div><div style="flex:{1 - share}">{right}</div></div>'


def _arranged(page: Page, b: Blocks, plan: str) -> str:
    gap = page.one(
        '<div class="gap"></div>', '<div class="gap"></div><div class="gap"></div>', '<div style="height:4pt"></div>'
    )
    top = [b.exporter, b.title] if page.chance(0.7) else [b.title, b.exporter]
    match plan:
        case "sides":
            left = gap.join(b.receivers)
            right = gap.join(x for x in (b.references, b.route, b.conditions) if x)
            rows = [*top, _two(left, right, page.rng.choice((0.45, 0.5, 0.55)))]
        case "form":
            cells = [*b.receivers, b.references, b.route, b.conditions]
            rows = [*top, _form(page, [c for c in cells if c])]
        case "opposite":
            head = _two(b.exporter or b.receivers[0], f"{b.title}{b.references}", page.rng.choice((0.5, 0.55)))
            rest = b.receivers if b.exporter else b.receivers[1:]
            rows = [head, parties.arranged(page, rest), b.route, b.conditions]
        case "heading":
            rows = [*top, b.references, parties.arranged(page, b.receivers), b.conditions, b.route]
        case _:
            both = _two(parties.arranged(page, b.receivers), b.references, 0.58) if page.chance(0.4) else ""
            middle = [both] if both else [parties.arranged(page, b.receivers), b.references]
            rows = [*top, *middle, boxed(page, b.route, frame=page.chance(0.3)), b.conditions]
    return gap.join(r for r in rows if r)


def _form(page: Page, cells: list[str]) -> str:
    """Every block in a cell of one ruled table."""
    half = (len(cells) + 1) // 2
    order = [c for pair in zip(cells[:half], [*cells[half:], ""], strict=False) for c in pair]
    rows = [f"<tr><td>{order[k]}</td><td>{order[k + 1]}</td></tr>" for k in range(0, len(order) - 1, 2)]
    edge = max(page.look.rule, 0.5)
    style = f"<style>.form>tbody>tr>td{{border:{edge}pt solid #222;width:50%}}</style>"
    return f'{style}<table class="form" style="table-layout:fixed">{"".join(rows)}</table>'


def _below(page: Page, at: str, where: dict[str, str]) -> str:
    said = foot.origin_said(page) if where["origin"] == "said" else ""
    side_by_side = bool(marks_at_foot := where["marks"] == "block") and page.chance(0.35)
    page.narrow = side_by_side
    packing = foot.packing(page, packages=where["packages"] == "packing")
    page.narrow = False
    marks = foot.marks_block(page) if marks_at_foot else ""
    exporter = f"{page.label('exporter')}<br>{'<br>'.join(parties.exporter_lines(page))}" if at == "signature" else ""
    signing = sign.signing(page, exporter=exporter)
    gap = '<div class="gap"></div>'
    if side_by_side and marks:
        middle = [_two(marks, packing) if page.chance(0.5) else _two(packing, marks)]
    else:
        middle = [packing, marks] if page.chance(0.5) else [marks, packing]
    rows = [foot.in_words(page), *middle, said, foot.declaration(page), signing]
    if at == "foot":
        rows.append(f'<div class="t m">{"<br>".join(parties.exporter_lines(page))}</div>')
    rows.append(foot.small_print(page))
    return gap + gap.join(r for r in rows if r)
