"""The named options of single rules that a profile may set; each is off unless a profile switches it on."""

from __future__ import annotations

from collections.abc import Mapping

from models.finding import Text

SWITCHES: Mapping[str, Text] = {
    "bar_for_nil": Text(
        "A bar stands for NIL in box 3 (CO-B3-05).",
        "第3欄のNILの代わりに「――」を認める（CO-B3-05）。",
    ),
    "dates_with_month_in_letters": Text(
        "Dates on the certificate give the month in letters; figures alone are not accepted (DATE-11).",
        "証明書の日付は月を英字で記載し、数字だけの表記は認めない（DATE-11）。",
    ),
    "handwritten_certification_free": Text(
        "Handwritten certification needs no reason or evidence and is given on copies as well (SIG-07).",
        "肉筆証明に理由や典拠資料を求めず、COPY にも行う（SIG-07）。",
    ),
    "no_mixed_origins_online": Text(
        "Online, goods of Japan and of other countries cannot be applied for together (ONL-16).",
        "オンラインでは日本産と外国産の商品を一緒に申請できない（ONL-16）。",
    ),
    "no_prefecture_for_taiwan": Text(
        "Prefectures and the prescribed sentence are no longer accepted in box 6 for food to Taiwan (CO-B6-08).",
        "台湾向け食品の第6欄への都道府県名・所定文言の記載を認めない（CO-B6-08）。",
    ),
    "no_proxy_on_invoice": Text(
        "A signature for another person (FOR, P.P.) is not accepted on the invoice, even by hand (INV-SIG-02).",
        "インボイスの代理署名（FOR・P.P.）は肉筆でも認めない（INV-SIG-02）。",
    ),
    "no_foreign_goods_online": Text(
        "Online, only goods of Japan can be applied for (REG-17).",
        "オンラインでは日本産の商品のみ申請できる（REG-17）。",
    ),
    "invoice_certificates_online": Text(
        "Invoice certificates are issued online as well (REG-17).",
        "インボイス証明をオンラインでも発給する（REG-17）。",
    ),
    "signature_certificates_online": Text(
        "Signature certificates for free-sale and sanitary certificates are issued online as well (REG-17).",
        "自由販売証明・衛生証明のサイン証明をオンラインでも発給する（REG-17）。",
    ),
    "issues_singapore_epa": Text(
        "This chamber issues certificates under the agreement with Singapore (APP-02).",
        "日シンガポール協定の特定原産地証明書を発給する（APP-02）。",
    ),
    "late_application_proves_shipment": Text(
        "Over six months after shipment, proof of shipment goes with the letter of reasons (DATE-07).",
        "船積後6か月を超えた申請には、理由書に加えて船積みを証明する資料を求める（DATE-07）。",
    ),
}
