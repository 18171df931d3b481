"""Problems of where the goods come from and of the papers that prove it (ORI, APP, CO-B4, CO-B5)."""

from random import Random

from .case import CERTIFICATE, Case, finds, item_of
from .harmless import mixed_origins
from .situations import (
    coral_under_washington_convention,
    goods_of_three_countries,
    intermediary_trade,
    japanese_goods_extracted,
)


@finds("APP-06", "ORI-10", given=mixed_origins)
def foreign_certificate_missing(case: Case, rng: Random) -> None:
    case.without("foreign_certificate")
    why = "Chinese goods without a certificate of their origin"
    case.problem("origin", CERTIFICATE, why, "items", "description", outcome="evidence")


@finds("ORI-10", "APP-06", given=goods_of_three_countries)
def one_foreign_certificate_for_two_countries(case: Case, rng: Random) -> None:
    case.without("thai_certificate")
    why = "Chinese and Thai goods with a proof of the Chinese alone"
    case.problem("origin", CERTIFICATE, why, "items", "description", outcome="evidence")


@finds("ORI-05", given=mixed_origins)
def origin_of_an_item_differs(case: Case, rng: Random) -> None:
    """Box 4 is right, but box 7 gives the Chinese goods to Japan and Japanese goods to China."""
    case.items[-1]["origin"], case.items[0]["origin"] = "JAPAN", "CHINA"
    case.problem("origin", CERTIFICATE, "two items have exchanged their origins", "items", "description")


@finds("CO-B4-02", "XDOC-07", "APP-06", given=mixed_origins)
def foreign_origin_not_in_box_4(case: Case, rng: Random) -> None:
    case.certificate["origin"] = ["JAPAN"]
    case.problem("origin", CERTIFICATE, "Chinese goods are listed, box 4 says JAPAN alone", "items")


@finds("ORI-04", given=mixed_origins)
def origins_not_told_apart_in_box_7(case: Case, rng: Random) -> None:
    """At the counter box 7 must say which goods are foreign."""
    case.channel = "counter"
    for item in case.items:
        item["origin"] = ""
    case.problem("origin", CERTIFICATE, "box 7 does not say which goods are Chinese", "items", "description")


@finds("ORI-04", "INV-REQ-17", given=mixed_origins, printed=False)
def origins_not_told_apart_on_the_invoice(case: Case, rng: Random) -> None:
    if case.invoice_has_origins:
        case.change(lines=tuple(case.deal.lines), hidden=case.deal.hidden | {"origins"})
        case.problem("origin", CERTIFICATE, "the invoice does not say which goods are Chinese", "items", "description")


@finds("CO-B4-03", "XDOC-07", given=japanese_goods_extracted)
def origin_of_goods_left_out(case: Case, rng: Random) -> None:
    case.certificate["origin"] = ["JAPAN", "CHINA"]
    case.problem("origin", CERTIFICATE, "box 4 names CHINA, whose goods are left out", "items")


@finds("ORI-02", alone=True)
def roasted_coffee_from_japan(case: Case, rng: Random) -> None:
    unit, line = "BAGS", case.deal.lines[0]
    case.change(lines=(line,), goods="ROASTED COFFEE", marks=(), shape=None)
    case.change_line(0, description="ROASTED COFFEE BEANS, ARABICA", unit=unit, hs_code="0901.21")
    sheet = case.certificate["goods"]
    sheet |= {"general_description": "ROASTED COFFEE", "marks": "N/M"}
    sheet["items"] = [item_of("ROASTED COFFEE BEANS, ARABICA", line.quantity, unit)]
    case.marks_lines = ()
    case.retotal()
    case.problem("origin", CERTIFICATE, "roasting does not make coffee Japanese", "description", outcome="review")


@finds("ORI-07", given=coral_under_washington_convention)
def washington_convention_text_missing(case: Case, rng: Random) -> None:
    case.certificate["goods"]["others"] = ""
    why = "coral without the three statements"
    case.problem("description", CERTIFICATE, why, "others", "remarks", "origin", "items")


@finds("ORI-08", given=coral_under_washington_convention)
def washington_convention_proof_missing(case: Case, rng: Random) -> None:
    case.without("transfer_certificate")
    why = "coral without the paper that proves the statements"
    case.problem("description", CERTIFICATE, why, "others", "remarks", "origin", "items", outcome="evidence")


@finds("ORI-09")
def goods_that_need_an_export_permit(case: Case, rng: Random) -> None:
    name = rng.choice(("CROCODILE LEATHER HANDBAG", "IVORY NETSUKE CARVING", "SEA TURTLE SHELL COMB"))
    case.items[0]["description"] = name
    case.change_line(0, description=name)
    case.problem("description", CERTIFICATE, f"{name}: the ministry's matter", "items", "origin", outcome="review")


@finds("APP-12", "CO-B5-03", given=intermediary_trade)
def intermediary_trade_without_papers(case: Case, rng: Random) -> None:
    case.without("foreign_certificate", "letter_of_credit", "bill_of_lading")
    why = "loaded in China, and no paper explains it"
    case.problem("port_of_loading", CERTIFICATE, why, "origin", outcome="evidence")


@finds("CO-B5-03", "APP-12", alone=True)
def loaded_outside_japan(case: Case, rng: Random) -> None:
    """Japanese goods from a Korean port, on both papers."""
    deal = case.deal
    if deal.mode == "sea" and deal.incoterm not in ("FOB", "FCA") and deal.receiver.country != "KR":
        case.change(port_of_loading="BUSAN, KOREA", via="")
        case.certificate["transport"] |= {"from": "BUSAN, KOREA", "via": ""}
        case.problem("port_of_loading", CERTIFICATE, "loaded in Korea", "origin", outcome="review")
