"""Problems of what box 7 calls the goods, and of which goods it lists (GOODS, CO-B6, LANG)."""

from decimal import Decimal
from random import Random

from ..deal import Line, total_quantity
from .case import CERTIFICATE, INVOICE, Case, finds, item_of
from .harmless import goods_grouped
from .situations import free_goods_marked_on_both, goods_of_three_countries, hs_code_on_both, japanese_goods_extracted

SERVICES = ("FREIGHT CHARGE", "INSTALLATION FEE", "TRAINING FEE", "WARRANTY")


@finds("GOODS-01")
def service_among_the_goods(case: Case, rng: Random) -> None:
    """On both papers alike: it may stand on the invoice, not on the certificate."""
    if case.deal.lines[0].unit == "KGS":
        return
    name, unit = rng.choice(SERVICES), case.deal.lines[-1].unit
    fee = Line(name, Decimal(1), unit, Decimal(250), "JP", "", "SV-1")
    case.change(lines=(*case.deal.lines, fee))
    case.items.append(item_of(name, 1, unit))
    case.retotal()
    case.problem("description", CERTIFICATE, f"{name} is no goods", "items")


@finds("GOODS-02")
def software_without_its_medium(case: Case, rng: Random) -> None:
    case.change_line(0, description="CONTROL SOFTWARE VER. 4.2")
    case.items[0]["description"] = "CONTROL SOFTWARE VER. 4.2"
    case.problem("description", CERTIFICATE, "software without its medium", "items", outcome="review")


@finds("GOODS-04", "GOODS-03", "XDOC-12", given=japanese_goods_extracted)
def japanese_goods_picked_in_part(case: Case, rng: Random) -> None:
    if len(case.items) > 1:
        gone = case.items.pop(0)
        case.retotal()
        why = f"of the Japanese goods '{gone['description']}' is left out"
        case.problem("description", CERTIFICATE, why, "items", "quantity", "total_quantity")


@finds("GOODS-04", "GOODS-03", "XDOC-12", given=goods_of_three_countries)
def foreign_goods_picked_alone(case: Case, rng: Random) -> None:
    case.certificate["goods"]["items"] = case.items[-1:]
    case.certificate["origin"] = ["CHINA"]
    case.retotal()
    why = "only the Chinese goods of the invoice are listed"
    case.problem("description", CERTIFICATE, why, "items", "quantity", "total_quantity", "origin")


@finds("GOODS-05", "QTY-05", "XDOC-13", given=japanese_goods_extracted)
def total_of_the_whole_invoice(case: Case, rng: Random) -> None:
    whole = total_quantity(case.deal.lines)
    case.certificate["goods"]["total_quantity"] = whole
    case.problem("total_quantity", CERTIFICATE, f"{whole} counts the Chinese goods as well", "quantity", "items")


@finds("GOODS-06", "XDOC-18", "INV-GEN-03", given=free_goods_marked_on_both)
def free_goods_not_marked_on_the_certificate(case: Case, rng: Random) -> None:
    item = case.items[-1]
    item["description"] = item["description"].removesuffix(" (NO COMMERCIAL VALUE)")
    case.problem("description", CERTIFICATE, "only the invoice says NO COMMERCIAL VALUE", "others", "remarks")


@finds("GOODS-06", "XDOC-18", "INV-GEN-03", given=free_goods_marked_on_both)
def free_goods_not_marked_on_the_invoice(case: Case, rng: Random) -> None:
    line = case.deal.lines[-1]
    case.change_line(-1, description=line.description.removesuffix(" (NO COMMERCIAL VALUE)"))
    case.problem("description", CERTIFICATE, "only the certificate says NO COMMERCIAL VALUE", "others", "remarks")


@finds("INV-GEN-03", "INV-REQ-13", given=free_goods_marked_on_both)
def free_goods_without_price(case: Case, rng: Random) -> None:
    case.change_line(-1, priced=False)
    case.problem("amount", INVOICE, "the free goods have no price on the invoice", "description", "items", "unit_price")


@finds("GOODS-07", "XDOC-13", "GOODS-03", "QTY-05", given=goods_grouped)
def grouped_total_differs(case: Case, rng: Random) -> None:
    item = case.items[0]
    item["quantity"] = str(int(item["quantity"]) + rng.choice((5, 12, 40)))
    case.retotal()
    why = "the group has more pieces than the lines of the invoice"
    case.problem("description", CERTIFICATE, why, "total_quantity", "items", "quantity")


@finds("GOODS-07", "GOODS-08", given=goods_grouped)
def grouped_under_a_vague_name(case: Case, rng: Random) -> None:
    name = rng.choice(("GENERAL MERCHANDISE", "SPARE PARTS", "VARIOUS GOODS"))
    case.items[0]["description"] = case.certificate["goods"]["general_description"] = name
    case.problem("description", CERTIFICATE, f"{name} says nothing of the goods", "items", "general_description")


@finds("GOODS-08")
def collective_name_vague(case: Case, rng: Random) -> None:
    if not case.drawn:
        case.certificate["goods"]["general_description"] = "SPARE PARTS"
        case.problem("description", CERTIFICATE, "SPARE PARTS alone", "general_description", "items")


@finds("XDOC-15", "GOODS-09", given=hs_code_on_both)
def hs_code_differs(case: Case, rng: Random) -> None:
    item = next(item for item in case.items if item["hs_code"])
    old = item["hs_code"]
    item["hs_code"] = old[:3] + str((int(old[3]) + 3) % 10) + old[4:]
    why = f"HS {item['hs_code']} on the certificate, {old} on the invoice"
    case.problem("hs_code", CERTIFICATE, why, "items", "description")


@finds("GOODS-10", "LANG-06")
def price_in_goods_name(case: Case, rng: Random) -> None:
    case.items[0]["description"] += " @USD5.00"
    case.problem("description", CERTIFICATE, "a unit price in box 7", "items")


@finds("GOODS-11", "LANG-09")
def praise_on_both_papers(case: Case, rng: Random) -> None:
    """Barred on the certificate even where the invoice says it, too."""
    praise = rng.choice(("BRAND NEW", "PRIME QUALITY", "HIGH PERFORMANCE", "FIRST CLASS"))
    name = f"{praise} {case.items[0]['description']}"
    case.items[0]["description"] = name
    case.change_line(0, description=name)
    case.problem("description", CERTIFICATE, f"praise in {name}", "items")


@finds("GOODS-12", "XDOC-12", "GOODS-03")
def other_goods(case: Case, rng: Random) -> None:
    if not case.items[0]["description"].startswith("HYDRAULIC"):
        old, case.items[0]["description"] = case.items[0]["description"], "COTTON BED LINEN"
        case.problem("description", CERTIFICATE, f"COTTON BED LINEN on the certificate, {old} on the invoice", "items")


@finds("GOODS-13")
def prefecture_in_goods_name(case: Case, rng: Random) -> None:
    name = f"{rng.choice(('HOKKAIDO', 'NAGANO', 'UJI KYOTO'))} {case.items[0]['description']}"
    case.items[0]["description"] = name
    case.change_line(0, description=name)
    case.problem("description", CERTIFICATE, f"a prefecture in {name}", "items", "origin")


@finds("INV-REQ-11")
def item_without_a_name(case: Case, rng: Random) -> None:
    """A part number alone, on both papers."""
    code = f"XK-{rng.randint(1000, 9999)}-{rng.randint(10, 99)}"
    case.change_line(0, description=code)
    case.items[0]["description"] = code
    case.problem("description", INVOICE, f"{code} is a number, not a name", "items", outcome="review")


@finds("LANG-08")
def pronoun_in_goods_name(case: Case, rng: Random) -> None:
    name = f"{case.items[-1]['description']} FOR YOUR ORDER"
    case.items[-1]["description"] = name
    case.change_line(-1, description=name)
    case.problem("description", CERTIFICATE, "YOUR in box 7", "items")


@finds("LANG-04")
def vague_quantity_in_goods_name(case: Case, rng: Random) -> None:
    case.items[-1]["description"] += " APPROX. 2 METERS"
    case.problem("description", CERTIFICATE, "APPROX. in box 7", "items")
