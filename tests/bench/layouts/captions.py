"""Groups of facts in the order in which papers print them, and captions around values."""

from num2words import num2words

from ..paper import Paper

REFERENCES = ("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number")
VOYAGE = (
    "mode",
    "vessel",
    "flight",
    "departure_date",
    "port_of_loading",
    "transshipment",
    "port_of_discharge",
    "final_destination",
)
SALE = ("trade", "payment_terms", "origin")
PACKING = ("packages", "net_weight", "gross_weight")
CURRENCIES = {"USD": "U.S. DOLLARS", "JPY": "JAPANESE YEN", "EUR": "EURO"}


def blocks(paper: Paper, *roles: str) -> list[tuple[str, list[str]]]:
    """Caption and lines of each party that the deal has."""
    return [(paper.label(role), lines) for role in roles if (lines := paper.party(role))]


def cell(caption: str, value: str, attributes: str = "") -> str:
    return f'<td {attributes}><span class="l">{caption}</span>{value or "&nbsp;"}</td>'


def money(sign: str, amount: str, glue: str = " ") -> str:
    """The sign stands only beside an amount."""
    return f"{sign}{glue}{amount}" if amount else ""


def signer(paper: Paper) -> list[str]:
    return [text for name in ("signatory", "signatory_title") if (text := paper.value(name))]


def in_words(paper: Paper) -> str:
    """The total spelled out; the words tell the currency."""
    if not paper.shown("total_amount"):
        return ""
    paper.currency_sign()
    whole, cents = divmod(int(paper.deal.total * 100), 100)
    text = num2words(whole).upper().replace(",", "").replace("-", " ")
    rest = f" AND CENTS {num2words(cents).upper().replace('-', ' ')}" if cents else ""
    return f"SAY {CURRENCIES[paper.deal.currency]} {text}{rest} ONLY."


def sailing(paper: Paper, *parts: tuple[str, str]) -> str:
    """A sentence of lead words and values; a part without its value is left out."""
    return "".join(lead + value for lead, name in parts if (value := paper.value(name))).strip()
