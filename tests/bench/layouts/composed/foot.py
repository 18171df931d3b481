"""What follows the goods: packages and weights, marks, the sum in words, declarations, banks, notes."""

import html

from num2words import num2words

from .goods import marks_markup
from .page import MANNERS, Page, Pair, set_in

WEIGHTS = ("net_weight", "gross_weight")
CURRENCIES = {"USD": "US DOLLARS", "JPY": "JAPANESE YEN", "EUR": "EUROS"}


def packing(page: Page, *, packages: bool) -> str:
    """Weights, and packages unless they are said elsewhere, in a block, a row under captions, or a sentence."""
    match page.one("block", "block", "row", "sentence"):
        case "sentence" if page.lang == "en" and packages and page.paper.shown("packages"):
            return _sentence(page)
        case "row":
            return set_in(page, packing_pairs(page, packages=packages), "header", 4)
    return set_in(page, packing_pairs(page, packages=packages), page.one(*MANNERS), page.rng.choice((1, 2, 3)))


def packing_pairs(page: Page, *, packages: bool) -> list[Pair]:
    pairs = page.pairs(*(["packages"] if packages else []))
    apart = page.chance(0.15)
    pairs += [_unit_apart(page, n) if apart else p for n in WEIGHTS for p in page.pairs(n)]
    if page.chance(0.3):
        pairs.append((page.label("measurement"), f"{page.rng.randint(300, 32000) / 1000:.3f} M3"))
    return pairs


def _unit_apart(page: Page, name: str) -> Pair:
    """The unit stands with the label, the number alone."""
    printed = page.paper.truth.printed.pop()
    number, _, unit = printed.rpartition(" ")
    page.paper.truth.printed.append(number)
    return page.label(name, f" ({unit.lower() if page.look.case == 'title' else unit})"), number


def _sentence(page: Page) -> str:
    paper = page.paper
    packages, net, gross = (paper.value(n) for n in ("packages", "net_weight", "gross_weight"))
    word = {
        w: page.dressed(w)
        for w in (
            "TOTAL",
            "TOTAL PACKED IN",
            "PACKED IN",
            "N/W:",
            "G/W:",
            "NET",
            "GROSS",
            "NET WEIGHT:",
            "GROSS WEIGHT:",
        )
    }
    text = page.one(
        f"{word['TOTAL']}: {packages} &nbsp; {word['N/W:']} {net} &nbsp; {word['G/W:']} {gross}",
        f"{word['PACKED IN']} {packages}<br>{word['NET WEIGHT:']} {net} / {word['GROSS WEIGHT:']} {gross}",
        f"{word['TOTAL PACKED IN']} {packages}, {word['NET']} {net}, {word['GROSS']} {gross}",
        f"{word['TOTAL']} {packages}<br>{word['NET']} {net}<br>{word['GROSS']} {gross}",
    )
    return f"<div>{text}</div>"


def marks_block(page: Page) -> str:
    """The marks below their label or beside it, boxed or not."""
    if not page.paper.shown("marks"):
        return ""
    label, lines = page.label("marks"), marks_markup(page)
    match page.one("below", "beside", "box", "bar"):
        case "beside":
            return f'<table style="width:auto"><tr><td>{label.replace("</span>", page.mark + "</span>")}</td><td class="m">{lines}</td></tr></table>'
        case "box":
            return f'<div style="border:0.6pt solid #222;padding:4pt;width:150pt">{label}<div class="m">{lines}</div></div>'
        case "bar":
            return f'<div style="width:160pt"><div class="bar">{label}</div>{lines}</div>'
    return f"<div>{label}<br>{lines}</div>"


def in_words(page: Page) -> str:
    """The sum spelled out."""
    deal = page.paper.deal
    if page.lang != "en" or not page.chance(0.25) or "amounts" in deal.hidden:
        return ""
    whole, cents = int(deal.total), int(deal.total * 100) % 100
    words = num2words(whole).upper().replace(",", "") + (f" AND CENTS {num2words(cents).upper()}" if cents else "")
    return f"<div>{page.one('SAY', 'SAY TOTAL', 'TOTAL IN WORDS:', 'AMOUNT IN WORDS:')} {CURRENCIES[deal.currency]} {words} ONLY.</div>"


def origin_said(page: Page) -> str:
    """The origin in a sentence and nowhere else."""
    value = page.paper.value("origin")
    if not value:
        return ""
    if page.lang != "en":
        return f"<div>{page.said('', 'Marchandises d’origine', 'Mercancía de origen')} : {value}</div>"
    return page.one(
        f"<div>WE HEREBY CERTIFY THAT THE GOODS ARE OF {value} ORIGIN.</div>",
        f"<div>COUNTRY OF ORIGIN: {value}</div>",
        f"<div>We hereby declare that the above goods were produced in {value}.</div>",
        f"<div>THE ORIGIN OF THE GOODS IS {value}.</div>",
    )


def declaration(page: Page) -> str:
    if not page.chance(0.5):
        return ""
    texts = (
        "WE HEREBY CERTIFY THAT THIS INVOICE IS TRUE AND CORRECT.",
        "I declare all the information contained in this invoice to be true and correct.",
        "We certify the above particulars to be true and correct and that no other invoice has been issued.",
        "E. & O. E.",
        "These commodities were exported from Japan in accordance with the export administration regulations.",
    )
    said = texts[page.rng.randrange(len(texts))] if page.lang == "en" else page.said(
        "", "Nous certifions que la présente facture est sincère et véritable.",
        "Declaramos que los datos de esta factura son ciertos y correctos.",
    )  # fmt: skip
    return f"<div>{html.escape(said)}</div>"


def small_print(page: Page) -> str:
    """Banks, registrations, pages and notes at the foot."""
    rng, number = page.rng, page.rng.randint(1000000, 9999999)
    bank = page.one("MINATO TRUST BANK, LTD.", "HOKUTO BANK LIMITED", "SEIWA BANKING CORPORATION")
    notes = (
        f"BANK: {bank} HEAD OFFICE A/C NO. {number} SWIFT: {bank[:4]}JPJT",
        f"Beneficiary bank: {bank}<br>Account No. {number} (ordinary)<br>SWIFT CODE {bank[:4]}JPJTXXX",
        f"Registration No. T{number}{number % 1000000:06d}",
        "Page 1 of 1",
        "Interest of 1.5% per month will be charged on overdue accounts.",
        "Claims must be made within 14 days after arrival of the goods.",
        f"FORM EX-{number % 97:02d} Rev.{number % 9}",
        "Thank you for your business.",
    )
    picked = rng.sample(notes, rng.choice((0, 0, 1, 1, 2, 3)))
    if page.lang != "en":
        picked = [n for n in picked if n[:4] in ("BANK", "FORM")]
    return "".join(f'<div style="font-size:{page.look.small * 0.95:.2f}em">{n}</div>' for n in picked)
