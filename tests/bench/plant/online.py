"""What the portal does not take in its fields: characters, line feeds, words that it adds itself (ONL)."""

from random import Random

from .case import CERTIFICATE, Case, finds


@finds("ONL-07")
def currency_sign_online(case: Case, rng: Random) -> None:
    if case.online:
        case.certificate["goods"]["others"] = "PRICE IN €"
        case.problem("others", CERTIFICATE, "€ in a field of the portal", "description", "remarks", "currency")


@finds("ONL-09", "LANG-01")
def kanji_in_the_mark_online(case: Case, rng: Random) -> None:
    """The mark field takes no kanji; they belong on a marks page."""
    if case.online and case.deal.marks and not case.marks_lines:
        marks = (*case.deal.marks, "東京")
        case.change(marks=marks)
        case.certificate["goods"]["marks"] = "\n".join(marks)
        case.problem("marks", CERTIFICATE, "kanji typed in the mark field")


@finds("ONL-12")
def line_feed_online(case: Case, rng: Random) -> None:
    if case.online:
        description = case.items[0]["description"]
        if " " in description:
            case.items[0]["description"] = description.replace(" ", "\n", 1)
            case.problem("description", CERTIFICATE, "a line feed in the goods name", "items")


@finds("ONL-14")
def two_origins_for_one_item_online(case: Case, rng: Random) -> None:
    if case.online and not case.drawn:
        case.items[0]["origin"] = "BRAZIL, COLOMBIA"
        case.problem("origin", CERTIFICATE, "one item has two origins", "items", "description")


@finds("ONL-15", "LANG-07")
def attached_sheet_online(case: Case, rng: Random) -> None:
    if case.online:
        case.certificate["goods"]["others"] = "DETAILS ARE AS PER ATTACHED SHEET"
        case.problem("others", CERTIFICATE, "an attached sheet online", "description", "remarks")


@finds("ONL-19")
def means_with_by_online(case: Case, rng: Random) -> None:
    if case.online:
        case.certificate["transport"]["by"] = f"By {case.deal.mode.title()}"
        case.problem("transport_mode", CERTIFICATE, "the portal prints By itself", "transport")


@finds("ONL-20")
def overflow_without_continuation(case: Case, rng: Random) -> None:
    if case.online:
        case.items[-1]["description"] += " *"
        case.problem("description", CERTIFICATE, "* with nothing after it in box 6", "remarks", "others", "items")


@finds("ONL-21")
def overflow_of_remarks_without_continuation(case: Case, rng: Random) -> None:
    if case.online and not case.certificate["remarks"] and case.deal.contract_number:
        case.certificate["remarks"] = f"CONTRACT NO. {case.deal.contract_number} **"
        case.problem("remarks", CERTIFICATE, "** with nothing after it in Others", "others")


@finds("ONL-13", "CO-B1-02", "XDOC-02")
def words_added_to_the_name_online(case: Case, rng: Random) -> None:
    if case.online:
        case.certificate["exporter"]["name"] += " (TOKYO BRANCH)"
        case.problem("exporter_name", CERTIFICATE, "(TOKYO BRANCH) added to the name", "registration_number")


def _character(case: Case, sign: str) -> None:
    """Online only half-width letters may be typed."""
    if case.online:
        case.items[-1]["description"] += f" {sign}"
        case.problem("description", CERTIFICATE, f"{sign} in the goods name", "items", "general_description")


@finds("ONL-01")
def full_width_letters_online(case: Case, rng: Random) -> None:
    _character(case, "ＡＢ")


@finds("ONL-02")
def circled_digit_online(case: Case, rng: Random) -> None:
    _character(case, "①")


@finds("ONL-03")
def dependent_character_online(case: Case, rng: Random) -> None:
    _character(case, rng.choice(("℡", "℃", "№")))


@finds("ONL-04")
def roman_numeral_online(case: Case, rng: Random) -> None:
    _character(case, rng.choice(("Ⅱ", "Ⅲ")))


@finds("ONL-05")
def greek_letter_online(case: Case, rng: Random) -> None:
    _character(case, rng.choice(("φ", "Ω")))


@finds("ONL-06")
def squared_unit_online(case: Case, rng: Random) -> None:
    _character(case, rng.choice(("㎡", "㎥", "㎏")))


@finds("ONL-18")
def origin_in_goods_online(case: Case, rng: Random) -> None:
    if case.online:
        case.items[0]["description"] += " MADE IN JAPAN"
        case.problem(
            "description",
            CERTIFICATE,
            "the country inside the goods description",
            "items",
        )
