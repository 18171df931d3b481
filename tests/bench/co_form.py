"""Draws the draft certificate on three variants of the chambers' form."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from random import Random

from . import ink
from .co_flaws import FLAWS
from .deal import Deal
from .draft import Json
from .sheet import Sheet
from .wording import written

LONG = (
    "1. Exporter (Name, address, country)",
    "2. Consignee (Name, address, country)",
    "3. No. and date of Invoice",
    "4. Country of Origin",
    "5. Transport details",
    "6. Remarks",
    "7. Marks, numbers, number and kind of packages; description of goods",
    "8. Quantity",
    "9. Declaration by the Exporter",
    "10. Certification",
)
SHORT = (
    "1.Exporter",
    "2.Consignee",
    "3.No. and date of Invoice",
    "4.Country of Origin",
    "5.Transport details",
    "6.Remarks",
    "7.Marks, numbers, number and kind of packages; description of goods",
    "8.Quantity",
    "9.Declaration by the Exporter",
    "10.Certification",
)
DECLARES = (
    "The undersigned, as an authorized signatory, hereby declares that the above-mentioned goods were produced or "
    "manufactured in the country shown in box 4."
)
CERTIFIES = (
    "The undersigned hereby certifies, on the basis of relative invoice and other supporting documents, that the "
    "above-mentioned goods originate in the country shown in box 4 to the best of its knowledge and belief."
)


LEFT, TOP, RIGHT, BOTTOM = 40.0, 34.0, 560.0, 800.0


@dataclass(frozen=True, slots=True)
class Form:
    captions: tuple[str, ...]
    font: str
    size: float
    colour: tuple[float, float, float]
    date_style: str
    shift: float
    """Points by which the frame's lines differ between the chambers' prints."""
    ruled: bool = True


FORMS = {
    "tuning": (
        Form(LONG, "Helvetica", 9, (0.1, 0.1, 0.1), "long", 0),
        Form(SHORT, "Courier", 9, (0.55, 0.25, 0.1), "capitals", 6),
        Form((), "Liberation Serif", 9.5, (0.1, 0.1, 0.1), "spaced", 0),
    ),
    "heldout": (
        Form(LONG, "Narrow", 9.5, (0.1, 0.3, 0.6), "abbreviated", -5),
        Form(SHORT, "Times", 10, (0.15, 0.45, 0.3), "long", 10),
        Form((), "Liberation Sans", 9, (0, 0, 0), "long", 4, ruled=False),
    ),
}


def certificate_pdf(
    sheet_json: Json, deal: Deal, split: str, rng: Random, flaws: Collection[str] = frozenset()
) -> bytes:
    """`flaws` are those of `co_flaws`; a form that has one is ruled and captioned, or one could not see it."""
    form = rng.choice([f for f in FORMS[split] if f.captions and f.ruled] if flaws else FORMS[split])
    sheet = Sheet(form.font)
    edges = _frame(sheet, form, deal)
    _fill_head(sheet, form, sheet_json, edges)
    _fill_goods(sheet, form, sheet_json, deal, edges[3])
    _fill_declaration(sheet, form, sheet_json, edges[4], rng, signed="long signature" not in flaws)
    for flaw in sorted(flaws):
        FLAWS[flaw](sheet, edges, rng)
    return sheet.pdf()


def _frame(sheet: Sheet, form: Form, deal: Deal) -> tuple[float, ...]:
    """Draws the form and returns where its boxes begin; one without captions is for paper printed beforehand."""
    s, right = form.shift, RIGHT
    middle, consignee, transport, goods, declaration = 300 + s, 122 + s, 216.0, 310 + s, 626.0
    edges = (middle, consignee, transport, goods, declaration)
    if form.ruled:
        _rules(sheet, form, edges)
    if form.captions:
        _captions(sheet, form, deal, edges)
    else:
        sheet.text((middle + right) / 2, 58, "CERTIFICATE OF ORIGIN", 13, bold=True, align="centre")
    return edges


def _rules(sheet: Sheet, form: Form, edges: tuple[float, ...]) -> None:
    middle, consignee, transport, goods, declaration = edges
    left, right, top, bottom, colour = LEFT, RIGHT, TOP, BOTTOM, form.colour
    sheet.box(left, top, right, bottom, 1, colour=colour)
    for y in (consignee, transport, goods, declaration):
        sheet.rule(left, y, right if y != consignee else middle, y, 0.7, colour)
    sheet.rule(middle, top, middle, goods, 0.7, colour)
    sheet.rule(middle, declaration, middle, bottom, 0.7, colour)
    sheet.rule(472, goods, 472, declaration, 0.7, colour)
    sheet.rule(middle, 152, right, 152, 0.7, colour)
    sheet.rule(middle, 186, right, 186, 0.7, colour)


def _captions(sheet: Sheet, form: Form, deal: Deal, edges: tuple[float, ...]) -> None:
    middle, consignee, transport, goods, declaration = edges
    left, right, top, bottom, colour = LEFT, RIGHT, TOP, BOTTOM, form.colour
    places = (
        (left, top),
        (left, consignee),
        (middle, 152),
        (middle, 186),
        (left, transport),
        (middle, transport),
        (left, goods),
        (472, goods),
        (left, declaration),
        (middle, declaration),
    )
    for caption, (x, y) in zip(form.captions, places, strict=True):
        sheet.text(x + 3, y + 8, caption, 6.2, font="Helvetica", colour=colour)
    city = deal.exporter.chamber
    for y, words, size in (
        (58, "CERTIFICATE OF ORIGIN", 14),
        (72, "issued by", 8),
        (85, f"The {city} Chamber of Commerce & Industry", 9),
        (97, f"{city}, Japan", 8),
    ):
        sheet.text((middle + right) / 2, y, words, size, bold=size == 14, align="centre", font="Times", colour=colour)
    sheet.text(middle + 6, 116, "*Print ORIGINAL or COPY", 6.5, font="Helvetica", colour=colour)
    for x, words in ((left, DECLARES), (middle, CERTIFIES)):
        y = declaration + 19
        for row in sheet.broken(words, 250, 7.2):
            sheet.text(x + 4, y, row, 6.6, font="Helvetica", colour=colour)
            y += 8.5
    sheet.text(left + 4, declaration + 50, "Place and Date:", 6.6, font="Helvetica", colour=colour)
    sheet.text(left + 4, bottom - 74, "(Signature)", 6.6, font="Helvetica", colour=colour)
    sheet.text(left + 4, bottom - 26, "(Name)", 6.6, font="Helvetica", colour=colour)
    sheet.text(
        middle + 4,
        bottom - 22,
        "(No., Date, Signature and Stamp of Certifying Authority)",
        6.6,
        font="Helvetica",
        colour=colour,
    )
    sheet.text(middle + 4, bottom - 8, "Certificate No.", 6.6, font="Helvetica", colour=colour)


def _fill_head(sheet: Sheet, form: Form, c: Json, edges: tuple[float, ...]) -> None:
    middle, consignee, transport = edges[:3]
    size = form.size
    sheet.text((middle + 560) / 2, 136, c["copy"], 12, bold=True, align="centre")
    for box, y in ((c["exporter"], 58), (c["consignee"], consignee + 22)):
        y = sheet.lines(48, y, [box["name"]], size)
        address = (
            box["address"] if box["country"].upper() == "JAPAN" else f"{box['address']}, {box['country']}".rstrip(", ")
        )
        sheet.wrapped(48, y, address, middle - 62, size)
    refs = [f"{r['number']}   {written(date.fromisoformat(r['date']), form.date_style)}" for r in c["invoices"]]
    sheet.lines(middle + 10, 172, refs, size - (1 if len(refs) > 1 else 0))
    sheet.text(middle + 10, 206, ", ".join(c["origin"]), size)
    _fill_transport(sheet, form, c, transport)
    sheet.wrapped(middle + 10, transport + 24, c["remarks"], 235, size)


def _fill_transport(sheet: Sheet, form: Form, c: Json, top: float) -> None:
    t = c["transport"]
    rows = [f"From: {t['from']}", f"To: {t['to']}"] + ([f"Via: {t['via']}"] if t["via"] else [])
    rows.append(f"By: {t['by'].title()}  {t['vessel']}".rstrip())
    if t["departure_date"]:
        rows.append(f"On or about {written(date.fromisoformat(t['departure_date']), form.date_style)}")
    sheet.lines(48, top + 22, rows, form.size)


def _fill_goods(sheet: Sheet, form: Form, c: Json, deal: Deal, top: float) -> None:
    goods, size = c["goods"], form.size
    marks = goods["marks"].split("\n")
    y = top + 26
    if deal.shape and len(marks) > 1:
        sheet.shape(deal.shape, 70, y - 8, 56, 38)
        sheet.text(98, y + (22 if deal.shape == "triangle" else 15), marks[0], 8, align="centre")
        sheet.lines(98, y + (54 if deal.shape == "triangle" else 44), marks[1:], 8, align="centre")
    else:
        sheet.lines(98, y, marks, 8, align="centre")
    y = sheet.lines(165, y, [goods["packages"], goods["general_description"]], size) + 4
    for item in goods["items"]:
        hs = f" HS {item['hs_code']}" if item.get("hs_code") else ""
        quantity = f"{_grouped(item['quantity'])} {item['unit']}"
        sheet.text(552, y, quantity, min(size, size * 76 / sheet.extent(quantity, size)), align="right")
        y = sheet.wrapped(172, y, item["description"] + hs, 292, size) + 2
    sheet.text(165, y + 8, "TOTAL", size, bold=True)
    sheet.text(
        552,
        y + 8,
        goods["total_quantity"],
        size if len(goods["total_quantity"]) < 16 else 6.5,
        bold=True,
        align="right",
    )
    if goods["others"]:
        sheet.wrapped(165, y + 26, goods["others"], 290, size)


def _grouped(number: str) -> str:
    whole, _, rest = number.partition(".")
    return f"{int(whole):,}" + (f".{rest}" if rest else "") if whole.isdigit() else number


def _fill_declaration(sheet: Sheet, form: Form, c: Json, top: float, rng: Random, *, signed: bool) -> None:
    d = c["declaration"]
    day = written(date.fromisoformat(d["date"]), form.date_style) if d["date"] else ""
    sheet.text(54, top + 66, ", ".join(t for t in (d["place"], day) if t), form.size)
    match d["signature"] if signed else "none":
        case "handwritten":
            sheet.picture(ink.signature(rng), 60, top + 86, 38)
        case "stamp":
            sheet.picture(ink.rubber_stamp(rng, c["exporter"]["name"]), 60, top + 80, 46)
        case "printed":
            sheet.picture(ink.printed_name(d["signatory"]), 60, top + 92, 26)
    sheet.lines(78, top + 147, [t for t in (d["signatory"], d["title"]) if t], form.size)
