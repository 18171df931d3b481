"""The route of the goods: boxed cells, a sentence with blanks, rows, a one-row table, ports joined by a slash."""

import html
from datetime import timedelta

from ...wording import written
from .page import MANNERS, Page, Pair, set_in

ROUTE = ("port_of_loading", "port_of_discharge", "transshipment", "final_destination")


def route(page: Page) -> str:
    match page.one("fields", "fields", "fields", "sentence", "row", "slash"):
        case "sentence" if page.lang == "en":
            return _sentence(page)
        case "row":
            return set_in(page, pairs(page), "header", page.rng.choice((3, 4, 5)))
        case "slash" if page.paper.shown("port_of_loading") and page.paper.shown("port_of_discharge"):
            return _slash(page)
    return set_in(page, pairs(page), page.one(*MANNERS[:4], *MANNERS[6:]), page.rng.choice((1, 2, 2, 3)))


def pairs(page: Page) -> list[Pair]:
    """The route as labels and values, to be set by others."""
    return _ship(page) + page.pairs(*ROUTE)


def _ship(page: Page) -> list[Pair]:
    """Vessel, flight and day, and now and then the day of arrival, which is no field."""
    found = page.pairs("mode") if page.paper.deal.mode == "air" or page.chance(0.6) else []
    if page.lang == "en" and page.chance(0.25) and page.paper.deal.voyage and page.paper.shown("vessel"):
        vessel, voyage = page.paper.separate_voyage()
        found += [(page.dressed(page.one("VESSEL", "Vessel", "OCEAN VESSEL")), vessel)]
        found += [(page.dressed(page.one("VOYAGE NO.", "Voyage", "VOY. NO.", "VOY.")), voyage)]
    else:
        found += page.pairs("vessel")
    found += page.pairs("flight", "departure_date")
    if page.chance(0.2):
        day = page.paper.deal.departure_date + timedelta(days=page.rng.randint(6, 33))
        found.append((page.label("arrival"), written(day, page.paper.wording.dates)))
    return found


def _slash(page: Page) -> str:
    word = page.one(
        "PORT OF LOADING / DISCHARGE", "Port of Loading / Port of Discharge", "POL / POD", "FROM / TO", "ROUTE"
    )
    both = (
        f"{page.paper.value('port_of_loading')} {page.one('/', '-', '→', '//')} {page.paper.value('port_of_discharge')}"
    )
    if page.lang != "en":
        word = page.said("", "Port d'embarquement / déchargement", "Puerto de embarque / descarga")
    rows = [*_ship(page), (page.dressed(word), both), *page.pairs(*ROUTE[2:])]
    return set_in(page, rows, page.one("colon", "captions", "boxed", "bare", "split"), page.rng.choice((1, 2)))


def _sentence(page: Page) -> str:
    """Shipped per VESSEL sailing on or about DAY from PORT to PORT, the values on the lines of a form."""
    paper, style = (
        page.paper,
        page.one("text-decoration:underline", "border-bottom:0.6pt solid #000", "font-weight:bold", ""),
    )
    set_off = (lambda value: f'<span style="{style}">{value}</span>') if style else (lambda value: value)
    carrier = paper.value("vessel") or paper.value("flight")
    parts = [
        (page.one("Shipped per", "Shipped by", "SHIPPED PER", "Per"), carrier),
        (
            page.one("sailing on or about", "on or about", "sailing on/or about", "ON OR ABOUT"),
            paper.value("departure_date"),
        ),
        (page.one("from", "FROM", "From"), paper.value("port_of_loading")),
        (page.one("to", "TO", "To"), paper.value("port_of_discharge")),
        (page.one("via", "VIA"), paper.value("transshipment")),
        (
            page.one("final destination", "for transportation to", "Final destination:"),
            paper.value("final_destination"),
        ),
    ]
    said = [f"{html.escape(word)} {set_off(value)}" for word, value in parts if value]
    mode = f"<br>{page.label('mode', ':')} {paper.value('mode')}" if paper.deal.mode == "air" else ""
    return f'<div style="line-height:1.6">{page.one(" ", " ", "<br>", " &nbsp; ").join(said)}{mode}</div>'
