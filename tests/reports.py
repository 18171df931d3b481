"""A report in the shape of the contract, made by hand: a mismatch, an unread value, a request for evidence, a note."""

from __future__ import annotations

INVOICE = "invoice.pdf"


def field(value: object, box: list[float] | None = None, confidence: float = 0.98) -> dict[str, object]:
    if box is None:
        return {"value": value, "text": str(value), "confidence": 1.0, "source": "structured"}
    return {"value": value, "text": str(value), "page": 1, "box": box, "confidence": confidence, "source": "ocr"}


def finding(rule: str, outcome: str, name: str, en: str, ja: str, **more: object) -> dict[str, object]:
    places: list[dict[str, object]] = [
        {"document": INVOICE, "page": 1, "box": [72.0, 90.0, 180.0, 104.0], "value": "E02598"},
        {"document": "certificate.json", "value": "E02589"},
    ]
    return {
        "rule": rule,
        "outcome": outcome,
        "field": name,
        "message": {"en": en, "ja": ja},
        "source": "001 ③ L96",
        "places": places,
        **more,
    }


def report(route: str = "review", departure: str = "2026-11-28", sha256: str = "a" * 64) -> dict[str, object]:
    return {
        "schema": "shogo.report/1",
        "submission": "case-001",
        "profile": "nonpreferential",
        "checked_on": "2026-11-21",
        "route": route,
        "documents": [
            {"name": INVOICE, "sha256": sha256, "kind": "commercial_invoice", "pages": 1, "text_source": ["ocr"]},
            {"name": "certificate.json", "sha256": "b" * 64, "kind": "certificate", "pages": 0, "text_source": []},
        ],
        "invoices": [
            {
                "document": INVOICE,
                "fields": {
                    "exporter_name": field("SAKURA PRECISION CO., LTD.", [72.0, 60.0, 300.0, 74.0]),
                    "buyer_name": field("MERLION TRADING PTE LTD", [72.0, 120.0, 300.0, 134.0]),
                    "invoice_number": field("E02598", [72.0, 90.0, 180.0, 104.0]),
                    "gross_weight": field({"amount": "1250.0", "unit": "KG"}, [400.0, 600.0, 480.0, 612.0], 0.41),
                },
                "items": [
                    {
                        "description": field("BALL BEARINGS", [72.0, 400.0, 220.0, 412.0]),
                        "quantity": field("1200", [300.0, 400.0, 340.0, 412.0]),
                    }
                ],
            }
        ],
        "certificate": {
            "document": "certificate.json",
            "fields": {
                "consignee_name": field("MERLION TRADING PTE LTD"),
                "departure_date": field(departure),
                "invoice_refs": field([{"number": "E02589", "date": "2026-11-01"}]),
            },
            "items": [{"description": field("BALL BEARINGS"), "quantity": field("1200")}],
        },
        "marks": None,
        "findings": [] if route == "clear" else FINDINGS,
    }


FINDINGS = [
    finding(
        "XDOC-01",
        "fix",
        "invoice_number",
        "The certificate names invoice E02589, the invoice is E02598.",
        "証明書の請求書番号は E02589 ですが、インボイスは E02598 です。",
        remedy={"en": "Correct box 3 of the certificate.", "ja": "証明書の第3欄を訂正してください。"},
        unread=False,
    ),
    finding(
        "EV-02",
        "evidence",
        "signatory",
        "The signature is by proxy; a power of attorney is needed.",
        "代理署名のため、委任状が必要です。",
    ),
    finding(
        "QTY-04",
        "review",
        "gross_weight",
        "The gross weight on the invoice could not be read with certainty.",
        "インボイスの総重量を確実に読み取れませんでした。",
        unread=True,
    ),
    finding("NOTE-1", "note", "remarks", "Box 6 is empty.", "第6欄は空欄です。"),
]
