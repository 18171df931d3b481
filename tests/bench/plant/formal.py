"""Problems of certificate and application themselves: dates, signer, wording, copies (DATE, SIG, OC, LANG, ONL)."""

from datetime import date, timedelta
from random import Random

from .case import CERTIFICATE, INVOICE, Case, Plant


def copy_word(case: Case, rng: Random) -> None:
    word = rng.choice(("TRIPLICATE", "DUPLICATE", "1ST ORIGINAL", "COPY-1", "ORIGINAL COPY", "ORIGINAL FOR BANK"))
    case.certificate["copy"] = word
    case.problem("copy-designation", "copy", CERTIFICATE, f"{word} is not ORIGINAL or COPY")


def declared_too_early(case: Case, rng: Random) -> None:
    if not case.certificate["declaration"]["date"]:
        return
    declared = date.fromisoformat(case.certificate["declaration"]["date"])
    case.applied_on = declared + timedelta(days=rng.choice((15, 16, 20)))
    case.problem(
        "declaration-older-than-2-weeks",
        "declaration_date",
        CERTIFICATE,
        f"dated {(case.applied_on - declared).days} days before the application",
    )


def declared_in_future(case: Case, rng: Random) -> None:
    day = case.applied_on + timedelta(days=rng.choice((1, 2, 7)))
    case.certificate["declaration"]["date"] = day.isoformat()
    case.problem("declaration-in-future", "declaration_date", CERTIFICATE, f"dated {day}, applied on {case.applied_on}")


def declared_before_invoice(case: Case, rng: Random) -> None:
    day = case.deal.invoice_date - timedelta(days=rng.choice((1, 2)))
    if (case.applied_on - day).days <= 14:
        case.certificate["declaration"]["date"] = day.isoformat()
        case.problem(
            "declaration-before-invoice",
            "declaration_date",
            CERTIFICATE,
            f"declared on {day}, invoice of {case.deal.invoice_date}",
            "invoice_date",
        )


def declaration_date_missing(case: Case, rng: Random) -> None:
    case.certificate["declaration"]["date"] = ""
    case.problem("declaration-date-missing", "declaration_date", CERTIFICATE, "box 9 has no date")


def shipped_long_ago(case: Case, rng: Random) -> None:
    years = rng.random() < 0.4
    days = rng.randint(375, 420) if years else rng.randint(190, 330)
    sailed = case.applied_on - timedelta(days=days)
    shift = case.deal.departure_date - case.deal.invoice_date
    case.change(departure_date=sailed, invoice_date=sailed - shift)
    case.certificate["transport"]["departure_date"] = sailed.isoformat()
    case.certificate["invoices"][0]["date"] = (sailed - shift).isoformat()
    case.channel = "counter"
    tag = "shipped-over-1-year" if years else "shipped-over-6-months"
    case.problem(
        tag,
        "departure_date",
        INVOICE,
        f"sailed {days} days before the application",
        "explanation",
        outcome="fix" if years else "evidence",
    )


def shipped_long_ago_online(case: Case, rng: Random) -> None:
    shipped_long_ago(case, rng)
    case.channel = "online"


def signer_unknown(case: Case, rng: Random) -> None:
    name = rng.choice(("Mamoru Oshikiri", "Kanako Shirafuji", "Toru Azumino"))
    case.certificate["declaration"] |= {"signatory": name, "title": ""}
    case.problem("signatory-not-registered", "signatory", CERTIFICATE, f"{name} is not in the registry")


def signer_abbreviated(case: Case, rng: Random) -> None:
    family = case.deal.signatory.split()[-1]
    case.certificate["declaration"]["signatory"] = family
    case.problem(
        "signatory-name-not-as-registered",
        "signatory",
        CERTIFICATE,
        f"{family} alone, registered as {case.deal.signatory}",
    )


def proxy_signature(case: Case, rng: Random) -> None:
    case.certificate["declaration"]["signatory"] = f"FOR {case.deal.signatory}"
    case.problem(
        "FOR-signature-in-declaration",
        "signatory",
        CERTIFICATE,
        "a signature for another person in box 9",
        "signature",
        "signature_for",
    )


def title_differs(case: Case, rng: Random) -> None:
    if case.deal.signatory_title:
        case.certificate["declaration"]["title"] = "Chief Executive Officer"
        case.problem(
            "signatory-title-mismatch",
            "signatory_title",
            CERTIFICATE,
            f"registered as {case.deal.signatory_title}",
            "signatory",
            "title",
        )


def unsigned(case: Case, rng: Random) -> None:
    case.certificate["declaration"]["signature"] = "none"
    case.problem("declaration-unsigned", "signature", CERTIFICATE, "nobody signed box 9", "signatory")


def forbidden_in_goods(case: Case, rng: Random) -> None:
    word = rng.choice(("BRAND NEW", "PRIME QUALITY", "GENUINE", "HIGH QUALITY"))
    case.items[0]["description"] = f"{word} {case.items[0]['description']}"
    case.problem("forbidden-words", "description", CERTIFICATE, f"{word}: a statement of quality", "items")


def forbidden_in_packages(case: Case, rng: Random) -> None:
    if case.deal.packages[0]:
        case.certificate["goods"]["packages"] = "ABOUT " + case.certificate["goods"]["packages"]
        case.problem("forbidden-words", "packages", CERTIFICATE, "ABOUT: vague")


def forbidden_in_others(case: Case, rng: Random) -> None:
    text = rng.choice(
        ("AS PER OUR PROFORMA INVOICE NO. P-118", "DETAILS ACCORDING TO YOUR ORDER", "UNIT PRICE USD 12.50")
    )
    case.certificate["goods"]["others"] = text
    case.problem(
        "forbidden-words",
        "others",
        CERTIFICATE,
        f"{text}: refers to another paper or names money",
        "description",
        "remarks",
    )


def forbidden_in_remarks(case: Case, rng: Random) -> None:
    if not case.certificate["remarks"]:
        case.certificate["remarks"] = text = rng.choice(
            (f"{case.deal.incoterm} {case.deal.incoterm_place} USD 8,500.00", "E. & O. E.")
        )
        case.problem("forbidden-words", "remarks", CERTIFICATE, f"{text} in box 6", "others")


def remark_not_on_invoice(case: Case, rng: Random) -> None:
    if not case.certificate["remarks"] and not case.deal.contract_number:
        case.certificate["remarks"] = "CONTRACT NO. KX-4471"
        case.problem(
            "remark-not-on-invoice",
            "remarks",
            CERTIFICATE,
            "box 6 names a contract that the invoice does not",
            "contract_number",
        )


def strange_characters(case: Case, rng: Random) -> None:
    if case.online:
        sign = rng.choice(("Ⅱ", "①", "㎡", "℃"))
        case.items[-1]["description"] += f" {sign}"
        case.problem(
            "illegal-characters",
            "description",
            CERTIFICATE,
            f"{sign} in the goods description",
            "items",
            "general_description",
        )


def origin_in_goods(case: Case, rng: Random) -> None:
    if case.online:
        case.items[0]["description"] += " MADE IN JAPAN"
        case.problem(
            "origin-in-description-online",
            "description",
            CERTIFICATE,
            "the country inside the goods description",
            "items",
        )


def registration_expired(case: Case) -> None:
    """For a shipment of an exporter whose registration has run out; not a plant, for it goes with the exporter."""
    until = case.deal.exporter.valid_until
    case.problem(
        "exporter-registration-expired",
        "exporter_name",
        CERTIFICATE,
        f"registration valid until {until}",
        "registration_number",
        "valid_until",
        "registration",
        "exporter",
    )


PLANTS: dict[str, Plant] = {
    f.__name__: f
    for f in (
        copy_word,
        declared_too_early,
        declared_in_future,
        declared_before_invoice,
        declaration_date_missing,
        shipped_long_ago,
        shipped_long_ago_online,
        signer_unknown,
        signer_abbreviated,
        proxy_signature,
        title_differs,
        unsigned,
        forbidden_in_goods,
        forbidden_in_packages,
        forbidden_in_others,
        forbidden_in_remarks,
        remark_not_on_invoice,
        strange_characters,
        origin_in_goods,
    )
}
