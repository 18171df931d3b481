"""Problems of the invoice alone: something that a chamber demands is not printed (INV-REQ)."""

from random import Random

from .case import INVOICE, Case, Plant

WHAT = {
    "missing-title": ("title", ("title",), ()),
    "missing-exporter-address": ("exporter_address", ("exporter_address", "exporter_country"), ("exporter_name",)),
    "missing-exporter-country": ("exporter_country", ("exporter_country",), ("exporter_address",)),
    "missing-invoice-number": ("invoice_number", ("invoice_number",), ("invoice_refs",)),
    "missing-invoice-date": ("invoice_date", ("invoice_date",), ("invoice_refs",)),
    "missing-buyer-address": ("buyer_address", ("buyer_address", "buyer_country"), ("buyer_name", "consignee_address")),
    "missing-vessel": ("vessel", ("vessel",), ("voyage",)),
    "missing-ETD": ("departure_date", ("departure_date",), ()),
    "missing-port-of-loading": ("port_of_loading", ("port_of_loading",), ()),
    "missing-port-of-discharge": ("port_of_discharge", ("port_of_discharge",), ()),
    "missing-item-quantity": ("quantity", ("quantities", "total_quantity"), ("items", "total_quantity")),
    "missing-item-amount": ("amount", ("amounts",), ("items", "total_amount")),
    "missing-incoterm": ("incoterm", ("incoterm", "trade"), ("incoterm_place",)),
    "missing-payment-terms": ("payment_terms", ("payment_terms",), ()),
    "missing-marks": ("marks", ("marks",), ("no_marks",)),
    "missing-origin": ("origin", ("origin",), ()),
    "missing-signature": ("signature", ("signature",), ("signatory",)),
}
ONLY_SEA = {"missing-vessel", "missing-ETD"}


def _missing(tag: str) -> Plant:
    name, hidden, also = WHAT[tag]

    def plant(case: Case, rng: Random) -> None:
        if (tag in ONLY_SEA and case.deal.mode == "air") or (
            tag == "missing-signature" and case.deal.signature == "none"
        ):
            return
        case.deal = case.deal.hide(*hidden)
        if name == "marks" and case.deal.marks:
            case.certificate["goods"]["marks"] = "\n".join(case.deal.marks)
        case.problem(tag, name, INVOICE, f"the invoice does not print {name}", *also)

    return plant


def title_is_invoice_only(case: Case, rng: Random) -> None:
    case.change(title="INVOICE")
    case.problem("title-invoice-only", "title", INVOICE, "the title says INVOICE alone", outcome="review")


def title_is_proforma(case: Case, rng: Random) -> None:
    case.change(title="PROFORMA INVOICE")
    case.problem("title-proforma", "title", INVOICE, "a proforma invoice is no commercial invoice")


def signer_not_registered(case: Case, rng: Random) -> None:
    case.change(signatory=rng.choice(("Kenji Arisugawa", "Naoko Tobishima", "Yusuke Kitabatake")), signatory_title="")
    case.problem(
        "invoice-signatory-not-registered",
        "signatory",
        INVOICE,
        f"{case.deal.signatory} is not in the registry",
        "signature",
    )


PLANTS: dict[str, Plant] = {tag: _missing(tag) for tag in WHAT} | {
    "title-invoice-only": title_is_invoice_only,
    "title-proforma": title_is_proforma,
    "invoice-signatory-not-registered": signer_not_registered,
}
