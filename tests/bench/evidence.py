"""Evidence that a submission may bring: explanations, powers of attorney, makers' and foreign certificates."""

from datetime import date, timedelta
from random import Random

from . import ink
from .deal import Deal
from .sheet import Sheet
from .wording import written


def explanation(deal: Deal, rng: Random) -> bytes:
    return _letter(
        "EXPLANATION OF DELAY",
        [
            f"To: The {deal.exporter.chamber} Chamber of Commerce & Industry",
            f"We could not apply for the certificate of origin for our invoice No. {deal.number} within "
            "six months after the shipment, because "
            "the customer asked for it only this month.",
            "We ask you to accept the late application.",
        ],
        deal.departure_date + timedelta(days=186),
        rng,
        deal.signatory,
    )


def power_of_attorney(deal: Deal, rng: Random) -> bytes:
    grantor = deal.principal or deal.buyer
    return _letter(
        "POWER OF ATTORNEY",
        [
            f"We, {grantor.name}, hereby appoint {deal.exporter.company.name} as our true and lawful attorney to "
            "apply on our behalf for "
            "certificates of origin in Japan.",
            "This power of attorney is valid until revoked in writing.",
        ],
        deal.invoice_date + timedelta(days=2),
        rng,
        "Managing Director",
    )


def manufacturing_certificate(deal: Deal, rng: Random) -> bytes:
    return _letter(
        "CERTIFICATE OF MANUFACTURE",
        [
            "We hereby certify that the goods named below were manufactured at our factory in Japan.",
            deal.goods,
            f"Supplied to {deal.exporter.company.name} under their invoice {deal.number}.",
        ],
        deal.invoice_date + timedelta(days=2),
        rng,
        "Factory Manager, Minamino Works",
    )


def foreign_certificate(deal: Deal, rng: Random) -> bytes:
    goods = next((n for n in reversed(deal.lines) if n.origin == "CN"), deal.lines[-1])
    maker, issuer = "DALIAN YUNFENG FOUNDRY CO., LTD.", "China Council for the Promotion of International Trade"
    return _foreign("THE PEOPLE'S REPUBLIC OF CHINA", maker, "DALIAN, CHINA", issuer, goods.description, deal, rng)


def thai_certificate(deal: Deal, rng: Random) -> bytes:
    goods = next((n for n in reversed(deal.lines) if n.origin == "TH"), deal.lines[-1])
    maker, issuer = "RAYONG METAL WORKS CO., LTD.", "The Thai Chamber of Commerce"
    return _foreign("THE KINGDOM OF THAILAND", maker, "RAYONG, THAILAND", issuer, goods.description, deal, rng)


def _foreign(country: str, maker: str, place: str, issuer: str, goods: str, deal: Deal, rng: Random) -> bytes:
    sheet = Sheet("Times")
    sheet.text(298, 70, f"CERTIFICATE OF ORIGIN OF {country}", 13, bold=True, align="centre")
    rows = [
        f"Certificate No. CO {rng.randint(100000000, 999999999)}",
        f"1. Exporter: {maker}, {place}",
        f"2. Consignee: {deal.exporter.company.name}, JAPAN",
        f"3. Means of transport and route: FROM {place} TO YOKOHAMA BY SEA",
        "4. Country / region of destination: JAPAN",
        f"7. Number and kind of packages; description of goods: {goods}",
        "8. H.S. Code: 7325.99",
        "11. Declaration by the exporter",
        f"12. Certification: {issuer}",
    ]
    sheet.lines(60, 110, rows, 11, step=30)
    return sheet.pdf()


def transfer_certificate(deal: Deal, rng: Random) -> bytes:
    """The seller's proof that goods under the Washington Convention came by in a lawful way."""
    return _letter(
        "CERTIFICATE OF MANUFACTURE AND TRANSFER",
        [
            "We hereby certify that the goods named below were taken and worked by us in Japan and sold to "
            f"{deal.exporter.company.name}.",
            deal.lines[0].description,
            "CITES required information: country of origin Japan, source code W, purpose code T.",
        ],
        deal.invoice_date - timedelta(days=5),
        rng,
        "Representative, Tosa Coral Works",
    )


def translation(deal: Deal, rng: Random) -> bytes:
    """Of papers in another language than English, for the examiner."""
    sheet = Sheet("Gothic")
    rows = [
        "和訳",
        "原産地証明書およびインボイスの翻訳",
        f"インボイス番号：{deal.number}",
        "商品名：機械用の交換部品",
        "原産国：日本",
    ]
    sheet.lines(60, 90, rows, 12, step=24)
    return sheet.pdf()


def _letter(title: str, rows: list[str], written_on: date, rng: Random, signed_by: str) -> bytes:
    sheet = Sheet("Times")
    sheet.text(298, 90, title, 15, bold=True, align="centre")
    sheet.text(545, 120, written(written_on, "long"), 10, align="right")
    y = 160.0
    for row in rows:
        y = sheet.wrapped(60, y, row, 480, 11) + 8
    sheet.picture(ink.signature(rng), 330, y + 30, 40)
    sheet.rule(330, y + 74, 530, y + 74)
    sheet.text(330, y + 88, signed_by, 10)
    return sheet.pdf()
