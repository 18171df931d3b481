"""One invoice page being printed: gives layouts the words and remembers what was printed as the truth."""

import html
from decimal import Decimal
from random import Random

from .deal import Company, Deal, Line, of_unit, plain, totals_by_unit
from .labels import JAPANESE
from .truth import Truth
from .wording import CURRENCY_SIGNS, Wording, number, written

COUNTRY_WORDS = {"fr": {"JP": "Japon"}, "es": {"JP": "Japón"}, "en": {"JP": "Japan"}}
ORIGIN_NAMES = {"JP": "JAPAN", "CN": "CHINA", "TH": "THAILAND"}
SEA_WORDS = {"en": ("BY SEA", "BY VESSEL"), "fr": ("PAR MER",), "es": ("POR MAR",)}
AIR_WORDS = {"en": ("BY AIR", "AIR FREIGHT"), "fr": ("PAR AVION",), "es": ("POR AVIÓN",)}


class Paper:
    """What is asked for is printed: every value given out is recorded as standing on the page."""

    def __init__(
        self,
        deal: Deal,
        rng: Random,
        wording: Wording,
        *,
        bilingual: bool = False,
        markup: bool = False,
        capitals: bool = False,
    ) -> None:
        self.deal, self.rng, self.wording, self.bilingual, self.markup = deal, rng, wording, bilingual, markup
        self.capitals = capitals
        self.truth = Truth()
        self.sign = rng.choice(CURRENCY_SIGNS[deal.currency])
        self.loose_voyage = rng.choice((" V.{}", " VOY. {}", " {}", " / {}", " VOY.NO.{}"))

    # Words that are no values.

    def label(self, name: str) -> str:
        word = self.wording.label(self._by_mode(name))
        if self.bilingual and self._by_mode(name) in JAPANESE:
            word += f"({JAPANESE[self._by_mode(name)]})"
        return self._out(word)

    def japanese(self, name: str) -> str:
        return JAPANESE[self._by_mode(name)]

    def plain_words(self, text: str) -> str:
        return self._out(text)

    def shown(self, name: str) -> bool:
        return name not in self.deal.hidden

    def exporter_name(self) -> str:
        """The exporter's name as it stands beside the signature or at the foot once more."""
        return self._out(self.deal.exporter.company.name) if self.shown("exporter_name") else ""

    def sender(self) -> list[str]:
        """Name and address of the exporter as a small line repeats them."""
        address = self.deal.exporter.company.address if self.shown("exporter_address") else ()
        return [line for line in (self.exporter_name(), *map(self._out, address)) if line]

    # Values.

    def value(self, name: str) -> str:
        """The printed text of a header field, or nothing where the deal has none or hides it."""
        if name in self.deal.hidden:
            return ""
        text = getattr(self, f"_{name}", lambda: getattr(self.deal, name))()
        if not text:
            return ""
        self.truth.keep(self.deal, name, text)
        return self._print(text)

    def rows(self, *names: str) -> list[tuple[str, str]]:
        """Label and value of each field that is printed."""
        return [(self.label(n), v) for n in names if (v := self.value(n))]

    def party(self, role: str) -> list[str]:
        """The lines of a party's block, name first; none where there is no such party.

        The exporter's name keeps its place where it is hidden, as the address is no headline.
        """
        company = self.deal.exporter.company if role == "exporter" else getattr(self.deal, role)
        if company is None:
            return []
        lines = [self._print(line) for line in self._party_lines(role, company)]
        unnamed = role == "exporter" and not self.shown("exporter_name")
        return ["", *lines] if unnamed else lines

    def items(self) -> list[dict[str, str]]:
        """The goods lines as printed texts; printing them records them."""
        return [self._item(i, line) for i, line in enumerate(self.deal.lines, 1)]

    def money(self, amount: Decimal) -> str:
        return number(amount, 0 if self.deal.currency == "JPY" else 2, self.wording.numbers)

    def marks(self, *, picture: bool = False) -> list[str]:
        """The mark lines, the initials of a drawn shape first."""
        if "marks" in self.deal.hidden:
            return []
        if not self.deal.marks:
            self.truth.fields["no_marks"] = True
            word = {"en": "N/M", "fr": "SANS MARQUE", "es": "SIN MARCAS"}[self.wording.lang]
            self.truth.optional["marks"] = word
            return [self._print(word)]
        lines = list(self.deal.marks)
        self.truth.fields["marks"] = "\n".join(lines)
        if picture:
            self.truth.accept["marks"] = ["\n".join(lines[1:])]
        else:
            self.truth.printed.extend(lines)
        return [self._out(line) for line in lines]

    def signature(self) -> str:
        """The kind of signature to draw."""
        kind = "none" if "signature" in self.deal.hidden else self.deal.signature
        self.truth.fields["signature"] = kind
        return kind

    def currency_sign(self) -> str:
        """Printing the sign tells the currency."""
        if "currency" not in self.deal.hidden:
            self.truth.fields["currency"] = self.deal.currency
        return self._out(self.sign)

    def currency_code(self) -> str:
        self.truth.fields["currency"] = self.deal.currency
        return self.deal.currency

    def separate_voyage(self) -> tuple[str, str]:
        """Vessel and voyage for layouts that print them apart."""
        if "vessel" in self.deal.hidden or not self.deal.vessel:
            return "", ""
        self.truth.fields["vessel"], self.truth.fields["voyage"] = self.deal.vessel, self.deal.voyage
        self._sea()
        return self._print(self.deal.vessel), self._print(self.deal.voyage)

    # How single fields read.

    def _title(self) -> str:
        return self.deal.title or self.wording.label("title")

    def _invoice_number(self) -> str:
        return self.deal.number

    def _transshipment(self) -> str:
        return self.deal.via

    def _vessel(self) -> str:
        d = self.deal
        if not d.vessel:
            return ""
        self._sea()
        self.truth.fields["voyage"] = d.voyage
        tail = self.loose_voyage.format(d.voyage)
        self.truth.accept["vessel"] = [d.vessel + tail, f"{d.vessel} {d.voyage}"]
        self.truth.accept["voyage"] = [tail.strip(" /"), f"V.{d.voyage}"]
        return d.vessel + tail

    def _sea(self) -> None:
        self.truth.optional.setdefault("transport_mode", "sea")

    def _flight(self) -> str:
        if self.deal.flight and "transport_mode" not in self.truth.fields:
            self.truth.optional["transport_mode"] = "air"
        return self.deal.flight

    def _mode(self) -> str:
        return self.rng.choice((AIR_WORDS if self.deal.mode == "air" else SEA_WORDS)[self.wording.lang])

    def _invoice_date(self) -> str:
        return written(self.deal.invoice_date, self.wording.dates)

    def _departure_date(self) -> str:
        return written(self.deal.departure_date, self.wording.dates)

    def _trade(self) -> str:
        if "incoterm" in self.deal.hidden:
            return ""
        return f"{self.deal.incoterm} {self.deal.incoterm_place}"

    def _origin(self) -> str:
        names = {"fr": {"JP": "JAPON"}, "es": {"JP": "JAPÓN"}}.get(self.wording.lang, ORIGIN_NAMES)
        return ", ".join(names[code] for code in dict.fromkeys(line.origin for line in self.deal.lines))

    def _packages(self) -> str:
        count, kind = self.deal.packages
        if not count:
            return kind
        word = {"fr": "COLIS", "es": "BULTOS"}.get(self.wording.lang, kind)
        return f"{count} {singular(word) if count == 1 and word != 'COLIS' else word}"

    def _net_weight(self) -> str:
        return self._weight(self.deal.net_weight)

    def _gross_weight(self) -> str:
        return self._weight(self.deal.gross_weight)

    def _weight(self, weight: Decimal) -> str:
        return f"{number(weight, 1, self.wording.numbers)} {'KG' if self.wording.lang != 'en' else 'KGS'}"

    def _total_quantity(self) -> str:
        parts = totals_by_unit(self.deal.lines)
        return " AND ".join(of_unit(number(n, 0, self.wording.numbers), unit) for unit, n in parts.items())

    def _total_amount(self) -> str:
        return self.money(self.deal.total)

    def _copy(self) -> str:
        return "ORIGINAL"

    # The record.

    def _by_mode(self, name: str) -> str:
        by_air = self.deal.mode == "air" and self.shown("transport_mode")
        return name.replace("port_", "airport_") if by_air and name.startswith("port_of") else name

    def _party_lines(self, role: str, company: Company) -> list[str]:
        hidden = self.deal.hidden
        lines = [] if f"{role}_name" in hidden else [company.name]
        address = [] if f"{role}_address" in hidden else list(company.address)
        country = self._country(role, company) if f"{role}_country" not in hidden else ""
        if role == "exporter" and address and country:
            address = [*address[:-1], f"{address[-1]}, {country}"]
        elif country and address:
            address = [*address, country]
        for i in range(len(address) - 1 - (bool(country) and role != "exporter")):
            address[i] += ","
        self.truth.keep_party(role, company, lines, address, country)
        return lines + address

    def _country(self, role: str, company: Company) -> str:
        return COUNTRY_WORDS[self.wording.lang].get(company.country, company.country_name)

    def _item(self, position: int, line: Line) -> dict[str, str]:
        whole = line.quantity == line.quantity.to_integral()
        places = max(0 if self.deal.currency == "JPY" else 2, -int(line.price.normalize().as_tuple().exponent))
        cells = {
            "no": str(position),
            "part": line.part,
            "description": line.description,
            "hs_code": line.hs_code,
            "quantity": number(line.quantity, 0 if whole else 1, self.wording.numbers),
            "unit": line.unit,
            "price": number(line.price, places, self.wording.numbers),
            "amount": self.money(line.amount),
            "origin": ORIGIN_NAMES[line.origin] if self._tells_origins() else "",
        }
        item: dict[str, object] = {"description": line.description}
        if "quantities" not in self.deal.hidden:
            item |= {"quantity": plain(line.quantity), "unit": line.unit}
        else:
            cells["quantity"] = cells["unit"] = ""
        item["unit_price"] = plain(line.price) if places > 2 else f"{line.price:.{places}f}"
        if not line.priced:
            item.pop("unit_price")
            cells["price"] = cells["amount"] = ""
        elif "amounts" not in self.deal.hidden:
            item["amount"] = f"{line.amount:.{0 if self.deal.currency == 'JPY' else 2}f}"
        else:
            cells["amount"] = ""
        self.truth.items.append(item)
        self.truth.printed.extend(cells[k] for k in ("description", "amount") if cells[k])
        return {k: self._out(v) for k, v in cells.items()}

    def item_column(self, name: str) -> None:
        """A layout that prints the items' origin or HS code says so."""
        if name == "origin" and not self._tells_origins():
            return
        for item, line in zip(self.truth.items, self.deal.lines, strict=True):
            value = line.origin if name == "origin" else line.hs_code.replace(".", "")
            if value:
                item[name] = value

    def _tells_origins(self) -> bool:
        return self.shown("origins") and self.shown("origin")

    def _print(self, text: str) -> str:
        self.truth.printed.append(text.upper() if self.capitals else text)
        return self._out(text)

    def _out(self, text: str) -> str:
        text = text.upper() if self.capitals else text
        return html.escape(text) if self.markup else text


def singular(kind: str) -> str:
    return kind[:-2] if kind.endswith("XES") else kind.removesuffix("S")
