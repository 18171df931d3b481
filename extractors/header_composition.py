"""Captions of columns that no list holds, understood by their words: "Description of product", "Ext. net value"."""

from __future__ import annotations

from functools import cache

from extractors.header_words import Role
from models.vocabulary.spelling import folded

_WORDS = {
    "name": "description descriptions descr desc specification specifications spec specs name names particulars "
    "details designation denomination detail",
    "goods": "goods good product products article articles art commodity commodities merchandise ware wares cargo "
    "item items service services material materials model models",
    "number": "no nr number code codes id ref reference nos num #",
    "part": "part parts catalog catalogue cat stock sku style drawing dwg mfr maker manufacturer supplier type",
    "line": "line lines row position pos sequence seq serial running",
    "quantity": "quantity quantities qty qtty qnty quant qt quty q ty amounts",
    "unit": "unit units each piece pc pcs uom per measure",
    "price": "price prices pr rate rates cost",
    "money": "amount amt value val sum extension extended ext subtotal total totals",
    "tariff": "hs tariff customs harmonized harmonised hts statistical taric",
    "origin": "origin country made ctry",
    "weight": "weight weights wt net gross kgs kg volume measurement cbm",
    "packages": "package packages pkgs carton cartons ctns pallet pallets cases packing",
    "state": "shipped delivered invoiced ordered billed sold selling sales sale order export fob cif cfr invoice "
    "this full complete commercial",
    "filler": "of the and in for a by our your to u s",
}
_WEIGHED = frozenset({"weight", "weights", "wt", "kgs", "kg"})
# The first line whose words are all there, and none of those behind the colon, decides.
_MEANINGS = """
hs = tariff : name quantity price money
origin = origin : name quantity price money tariff
weight = weight : price quantity name
part = goods number : name quantity price money | part number : name quantity price money
number = line number : name goods | line : money price name goods
description = name : quantity price money unit | goods : quantity price money unit
packages = packages number | packages quantity
quantity = quantity : price money name goods
price = unit price : name quantity goods | unit money : line name quantity goods
    | price : money name quantity goods
amount = money : name quantity goods
"""


def composed_role(text: str) -> Role | None:
    """The column that at least two kinds of words name together, every one a word of captions."""
    words = folded(text).split()
    kinds = [_kinds().get(word) for word in words]
    if len(words) < 2 or None in kinds or kinds[-1] == "filler":
        return None
    said = {str(kind) for kind in kinds} - {"filler"}
    if len(said) < 2:
        return None  # "Items" over "Item" is a heading over a caption
    if {"money", "price"} & said and not _WEIGHED & set(words):
        said.discard("weight")  # "Net amount"
    for role, needed, barred in _meanings():
        if needed <= said and not barred & said:
            return role
    return None


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in reversed(_WORDS.items()) for word in words.split()}


@cache
def _meanings() -> tuple[tuple[Role, frozenset[str], frozenset[str]], ...]:
    found = []
    for line in _MEANINGS.strip().replace("\n    ", " ").splitlines():
        role, _, ways = line.partition(" = ")
        for way in ways.split("|"):
            needed, _, barred = way.partition(" : ")
            found.append((Role(role), frozenset(needed.split()), frozenset(barred.split())))
    return tuple(found)
