"""The facts of one shipment: what the papers are printed from."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Company:
    name: str
    address: tuple[str, ...]
    """Printed lines, without the country."""
    country: str
    """ISO 3166-1 alpha-2."""
    country_name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Exporter:
    company: Company
    trade: str
    chamber: str
    ports: tuple[str, ...]
    airport: str
    prefix: str
    seal: str
    """The four characters of the company seal."""
    signatories: tuple[tuple[str, str], ...]
    registration: str
    valid_until: date


@dataclass(frozen=True, slots=True)
class Line:
    description: str
    quantity: Decimal
    unit: str
    price: Decimal
    origin: str = "JP"
    hs_code: str = ""
    part: str = ""
    priced: bool = True

    @property
    def amount(self) -> Decimal:
        return self.quantity * self.price


@dataclass(frozen=True, slots=True)
class Deal:
    exporter: Exporter
    buyer: Company
    number: str
    invoice_date: date
    mode: str
    port_of_loading: str
    port_of_discharge: str
    departure_date: date
    incoterm: str
    incoterm_place: str
    payment_terms: str
    currency: str
    lines: tuple[Line, ...]
    packages: tuple[int, str]
    net_weight: Decimal
    gross_weight: Decimal
    marks: tuple[str, ...]
    """Empty where the goods carry none."""
    shape: str | None
    goods: str
    """The general description."""
    signatory: str
    signatory_title: str
    signature: str
    vessel: str = ""
    voyage: str = ""
    flight: str = ""
    air_waybill: str = ""
    via: str = ""
    final_destination: str = ""
    consignee: Company | None = None
    notify: Company | None = None
    order_number: str = ""
    contract_number: str = ""
    lc_number: str = ""
    proforma: str = ""
    title: str = ""
    """A title other than the layout's own."""
    hidden: frozenset[str] = frozenset()
    """Fields that the invoice does not print."""
    packed_otherwise: int = 0
    """So many packages more on the packing list."""
    principal: Company | None = None
    """Whom the exporter acts for."""
    statements: tuple[str, ...] = ()
    """Further lines at the foot of the invoice."""
    credit_clauses: tuple[str, ...] = ()
    """What the letter of credit demands besides the usual papers."""

    @property
    def total(self) -> Decimal:
        return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def receiver(self) -> Company:
        return self.consignee or self.buyer

    def hide(self, *fields: str) -> "Deal":
        return replace(self, hidden=self.hidden | set(fields))


def totals_by_unit(lines: tuple[Line, ...]) -> dict[str, Decimal]:
    """In the order in which the units first stand in the lines."""
    found: dict[str, Decimal] = {}
    for line in lines:
        found[line.unit] = found.get(line.unit, Decimal(0)) + line.quantity
    return found


def plain(number: Decimal) -> str:
    """Without exponent and superfluous zeros: 1200, 0.5."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def of_unit(number: str, unit: str) -> str:
    """A total; one by weight says which weight it is."""
    return f"{number} {unit}" + (" (NET WEIGHT)" if unit == "KGS" else "")


def total_quantity(lines: tuple[Line, ...]) -> str:
    return " AND ".join(of_unit(f"{n:,}", unit) for unit, n in totals_by_unit(lines).items())
