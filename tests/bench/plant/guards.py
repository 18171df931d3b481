"""Harmless words that look like forbidden ones, and harmless contents of a box: the guards that rules need."""

from dataclasses import replace
from random import Random

from ..shipping import ROUTES
from .case import Case, harmless, to_order

INNOCENT = (
    "EPOXY PRIMER SURFACER",
    "NEWTON METER GAUGE 50N",
    "FREIGHT ELEVATOR GUIDE SHOE",
    "SERVICE VALVE 3/8",
    "COFFEE MAKER GASKET",
    "IVORY COLOURED LACQUER",
    "TRAINING DUMBBELL RUBBER COATED",
    "BRAND PLATE, ALUMINIUM",
    "QUALITY CONTROL GAUGE BLOCK",
    "WHEEL FOR USE ON FORKLIFTS",
    "CROCODILE CLIP, NICKEL PLATED",
    "TURTLE NECK SWEATER, COTTON",
)


@harmless()
def innocent_words_in_the_goods(case: Case, rng: Random) -> bool:
    name = rng.choice(INNOCENT)
    case.items[-1]["description"] = name
    case.change_line(-1, description=name)
    return True


@harmless()
def shipped_to_new_zealand(case: Case, rng: Random) -> bool:
    deal = case.deal
    if (
        deal.mode != "sea"
        or deal.consignee
        or deal.incoterm not in ("FOB", "FCA")
        or deal.final_destination
        or deal.marks
    ):
        return False
    buyer = replace(deal.buyer, address=("14 Quay Street", "Auckland 1010"), country="NZ", country_name="NEW ZEALAND")
    port = ROUTES["NZ"].port
    case.change(buyer=buyer, port_of_discharge=port, via="", notify=None)
    case.certificate["consignee"] = {"name": buyer.name, "address": ", ".join(buyer.address), "country": "NEW ZEALAND"}
    case.certificate["transport"] |= {"to": port, "via": ""}
    return True


@harmless()
def weights_in_others(case: Case, rng: Random) -> bool:
    net, gross = case.deal.net_weight, case.deal.gross_weight
    words = (f"NET WEIGHT: {net:,} KGS", f"GROSS WEIGHT: {gross:,} KGS")
    case.change(statements=words)
    case.certificate["goods"]["others"] = ", ".join(words)
    return True


@harmless()
def no_general_description(case: Case, rng: Random) -> bool:
    case.certificate["goods"]["general_description"] = ""
    return not case.drawn


@harmless()
def addresses_without_commas(case: Case, rng: Random) -> bool:
    for box in ("exporter", "consignee"):
        case.certificate[box]["address"] = case.certificate[box]["address"].replace(",", "")
    return not to_order(case)


@harmless()
def telephone_in_box_1_as_on_the_invoice(case: Case, rng: Random) -> bool:
    phone = case.deal.exporter.company.phone
    if not phone or case.drawn:
        return False
    case.change(statements=(f"TEL: {phone}",))
    case.certificate["exporter"]["address"] += f", TEL: {phone}"
    return True


@harmless()
def invoice_signed_for_another_by_hand(case: Case, rng: Random) -> bool:
    case.change(signature="handwritten", signatory=f"FOR {case.deal.signatory}")
    return True


@harmless(printed=False)
def chinese_words_in_the_mark_at_the_counter(case: Case, rng: Random) -> bool:
    """Any script may stand in a mark on paper."""
    if not case.deal.marks or case.marks_lines:
        return False
    case.channel = "counter"
    marks = (*case.deal.marks, "上海")
    case.change(marks=marks)
    case.certificate["goods"]["marks"] = "\n".join(marks)
    return True


@harmless(printed=False)
def spanish_papers_under_credit(case: Case, rng: Random) -> bool:
    """Both papers in Spanish, as the credit demands, with a translation into Japanese."""
    if not case.deal.lc_number or case.drawn or case.certificate["remarks"]:
        return False
    words = ("VÁLVULAS DE BOLA DE ACERO PARA TUBERÍAS", "JUNTAS DE GOMA PARA LAS BOMBAS", "PIEZAS PARA EL MOTOR")
    for n, item in enumerate(case.items[:3]):
        item["description"] = words[n]
        case.change_line(n, description=words[n])
    general = "PIEZAS DE REPUESTO PARA LAS MÁQUINAS DE LA FÁBRICA"
    case.certificate["goods"]["general_description"] = general
    case.change(goods=general, credit_clauses=("ALL DOCUMENTS MUST BE ISSUED IN SPANISH LANGUAGE",))
    case.papers += ["letter_of_credit", "translation"]
    return True
