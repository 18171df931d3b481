"""What is known without any example: the hand-made weights, which learning starts from and has to beat, and junk."""

import math
from collections.abc import Iterator, Mapping

from extractors.traits import GROUPS, group_of

HAND_MADE: Mapping[str, float] = {
    "always": -3.6,
    "label": 3.0,
    "weak label": -0.9,
    "colon": 0.4,
    "other meanings": -0.25,
    "fit": 2.6,
    "known": 0.8,
    "distance": -0.03,
    "aligned": 0.3,
    "another label is nearer": -1.5,
    "in goods": -2.5,
    "labelled in goods": -0.6,
    "later page": -0.4,
    "placed: same": 1.2,
    "placed: cell": 1.2,
    "placed: right": 0.9,
    "placed: below": 0.6,
    "placed: sentence": 2.6,
    "placed: letterhead": 2.7,
    "placed: alone": 1.0,
}


def junk() -> Iterator[tuple[str, Mapping[str, float]]]:
    """Unlabelled words that hardly look like a value, for every field: nobody's value.

    Extractors rarely offer such candidates, and some fields never a wrong one; without these counter-examples the
    weights learn that whatever is offered for such a field is right.
    """
    for field in sorted({"title", *(f for fields in GROUPS.values() for f in fields)}):
        group = group_of(field)
        for fit in (0.2, 0.4, 0.6):
            for words in (1, 4):
                yield (
                    field,
                    {
                        "always": 1.0,
                        field: 1.0,
                        "fit": fit,
                        f"{group}: fit": fit,
                        "aligned": 1.0,
                        "placed: alone": 1.0,
                        f"{group}: placed alone": 1.0,
                        f"{group}: length": math.log1p(words),
                        f"{group}: down the page": 0.3,
                    },
                )
