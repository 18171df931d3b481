"""The table of goods: its columns and their order, its rules, where unit and currency stand, groups and lines beneath a line."""

import html
from dataclasses import dataclass
from decimal import Decimal

from ...ink import svg_mark
from .page import Page

Cells = dict[str, str]


@dataclass(slots=True)
class Table:
    """What the table has been decided to look like before its first row."""

    columns: list[str]
    unit: str
    """Its place: column, behind, before (in front of the number), head."""
    money: str
    """Where the currency stands: head, cells, over (in a row above the first line), nowhere."""
    rules: str
    """all, rows, frame, none, columns."""
    heading: bool
    second: str
    """What stands beneath each description: nothing, its part number or HS code; or the part number over it."""
    numbering: str
    sign: str = ""


def decided(page: Page, *, hs: bool, origins: bool, marks: bool) -> Table:
    deal, paper = page.paper.deal, page.paper
    units = {line.unit for line in deal.lines}
    single = len(units) == 1 and paper.shown("quantities")
    unit = page.one("column", "behind", "behind", "before", *(["head"] if single else []))
    columns = [c for c in ("number",) if page.chance(0.45)]
    if page.chance(0.3):
        columns.append("part")
    columns.append("description")
    if hs:
        columns.insert(page.rng.randrange(len(columns) + 1), "hs_code")
    if origins and paper.shown("origin"):
        columns.append("line_origin")
    figures = ["quantity", *(["unit"] if unit == "column" else []), "price", "amount"]
    if page.chance(0.12):  # quantity first
        at, count = columns.index("description"), 2 if unit == "column" else 1
        columns = [*columns[:at], *figures[:count], *columns[at:]]
        figures = figures[count:]
    elif page.chance(0.2):  # in another order, the amount last
        figures = [*page.rng.sample(figures[:-1], len(figures) - 1), figures[-1]]
    columns += figures
    second = page.one(
        "", "", "", "", "" if "part" in columns else "part", "" if hs else "hs", "" if "part" in columns else "over"
    )
    if marks:
        columns.insert(0, "marks")
    money = page.one("head", "head", "cells", "over", "nowhere")
    rules = page.one("all", "all", "rows", "frame", "none", "columns")
    return Table(columns, unit, money, rules, page.chance(0.3), second, page.one("{}", "{}", "{}", "{}0", "{:>05}0"))


def goods(page: Page, table: Table, trade: str) -> str:
    """The table; `trade` are the terms printed over the amounts, or nothing. Long ones go on over pages."""
    paper = page.paper
    table.sign = paper.currency_code() if page.chance(0.5) and paper.shown("currency") else paper.currency_sign()
    items = paper.items()
    if "line_origin" in table.columns:
        paper.item_column("origin")
    if "hs_code" in table.columns or table.second == "hs":
        paper.item_column("hs_code")
    rows = [_row(page, table, item, i) for i, item in enumerate(items)]
    first = _opening(page, table, trade)
    mark = _marks_cell(page, len(rows) + len(first)) if "marks" in table.columns else ""
    if mark and first:
        first[0] = first[0].replace("<tr>", f"<tr>{mark}", 1)
    elif mark:
        rows[0] = rows[0].replace("<tr>", f"<tr>{mark}", 1)
    head = _head(page, table)
    if len(rows) < 8 and page.chance(0.3):
        rows.append(_filler(page, table))
    foot = totals(page, table)
    if len(rows) < 20 or "marks" in table.columns or page.chance(0.4):
        return _tabled(page, table, head, [*first, *rows, *foot])
    return _carried(page, table, head, first, rows, foot)


def _carried(page: Page, table: Table, head: str, first: list[str], rows: list[str], foot: list[str]) -> str:
    """Cut by hand: the sum is carried forward under each page's table and brought forward over the next."""
    cut, tables = page.rng.choice((12, 14, 16)), []
    forward, brought = page.one("Carried forward", "SUB TOTAL", "TO BE CONTINUED", "Page total"), "Brought forward"
    shown = page.paper.shown("amounts")
    while rows:
        part, rows = rows[:cut], rows[cut:]
        done = len(page.paper.deal.lines) - len(rows)
        so_far = page.paper.money(sum((n.amount for n in page.paper.deal.lines[:done]), Decimal(0))) if shown else ""
        if rows:
            tables.append(_tabled(page, table, head, [*first, *part, _line(page, table, forward, so_far)]))
            first = [_line(page, table, brought, so_far)] if forward == "Carried forward" else []
            cut = 22
        else:
            tables.append(_tabled(page, table, head, [*first, *part, *foot]))
    running = (
        f"{html.escape(page.word('invoice_number'))} {html.escape(page.paper.deal.number)}"
        if page.paper.shown("invoice_number")
        else ""
    )
    between = f'<div style="break-after:page"></div><div class="n">{running}</div>'
    return between.join(tables)


def _line(page: Page, table: Table, word: str, amount: str) -> str:
    return f'<tr><td colspan="{len(table.columns) - 1}" class="n">{word}</td><td class="n">{amount}</td></tr>'


def _filler(page: Page, table: Table) -> str:
    """The empty rest of a form's table."""
    return f'<tr style="height:{page.rng.choice((40, 90, 150))}pt">{"<td></td>" * len(table.columns)}</tr>'


def _tabled(page: Page, table: Table, head: str, rows: list[str]) -> str:
    edge = f"{max(page.look.rule, 0.5)}pt solid #222"
    style = {
        "all": "g{i} td,.g{i} th{border:E}",
        "rows": "g{i} tr{border-bottom:E}.g{i} thead tr{border-top:E}",
        "frame": "g{i}{border:E}.g{i} th{border-bottom:E}",
        "none": "g{i} th{border:0}",
        "columns": "g{i},.g{i} th{border:E}.g{i} td{border-left:E}",
    }[table.rules]
    style = "." + style.replace("{i}", "oods").replace("E", edge) + ".goods .tot td{border-top:" + edge + "}"
    return f'<style>{style}</style><table class="goods"><thead>{head}</thead><tbody>{"".join(rows)}</tbody></table>'


def _head(page: Page, table: Table) -> str:
    style = page.one("bar", "bar", "", "m", "u")
    names = []
    for name in table.columns:
        word = page.label("line_origin" if name == "line_origin" else name)
        if name in ("price", "amount") and table.money == "head":
            word += f"{page.one('<br>', ' ')}{page.one('({})', '({})', '/ {}', 'IN {}').format(table.sign)}"
        if name == "quantity" and table.unit == "head":
            word += f"{page.one('<br>', ' ')}({html.escape(page.paper.deal.lines[0].unit)})"
        align = " n" if name in ("quantity", "price", "amount") and style != "m" else ""
        names.append(f'<th class="{style}{align}">{word}</th>')
    return f"<tr>{''.join(names)}</tr>"


def _opening(page: Page, table: Table, trade: str) -> list[str]:
    """Rows before the first line: the terms or the currency over the amounts, the goods in general."""
    rows, wide = [], len(table.columns) - ("marks" in table.columns)
    over = trade or (table.sign if table.money == "over" else "")
    heading = f"<b>{html.escape(page.paper.deal.goods)}</b>" if table.heading else ""
    if over or heading:
        span = 3 if wide > 4 else 2
        rows.append(f'<tr><td colspan="{wide - span}">{heading}</td><td colspan="{span}" class="n">{over}</td></tr>')
    return rows


def _row(page: Page, table: Table, item: Cells, position: int) -> str:
    cells = [_cell(page, table, item, name, position) for name in table.columns if name != "marks"]
    return f"<tr>{''.join(cells)}</tr>"


def _cell(page: Page, table: Table, item: Cells, name: str, position: int) -> str:
    text = item.get({"number": "no", "line_origin": "origin"}.get(name, name), "")
    match name:
        case "description":
            if table.second == "over":
                return f"<td>{_over(page, item, position)}<br>{text}</td>"
            return f"<td>{text}{_beneath(page, table, item, position)}</td>"
        case "number":
            text = table.numbering.format(text)
        case "quantity" if table.unit == "behind":
            text = f"{text} {item['unit']}".strip()
        case "quantity" if table.unit == "before":
            text = f"{item['unit']} {text}".strip()
        case "price" | "amount" if table.money == "cells" and text:
            text = f"{table.sign} {text}" if table.sign.isalpha() else f"{table.sign}{text}"
    side = (
        "n w" if name in ("quantity", "price", "amount") else "m" if name in ("line_origin", "unit", "number") else ""
    )
    return f'<td class="{side}">{text}</td>'


def _beneath(page: Page, table: Table, item: Cells, position: int) -> str:
    """A line below the description: a reader may take it for a part of the description."""
    match table.second:
        case "part":
            line = f"{page.word('part')} {item['part']}" if page.lang != "en" else f"PART NO. {item['part']}"
        case "hs":
            line = f"HS CODE: {item['hs_code']}"
        case _:
            return ""
    truth = page.paper.truth.items[position]
    truth["description_alt"] = f"{truth['description']} {line}"
    return f"<br>{line}"


def _over(page: Page, item: Cells, position: int) -> str:
    """The part number stands over the description, without any word."""
    truth = page.paper.truth.items[position]
    truth["description_alt"] = f"{item['part']} {truth['description']}"
    return item["part"]


def _marks_cell(page: Page, rows: int) -> str:
    return f'<td rowspan="{rows}" class="m" style="min-width:80pt">{marks_markup(page)}</td>'


def marks_markup(page: Page) -> str:
    """The mark lines under each other, the initials within their shape where one is drawn."""
    lines = page.paper.marks()
    if page.paper.deal.shape and page.paper.deal.marks and lines:
        return (
            svg_mark(page.paper.deal.shape, lines[0], page.rng.choice((44, 56, 68))) + "<br>" + "<br>".join(lines[1:])
        )
    return "<br>".join(lines)


def totals(page: Page, table: Table) -> list[str]:
    """The last row: the word alone, with the packages, with the quantity under its column, or the amount alone."""
    paper = page.paper
    quantity, amount = paper.value("total_quantity"), paper.value("total_amount")
    if table.money != "nowhere" and amount and page.chance(0.6):
        amount = f"{table.sign} {amount}" if table.sign.isalpha() else f"{table.sign}{amount}"
    if table.money == "nowhere":
        amount = f"{table.sign} {amount}"
    word = page.label("total", page.one("", "", ":"))
    wide, at = len(table.columns), table.columns.index("quantity")
    if quantity and at > 0 and page.chance(0.75):
        inner = f'<td colspan="{at}">{word}</td><td colspan="{wide - at - 1}" class="w">{quantity}</td><td class="n w"><b>{amount}</b></td>'
        return [f'<tr class="tot">{inner}</tr>']
    rows = [
        f'<tr class="tot"><td colspan="{wide - 1}" class="{page.one("", "n")}">{word}</td><td class="n w"><b>{amount}</b></td></tr>'
    ]
    if quantity:
        said = page.said("TOTAL QUANTITY", "QUANTITÉ TOTALE", "CANTIDAD TOTAL")
        rows.insert(page.rng.choice((0, 1)), f'<tr><td colspan="{wide - 1}">{said}: {quantity}</td><td></td></tr>')
    return rows
