"""Problems of box 6 (CO-B6, APP-01, APP-02) and of words anywhere on the certificate (LANG)."""

from random import Random

from .case import CERTIFICATE, Case, finds
from .guards import spanish_papers_under_credit
from .situations import beneficiary_in_remarks, game_meat_to_thailand


def _remark(case: Case, text: str, why: str, *also: str) -> None:
    """Only where box 6 is blank: what stands there belongs to the clean case."""
    if not case.certificate["remarks"]:
        case.certificate["remarks"] = text
        case.problem("remarks", CERTIFICATE, f"{text} in box 6: {why}", "others", *also)


@finds("CO-B6-05")
def trade_terms_without_place(case: Case, rng: Random) -> None:
    _remark(case, case.deal.incoterm, "trade terms without a place")


@finds("CO-B6-03")
def consignee_in_remarks(case: Case, rng: Random) -> None:
    company = case.deal.receiver
    if company.address:
        words = f"CONSIGNEE: {company.name}, {', '.join(company.address)}, {company.country_name}"
        _remark(case, words, "it belongs in box 2", "consignee_name")


@finds("CO-B6-04", "XDOC-16", "CO-B6-02")
def contract_of_the_end_customer(case: Case, rng: Random) -> None:
    _remark(case, "END CUSTOMER'S L/C NO. ILC-77120", "not between exporter and buyer", "lc_number")


@finds("CO-B6-07", "CO-B6-02", "XDOC-16")
def buyer_not_on_the_invoice(case: Case, rng: Random) -> None:
    _remark(case, "BUYER: KESTREL HARDWARE DISTRIBUTORS", "the invoice has another buyer", "buyer_name")


@finds("CO-B6-07", "CO-B6-02", "XDOC-16", given=beneficiary_in_remarks)
def beneficiary_not_on_the_invoice(case: Case, rng: Random) -> None:
    case.change(statements=())
    case.problem("remarks", CERTIFICATE, "the invoice does not name this beneficiary")


@finds("CO-B6-08")
def prefecture_in_remarks(case: Case, rng: Random) -> None:
    if case.deal.receiver.country not in ("TW", "TH"):
        _remark(case, "PLACE OF MANUFACTURE: HYOGO", "a prefecture", "origin", "description")


@finds("CO-B6-09", given=game_meat_to_thailand)
def manufacturing_certificate_missing(case: Case, rng: Random) -> None:
    case.without("manufacturing_certificate")
    why = "a prefecture in box 6 without the maker's certificate"
    case.problem("remarks", CERTIFICATE, why, "origin", outcome="evidence")


@finds("CO-B6-10", "XDOC-16", "CO-B6-02", given=game_meat_to_thailand)
def place_of_production_not_on_the_invoice(case: Case, rng: Random) -> None:
    case.change(statements=())
    case.problem("remarks", CERTIFICATE, "the invoice does not name the prefecture", "origin", "description")


@finds("CO-B6-02", "XDOC-16")
def credit_not_on_the_invoice(case: Case, rng: Random) -> None:
    if not case.deal.lc_number:
        _remark(case, "L/C NUMBER ILC-40718", "the invoice names no credit", "lc_number")


@finds("XDOC-16", "CO-B6-02")
def contract_number_differs(case: Case, rng: Random) -> None:
    if case.deal.contract_number:
        case.change(statements=(f"CONTRACT NO. {case.deal.contract_number}",))
        said = case.deal.contract_number[:-1] + str(9 - int(case.deal.contract_number[-1]))
        _remark(case, f"CONTRACT NO. {said}", f"the invoice says {case.deal.contract_number}", "contract_number")


@finds("APP-01")
def form_a_asked_for(case: Case, rng: Random) -> None:
    _remark(case, rng.choice(("GSP FORM A", "CERTIFICATE OF ORIGIN FORM D", "FORM E")), "Japan does not issue it")


@finds("APP-02", "CO-B6-02")
def preferential_certificate_asked_for(case: Case, rng: Random) -> None:
    _remark(case, "ISSUED UNDER THE JAPAN-THAILAND ECONOMIC PARTNERSHIP AGREEMENT", "another certificate")


@finds("LANG-05")
def reserve_in_others(case: Case, rng: Random) -> None:
    _other(case, rng.choice(("SAID TO CONTAIN", "QUANTITY TO BE CONFIRMED", "SHIPPER'S LOAD AND COUNT")), "a reserve")


@finds("LANG-04")
def vague_words_in_others(case: Case, rng: Random) -> None:
    _other(case, rng.choice(("APPROXIMATELY 500 KGS NET WEIGHT", "E.&O.E.")), "vague")


@finds("LANG-08")
def pronoun_in_remarks(case: Case, rng: Random) -> None:
    _remark(case, rng.choice(("THIS CREDIT NO. 20-118", "WE CERTIFY THAT THE GOODS ARE OF JAPAN ORIGIN")), "a pronoun")


@finds("LANG-07")
def reference_in_remarks(case: Case, rng: Random) -> None:
    _remark(case, "DETAILS AS PER ATTACHED CONTRACT", "it refers to another paper")


@finds("LANG-01", "LANG-02", "XDOC-17")
def german_words_in_others(case: Case, rng: Random) -> None:
    words = "ERSATZTEILE UND ZUBEHÖR FÜR WERKZEUGMASCHINEN, NICHT WIEDERVERWENDBAR"
    _other(case, words, "German", "goods")


@finds("LANG-01", "ONL-01", "ONL-09")
def japanese_words_in_others(case: Case, rng: Random) -> None:
    _other(case, "品質は保証書の通り", "Japanese")


def _other(case: Case, text: str, why: str, *also: str) -> None:
    case.certificate["goods"]["others"] = text
    case.problem("others", CERTIFICATE, f"{text}: {why}", "description", "remarks", "packages", *also)


def _general(case: Case, words: str) -> None:
    case.certificate["goods"]["general_description"] = words


@finds("LANG-01", "LANG-03", alone=True, printed=False)
def certificate_in_spanish_without_credit(case: Case, rng: Random) -> None:
    """The goods in Spanish on both papers, and no letter of credit that asks for it."""
    if case.deal.lc_number or case.drawn:
        return
    case.without("letter_of_credit")
    words = ("VÁLVULAS DE BOLA DE ACERO PARA TUBERÍAS", "JUNTAS DE GOMA PARA LAS BOMBAS", "PIEZAS PARA EL MOTOR")
    for n, item in enumerate(case.items[:3]):
        item["description"] = words[n]
        case.change_line(n, description=words[n])
    _general(case, "PIEZAS DE REPUESTO PARA LAS MÁQUINAS DE LA FÁBRICA")
    case.change(goods="PIEZAS DE REPUESTO PARA LAS MÁQUINAS DE LA FÁBRICA")
    why = "goods in Spanish without a letter of credit that asks for it"
    case.problem("description", CERTIFICATE, why, "others", "remarks", outcome="evidence")


@finds("LANG-02", "XDOC-17", "LANG-01", alone=True)
def certificate_in_french_invoice_in_english(case: Case, rng: Random) -> None:
    if case.drawn or len(case.items) < 2:
        return
    case.certificate["remarks"] = "LES MARCHANDISES SONT EXPÉDIÉES PAR LA VOIE MARITIME ET SANS ASSURANCE"
    _general(case, "PIÈCES DE RECHANGE POUR LES MACHINES DE LA FABRIQUE")
    case.problem("remarks", CERTIFICATE, "the certificate is in French", "description", "others", outcome="review")


@finds("LANG-01", given=spanish_papers_under_credit, printed=False)
def credit_missing_for_spanish_papers(case: Case, rng: Random) -> None:
    case.without("letter_of_credit")
    why = "papers in Spanish without the credit that demands it"
    case.problem("description", CERTIFICATE, why, "others", "remarks", "packages", outcome="evidence")


@finds("LANG-03", given=spanish_papers_under_credit, printed=False)
def translation_missing(case: Case, rng: Random) -> None:
    case.without("translation")
    why = "papers in Spanish without a translation"
    case.problem("description", CERTIFICATE, why, "others", "remarks", "packages", "title", outcome="evidence")
