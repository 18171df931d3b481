"""Draws a shipment at random: an exporter, a buyer, goods, a route, dates that a chamber would accept."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from .companies import AGENTS, BANKS, BUYERS
from .deal import Company, Deal, Exporter, Line
from .exporters import EXPORTERS
from .goods import TRADES, Ware
from .shipping import AIRLINES, ROUTES, SHIPS, Route

PAYMENTS = (
    "T/T IN ADVANCE",
    "T/T 30 DAYS AFTER B/L DATE",
    "T/T REMITTANCE WITHIN 60 DAYS",
    "D/P AT SIGHT",
    "D/A 60 DAYS AFTER SIGHT",
    "OPEN ACCOUNT 45 DAYS",
    "NET 30 DAYS FROM INVOICE DATE",
    "30% T/T IN ADVANCE, 70% AGAINST COPY OF B/L",
)
PAYMENTS_BY = {
    "fr": ("VIREMENT BANCAIRE A 30 JOURS", "PAIEMENT A RECEPTION"),
    "es": ("TRANSFERENCIA BANCARIA A 60 DIAS", "PAGO ANTICIPADO"),
}
CREDITS = ("L/C AT SIGHT", "IRREVOCABLE L/C AT SIGHT", "L/C 90 DAYS AFTER B/L DATE")
NUMBERS = (
    "{p}-{y}-{n:04d}",
    "{p}{y}{n:05d}",
    "{n:04d}/{p}/{y}",
    "INV{n:06d}",
    "{p}-{n:05d}",
    "EX{y}{n:04d}{p}",
    "{y}{p}{n:03d}-1",
)
GRADES = tuple(f"TYPE {letter}{size}" for letter in "AKR" for size in (15, 22, 40, 63))
EURO = {"DE", "NL", "FR", "IT", "ES", "HU", "CH", "BE", "FI", "PT", "GR"}
LATIN = {"MX", "CL", "PE", "ES", "CO", "EC", "AR"}


def exporters(split: str) -> tuple[Exporter, ...]:
    return EXPORTERS[split]


def draw(
    rng: Random,
    split: str,
    *,
    trades: tuple[str, ...] = (),
    lang: str = "en",
    air: bool = False,
    many: bool = False,
) -> Deal:
    """`trades`, `lang`, `air` and `many` are what the layout demands; empty and false leave it to chance."""
    suited = [e for e in EXPORTERS[split] if not trades or e.trade in trades]
    exporter = rng.choices(suited, [0.25 if e.valid_until < date(2026, 8, 1) else 1 for e in suited])[0]
    buyer = rng.choice(_buyers(split, exporter, lang))
    mode = (
        "air" if air or (rng.random() < 0.22 and exporter.trade not in ("vehicles", "chemicals", "rubber")) else "sea"
    )
    route = ROUTES[buyer.country]
    loading = f"{exporter.airport if mode == 'air' else rng.choice(exporter.ports)}, JAPAN"
    discharge = route.airport if mode == "air" else route.port
    invoice_date = date(2026, 8, 20) + timedelta(days=rng.randrange(80))
    currency = "EUR" if buyer.country in EURO and rng.random() < 0.6 else rng.choice(("USD", "USD", "JPY"))
    lines = _lines(rng, _wares(rng, exporter.trade, many), exporter.trade, currency)
    net = _net(lines, exporter.trade)
    packages = _packages(rng, lines, exporter.trade)
    signatory, title = rng.choice(exporter.signatories)
    order = rng.choice(("", f"PO-{rng.randint(10000, 99999)}", f"{rng.randint(4500000, 4599999)}"))
    incoterm, place = _terms(rng, mode, loading, discharge)
    deal = Deal(
        exporter,
        buyer,
        rng.choice(NUMBERS).format(p=exporter.prefix, y=26, n=rng.randint(11, 9999)),
        invoice_date,
        mode,
        loading,
        discharge,
        invoice_date + timedelta(days=rng.randint(1, 24)),
        incoterm,
        place,
        rng.choice(PAYMENTS_BY.get(lang, PAYMENTS)),
        currency,
        lines,
        packages,
        net,
        (net * Decimal("1.08")).quantize(Decimal("0.1")),
        (),
        None,
        TRADES[exporter.trade].general,
        signatory,
        title,
        rng.choices(("handwritten", "stamp", "printed"), (7, 2, 1))[0],
        order_number=order,
        contract_number=rng.choice(("", "", f"SC-{rng.randint(100, 999)}-26")),
        proforma=f"{rng.choice(('PI', 'PF', 'Q'))}-{rng.randint(1000, 9999)}" if rng.random() < 0.12 else "",
    )
    return _marked(rng, _sailing(rng, _with_others(rng, _credit(rng, deal, lang), split), split, route))


def _buyers(split: str, exporter: Exporter, lang: str) -> list[Company]:
    pool = list(BUYERS[split])
    if lang == "fr":
        return [b for b in pool if b.country == "FR"]
    if lang == "es":
        return [b for b in pool if b.country in LATIN]
    if exporter.trade == "vehicles":
        return [b for b in pool if b.country in ("KE", "UG", "AE", "ZM", "CL")]
    return [b for b in pool if b.country not in ("UG", "KE", "ES")]


def _wares(rng: Random, trade: str, many: bool) -> list[Ware]:
    """A few of the trade's wares; many are sizes and grades of each."""
    wares = TRADES[trade].wares
    if not many:
        return rng.sample(wares, min(len(wares), rng.choice((1, 2, 3, 3, 4, 5))))
    kinds = [replace(w, description=f"{w.description} {grade}") for w in wares for grade in GRADES]
    return sorted(rng.sample(kinds, rng.randint(22, min(48, len(kinds)))), key=lambda w: w.description)


def _lines(rng: Random, wares: list[Ware], trade: str, currency: str) -> tuple[Line, ...]:
    return tuple(
        Line(
            w.description,
            _quantity(rng, w),
            w.unit,
            _price(w, currency),
            "JP",
            w.hs_code,
            f"{trade[:2].upper()}-{rng.randint(1000, 9999)}",
        )
        for w in wares
    )


def _quantity(rng: Random, ware: Ware) -> Decimal:
    price = float(ware.price)
    if ware.unit == "UNIT":
        return Decimal(1)
    if price < 1:
        return Decimal(1000 * rng.randint(2, 60))
    if price > 300:
        return Decimal(rng.randint(1, 8))
    return Decimal(rng.choice((10, 12, 20, 24, 25)) * rng.randint(2, 30))


def _price(ware: Ware, currency: str) -> Decimal:
    if currency != "JPY":
        return Decimal(ware.price)
    yen = Decimal(ware.price) * 150
    return yen.quantize(Decimal(1)) if yen >= 60 else yen.quantize(Decimal("0.1"))


def _net(lines: tuple[Line, ...], trade: str) -> Decimal:
    weights = {w.hs_code: Decimal(w.weight) for w in TRADES[trade].wares}
    return max(
        Decimal("1.2"), sum((weights[n.hs_code] * n.quantity for n in lines), Decimal(0)).quantize(Decimal("0.1"))
    )


def _packages(rng: Random, lines: tuple[Line, ...], trade: str) -> tuple[int, str]:
    kind = TRADES[trade].package
    if kind == "UNPACKED":
        return 0, kind
    return max(1, int(sum(n.quantity for n in lines)) // TRADES[trade].per_package), rng.choice((kind, kind, "PALLETS"))


def _terms(rng: Random, mode: str, loading: str, discharge: str) -> tuple[str, str]:
    term = rng.choice(("FCA", "CIP", "CPT", "DAP") if mode == "air" else ("FOB", "CIF", "CFR", "FOB", "CIF", "FCA"))
    return term, (loading if term in ("FOB", "FCA") else discharge).split(",")[0]


def _credit(rng: Random, deal: Deal, lang: str) -> Deal:
    if rng.random() < 0.25 and lang == "en":
        return replace(deal, payment_terms=rng.choice(CREDITS), lc_number=f"LC{rng.randint(100000, 999999)}/26")
    return deal


def _with_others(rng: Random, deal: Deal, split: str) -> Deal:
    chance, buyer = rng.random(), deal.buyer
    if deal.lc_number and deal.mode == "sea" and chance < 0.5 and not ROUTES[buyer.country].inland:
        return replace(deal, consignee=_to_order(rng.choice(BANKS[split])), notify=buyer if chance < 0.25 else None)
    if chance < 0.12:
        neighbour = replace(
            buyer,
            name=f"{buyer.name.split()[0]} WAREHOUSE SERVICES",
            address=("Logistics Park Unit 31", buyer.address[-1]),
        )
        return replace(deal, consignee=neighbour)
    if chance < 0.3:
        agent = rng.choice(AGENTS[split])
        return replace(deal, notify=replace(agent, country=buyer.country, country_name=buyer.country_name))
    return deal


def _to_order(bank: str) -> Company:
    """Goods under a credit are often at the disposal of the bank, which then has neither address nor country."""
    return Company(f"TO ORDER OF {bank}", (), "", "")


def _sailing(rng: Random, deal: Deal, split: str, route: Route) -> Deal:
    if deal.mode == "air":
        line, flight = rng.choice(AIRLINES)
        return replace(
            deal,
            flight=rng.choice(("", f"{line}{flight}")),
            air_waybill=f"{rng.randint(100, 999)}-{rng.randint(10000000, 99999999)}",
        )
    voyage = rng.choice(
        (f"{rng.randint(10, 299):03d}{rng.choice('EWSN')}", f"26{rng.randint(10, 50)}{rng.choice('EWSN')}")
    )
    via = route.via if rng.random() < 0.5 else ""
    return replace(deal, vessel=rng.choice(SHIPS[split]), voyage=voyage, via=via, final_destination=route.inland)


def _marked(rng: Random, deal: Deal) -> Deal:
    if rng.random() < 0.15 or deal.packages[1] == "UNPACKED":
        return deal
    initials = "".join(word[0] for word in deal.buyer.name.replace("&", "").replace("(", "").split()[:3])
    shape = rng.choice((None, "diamond", "triangle", "circle", "hexagon", "square"))
    count = deal.packages[0]
    word = "P/NO." if deal.packages[1] == "PALLETS" else rng.choice(("C/NO.", "C/NO.", "CASE NO."))
    marks = [initials if shape else f"{deal.buyer.name.split()[0]} {initials}", deal.port_of_discharge.split(",")[0]]
    if deal.order_number and rng.random() < 0.5:
        marks.append(deal.order_number)
    marks += [f"{word} 1-{count}" if count > 1 else f"{word} 1", "MADE IN JAPAN"]
    return replace(deal, marks=tuple(marks), shape=shape)
