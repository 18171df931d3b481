"""The words that stand beside, above or before values on invoices, in English, French, Spanish and Japanese."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from extractors.label_words.english import ENGLISH
from extractors.label_words.french import FRENCH
from extractors.label_words.japanese import JAPANESE
from extractors.label_words.spanish import SPANISH


class Topic(StrEnum):
    """What a label announces. The last four are no fields; knowing them keeps their values from being mistaken."""

    TITLE = "title"
    EXPORTER = "exporter"
    BUYER = "buyer"
    CONSIGNEE = "consignee"
    NOTIFY_PARTY = "notify_party"
    INVOICE_NUMBER = "invoice_number"
    INVOICE_DATE = "invoice_date"
    LC_NUMBER = "lc_number"
    ORDER_NUMBER = "order_number"
    CONTRACT_NUMBER = "contract_number"
    TRANSPORT_MODE = "transport_mode"
    VESSEL = "vessel"
    VOYAGE = "voyage"
    FLIGHT = "flight"
    DEPARTURE_DATE = "departure_date"
    PORT_OF_LOADING = "port_of_loading"
    PORT_OF_DISCHARGE = "port_of_discharge"
    TRANSSHIPMENT = "transshipment"
    FINAL_DESTINATION = "final_destination"
    INCOTERM = "incoterm"
    INCOTERM_PLACE = "incoterm_place"
    PAYMENT_TERMS = "payment_terms"
    PACKAGES = "packages"
    NET_WEIGHT = "net_weight"
    GROSS_WEIGHT = "gross_weight"
    ORIGIN = "origin"
    CURRENCY = "currency"
    REMARKS = "remarks"
    MARKS = "marks"
    SIGNATURE = "signature"
    TOTAL = "total"
    COLUMN = "column"  # heads of the goods table
    CONTACT = "contact"  # telephone, e-mail, tax number: lines inside an address that are no address
    OTHER = "other"  # due dates, banks, page numbers


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Spellings of labels for one topic, or for several where the value decides ("TERMS", "DESTINATION").

    `weak` spellings are also ordinary words ("TO", "NO."): they count only alone, before a colon or before a value of
    the right type.
    """

    topics: tuple[Topic, ...]
    language: str
    spellings: tuple[str, ...]
    weak: bool = False


def _entries(language: str, text: str) -> Iterator[LabelWords]:
    for entry in text.strip().replace("\n    ", " ").splitlines():
        topics, _, spellings = entry.partition(": ")
        yield LabelWords(
            tuple(Topic(t) for t in topics.rstrip("?").split("+")),
            language,
            tuple(s.strip() for s in spellings.split("|")),
            topics.endswith("?"),
        )


LABELS = (*_entries("en", ENGLISH), *_entries("fr", FRENCH), *_entries("es", SPANISH), *_entries("ja", JAPANESE))
