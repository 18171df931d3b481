"""Problems of the invoice alone: something that a chamber demands is not printed (INV-REQ)."""

from random import Random

from .case import INVOICE, PLANTS, Case, Change, Plant, finds

# What is missing: the field that a finding names, what the invoice does not print, kindred fields, rules.
MISSING: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "title_missing": ("title", ("title",), (), ("INV-REQ-01",)),
    "exporter_address_missing": (
        "exporter_address",
        ("exporter_address", "exporter_country"),
        ("exporter_name",),
        ("INV-REQ-03",),
    ),
    "exporter_country_missing": ("exporter_country", ("exporter_country",), ("exporter_address",), ("INV-REQ-04",)),
    "invoice_number_missing": ("invoice_number", ("invoice_number",), ("invoice_refs",), ("INV-REQ-05",)),
    "invoice_date_missing": ("invoice_date", ("invoice_date",), ("invoice_refs",), ("INV-REQ-06",)),
    "buyer_address_missing": (
        "buyer_address",
        ("buyer_address", "buyer_country"),
        ("buyer_name", "consignee_address"),
        ("INV-REQ-07",),
    ),
    "vessel_missing": ("vessel", ("vessel",), ("voyage",), ("INV-REQ-08", "APP-05")),
    "departure_date_missing": ("departure_date", ("departure_date",), (), ("INV-REQ-08", "APP-05")),
    "port_of_loading_missing": ("port_of_loading", ("port_of_loading",), (), ("INV-REQ-08", "INV-REQ-10", "APP-05")),
    "port_of_discharge_missing": (
        "port_of_discharge",
        ("port_of_discharge",),
        (),
        ("INV-REQ-08", "INV-REQ-10", "APP-05"),
    ),
    "item_quantity_missing": (
        "quantity",
        ("quantities", "total_quantity"),
        ("items", "total_quantity"),
        ("INV-REQ-12",),
    ),
    "item_amount_missing": ("amount", ("amounts",), ("items", "total_amount"), ("INV-REQ-13",)),
    "trade_terms_missing": ("incoterm", ("incoterm", "trade"), ("incoterm_place",), ("INV-REQ-14",)),
    "payment_terms_missing": ("payment_terms", ("payment_terms",), (), ("INV-REQ-15",)),
    "marks_missing": ("marks", ("marks",), ("no_marks",), ("INV-REQ-16", "MARK-02")),
    "origin_missing": ("origin", ("origin",), (), ("INV-REQ-17",)),
    "signature_missing": ("signature", ("signature",), ("signatory",), ("INV-REQ-18",)),
}
ONLY_SEA = {"vessel_missing", "departure_date_missing"}


def _missing(name: str) -> Change:
    of, hidden, also, _ = MISSING[name]

    def change(case: Case, rng: Random) -> None:
        if (name in ONLY_SEA and case.deal.mode == "air") or (of == "signature" and case.deal.signature == "none"):
            return
        case.deal = case.deal.hide(*hidden)
        if of == "marks" and case.deal.marks:
            case.certificate["goods"]["marks"] = "\n".join(case.deal.marks)
        case.problem(of, INVOICE, f"the invoice does not print {of}", *also)

    return change


PLANTS |= {name: Plant(name, row[3], _missing(name)) for name, row in MISSING.items()}


@finds("INV-REQ-01")
def title_is_invoice_alone(case: Case, rng: Random) -> None:
    case.change(title="INVOICE")
    case.problem("title", INVOICE, "the title says INVOICE alone", outcome="review")


@finds("INV-REQ-01")
def title_is_proforma(case: Case, rng: Random) -> None:
    case.change(title="PROFORMA INVOICE")
    case.problem("title", INVOICE, "a proforma invoice is no commercial invoice")


@finds("INV-SIG-03", "INV-REQ-18")
def invoice_signatory_unknown(case: Case, rng: Random) -> None:
    case.change(signatory=rng.choice(("Kenji Arisugawa", "Naoko Tobishima", "Yusuke Kitabatake")), signatory_title="")
    case.problem("signatory", INVOICE, f"{case.deal.signatory} is not in the registry", "signature")
