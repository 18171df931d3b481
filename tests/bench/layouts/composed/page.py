"""What the blocks of one composed paper share: its words, its look, and the manners of setting a label and its value."""

import html

from ...paper import Paper
from .look import Look
from .words import JAPANESE, chosen

Pair = tuple[str, str]
MANNERS = ("colon", "captions", "header", "dots", "right", "inline", "boxed", "bare", "split")


class Page:
    """One paper in the making; a label, once chosen, stays the same all over it."""

    def __init__(self, paper: Paper, look: Look) -> None:
        self.paper, self.look, self.rng = paper, look, paper.rng
        self.lang = paper.wording.lang
        self._labels: dict[str, str] = {}
        self.mark = look.mark
        self.narrow = False
        """Blocks stand in half the width of the paper."""

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def one(self, *choices: str) -> str:
        return self.rng.choice(choices)

    def word(self, name: str) -> str:
        """The label's word as text."""
        name = self._by_mode(name)
        if name not in self._labels:
            self._labels[name] = chosen(self.rng, self.lang, name, self.look.case)
        return self._labels[name]

    def label(self, name: str, mark: str = "") -> str:
        """The label in markup, with its Japanese where the paper is bilingual."""
        word, other = html.escape(self.word(name)), JAPANESE.get(self._by_mode(name))
        if other and self.look.bilingual:
            second = self._second(name, other)
            word = {
                "after": f"{word} {second}",
                "before": f"{second} {word}",
                "below": f"{word}<br>{second}",
                "brackets": f"{word}({second})",
            }[self.look.bilingual]
        return self.dressed(word, mark)

    def dressed(self, word: str, mark: str = "") -> str:
        return f'<span class="l">{word}{mark}</span>'

    def pairs(self, *names: str) -> list[Pair]:
        """Label and value of each of these fields that the paper prints."""
        return [(self.label(n), _whole(v)) for n in names if (v := self.paper.value(n))]

    def title(self) -> str:
        """The title in its place and size, now and then with ORIGINAL behind it."""
        text = self.paper.value("title")
        if not text:
            return ""
        size, side = self.rng.choice((1.2, 1.5, 1.8, 2.2)), self.one("left", "center", "center", "center", "right")
        style = self.one(
            "", "", "text-decoration:underline", "letter-spacing:1.5pt", "border:1pt solid #000;padding:3pt"
        )
        weight, copy = self.one("bold", "normal"), ""
        if self.chance(0.12):
            copy = '<span style="font-size:0.6em"> ORIGINAL</span>'
            self.paper.truth.optional["copy"] = "ORIGINAL"
            self.paper.truth.accept["title"] = [f"{text} ORIGINAL"]
        place = f"font-size:{size}em;text-align:{side};font-weight:{weight};margin:3pt 0;{style}"
        return f'<div style="{place}">{text}{copy}</div>'

    def running(self) -> str:
        """A line at the very top that says nothing of the shipment."""
        if self.lang != "en" or not self.chance(0.15):
            return ""
        words = self.one(
            "Page 1 / 1 &nbsp; Printed by EXPUSER03",
            "Reason for export: ☒ Permanent &nbsp; ☐ Temporary &nbsp; ☐ Sample",
            "TRADE DOCUMENT - SCAN COPY TO FILE",
            "FORM NO. 7-EXP",
        )
        return f'<div style="font-size:0.75em;text-align:{self.one("left", "right")}">{words}</div>'

    def said(self, english: str, french: str, spanish: str) -> str:
        return html.escape({"en": english, "fr": french, "es": spanish}[self.lang])

    def _second(self, name: str, choices: tuple[str, ...]) -> str:
        key = f"japanese {name}"
        if key not in self._labels:
            self._labels[key] = self.rng.choice(choices)
        return self._labels[key]

    def _by_mode(self, name: str) -> str:
        air = self.paper.deal.mode == "air" and name.startswith("port_of")
        return name.replace("port_", "airport_") if air else name


def _whole(value: str) -> str:
    """A short value is never broken."""
    return f'<span class="w">{value}</span>' if len(value) < 19 else value


def set_in(page: Page, pairs: list[Pair], manner: str, columns: int = 1) -> str:
    """The fields in one of the manners; `columns` is how many stand side by side where the manner knows rows."""
    if not pairs:
        return ""
    if page.narrow:
        columns = min(columns, 2 if manner in ("captions", "split") else 1)
    return SETTERS[manner](page, pairs, columns)


def _grid(cells: list[str], columns: int, style: str = "") -> str:
    cells = cells + ["<td></td>"] * (-len(cells) % columns)
    rows = ["".join(cells[k : k + columns]) for k in range(0, len(cells), columns)]
    return f'<table class="{style}" style="table-layout:fixed">' + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _marked(page: Page, label: str) -> str:
    return label.replace("</span>", f"{page.mark}</span>") if page.mark else label


def _colon(page: Page, pairs: list[Pair], columns: int) -> str:
    """Label and value in columns of their own, the colon after the label or in front of the value."""
    apart = page.mark.strip() and page.chance(0.35)
    cells = []
    for label, value in pairs:
        if apart:
            cells.append(f'<td class="w" style="width:1%">{label}</td><td style="width:1%">:</td><td>{value}</td>')
        else:
            cells.append(f'<td class="w" style="width:1%">{_marked(page, label)}</td><td>{value}</td>')
    empty = '<td colspan="3"></td>' if apart else '<td colspan="2"></td>'
    cells += [empty] * (-len(cells) % columns)
    rows = ["".join(cells[k : k + columns]) for k in range(0, len(cells), columns)]
    return "<table>" + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _captions(page: Page, pairs: list[Pair], columns: int) -> str:
    indent = page.rng.choice((0, 0, 6, 10))
    bar = " bar" if page.look.band and page.look.rule else ""
    cells = [
        f'<td><div class="c{bar}">{label}</div><div style="padding-left:{indent}pt">{value}</div></td>'
        for label, value in pairs
    ]
    return _grid(cells, columns, "r")


def _header(page: Page, pairs: list[Pair], columns: int) -> str:
    """The labels in a head row, the values in the row below."""
    most = 2 if page.narrow else max(columns, 3 if len(pairs) > 4 else len(pairs))
    tables = []
    for k in range(0, len(pairs), most):
        part = pairs[k : k + most]
        heads = "".join(f'<th class="bar">{label}</th>' for label, _ in part)
        values = "".join(f"<td>{value}</td>" for _, value in part)
        tables.append(f'<table class="r" style="table-layout:fixed"><tr>{heads}</tr><tr>{values}</tr></table>')
    return "".join(tables)


def _dots(page: Page, pairs: list[Pair], columns: int) -> str:
    rows = [f'<div class="dots">{label}<i></i><span>{value}</span></div>' for label, value in pairs]
    return "".join(rows) if columns == 1 else _grid([f"<td>{r}</td>" for r in rows], columns)


def _right(page: Page, pairs: list[Pair], columns: int) -> str:
    """Labels set flush right beside their values."""
    cells = [f'<td class="n" style="width:38%">{_marked(page, label)}</td><td>{v}</td>' for label, v in pairs]
    cells += ['<td colspan="2"></td>'] * (-len(cells) % columns)
    rows = ["".join(cells[k : k + columns]) for k in range(0, len(cells), columns)]
    return "<table>" + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _inline(page: Page, pairs: list[Pair], columns: int) -> str:
    """Several on a line, one behind the other."""
    gap = "&nbsp;" * page.rng.choice((4, 6, 10))
    mark = page.mark or ":"
    said = [f'<span class="w">{label.replace("</span>", mark + "</span>")} {value}</span>' for label, value in pairs]
    return "<div>" + f"{gap} ".join(said) + "</div>"


def _boxed(page: Page, pairs: list[Pair], columns: int) -> str:
    """Every label in a shaded cell, its value in the next."""
    cells = [f'<td class="bar" style="width:{34 // columns}%">{label}</td><td>{value}</td>' for label, value in pairs]
    cells += ['<td class="bar"></td><td></td>'] * (-len(cells) % columns)
    rows = ["".join(cells[k : k + columns]) for k in range(0, len(cells), columns)]
    return '<table class="r">' + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _bare(page: Page, pairs: list[Pair], columns: int) -> str:
    """Nothing but a gap between the label and its value."""
    cells = [f'<td style="width:{40 // columns}%">{label}</td><td>{value}</td>' for label, value in pairs]
    cells += ['<td colspan="2"></td>'] * (-len(cells) % columns)
    rows = ["".join(cells[k : k + columns]) for k in range(0, len(cells), columns)]
    return "<table>" + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _split(page: Page, pairs: list[Pair], columns: int) -> str:
    """The value under its label, no rules, columns side by side."""
    cells = [f"<td>{_marked(page, label)}<br>{value}</td>" for label, value in pairs]
    return _grid(cells, max(columns, 2))


SETTERS = {
    "colon": _colon,
    "captions": _captions,
    "header": _header,
    "dots": _dots,
    "right": _right,
    "inline": _inline,
    "boxed": _boxed,
    "bare": _bare,
    "split": _split,
}


def boxed(page: Page, body: str, *, frame: bool) -> str:
    if not body or not frame:
        return body
    return f'<div style="border:{max(page.look.rule, 0.5)}pt solid #222;padding:3pt 5pt">{body}</div>'
