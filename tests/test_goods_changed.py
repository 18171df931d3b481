"""No single change to a list of goods goes unnoticed, however alike the names; writing it otherwise is no change."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from matchers.catalogue import Rule, findings_of, rules
from matchers.examples import item, typed, with_certificate, with_invoice
from matchers.goods import align
from models.case import Case
from models.finding import Finding, Outcome
from models.papers import Item

Rows = tuple[tuple[str, str, str], ...]

VALVES: Rows = (
    ("BALL VALVE 25A SUS316", "48", "PCS"),
    ("BALL VALVE 50A SUS316", "90", "PCS"),
    ("BALL VALVE 25A SUS304", "42", "PCS"),
    ("GASKET SET FOR BALL VALVE 25A", "12", "SETS"),
)
BEARINGS: Rows = (
    ("DEEP GROOVE BALL BEARING 6205-2RS", "400", "PCS"),
    ("DEEP GROOVE BALL BEARING 6206-2RS", "400", "PCS"),
    ("DEEP GROOVE BALL BEARING 6205-ZZ", "800", "PCS"),
    ("GREASE 2.5KG", "16", "CANS"),
)
FABRICS: Rows = (
    ("TO-2101 COTTON SHIRTING 40S DYED", "1200", "M"),
    ("TO-2102 COTTON SHIRTING 60S DYED", "1250", "M"),
    ("TO-2103 LINEN CANVAS 58IN", "310.5", "M"),
    ("TO-2104 BUTTONS 12MM", "40", "GROSS"),
)
TWINS: Rows = (
    ("RICE CRACKERS 90G X 24", "10", "CTNS"),
    ("RICE CRACKERS 90G X 24", "25", "CTNS"),
    ("MISO 1KG", "7", "CTNS"),
)
LISTS = {"valves": VALVES, "bearings": BEARINGS, "fabrics": FABRICS, "twins": TWINS}
EVERY_LIST = pytest.mark.parametrize("rows", LISTS.values(), ids=LISTS.keys())

GOODS_RULES = tuple(
    r
    for r in rules()
    if r.id in ("GOODS-03", "GOODS-07", "GOODS-08", "GOODS-12", "QTY-01", "QTY-05", "QTY-09", "XDOC-12", "XDOC-13")
)


def _case(rows: Rows, listed: tuple[Item, ...]) -> Case:
    case = with_invoice(items=tuple(item(*row, "2.00") for row in rows), total_quantity=None)
    return with_certificate(case, items=listed, total_quantity=None)


def _listed(rows: Rows) -> tuple[Item, ...]:
    return tuple(item(*row, origin="JP") for row in rows)


def _against(case: Case, chosen: tuple[Rule, ...] = GOODS_RULES) -> list[Finding]:
    """What the rules of the goods hold against a case, notes aside."""
    return [f for r in chosen for f in findings_of(r, case) if f.outcome is not Outcome.NOTE]


def _changes(rows: Rows) -> Iterator[tuple[str, tuple[Item, ...]]]:
    listed = _listed(rows)
    for at, row in enumerate(rows):
        yield from ((f"{row[0]}: {what}", _put(listed, at, new)) for what, new in _changed(listed[at]))
        yield f"{row[0]}: left out", listed[:at] + listed[at + 1 :]
        yield f"{row[0]}: twice", (*listed, listed[at])
    for one in range(len(rows)):
        for other in range(len(rows)):
            yield from _of_two(rows, listed, one, other)


def _of_two(rows: Rows, listed: tuple[Item, ...], one: int, other: int) -> Iterator[tuple[str, tuple[Item, ...]]]:
    a, b = listed[one], listed[other]
    if a == b or rows[one][0] == rows[other][0]:
        return
    yield f"{rows[one][0]} in place of {rows[other][0]}", _put(listed, other, a)
    if one < other:
        swapped = _put(_put(listed, one, replace(a, quantity=b.quantity)), other, replace(b, quantity=a.quantity))
        if rows[one][1] != rows[other][1]:
            yield f"quantities of {rows[one][0]} and {rows[other][0]} swapped", swapped
        both = Decimal(rows[one][1]) + Decimal(rows[other][1])
        merged = _put(listed, one, replace(a, quantity=typed(both)))
        yield f"{rows[other][0]} counted to {rows[one][0]}", merged[:other] + merged[other + 1 :]
        named = _put(
            _put(listed, one, replace(a, description=b.description)), other, replace(b, description=a.description)
        )
        if rows[one][1:] != rows[other][1:]:
            yield f"names of {rows[one][0]} and {rows[other][0]} swapped", named


def _changed(listed: Item) -> Iterator[tuple[str, Item]]:
    if listed.description is None or listed.quantity is None or listed.unit is None:
        return
    name, count = listed.description.value, listed.quantity.value
    for at, character in enumerate(name):
        if character.isdigit():
            other = name[:at] + str((int(character) + 1) % 10) + name[at + 1 :]
            yield f"{character} changed at {at}", replace(listed, description=typed(other))
    for vague in (
        "PARTS",
        "GENERAL MERCHANDISE",
        "",
        "STEEL BOLTS",
        name.replace("2.5", "25") if "2.5" in name else "X",
    ):
        yield f"named {vague!r}", replace(listed, description=typed(vague) if vague else None)
    for other_count in (count + 1, count * 10, count - 1):
        yield f"{other_count} of it", replace(listed, quantity=typed(other_count))
    yield "without quantity", replace(listed, quantity=None)
    yield "in other units", replace(listed, unit=typed("SETS" if listed.unit.value != "SETS" else "PCS"))
    yield "without unit", replace(listed, unit=None)


def _put(listed: tuple[Item, ...], at: int, new: Item) -> tuple[Item, ...]:
    return (*listed[:at], new, *listed[at + 1 :])


@EVERY_LIST
def test_no_change_of_one_item_or_two_goes_unnoticed(rows: Rows) -> None:
    unnoticed = [what for what, listed in _changes(rows) if not _against(_case(rows, listed))]
    assert unnoticed == []


@EVERY_LIST
def test_the_unchanged_list_has_nothing_against_it_in_any_order(rows: Rows) -> None:
    for listed in (_listed(rows), _listed(rows)[::-1], _listed(rows[1:] + rows[:1])):
        assert [f.message.en for f in _against(_case(rows, listed))] == []


@EVERY_LIST
def test_a_list_written_otherwise_has_nothing_against_it(rows: Rows) -> None:
    spelled = {"PCS": "PIECES", "SETS": "SET", "M": "METERS", "CANS": "CAN", "GROSS": "GRS", "CTNS": "CARTONS"}
    listed = tuple(
        item(name.lower().replace("-", " "), count, spelled[unit], origin="JP") for name, count, unit in rows
    )
    assert [f.message.en for f in _against(_case(rows, listed))] == []


def test_article_codes_may_be_left_out_of_the_certificate() -> None:
    rows = tuple((name.split(" ", 1)[1], count, unit) for name, count, unit in FABRICS)
    assert [f.message.en for f in _against(_case(FABRICS, _listed(rows)))] == []


def test_swapped_quantities_are_named_as_quantities() -> None:
    listed = _listed(
        (VALVES[0], ("BALL VALVE 50A SUS316", "42", "PCS"), ("BALL VALVE 25A SUS304", "90", "PCS"), VALVES[3])
    )
    assert {f.field for f in _against(_case(VALVES, listed))} == {"quantity"}


def test_a_finding_names_the_items_of_both_sides() -> None:
    changed = replace(_listed(VALVES)[1], quantity=typed(Decimal(91)))
    found = _against(_case(VALVES, _put(_listed(VALVES), 1, changed)))
    assert {(f.invoice_items, f.certificate_items) for f in found} == {((1,), (1,))}


def test_goods_of_one_name_are_told_apart_by_origin_and_tariff_number() -> None:
    lines: tuple[Item, ...] = (
        item("GASKET 25MM", "100", "PCS", "1.00", "CN"),
        item("GASKET 25MM", "100", "PCS", "1.00", "JP"),
    )
    listed: tuple[Item, ...] = (
        item("GASKET 25MM", "100", "PCS", origin="JP"),
        item("GASKET 25MM", "100", "PCS", origin="CN"),
    )
    goods = align(with_certificate(with_invoice(items=lines), items=listed))
    assert {(m.certificate, m.lines) for m in goods.matches} == {((0,), (1,)), ((1,), (0,))}
    lines = tuple(
        replace(line, origin=None, hs_code=typed(code)) for line, code in zip(lines, ("848410", "401693"), strict=True)
    )
    listed = tuple(
        replace(i, quantity=typed(Decimal(count)), hs_code=typed(code))
        for i, count, code in zip(listed, (90, 110), ("4016.93", "8484.10"), strict=True)
    )
    goods = align(with_certificate(with_invoice(items=lines), items=listed))
    assert {(m.certificate, m.lines) for m in goods.matches} == {((0,), (1,)), ((1,), (0,))}


def test_a_line_may_be_stated_origin_by_origin() -> None:
    lines = (item("GASKET 25MM", "600", "PCS", "1.00"), item("OIL SEAL 30MM", "40", "PCS", "1.00"))
    listed = (
        item("GASKET 25MM", "300", "PCS", origin="JP"),
        item("GASKET 25MM", "200", "PCS", origin="CN"),
        item("GASKET 25MM", "100", "PCS", origin="TH"),
        item("OIL SEAL 30MM", "40", "PCS", origin="JP"),
    )
    goods = align(with_certificate(with_invoice(items=lines), items=listed))
    assert {(m.certificate, m.lines) for m in goods.matches} == {((0, 1, 2), (0,)), ((3,), (1,))}


def test_parts_of_another_size_are_no_parts_of_a_line() -> None:
    lines = (item("BALL VALVE 25A", "138", "PCS", "1.00"),)
    listed = (item("BALL VALVE 25A", "48", "PCS", origin="JP"), item("BALL VALVE 50A", "90", "PCS", origin="JP"))
    assert align(with_certificate(with_invoice(items=lines), items=listed)).added == (1,)


def test_one_collective_name_an_origin_takes_the_lines_of_its_origin() -> None:
    lines = tuple(
        item(name, count, "PCS", "1.00", origin)
        for name, count, origin in (
            ("BOLT M8", "10", "JP"),
            ("NUT M8", "20", "CN"),
            ("WASHER M8", "30", "JP"),
            ("PIN 4MM", "5", "CN"),
        )
    )
    listed = (item("FASTENERS", "40", "PCS", origin="JP"), item("FASTENERS", "25", "PCS", origin="CN"))
    goods = align(with_certificate(with_invoice(items=lines), items=listed))
    assert {(m.certificate, m.lines) for m in goods.matches} == {((0,), (0, 2)), ((1,), (1, 3))}


def test_two_hundred_lines_are_compared_in_a_moment() -> None:
    rows = tuple((f"COTTON SHIRTING {at % 97}S DYED TYPE A{at}", str(10 + at % 7), "M") for at in range(200))
    read = tuple((name.replace("SHIRTING", "SH1RTING"), count, unit) for name, count, unit in rows)
    align(_case(rows[:3], _listed(read[:3])))  # the solver is imported on first use
    case = _case(rows, _listed(read))
    begun = time.perf_counter()
    assert not align(case).left_out
    assert time.perf_counter() - begun < 0.5  # a loaded machine; alone it takes about a tenth of that


def test_many_lines_left_over_are_no_burden() -> None:
    rows = tuple((f"ARTICLE {at}", str(11 + at), "PCS") for at in range(200))
    listed = tuple(item(f"GOODS OF SORT {'ABCDEFGH'[at]}", str(90001 + at), "PCS", origin="JP") for at in range(8))
    begun = time.perf_counter()
    align(_case(rows, listed))
    assert time.perf_counter() - begun < 0.5
