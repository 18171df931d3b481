"""Goods of species under the Washington Convention (CITES), by words that unmistakably mean them.

From general knowledge of the Convention's lists in November 2026, and no full list of species: names that colours,
papers, programs or toys bear as well are taken only together with what is made of the species.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.vocabulary.spelling import folded
from models.vocabulary.spelling import words as vocabulary


@dataclass(frozen=True, slots=True)
class Species:
    """A species or group, its appendix ("I", "II" or "III") and, of Appendix III, the countries that list it (alpha-2).

    `only_from` are the countries to whose animals or plants the listing is confined; empty means all.
    """

    name: str
    appendix: str
    listed_by: frozenset[str] = frozenset()
    only_from: frozenset[str] = frozenset()


_HIDE = r"(?:leathers?|skins?|hides?)"
_WORN = r"(?:leathers?|skins?|hides?|(?:hand)?bags?|wallets?|purses?|belts?|shoes?|watch ?(?:straps?|bands?))"
_CARVED = r"(?:carvings?|carved|netsuke|hanko|inkan|plectrums?|bachi|tusks?|okimono)"
_JEWELS = (
    r"(?:beads?|necklaces?|bracelets?|brooch(?:es)?|earrings?|pendants?|rosar(?:y|ies)|cabochons?|branch(?:es)?|carvings?"
    r"|jewel(?:le)?ry)"
)
_WOOD = r"(?:timber|lumber|logs?|boards?|sawn ?wood|veneers?|flooring|furniture|squares)"
_PLANTS = r"(?:plants?|seedlings?|saplings?|cuttings?|bonsai|nursery stock)"
_ORCHID = r"(?:orchid|cymbidium|phalaenopsis|dendrobium|cattleya|paphiopedilum)s?"

_OSTRICH = vocabulary("DZ BF CM CF TD ML MR MA NE NG SN SD")
_LISTED = (
    (
        rf"precious corals?|corals? {_JEWELS}|corallium|pleurocorallium",
        Species("precious coral", "III", frozenset({"CN"})),
    ),
    (r"(?:black|blue|stony|live|fire|organ pipe) corals?|live rock", Species("stony, black or blue coral", "II")),
    (rf"(?:crocodile|alligator|caiman|cayman) {_WORN}", Species("crocodile or alligator", "I or II")),
    (rf"python {_WORN}|(?:python|boa|anaconda|cobra) (?:snake )?{_HIDE}", Species("python or other snake", "II")),
    (rf"(?:monitor )?lizard {_HIDE}", Species("monitor lizard", "II")),
    (rf"ivory {_CARVED}|elephant (?:ivory|{_HIDE})", Species("elephant", "I")),
    (rf"ostrich (?:{_WORN}|feathers?)", Species("ostrich", "I", only_from=_OSTRICH)),
    (r"sea turtle (?:shells?|meat|leather|oil|combs?)|hawksbill|bekko", Species("sea turtle", "I")),
    (
        r"rhino(?:ceros)? horns?|tiger (?:bones?|skins?)|pangolin (?:scales|skins?|leather)|leopard skins?|whale meat"
        r"|bear (?:bile|gall)",
        Species("a mammal of Appendix I", "I"),
    ),
    (r"sturgeons?|(?:beluga|osetra|oscietra|sevruga|kaluga|baerii) caviar", Species("sturgeon", "II")),
    (r"european eels?|anguilla anguilla", Species("European eel", "II")),
    (r"shark fins?|dried sea ?horses?|hippocampus \w+", Species("shark or sea horse", "II")),
    (
        r"teatfish|holothuria (?:whitmaei|nobilis|fuscogilva)|thelenota \w+",
        Species("teatfish (sea cucumber)", "II"),
    ),
    (r"isostichopus fuscus|brown sea cucumbers?", Species("brown sea cucumber", "III", frozenset({"EC"}))),
    (r"giant clams?|tridacna|queen conch|nautilus shells?", Species("giant clam, conch or nautilus", "II")),
    (r"agar ?wood|aloes ?wood|aquilaria|gaharu|jinko(?:h)? wood|kyara wood", Species("agarwood", "II")),
    (
        r"red sandal ?wood|pterocarpus santalinus|big ?leaf mahogany|swietenia",
        Species("red sandalwood or mahogany", "II"),
    ),
    (r"(?:brazilian|rio) rosewood|dalbergia nigra", Species("Brazilian rosewood", "I")),
    (rf"rosewood {_WOOD}|dalbergia|bubinga {_WOOD}", Species("rosewood", "II")),
    (rf"{_ORCHID} {_PLANTS}|(?:live|potted) {_ORCHID}", Species("orchid", "II")),
    (
        rf"(?:cactus|cacti|cycads?|cycas|sago palm) {_PLANTS}|(?:live|potted) (?:cacti|cactus|cycads?)|cycas revoluta",
        Species("cactus or cycad", "II"),
    ),
)
# What only looks or smells like it, or is called so.
_NOT_OF_IT = re.compile(
    r"\b(?:imitation|artificial|faux|fake|synthetic|simulated|vegan|mock|embossed|pattern(?:ed)?|print(?:ed)?|style|type|look"
    r"|like|colou?r(?:ed)?|tone|shade|flavou?r(?:ed)?|fragrance|scent(?:ed)?|perfume|finish|effect|plastic|acrylic|resin|clips?"
    r"|grip|software|vegetable|tagua|mammoth|toys?|plush)\b"
)
_PATTERNS = tuple((re.compile(rf"\b(?:{words})\b"), species) for words, species in _LISTED)


def species_in(description: str, origin: str = "") -> tuple[Species, str] | None:
    """The species that the goods are of, and the words that say so; `origin` is an alpha-2 code."""
    plain = folded(description)
    if _NOT_OF_IT.search(plain):
        return None
    for pattern, species in _PATTERNS:
        found = pattern.search(plain)
        if found and (not species.only_from or origin in species.only_from):
            return species, found.group()
    return None
