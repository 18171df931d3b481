"""Clean submissions of a rarer kind: an agent's mandate, free goods, lots, a struck-out box 3, goods of many countries.

Each is harmless alone and is what the plants that need it are planted in.
"""

from dataclasses import replace
from decimal import Decimal
from random import Random

from ..deal import Company, Line
from ..shipping import ROUTES
from .case import Case, harmless, item_of, to_order
from .harmless import without_origin_in_the_mark

PRINCIPAL = Company("LAKESHORE FORGE INC.", ("4410 Canal Street", "Toledo, OH 43604"), "US", "U.S.A.")


def principal_in_box_1(case: Case, principal: str) -> None:
    """The exporter acts for another firm, on certificate and invoice in the same words."""
    exporter = case.deal.exporter
    address = (*exporter.company.address[:-1], f"{exporter.company.address[-1]}, JAPAN", f"ON BEHALF OF {principal}")
    case.change(exporter=replace(exporter, company=replace(exporter.company, address=address)))
    case.certificate["exporter"]["address"] = ", ".join(address)


@harmless()
def on_behalf_of_a_foreign_firm(case: Case, rng: Random) -> bool:
    """With the power of attorney that it takes."""
    if case.drawn:
        return False
    principal_in_box_1(case, f"{PRINCIPAL.name}, {', '.join(PRINCIPAL.address)}, {PRINCIPAL.country_name}")
    case.change(principal=PRINCIPAL)
    case.papers.append("power_of_attorney")
    return True


@harmless()
def free_goods_marked_on_both(case: Case, rng: Random) -> bool:
    """The invoice gives their price all the same."""
    line = case.deal.lines[-1]
    if len(case.deal.lines) < 2 or len(line.description) > 24:
        return False
    named = f"{line.description} (NO COMMERCIAL VALUE)"
    case.change_line(-1, description=named)
    case.items[-1]["description"] = named
    return True


@harmless()
def lot_with_its_weight(case: Case, rng: Random) -> bool:
    """Goods without a number of pieces: one lot, with the net weight that the invoice shows."""
    if len(case.deal.lines) != 1 or case.deal.lines[0].unit == "KGS":
        return False
    case.change_line(0, quantity=Decimal(1), unit="LOT", price=Decimal("4850.00"))
    case.change(statements=(f"NET WEIGHT: {case.deal.net_weight:,} KGS",))
    case.items[0] |= {"quantity": "1", "unit": "LOT"}
    case.certificate["goods"]["total_quantity"] = f"1 LOT (N/W {case.deal.net_weight:,} KGS)"
    return True


@harmless()
def invoice_number_left_out_under_credit(case: Case, rng: Random) -> bool:
    """Box 3 struck through, with the letter of credit that demands it."""
    if not case.deal.lc_number or case.drawn:
        return False
    case.certificate |= {"invoices": [], "invoice_struck_out": True}
    case.change(credit_clauses=("CERTIFICATE OF ORIGIN MUST NOT SHOW INVOICE NUMBER AND DATE",))
    case.papers.append("letter_of_credit")
    return True


@harmless()
def fourth_original_under_credit(case: Case, rng: Random) -> bool:
    if not case.deal.lc_number:
        return False
    case.certificate["copy"] = "ORIGINAL-4"
    case.change(credit_clauses=("CERTIFICATE OF ORIGIN IN FOUR ORIGINALS",))
    case.papers.append("letter_of_credit")
    return True


@harmless()
def invoice_without_number(case: Case, rng: Random) -> bool:
    """NIL on both papers, with the date."""
    case.change(number="NIL")
    case.certificate["invoices"][0]["number"] = "NIL"
    return True


@harmless()
def buyer_in_remarks(case: Case, rng: Random) -> bool:
    """The consignee is another firm than the buyer, who is named in box 6."""
    if case.deal.consignee is None or case.certificate["remarks"]:
        return False
    case.certificate["remarks"] = f"BUYER: {case.deal.buyer.name}"
    return True


@harmless()
def contract_in_remarks(case: Case, rng: Random) -> bool:
    if not case.deal.contract_number or case.certificate["remarks"]:
        return False
    words = f"CONTRACT NO. {case.deal.contract_number}"
    case.change(statements=(words,))
    case.certificate["remarks"] = words
    return True


@harmless()
def credit_in_remarks(case: Case, rng: Random) -> bool:
    if not case.deal.lc_number or case.certificate["remarks"]:
        return False
    words = f"L/C NUMBER {case.deal.lc_number}"
    case.change(statements=(words,))
    case.certificate["remarks"] = words
    return True


@harmless()
def terms_in_remarks(case: Case, rng: Random) -> bool:
    if case.certificate["remarks"]:
        return False
    case.certificate["remarks"] = f"{case.deal.incoterm} {case.deal.incoterm_place}"
    return True


@harmless()
def japanese_goods_extracted(case: Case, rng: Random) -> bool:
    """The certificate lists all Japanese goods of the invoice and none of the Chinese, and counts only those."""
    if not _last_line_chinese(case):
        return False
    case.items.pop()
    case.retotal()
    return True


@harmless()
def goods_of_three_countries(case: Case, rng: Random) -> bool:
    """Each foreign line with its own certificate."""
    lines = case.deal.lines
    if len(lines) < 3 or not _last_line_chinese(case):
        return False
    case.change_line(-2, origin="TH")
    case.items[-1]["origin"], case.items[-2]["origin"] = "CHINA", "THAILAND"
    case.certificate["origin"] = ["JAPAN", "THAILAND", "CHINA"]
    case.papers += ["foreign_certificate", "thai_certificate"]
    return True


def _last_line_chinese(case: Case) -> bool:
    if not case.invoice_has_origins or len(case.deal.lines) < 2 or case.drawn:
        return False
    case.change_line(-1, origin="CN")
    without_origin_in_the_mark(case)
    return True


@harmless()
def intermediary_trade(case: Case, rng: Random) -> bool:
    """Chinese goods straight from China, with the Chinese certificate and the credit that names the Japanese firm."""
    deal = case.deal
    if not (deal.mode == "sea" and deal.lc_number and not case.drawn and deal.receiver.country not in ("CN", "HK")):
        return False
    if deal.incoterm in ("FOB", "FCA"):
        return False
    without_origin_in_the_mark(case)
    case.change(
        port_of_loading="SHANGHAI, CHINA",
        via="",
        lines=tuple(replace(line, origin="CN") for line in deal.lines),
        credit_clauses=("CERTIFICATE OF ORIGIN ISSUED BY A CHAMBER OF COMMERCE IN JAPAN",),
    )
    case.certificate["transport"] |= {"from": "SHANGHAI, CHINA", "via": ""}
    case.certificate["origin"] = ["CHINA"]
    for item in case.items:
        item["origin"] = "CHINA"
    case.papers += ["foreign_certificate", "letter_of_credit", "bill_of_lading"]
    return True


@harmless()
def game_meat_to_thailand(case: Case, rng: Random) -> bool:
    """The prefecture in box 6, the place of production on the invoice, and the maker's certificate."""
    if case.deal.mode != "sea" or case.deal.lc_number or case.drawn or case.deal.consignee:
        return False
    goods = Line("FROZEN VENISON LOIN", Decimal(600), "KGS", Decimal("31.50"), "JP", "0208.90", "VN-1")
    _sold_to_thailand(case, (goods,), "FROZEN GAME MEAT")
    case.change(statements=("PLACE OF MANUFACTURE: HYOGO",))
    case.certificate["remarks"] = "PLACE OF MANUFACTURE: HYOGO"
    case.papers.append("manufacturing_certificate")
    return True


@harmless()
def coral_under_washington_convention(case: Case, rng: Random) -> bool:
    """A species of Appendix III that Japan does not list: the three statements, and the paper that proves them."""
    if case.deal.mode != "sea" or case.deal.lc_number or case.drawn or case.deal.consignee:
        return False
    goods = Line("PRECIOUS CORAL BEADS (CORALLIUM JAPONICUM)", Decimal(40), "PCS", Decimal("220.00"), "JP", "", "CB-1")
    _sold_to_thailand(case, (goods,), "PRECIOUS CORAL BEADS")
    case.certificate["goods"]["others"] = "CITES REQUIRED INFORMATION: JAPAN / W / T"
    case.papers.append("transfer_certificate")
    return True


def _sold_to_thailand(case: Case, lines: tuple[Line, ...], general: str) -> None:
    """The same shipment with other goods and another buyer."""
    buyer = Company(
        "SIAM LOTUS PROVISIONS CO., LTD.", ("88/14 Rama IV Road, Khlong Toei", "Bangkok 10110"), "TH", "THAILAND"
    )
    port = ROUTES["TH"].other
    loading = case.deal.port_of_loading
    place = (loading if case.deal.incoterm in ("FOB", "FCA") else port).split(",")[0]
    case.change(
        buyer=buyer, lines=lines, goods=general, port_of_discharge=port, incoterm_place=place, via="",
        final_destination="", notify=None, marks=(), shape=None, packages=(20, "CARTONS"),
        net_weight=Decimal("600.0"), gross_weight=Decimal("652.0"),
    )  # fmt: skip
    case.marks_lines = ()
    sheet = case.certificate
    sheet["consignee"] = {"name": buyer.name, "address": ", ".join(buyer.address), "country": "THAILAND"}
    sheet["transport"] |= {"to": port, "via": ""}
    sheet["goods"] |= {"general_description": general, "marks": "N/M", "packages": "20 CARTONS"}
    sheet["goods"]["items"] = [item_of(n.description, n.quantity, n.unit) for n in lines]
    sheet["remarks"] = ""
    case.retotal()


@harmless()
def beneficiary_in_remarks(case: Case, rng: Random) -> bool:
    """A credit in the exporter's former style: the beneficiary stands in box 6 and on the invoice."""
    if not case.deal.lc_number or case.certificate["remarks"] or case.drawn:
        return False
    company = case.deal.exporter.company
    words = f"BENEFICIARY: {company.name.split()[0]} TRADING COMPANY, {', '.join(company.address)}, JAPAN"
    case.change(statements=(words,))
    case.certificate["remarks"] = words
    return True


@harmless()
def hs_code_on_both(case: Case, rng: Random) -> bool:
    if not case.invoice_has_hs or case.drawn:
        return False
    for item, line in zip(case.items, case.deal.lines, strict=True):
        item["hs_code"] = line.hs_code.replace(".", "")
    return any(item["hs_code"] for item in case.items)


@harmless()
def carried_to_the_discharge_port_of_a_neighbour(case: Case, rng: Random) -> bool:
    """Within Europe the goods may be discharged in another country than the consignee's."""
    if case.deal.mode != "sea" or case.deal.receiver.country not in ("DE", "NL", "BE", "FR") or to_order(case):
        return False
    if case.deal.incoterm not in ("FOB", "FCA"):
        return False
    port = "ANTWERP, BELGIUM" if case.deal.receiver.country != "BE" else "ROTTERDAM, THE NETHERLANDS"
    _discharged(case, port)
    return True


def _discharged(case: Case, port: str) -> None:
    old = case.deal.port_of_discharge.split(",")[0]
    marks = tuple(port.split(",")[0] if m == old else m for m in case.deal.marks)
    case.change(port_of_discharge=port, marks=marks, via="")
    case.certificate["transport"] |= {"to": port, "via": ""}
    case.certificate["goods"]["marks"] = "\n".join(marks) if marks else "N/M"
    case.marks_lines = marks if case.marks_lines else ()
