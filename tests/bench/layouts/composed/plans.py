"""Papers that are one thing from top to bottom: a list of facts, a bar at the side, a letter whose terms follow the goods, sections."""

import html
from dataclasses import replace

from . import foot, goods, parties, refs, sign, voyage
from .page import Page, Pair, set_in

CONDITIONS = ("trade", "payment_terms", "origin")


def list_of_facts(page: Page, table: goods.Table) -> str:
    """Parties, references, route, terms and marks are rows of one list; striped, ruled or bare."""
    roles = page.rng.choice(
        (("exporter", "buyer", "consignee", "notify"), ("buyer", "consignee", "exporter", "notify"))
    )
    people = [(page.label(r), "<br>".join(lines)) for r in roles if (lines := _lines(page, r))]
    pairs = [*refs.reference_pairs(page), *people] if page.chance(0.6) else [*people, *refs.reference_pairs(page)]
    pairs += [*voyage.pairs(page), *page.pairs(*CONDITIONS), *foot.packing_pairs(page, packages=True)]
    marks = _marks(page)
    late = page.rng.choice((0, 0, len(pairs) // 2, len(pairs) - 6))
    before, after = (pairs + marks, []) if not late else (pairs[:late], pairs[late:] + marks)
    manner = page.one("right", "bare", "boxed", "colon", "bare")
    stripes = f"<style>.facts tr:nth-child(odd){{background:{page.look.shade}}}</style>" if page.chance(0.5) else ""
    body = f'{stripes}<div class="facts">{set_in(page, before, manner)}</div>'
    rest = f'<div class="gap"></div><div class="facts">{set_in(page, after, manner)}</div>' if after else ""
    return f"{page.title()}{body}<div class='gap'></div>{goods.goods(page, table, '')}{rest}{_end(page)}"


def side_bar(page: Page, table: goods.Table) -> str:
    """References, route and terms in a bar down one side, parties and goods beside it; upright or broad."""
    if page.chance(0.6):
        page.look = replace(page.look, page="A4 landscape")
    pairs = refs.reference_pairs(page) + voyage.pairs(page) + page.pairs(*CONDITIONS)
    pairs += foot.packing_pairs(page, packages=True)
    page.narrow = True
    bar = "".join(f'<div class="c">{label}</div><div style="margin-bottom:4pt">{v}</div>' for label, v in pairs)
    people = parties.arranged(page, parties.blocks(page, ("exporter", "buyer", "consignee", "notify")))
    page.narrow = False
    marks = foot.marks_block(page)
    main = f"<div>{people}<div class='gap'></div>{goods.goods(page, table, '')}{marks}{_end(page)}</div>"
    shade = page.one(f"background:{page.look.shade};", "border:0.6pt solid #444;", "")
    side = f'<div style="{shade}padding:6pt;flex:0 0 {page.rng.choice((22, 26, 30))}%">{bar}</div>'
    left = page.chance(0.7)
    return f'{page.title()}<div class="two">{side if left else main}{main if left else side}</div>'


def letter(page: Page, table: goods.Table) -> str:
    """The buyer in the window, the sender in a line above, references in a row; terms and packing after the goods."""
    receiver = parties.receiver_lines(page, "buyer")
    label = page.label("buyer") + "<br>" if page.chance(0.4) else ""
    sender = " · ".join(page.paper.sender())
    top = page.one("", f'<div style="font-size:0.7em;text-decoration:underline">{sender}</div>')
    head = parties.letterhead(page) if (low := page.chance(0.5)) else f'<div class="n">{parties.logo(page)}</div>'
    window = f'<div style="margin-top:{page.rng.choice((10, 24, 36))}pt">{top}{label}{"<br>".join(receiver)}</div>'
    first = set_in(page, refs.reference_pairs(page), page.one("header", "split", "inline", "captions"), 4)
    others = [
        (page.label(r), "<br>".join(n)) for r in ("consignee", "notify") if (n := parties.receiver_lines(page, r))
    ]
    pairs = [*others, *voyage.pairs(page), *page.pairs(*CONDITIONS), *foot.packing_pairs(page, packages=True)]
    terms = set_in(page, pairs + _marks(page), page.one("bare", "colon", "right", "boxed"))
    foots = "" if low else _columns(page)
    gap = '<div class="gap"></div>'
    return gap.join((head, window, first, page.title(), goods.goods(page, table, ""), terms, _end(page))) + foots


def sections(page: Page, table: goods.Table) -> str:
    """Every group of facts below a heading of its own, parties in the same two columns as the rest."""
    people = [
        (page.label(r), "<br>".join(n)) for r in ("exporter", "buyer", "consignee", "notify") if (n := _lines(page, r))
    ]
    manner, columns = page.one("bare", "colon", "right", "captions"), page.rng.choice((1, 2, 2))
    groups = (
        (("Document", "References", "INVOICE DETAILS"), refs.reference_pairs(page)),
        (("Business partners", "Parties", "NAMES AND ADDRESSES"), people),
        (("Transport", "Shipment", "SHIPPING DETAILS"), voyage.pairs(page)),
        (("Conditions", "Terms", "COMMERCIAL TERMS"), page.pairs(*CONDITIONS)),
    )
    blocks = [_headed(page, page.one(*names), set_in(page, pairs, manner, columns)) for names, pairs in groups if pairs]
    blocks.append(_headed(page, page.one("Items", "Goods", "LINE ITEMS"), goods.goods(page, table, "")))
    packed = set_in(page, foot.packing_pairs(page, packages=True) + _marks(page), manner, columns)
    blocks.append(_headed(page, page.one("Packing", "Packages and weights", "PACKING DETAILS"), packed))
    return page.title() + '<div style="height:5pt"></div>'.join(blocks) + _end(page)


def _headed(page: Page, word: str, body: str) -> str:
    if page.lang != "en":
        return body
    style = "bar" if page.look.band or page.look.rule else "u"
    return f'<div class="{style}"><b>{html.escape(word)}</b></div>{body}'


def _lines(page: Page, role: str) -> list[str]:
    return parties.exporter_lines(page) if role == "exporter" else parties.receiver_lines(page, role)


def _marks(page: Page) -> list[Pair]:
    if not page.paper.shown("marks"):
        return []
    return [(page.label("marks"), f'<div style="display:inline-block">{goods.marks_markup(page)}</div>')]


def _columns(page: Page) -> str:
    """The sender's particulars in small columns at the foot; here the exporter is named."""
    number = page.rng.randint(1000000, 9999999)
    own = "<br>".join(parties.exporter_lines(page))
    bank = f"Bank: {page.one('Minato Bank, Ltd.', 'Seiwa Bank')}<br>Account {number}<br>SWIFT MNTOJPJT"
    rows = "".join(f"<div>{part}</div>" for part in (own, bank, "Registered capital<br>JPY 30,000,000"))
    return f'<div class="t" style="margin-top:30pt;font-size:0.75em"><div class="two">{rows}</div></div>'


def _end(page: Page) -> str:
    gap = '<div class="gap"></div>'
    parts = (foot.in_words(page), foot.declaration(page), sign.signing(page), foot.small_print(page))
    return gap + gap.join(p for p in parts if p)


WHOLE = {"facts": list_of_facts, "side": side_bar, "letter": letter, "sections": sections}
