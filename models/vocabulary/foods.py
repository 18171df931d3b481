"""Telling food from other goods by HS chapter or by words, and wild animals' meat among it."""

from __future__ import annotations

import re

_FOOD = re.compile(
    r"\b(?:"
    r"FOODS?|FOODSTUFFS?|RICE|SAKE|BEER|WINE|LIQUEUR|SHOCHU|WHISK(?:E)?Y|SAUCE|MISO|NOODLES?|UDON|RAMEN"
    r"|SOBA|SEAWEED|NORI|KELP|KOMBU|WAKAME|FISH|TUNA|SALMON|SCALLOPS?|SQUID|OCTOPUS|SHRIMPS?|CRABS?"
    r"|OYSTERS?|SAURY|MACKEREL|YELLOWTAIL|EEL|ROE|SEAFOOD|SURIMI|BEEF|WAGYU|PORK|CHICKEN|MEAT|EGGS?|MILK"
    r"|CHEESE|BUTTER|YOG(?:H)?URT|ICE CREAM|APPLES?|PEACH(?:ES)?|PEARS?|GRAPES?|STRAWBERR(?:Y|IES)|MELONS?"
    r"|PERSIMMONS?|MANDARINS?|FRUITS?|JUICE|VEGETABLES?|POTATO(?:ES)?|ONIONS?|CABBAGE|YAMS?|RADISH"
    r"|MUSHROOMS?|BEANS?|TOFU|NATTO|TEA|COFFEE|MATCHA|SENCHA|HOJICHA|CAKES?|COOKIES?|CANDY|CANDIES"
    r"|CHOCOLATES?|CRACKERS?|SNACKS?|CONFECTIONERY|MOCHI|BREAD|FLOUR|SUGAR|SALT|VINEGAR|MAYONNAISE|CURRY"
    r"|SPICES?|SEASONINGS?|WASABI|SOUP|EDAMAME|PICKLES?|HONEY|JAM|NUTS?|SUPPLEMENTS?|JELLY|PUDDING"
    r"|DUMPLINGS?|GYOZA|VENISON"
    r")\b"
)
_WILD = re.compile(
    r"\b(?:VENISON|WILD (?:ANIMAL|BOAR|DEER|DUCK|GAME)|BOAR MEAT|DEER MEAT|BEAR MEAT|GAME MEAT|GIBIER|MEAT OF WILD)\b"
)
LAST_FOOD_CHAPTER = 22


def is_food(description: str, hs_code: str = "") -> bool | None:
    """Whether goods are food; None where neither the HS code nor a word tells."""
    chapter = hs_code[:2]
    if chapter.isdigit():
        return 0 < int(chapter) <= LAST_FOOD_CHAPTER
    return True if _FOOD.search(description.upper()) else None


def is_wild_meat(description: str) -> bool:
    """Meat of wild animals, for which Thailand asks where it was taken."""
    return _WILD.search(description.upper()) is not None
