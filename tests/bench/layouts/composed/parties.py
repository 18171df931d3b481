"""Who sells, buys and receives: letterheads, labelled blocks, blocks side by side, captions in cells and bars."""

import html

from ... import ink
from .page import Page

EXPORTER_AT = ("letterhead", "letterhead", "block", "block", "left", "right", "foot", "signature")


def exporter_lines(page: Page) -> list[str]:
    lines = page.paper.party("exporter")
    return [lines[0], *_rows(page, lines[1:]), *_reached(page, page.paper.deal.exporter.company.phone)]


def receiver_lines(page: Page, role: str) -> list[str]:
    lines = page.paper.party(role)
    if not lines:
        return []
    phone = f"+{page.rng.randint(31, 98)}-{page.rng.randint(10, 99)}-{page.rng.randint(200, 999)}-{page.rng.randint(1000, 9999)}"
    return [lines[0], *_rows(page, lines[1:]), *(_reached(page, phone) if len(lines) > 1 and page.chance(0.4) else [])]


def _rows(page: Page, address: list[str]) -> list[str]:
    """The address in its lines, or run on in one."""
    if len(address) > 1 and page.chance(0.25):
        return [" ".join(line if line.endswith(",") else f"{line}," for line in address).rstrip(",")]
    return address


def _reached(page: Page, phone: str) -> list[str]:
    """Telephone and the like, which are no part of the address."""
    fax = phone[:-1] + str(9 - int(phone[-1]))
    mail = f"{page.one('info', 'trade', 'office')}{phone[-3:]}@mail.example"
    rows = page.rng.choice(
        (
            (),
            (),
            (f"TEL: {phone}",),
            (f"TEL {phone}  FAX {fax}",),
            (f"Tel. {phone}", f"Fax. {fax}"),
            (f"Phone: {phone} / E-mail: {mail}",),
            (f"T: {phone}",),
            (f"TEL: {phone}", f"ATTN: MR. {page.one('T. BRANDT', 'J. OKAFOR', 'L. MARSH', 'R. DELGADO', 'S. CHEN')}"),
            (f"Attn: {page.one('Purchasing Dept.', 'Ms. K. Larsen', 'Import Section', 'Mr. P. Novak')}",),
        )
    )
    return [html.escape(r) for r in rows]


def logo(page: Page) -> str:
    if not page.chance(0.5):
        return ""
    return ink.img(ink.emblem(page.rng, page.paper.deal.exporter.prefix), page.rng.choice((26, 34, 42)))


def letterhead(page: Page) -> str:
    """The exporter's name large at the top, its address small beneath or beside it."""
    name, *rest = exporter_lines(page)
    side, size = page.one("left", "center", "center", "right"), page.rng.choice((1.3, 1.5, 1.8, 2.1))
    sign = logo(page)
    joined = page.one("<br>", "<br>", " ", "&nbsp;&nbsp;")
    address = f'<div style="font-size:{page.look.small:.2f}em">{joined.join(rest)}</div>'
    head = f'<div style="font-size:{size:.1f}em;color:{page.look.colour}"><b>{name}</b></div>'
    line = page.one("", '<div class="u" style="margin:3pt 0"></div>')
    if sign and side == "left":
        return f'<div style="display:flex;gap:8pt;align-items:center">{sign}<div>{head}{address}</div></div>{line}'
    return f'<div style="text-align:{side}">{sign}{head}{address}</div>{line}'


def plain_exporter(page: Page, side: str) -> str:
    """The exporter at the top without any label, as a sender on a letter."""
    name, *rest = exporter_lines(page)
    rows = [f"<b>{name}</b>" if page.chance(0.6) else name, *rest]
    align = "right" if side == "right" and page.chance(0.6) else "left"
    return f'<div style="text-align:{align}">{"<br>".join(rows)}</div>'


def block(page: Page, role: str, style: str) -> str:
    """One party under, behind or beside its label."""
    lines = exporter_lines(page) if role == "exporter" else receiver_lines(page, role)
    if not lines:
        return ""
    if page.chance(0.3):
        lines[0] = f"<b>{lines[0]}</b>"
    label = page.label(role)
    body = "<br>".join(lines)
    match style:
        case "above":
            return f"<div>{_with(page, label)}<br>{body}</div>"
        case "indented":
            return f'<div>{_with(page, label)}<div style="padding-left:{page.rng.choice((8, 14, 24))}pt">{body}</div></div>'
        case "left":
            return f'<table><tr><td style="width:24%">{_with(page, label)}</td><td>{body}</td></tr></table>'
        case "inline":
            return f"<div>{_with(page, label) if page.mark else _colon(label)} {body}</div>"
        case "bar":
            return f'<div><div class="bar">{label}</div><div style="padding:2pt 4pt">{body}</div></div>'
        case "fields" if page.lang == "en" and len(lines) > 2:
            return f'<div><div class="bar">{label}</div>{_fields(page, lines)}</div>'
    return f'<div><div class="c">{label}</div>{body}</div>'


def _fields(page: Page, lines: list[str]) -> str:
    """Company and address each behind a small caption of their own."""
    cut = next(
        (i for i, line in enumerate(lines) if line.startswith(("TEL", "Tel", "T:", "Phone", "Attn", "ATTN"))),
        len(lines),
    )
    names = page.rng.choice(
        (("Company:", "Address:", "Contact:"), ("Name", "Address", "Tel./Attn."), ("NAME :", "ADD. :", "TEL :"))
    )
    parts = (lines[0], "<br>".join(lines[1:cut]), "<br>".join(lines[cut:]))
    rows = [
        f'<tr><td style="width:22%;font-size:0.85em">{n}</td><td>{p}</td></tr>'
        for n, p in zip(names, parts, strict=True)
        if p
    ]
    return f"<table>{''.join(rows)}</table>"


STYLES = ("above", "above", "indented", "left", "inline", "bar", "bar", "caption", "fields")


def blocks(page: Page, roles: tuple[str, ...]) -> list[str]:
    style = page.one(*STYLES)
    return [b for role in roles if (b := block(page, role, style))]


def arranged(page: Page, parts: list[str]) -> str:
    """Stacked, in two columns, in a row, or each in a cell of a ruled table."""
    if not parts:
        return ""
    match page.one("stacked", "two", "row", "cells", "cells", "boxes"):
        case "stacked":
            return '<div class="gap"></div>'.join(parts)
        case "row" if len(parts) < 4:
            return f'<div class="two">{"".join(f"<div>{p}</div>" for p in parts)}</div>'
        case "boxes":
            frame = f"border:{max(page.look.rule, 0.5)}pt solid #222;padding:3pt 5pt;margin-bottom:4pt"
            return "".join(f'<div style="{frame}">{p}</div>' for p in parts)
        case "cells":
            return _table(parts, "r")
    return _table(parts, "")


def _table(parts: list[str], style: str) -> str:
    cells = [f"<td>{p}</td>" for p in parts] + ["<td></td>"] * (len(parts) % 2 if len(parts) > 1 else 0)
    wide = 2 if len(parts) > 1 else 1
    rows = ["".join(cells[k : k + wide]) for k in range(0, len(cells), wide)]
    return f'<table class="{style}" style="table-layout:fixed">{"".join(f"<tr>{r}</tr>" for r in rows)}</table>'


def _with(page: Page, label: str) -> str:
    return label.replace("</span>", f"{page.mark}</span>")


def _colon(label: str) -> str:
    return label.replace("</span>", ":</span>")
