"""Goods of certificate and invoices are brought together line by line, as groups and as extracts."""

from __future__ import annotations

from dataclasses import replace

from matchers.alignment import Alignment
from matchers.examples import clean_case, item, printed, with_certificate, with_invoice
from matchers.goods import align
from matchers.goods_pairs import similarity
from matchers.origins import extracted, left_out_origins, mixed
from matchers.services import service_in
from models.case import Case
from models.papers import Item

TACKLE = (
    ("SPINNING REEL SIZE 4000", "90"),
    ("CARBON ROD 2.7M MEDIUM", "210"),
    ("MINNOW LURE 95MM FLOATING", "380"),
    ("BRAIDED LINE 0.23MM 300M", "275"),
    ("TACKLE BOX 3-TRAY", "140"),
)


def _line(name: str, count: str, origin: str | None = None, unit: str = "PCS") -> Item:
    return item(name, count, unit, "1.00", origin)


def _listed(name: str, count: str, origin: str = "JP", unit: str = "PCS") -> Item:
    return item(name, count, unit, origin=origin)


def _case(lines: tuple[Item, ...], listed: tuple[Item, ...]) -> Case:
    return with_certificate(with_invoice(items=lines), items=listed)


def _pairs(goods: Alignment) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(m.certificate, m.lines) for m in goods.matches}


def test_equal_goods_in_another_order_are_paired() -> None:
    lines = tuple(_line(*row) for row in TACKLE)
    goods = align(_case(lines, tuple(_listed(*row) for row in reversed(TACKLE))))
    assert _pairs(goods) == {((4 - at,), (at,)) for at in range(5)}


def test_near_identical_articles_do_not_take_each_others_line() -> None:
    lines = (_line("BALL VALVE 25A SUS316", "48"), _line("BALL VALVE 50A SUS316", "90"))
    goods = align(_case(lines, (_listed("BALL VALVE 50A SUS316", "90"),)))
    assert _pairs(goods) == {((0,), (1,))}
    assert goods.left_out == (0,)


def test_a_collective_name_with_the_equal_total_stands_for_all_lines() -> None:
    goods = align(_case(tuple(_line(*row) for row in TACKLE), (_listed("FISHING TACKLE", "1095"),)))
    assert _pairs(goods) == {((0,), (0, 1, 2, 3, 4))}


def test_two_collective_names_share_the_lines_by_their_sums() -> None:
    listed = (_listed("REELS AND RODS", "300"), _listed("LURES, LINES AND CASES", "795"))
    goods = align(_case(tuple(_line(*row) for row in TACKLE), listed))
    assert _pairs(goods) == {((0,), (0, 1)), ((1,), (2, 3, 4))}


def test_a_collective_name_does_not_add_up_different_units() -> None:
    lines = (_line("SENSOR M12", "83"), _line("CABLE 5M", "40", unit="SETS"), _line("BRACKET", "7"))
    goods = align(_case(lines, (_listed("FACTORY SUPPLIES", "90"), _listed("CABLE 5M", "40", unit="SETS"))))
    assert _pairs(goods) == {((1,), (1,)), ((0,), (0, 2))}


def test_a_wrong_sum_is_still_recognised_as_a_group() -> None:
    goods = align(_case(tuple(_line(*row) for row in TACKLE), (_listed("FISHING TACKLE", "1000"),)))
    assert goods.matches[0].grouped
    assert not goods.added


def test_lines_of_one_name_at_two_prices_are_added_up() -> None:
    goods = align(
        _case((_line("BALL VALVE 25A", "48"), _line("BALL VALVE 25A", "90")), (_listed("BALL VALVE 25A", "138"),))
    )
    assert _pairs(goods) == {((0,), (0, 1))}


def test_a_line_stated_in_parts_is_brought_together() -> None:
    listed = (_listed("BALL VALVE 25A", "48"), _listed("BALL VALVE 25A", "90"))
    goods = align(_case((_line("BALL VALVE 25A", "138"),), listed))
    assert _pairs(goods) == {((0, 1), (0,))}


def test_an_item_that_no_line_backs_is_added() -> None:
    lines = tuple(_line(*row) for row in TACKLE[:2])
    goods = align(_case(lines, tuple(_listed(*row) for row in TACKLE[:3])))
    assert goods.added == (2,)


def test_the_lines_of_several_invoices_count_together() -> None:
    first = clean_case().invoices[0]
    second = replace(first, document="second.pdf", items=(_line("RUBBER HOSE", "7"),))
    certificate = clean_case().certificate
    assert certificate is not None
    case = replace(clean_case(), invoices=(first, second))
    goods = align(with_certificate(case, items=(*certificate.items, _listed("RUBBER HOSE", "7"))))
    assert not goods.left_out
    assert not goods.added
    assert [line.document for line in goods.lines] == ["invoice.pdf", "invoice.pdf", "second.pdf"]


def test_the_japanese_goods_of_a_mixed_invoice_are_an_extract() -> None:
    lines = (_line("GEAR PUMP", "12", "JP"), _line("RUBBER HOSE", "7", "CN"))
    case = with_invoice(_case(lines, (_listed("GEAR PUMP", "12"),)), origin=printed(("JP", "CN")))
    goods = align(case)
    assert mixed(case, goods)
    assert extracted(case, goods)
    assert left_out_origins(case, goods) == {"CN"}


def test_leaving_out_japanese_goods_is_no_extract() -> None:
    lines = (_line("GEAR PUMP", "12", "JP"), _line("SHAFT SEAL", "7", "JP"), _line("RUBBER HOSE", "7", "CN"))
    case = with_invoice(_case(lines, (_listed("GEAR PUMP", "12"),)), origin=printed(("JP", "CN")))
    assert not extracted(case, align(case))


def test_names_with_other_figures_are_less_alike() -> None:
    same = similarity(_line("BALL VALVE 25A", "1"), _listed("BALL VALVE, 25A", "1"))
    other = similarity(_line("BALL VALVE 25A", "1"), _listed("BALL VALVE 50A", "1"))
    assert same == 1.0 > other


def test_services_are_told_from_goods_for_services() -> None:
    assert service_in("INSTALLATION FEE") == "INSTALLATION FEE"
    assert service_in("Ocean Freight") == "OCEAN FREIGHT"
    assert service_in("INSTALLATION TOOL KIT") is None
    assert service_in("FREIGHT ELEVATOR PARTS") is None
    assert service_in("SAMPLES (FREE OF CHARGE)") is None


def test_nothing_is_matched_without_a_certificate() -> None:
    assert align(replace(clean_case(), certificate=None)).matches == ()
