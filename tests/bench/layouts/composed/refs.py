"""Numbers, days and terms: the block of references and the block of conditions, and what stands among them that is no field."""

from .page import MANNERS, Page, Pair, set_in

REFS = ("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number")


def references(page: Page) -> str:
    """Number and day of the invoice with the orders and credits that it names."""
    paper = page.paper
    both = page.chance(0.12) and paper.shown("invoice_number") and paper.shown("invoice_date")
    if both:
        pairs = [_joined(page), *page.pairs(*REFS[2:])]
    elif page.chance(0.2):
        first = set_in(page, page.pairs(*REFS[:2]), page.one("inline", "inline", "colon", "split", "boxed"), 2)
        return first + set_in(page, page.pairs(*REFS[2:]) + _idle(page), page.one("colon", "bare", "inline"))
    else:
        names = page.rng.choice((REFS, REFS, (*REFS[1::-1], *REFS[2:])))
        pairs = page.pairs(*names)
    return set_in(page, pairs + _idle(page), page.one(*MANNERS), page.rng.choice((1, 1, 2)))


def reference_pairs(page: Page) -> list[Pair]:
    """The references alone, to be set by others."""
    return page.pairs(*page.rng.choice((REFS, REFS, (*REFS[1::-1], *REFS[2:])))) + _idle(page)


def _joined(page: Page) -> Pair:
    """Number and day in one cell."""
    word = page.one("INVOICE NO. & DATE", "Invoice No. and Date", "No. & Date of Invoice", "INVOICE NO. / DATE")
    if page.lang != "en":
        word = page.said("", "N° ET DATE DE FACTURE", "N.º Y FECHA DE FACTURA")
    number, day = page.paper.value("invoice_number"), page.paper.value("invoice_date")
    return page.dressed(
        word.replace("&", "&amp;")
    ), f"{number}{page.one('<br>', '&nbsp;&nbsp;&nbsp;', ' / ', ' DATED ')}{day}"


def _idle(page: Page) -> list[Pair]:
    """References that are no fields of the contract."""
    if page.lang != "en":
        return []
    number = page.rng.randint(10000, 99999)
    choices = (
        ("CUSTOMER CODE", f"C{number}"),
        ("PAGE", "1 OF 1"),
        ("Person in charge", page.one("K. ABE", "M. OKADA", "S. HOSHI")),
        ("B/L NO.", f"TYO{number}0{number % 89}"),
        ("SALES REP.", page.one("Y. NAKAI", "H. SUDO")),
        ("DEPT.", "EXPORT SECTION 2"),
        ("Container No.", f"TGHU{number}{number % 10}{(number * 7) % 10}"),
    )
    return [(page.dressed(w), v) for w, v in page.rng.sample(choices, page.rng.choice((0, 0, 0, 1, 2)))]


def conditions(page: Page, names: tuple[str, ...]) -> str:
    """Terms of delivery and payment, and the origin, currency and the like that this paper says here."""
    pairs = page.pairs(*(n for n in names if n != "currency"))
    if "currency" in names:
        pairs.append((page.label("currency"), page.paper.currency_code()))
    if page.chance(0.25):
        pairs = [(label, _edition(page, label, value)) for label, value in pairs]
    return set_in(page, pairs, page.one(*MANNERS), page.rng.choice((1, 2, 2)))


def _edition(page: Page, label: str, value: str) -> str:
    """The edition of the rules behind the term of delivery."""
    if label == page.label("trade") and "2020" not in label:
        return f"{value} {page.one('(INCOTERMS 2020)', 'Incoterms® 2020', '(ICC INCOTERMS 2020)')}"
    return value
