"""Who signs: the hand, stamp or printed name on the right, left or in the middle, with or without its lines and captions."""

from ..form import seal_html, signature_html
from .page import Page


def signing(page: Page, *, exporter: str = "") -> str:
    """`exporter` is the exporter's own block where it stands here and nowhere else."""
    paper, side = page.paper, page.one("right", "right", "right", "left", "middle")
    company = "" if exporter else paper.exporter_name()
    hand = signature_html(paper, page.rng.choice((36, 46, 54)))
    rows = [*_above(page, company), exporter, hand, *_below(page)]
    rows = [r for r in rows if r]
    style = {"right": "margin-left:55%", "left": "width:50%", "middle": "margin:0 27%;text-align:center"}[side]
    frame = ";border:0.6pt solid #222;padding:4pt" if page.chance(0.2) else ""
    seal = seal_html(paper, f"right:{page.rng.choice((4, 40, 120))}px;top:{page.rng.choice((0, 16))}px")
    return f'<div class="p keep" style="{style}{frame}">{"".join(f"<div>{r}</div>" for r in rows)}{seal}</div>'


def _above(page: Page, company: str) -> list[str]:
    if not company:
        return []
    word = page.one("", "", "For and on behalf of", "FOR AND ON BEHALF OF", "Yours faithfully,", "Very truly yours,")
    if page.lang != "en":
        word = ""
    if "behalf" in word.lower():  # whether this is signed for somebody is a matter of opinion
        page.paper.truth.ignored.append("signature_for")
    return page.rng.choice(([word, company], [word, f"<b>{company}</b>"], [word, company], [company]))


def _below(page: Page) -> list[str]:
    """Rule, name, title and captions below the hand, in one of the usual orders."""
    paper = page.paper
    name, title = paper.value("signatory"), paper.value("signatory_title")
    caption = page.label("signature") if page.chance(0.5) else ""
    rule = '<div class="t" style="max-width:210pt"></div>' if page.chance(0.7) else ""
    shape = page.one("plain", "plain", "comma", "captions", "brackets", "above") if page.lang == "en" else "plain"
    match shape:
        case "comma" if title and name:
            return [rule, f"{name}, {title}", caption]
        case "captions":
            word, work = page.one("NAME", "Name", "Printed name"), page.one("TITLE", "Title", "Position")
            return [rule, caption, f"{word}: {name}" if name else "", f"{work}: {title}" if title else ""]
        case "brackets" if name:
            return [rule, f"( {name} )", title, caption]
        case "above":
            return [name, title, rule, caption]
    return [rule, name, title, caption]
