"""Problems of certificate and application themselves: dates, signer, wording, copies (DATE, SIG, OC, LANG)."""

from datetime import date, timedelta
from random import Random

from .case import CERTIFICATE, INVOICE, Case, finds


def _copy(case: Case, word: str) -> None:
    case.certificate["copy"] = word
    case.problem("copy", CERTIFICATE, f"{word or 'nothing'} in the Original/Copy field")


@finds("OC-01")
def copy_with_further_words(case: Case, rng: Random) -> None:
    _copy(case, rng.choice(("ORIGINAL FOR BANK", "ORIGINAL COPY", "COPY FOR CUSTOMS")))


@finds("OC-02")
def copy_says_duplicate(case: Case, rng: Random) -> None:
    _copy(case, rng.choice(("DUPLICATE", "TRIPLICATE")))


@finds("OC-03")
def fourth_original(case: Case, rng: Random) -> None:
    case.without("letter_of_credit")
    case.certificate["copy"] = "ORIGINAL-4"
    case.problem("copy", CERTIFICATE, "a fourth original without a letter of credit", outcome="evidence")


@finds("OC-04")
def originals_counted_otherwise(case: Case, rng: Random) -> None:
    _copy(case, rng.choice(("1ST ORIGINAL", "SECOND ORIGINAL", "ORIGINAL A")))


@finds("OC-05")
def copy_with_number(case: Case, rng: Random) -> None:
    _copy(case, rng.choice(("COPY-1", "COPY 2")))


@finds("OC-06")
def copy_field_blank(case: Case, rng: Random) -> None:
    """Online the portal prints the word itself."""
    if not case.online:
        _copy(case, "")


@finds("DATE-03")
def declared_over_two_weeks_before(case: Case, rng: Random) -> None:
    if not case.certificate["declaration"]["date"]:
        return
    declared = date.fromisoformat(case.certificate["declaration"]["date"])
    case.applied_on = declared + timedelta(days=rng.choice((15, 16, 20)))
    case.problem(
        "declaration_date",
        CERTIFICATE,
        f"dated {(case.applied_on - declared).days} days before the application",
    )


@finds("DATE-02")
def declared_in_future(case: Case, rng: Random) -> None:
    day = case.applied_on + timedelta(days=rng.choice((1, 2, 7)))
    case.certificate["declaration"]["date"] = day.isoformat()
    case.problem("declaration_date", CERTIFICATE, f"dated {day}, applied on {case.applied_on}")


@finds("DATE-01")
def declared_before_invoice(case: Case, rng: Random) -> None:
    day = case.deal.invoice_date - timedelta(days=rng.choice((1, 2)))
    if (case.applied_on - day).days <= 14:
        case.certificate["declaration"]["date"] = day.isoformat()
        case.problem(
            "declaration_date",
            CERTIFICATE,
            f"declared on {day}, invoice of {case.deal.invoice_date}",
            "invoice_date",
        )


@finds("SIG-08")
def declaration_date_missing(case: Case, rng: Random) -> None:
    case.certificate["declaration"]["date"] = ""
    case.problem("declaration_date", CERTIFICATE, "box 9 has no date")


def _shipped(case: Case, days: int, channel: str, outcome: str) -> None:
    """Sailed so many days before the application, on every paper."""
    case.without("explanation")
    sailed = case.applied_on - timedelta(days=days)
    issued = sailed - (case.deal.departure_date - case.deal.invoice_date)
    case.change(departure_date=sailed, invoice_date=issued)
    case.certificate["transport"]["departure_date"] = sailed.isoformat()
    case.certificate["invoices"][0]["date"] = issued.isoformat()
    case.channel = channel
    why = f"sailed {days} days before the application"
    case.problem("departure_date", INVOICE, why, "explanation", outcome=outcome)


@finds("DATE-07", alone=True)
def shipped_over_six_months_ago(case: Case, rng: Random) -> None:
    _shipped(case, rng.randint(190, 330), "counter", "evidence")


@finds("DATE-08", alone=True)
def shipped_over_a_year_ago(case: Case, rng: Random) -> None:
    _shipped(case, rng.randint(375, 420), "counter", "fix")


@finds("DATE-09", alone=True)
def late_application_online(case: Case, rng: Random) -> None:
    if not case.drawn:
        _shipped(case, rng.randint(190, 330), "online", "fix")


@finds("SIG-01")
def signatory_unknown(case: Case, rng: Random) -> None:
    name = rng.choice(("Mamoru Oshikiri", "Kanako Shirafuji", "Toru Azumino"))
    case.certificate["declaration"] |= {"signatory": name, "title": ""}
    case.problem("signatory", CERTIFICATE, f"{name} is not in the registry")


@finds("SIG-04")
def signatory_by_family_name_alone(case: Case, rng: Random) -> None:
    family = case.deal.signatory.split()[-1]
    case.certificate["declaration"]["signatory"] = family
    case.problem(
        "signatory",
        CERTIFICATE,
        f"{family} alone, registered as {case.deal.signatory}",
    )


@finds("SIG-02")
def signed_for_another(case: Case, rng: Random) -> None:
    case.certificate["declaration"]["signatory"] = f"FOR {case.deal.signatory}"
    case.problem(
        "signatory",
        CERTIFICATE,
        "a signature for another person in box 9",
        "signature",
        "signature_for",
    )


@finds("SIG-09")
def signatory_title_differs(case: Case, rng: Random) -> None:
    if case.deal.signatory_title:
        case.certificate["declaration"]["title"] = "Chief Executive Officer"
        case.problem(
            "signatory_title",
            CERTIFICATE,
            f"registered as {case.deal.signatory_title}",
            "signatory",
            "title",
        )


@finds("SIG-05")
def declaration_unsigned(case: Case, rng: Random) -> None:
    case.certificate["declaration"]["signature"] = "none"
    case.problem("signature", CERTIFICATE, "nobody signed box 9", "signatory")


@finds("LANG-09", "GOODS-11")
def praise_in_goods(case: Case, rng: Random) -> None:
    word = rng.choice(("BRAND NEW", "PRIME QUALITY", "GENUINE", "HIGH QUALITY"))
    case.items[0]["description"] = f"{word} {case.items[0]['description']}"
    case.problem("description", CERTIFICATE, f"{word}: a statement of quality", "items")


@finds("LANG-04")
def vague_number_of_packages(case: Case, rng: Random) -> None:
    if case.deal.packages[0]:
        case.certificate["goods"]["packages"] = "ABOUT " + case.certificate["goods"]["packages"]
        case.problem("packages", CERTIFICATE, "ABOUT: vague")


@finds("LANG-07")
def reference_in_others(case: Case, rng: Random) -> None:
    text = rng.choice(("AS PER PROFORMA INVOICE NO. P-118", "DETAILS ACCORDING TO ORDER NO. 77"))
    case.certificate["goods"]["others"] = text
    case.problem("others", CERTIFICATE, f"{text}: refers to another paper", "description", "remarks")


@finds("LANG-08")
def pronoun_in_others(case: Case, rng: Random) -> None:
    text = rng.choice(("YOUR ORDER NO. 4417", "OUR REFERENCE 20-118"))
    case.certificate["goods"]["others"] = text
    case.problem("others", CERTIFICATE, f"{text}: a pronoun", "description", "remarks")


@finds("LANG-06", "GOODS-10")
def price_in_others(case: Case, rng: Random) -> None:
    case.certificate["goods"]["others"] = "UNIT PRICE USD 12.50"
    case.problem("others", CERTIFICATE, "an amount of money beside the goods", "description", "remarks")


@finds("LANG-06", "CO-B6-06")
def amount_in_remarks(case: Case, rng: Random) -> None:
    if not case.certificate["remarks"]:
        case.certificate["remarks"] = text = f"{case.deal.incoterm} {case.deal.incoterm_place} USD 8,500.00"
        case.problem("remarks", CERTIFICATE, f"{text} in box 6", "others")


@finds("LANG-04")
def vague_remark(case: Case, rng: Random) -> None:
    if not case.certificate["remarks"]:
        case.certificate["remarks"] = "E. & O. E."
        case.problem("remarks", CERTIFICATE, "E. & O. E. in box 6", "others")


@finds("XDOC-16", "CO-B6-02")
def remark_not_on_invoice(case: Case, rng: Random) -> None:
    if not case.certificate["remarks"] and not case.deal.contract_number:
        case.certificate["remarks"] = "CONTRACT NO. KX-4471"
        case.problem(
            "remarks",
            CERTIFICATE,
            "box 6 names a contract that the invoice does not",
            "contract_number",
        )


def registration_expired(case: Case) -> None:
    """For a shipment of an exporter whose registration has run out; not a plant, for it goes with the exporter."""
    until = case.deal.exporter.valid_until
    why = f"registration valid until {until}"
    case.problem("exporter_name", CERTIFICATE, why, "registration_number", "valid_until", "registration", "exporter")
    case.problems[-1]["tag"] = "registration_expired"
