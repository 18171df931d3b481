"""Problems between papers and registry: number, validity, name, signatories, the application (REG, APP, SIG)."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from .case import CERTIFICATE, INVOICE, MARKS, Case, finds, registry_row, slip


@finds("REG-01")
def registration_expired_yesterday(case: Case, rng: Random) -> None:
    until = case.applied_on - timedelta(days=1)
    case.registered(rng, valid_until=until.isoformat())
    case.problem(
        "exporter_name", CERTIFICATE, f"registration valid until {until}", "registration_number", "valid_until"
    )


@finds("APP-03", "CO-B1-01", "REG-01")
def exporter_not_registered(case: Case, rng: Random) -> None:
    case.entry = {}
    case.applicant = "9999900001"
    why = "the registration number is not in the registry"
    case.problem("exporter_name", CERTIFICATE, why, "registration_number", "exporter_address")


@finds("REG-03")
def six_digit_registration_online(case: Case, rng: Random) -> None:
    if case.online:
        case.registered(rng, digits=6)
        why = "a registration of six digits cannot be used online"
        case.problem("exporter_name", CERTIFICATE, why, "registration_number", "signatory")


@finds("REG-11", "CO-B1-02")
def legal_form_written_otherwise(case: Case, rng: Random) -> None:
    """On both papers alike, but not as registered."""
    name = case.deal.exporter.company.name
    for form, other in (
        ("CO., LTD.", "INC."),
        (", LTD.", " CORPORATION"),
        ("CORPORATION", "CO., LTD."),
        ("INC.", "LTD."),
    ):
        if name.endswith(form):
            case.registered(rng, name=name.removesuffix(form) + other)
            why = f"{name}, registered as {case.entry['name']}"
            case.problem("exporter_name", CERTIFICATE, why, "registration_number")
            return


@finds("CO-B1-02", "REG-11")
def registered_name_with_another_stop(case: Case, rng: Random) -> None:
    """One comma or full stop less than in the registry, on both papers."""
    name = case.deal.exporter.company.name
    if "," in name or "." in name:
        case.registered(rng, name=name.replace(",", "", 1) if "," in name else name.replace(".", "", 1))
        why = f"{name}, registered as {case.entry['name']}"
        case.problem("exporter_name", CERTIFICATE, why, "registration_number")


@finds("CO-B1-06", "XDOC-03")
def branch_address_on_the_invoice_alone(case: Case, rng: Random) -> None:
    """Box 1 has the registered head office, the invoice a branch."""
    exporter = case.deal.exporter
    branch = ("2-8-14 Umeda", "Kita-ku, Osaka 530-0001")
    case.change(exporter=replace(exporter, company=replace(exporter.company, address=branch)))
    why = "the invoice gives the Osaka branch"
    case.problem("exporter_address", CERTIFICATE, why, "exporter_name")


@finds("SIG-04", "SIG-01")
def signatory_misspelt(case: Case, rng: Random) -> None:
    first, *rest = case.deal.signatory.split()
    family = rest[-1]
    said = f"{first} {slip(family, rng)}"
    if said.split()[-1] != family:
        case.certificate["declaration"]["signatory"] = said
        case.problem("signatory", CERTIFICATE, f"{said}, registered as {case.deal.signatory}", "signature")


@finds("SIG-04")
def signatory_first_name_cut(case: Case, rng: Random) -> None:
    """Two letters: neither the name nor an initial."""
    first, *rest = case.deal.signatory.split()
    said = f"{first[:2]}. {' '.join(rest)}".upper()
    case.certificate["declaration"]["signatory"] = said
    case.problem("signatory", CERTIFICATE, f"{said}, registered as {case.deal.signatory}", "signature")


@finds("SIG-08")
def declaration_place_missing(case: Case, rng: Random) -> None:
    case.certificate["declaration"]["place"] = ""
    case.problem("declaration_date", CERTIFICATE, "box 9 has no place", "signatory")


@finds("SIG-08", "SIG-04")
def signatory_name_missing(case: Case, rng: Random) -> None:
    case.certificate["declaration"] |= {"signatory": "", "title": ""}
    case.problem("signatory", CERTIFICATE, "no name under the signature", "signature")


@finds("INV-SIG-02")
def invoice_signed_for_another_by_stamp(case: Case, rng: Random) -> None:
    case.change(signature="stamp", signatory=f"FOR {case.deal.signatory}")
    case.problem("signature", INVOICE, "a stamped signature for another person", "signatory", "signature_for")


@finds("REG-09", alone=True)
def used_goods_without_licence(case: Case, rng: Random) -> None:
    name = "USED HYDRAULIC EXCAVATOR"
    case.items[0]["description"] = name
    case.change_line(0, description=name)
    case.registered(rng, used_goods=False)
    why = "used goods of a firm not registered for them"
    case.problem("description", CERTIFICATE, why, "items", "general_description", outcome="evidence")


@finds("REG-02")
def exporter_registered_as_agent(case: Case, rng: Random) -> None:
    case.registered(rng, type="agent")
    case.problem("exporter_name", CERTIFICATE, "registered as an agent only", "registration_number")


@finds("REG-04")
def four_addresses_registered(case: Case, rng: Random) -> None:
    more = [f"{n}-1 Kaigan-dori, Minato-ku, Osaka, Japan" for n in (2, 3, 4)]
    case.registered(rng, addresses=[*registry_row(case.deal.exporter)["addresses"], *more])
    case.problem("exporter_address", CERTIFICATE, "four registered addresses", "exporter_name")


@finds("REG-05")
def signatory_registered_without_mail_address(case: Case, rng: Random) -> None:
    _signatories(case, rng, name_ja="署名 太郎", email="")
    case.problem("signatory", CERTIFICATE, "no e-mail address in the registry", "exporter_name")


@finds("REG-06")
def signatories_share_a_user_id(case: Case, rng: Random) -> None:
    if len(case.deal.exporter.signatories) > 1:
        _signatories(case, rng, user_id="940000001-01")
        case.problem("signatory", CERTIFICATE, "two signatories, one user ID", "exporter_name")


@finds("REG-07")
def signature_changed_within_the_registration(case: Case, rng: Random) -> None:
    _signatories(case, rng, signature_changed_on=(case.applied_on - timedelta(days=30)).isoformat())
    case.entry["valid_until"] = (case.applied_on + timedelta(days=300)).isoformat()
    why = "the signature has changed within the two years"
    case.problem("signature", CERTIFICATE, why, "signatory", outcome="review")


def _signatories(case: Case, rng: Random, **said: str) -> None:
    """All signatories of the entry with the same further particulars."""
    rows = registry_row(case.deal.exporter)["signatories"]
    case.registered(rng, signatories=[{**row, **said} for row in rows])


@finds("APP-03")
def exporter_of_another_chamber(case: Case, rng: Random) -> None:
    case.registered(rng, chamber="Hakodate")
    case.asked["chamber"] = "Nagasaki"
    why = "registered at Hakodate, applied for at Nagasaki"
    case.problem("exporter_name", CERTIFICATE, why, "registration_number")


@finds("APP-03")
def registered_after_the_application(case: Case, rng: Random) -> None:
    case.registered(rng, registered_on=(case.applied_on + timedelta(days=1)).isoformat())
    case.problem("exporter_name", CERTIFICATE, "registered the day after", "registration_number")


@finds("APP-02")
def agreement_of_another_issuer(case: Case, rng: Random) -> None:
    case.asked |= {"certificate_type": "EPA", "agreement": "Japan-Thailand EPA"}
    case.problem(
        "remarks", CERTIFICATE, "a certificate under an agreement is asked for", "title", "registration_number"
    )


@finds("APP-10", "SIG-01")
def agent_signs_the_declaration(case: Case, rng: Random) -> None:
    case.asked["agent"] = "TENPOZAN FREIGHT AGENCY LTD."
    case.certificate["declaration"] |= {"signatory": "TENPOZAN FREIGHT AGENCY LTD.", "title": ""}
    case.problem("signatory", CERTIFICATE, "the agent signs for the exporter", "signature")


@finds("SIG-05", "SIG-06")
def stamp_where_handwriting_is_asked(case: Case, rng: Random) -> None:
    if not case.drawn:
        case.asked["certification"] = "handwritten"
        case.certificate["declaration"]["signature"] = "stamp"
        case.problem("signature", CERTIFICATE, "a stamp with certification by hand", "signatory")


@finds("REG-17")
def invoice_certificate_asked_online(case: Case, rng: Random) -> None:
    if case.online:
        case.asked["certificate_type"] = "invoice certificate"
        case.problem("origin", CERTIFICATE, "an invoice certificate is not issued online", "title", "remarks")


@finds("ONL-11")
def page_number_on_the_marks_page(case: Case, rng: Random) -> None:
    if case.marks_lines:
        case.marks_title = "Page 1 of 1"
        case.problem("marks", MARKS, "a page number beside the mark")


@finds("DATE-03")
def declared_in_another_year(case: Case, rng: Random) -> None:
    declared = date.fromisoformat(case.certificate["declaration"]["date"])
    case.certificate["declaration"]["date"] = declared.replace(year=declared.year - 1).isoformat()
    case.problem("declaration_date", CERTIFICATE, "declared a year ago", "invoice_date")
