"""What one generated case is about, which layout and tier it meets, and how its papers are printed and aged."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from . import damage
from .chromium import Chromium
from .deal import Deal
from .deals import draw
from .draft import draft
from .layouts import LAYOUTS
from .layouts.form import Layout
from .plant import PLANTS, Case, formal, plant
from .truth import Truth
from .variations import VARIATIONS, mixed_origins

TIERS = ("a", "b", "c", "d")


@dataclass(frozen=True, slots=True)
class Plan:
    """The layouts and tiers that the cases of a set meet in turn."""

    split: str
    layouts: tuple[Layout, ...]
    tiers: tuple[str, ...] = TIERS
    every: int = 2
    """One case in so many has planted problems."""

    def layout(self, index: int) -> Layout:
        return self.layouts[index % len(self.layouts)]

    def tier(self, index: int) -> str:
        """Every layout meets every tier in turn."""
        return self.tiers[sum(divmod(index, len(self.layouts))) % len(self.tiers)]

    def damage(self, index: int) -> str:
        """The tier, or for a hard case the kind of its damage."""
        if self.tier(index) != "d":
            return self.tier(index)
        return hard_kind(sum(self.tier(i) == "d" for i in range(index)))


def plan(split: str, tiers: str = "".join(TIERS), names: tuple[str, ...] = (), every: int = 2) -> Plan:
    """Of the split's layouts those named, in that order and as often as they are named; all without any name."""
    by_name = {layout.name: layout for layout in LAYOUTS[split]}
    return Plan(split, tuple(by_name[n] for n in names) or LAYOUTS[split], tuple(tiers), every)


def is_planted(index: int, every: int = 2) -> bool:
    """One case in so many: of two, half of the cases, and about half in every tier and layout."""
    return (index // len(TIERS) + index) % every == 1


def hard_kind(number: int) -> str:
    """The kinds of damage in turn; each round begins one later, so that each meets clean and planted cases."""
    return damage.HARD[(number + number // len(damage.HARD)) % len(damage.HARD)]


def plants_in_turn(rng: Random) -> Iterator[str]:
    """Every plant once before any comes again."""
    while True:
        yield from rng.sample(sorted(PLANTS), len(PLANTS))


class Maker:
    """One case: what it is about, and how its papers are printed and aged."""

    def __init__(self, rng: Random, plan: Plan, index: int, chromium: Chromium, plants: Iterator[str]) -> None:
        self.rng, self.plan, self.split, self.chromium = rng, plan, plan.split, chromium
        self.layout, self.tier, self.sub = plan.layout(index), plan.tier(index), plan.damage(index)
        self.drawn = rng.random() < 0.25 and not self.layout.many
        self.case = self._clean_case()
        self.variation = ""
        if is_planted(index, plan.every):
            names = [next(plants) for _ in range(6)]
            plant(self.case, names, rng.choice((1, 1, 2, 3)), rng)
        if not self.case.problems:
            self.variation = self._varied(index)

    def _varied(self, index: int) -> str:
        """Goods of two origins need a layout that prints the origin of each line, so they come first there."""
        every_other_round = index // len(self.plan.layouts) % 2 == 0
        if self.layout.origins and every_other_round and (named := mixed_origins(self.case, self.rng)):
            return named
        return VARIATIONS[index * 5 % len(VARIATIONS)](self.case, self.rng)

    def _clean_case(self) -> Case:
        rng = self.rng
        deal = self._draw(rng)
        declared = deal.invoice_date + timedelta(days=rng.randint(0, 6))
        applied = declared + timedelta(days=rng.randint(0, 8))
        channel = "counter" if self.drawn or rng.random() < 0.4 else "online"
        lines = deal.marks if deal.marks and not self.drawn and rng.random() < 0.25 else ()
        case = Case(
            deal,
            draft(deal, declared),
            applied,
            channel,
            marks_lines=lines,
            invoice_has_hs=self.layout.hs,
            invoice_has_origins=self.layout.origins,
            drawn=self.drawn,
        )
        if deal.exporter.valid_until < applied:
            formal.registration_expired(case)
        return case

    def _draw(self, rng: Random) -> Deal:
        wanted = self.layout
        return draw(rng, self.split, trades=wanted.trades, lang=wanted.lang, air=wanted.air, many=wanted.many)

    def invoice(self, deal: Deal) -> tuple[bytes, str, Truth]:
        pdf, truth = self.layout.print(deal, self.rng, self.chromium)
        data, suffix = damage.damaged(pdf, self.sub, self.rng, self._other_words())
        return data, suffix, truth

    def _other_words(self) -> str:
        if self.sub != "ocr":
            return ""
        other = self.layout.print(self._draw(Random(self.rng.random())), self.rng, self.chromium)
        return "\n".join(damage.texts(other[0]))

    def mild(self, pdf: bytes) -> tuple[bytes, str, str]:
        """Papers beside the invoice are never damaged harder than an office scan."""
        sub = self.tier if self.tier in "abc" else self.rng.choice("ab")
        data, _ = damage.damaged(pdf, sub, Random(f"{self.rng.random()}x"))
        return (data, ".pdf", sub) if data.startswith(b"%PDF") else (pdf, ".pdf", "a")
