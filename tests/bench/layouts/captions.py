"""Groups of facts in the order in which papers print them, and captions around values."""

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
