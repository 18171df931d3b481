"""What one generated case is about, which layout and tier it meets, and how its papers are printed and aged."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from . import damage
from .added import with_lines
from .chromium import Chromium
from .deal import Deal
from .deals import draw
from .draft import draft
from .layouts import LAYOUTS
from .layouts.form import Layout
from .plant import HARMLESS, PLANTS, UNPRINTED, Case, formal, plant, varied
from .truth import Truth

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


def in_turn(rng: Random, names: Iterable[str]) -> Iterator[str]:
    """Every name once before any comes again."""
    ordered = sorted(names)
    while True:
        yield from rng.sample(ordered, len(ordered))


@dataclass(frozen=True, slots=True)
class Turns:
    """The plants and the harmless variations of a set, each in its turn."""

    plants: Iterator[str]
    harmless: Iterator[str]

    @classmethod
    def of(cls, seed: int) -> "Turns":
        return cls(
            in_turn(Random(f"{seed} plants"), PLANTS), in_turn(Random(f"{seed} harmless"), HARMLESS.keys() - UNPRINTED)
        )


def drawn_case(rng: Random, split: str, layout: Layout) -> Case:
    """A shipment at random that suits the layout, and the certificate that agrees with it in everything."""
    drawn = rng.random() < 0.25 and not layout.many
    deal = _deal(rng, split, layout)
    declared = deal.invoice_date + timedelta(days=rng.randint(0, 6))
    applied = declared + timedelta(days=rng.randint(0, 8))
    channel = "counter" if drawn or rng.random() < 0.4 else "online"
    lines = deal.marks if deal.marks and not drawn and rng.random() < 0.25 else ()
    return Case(
        deal,
        draft(deal, declared),
        applied,
        channel,
        marks_lines=lines,
        invoice_has_hs=layout.hs,
        invoice_has_origins=layout.origins,
        drawn=drawn,
    )


def _deal(rng: Random, split: str, layout: Layout) -> Deal:
    return draw(rng, split, trades=layout.trades, lang=layout.lang, air=layout.air, many=layout.many)


def planned_case(rng: Random, plan: Plan, index: int, turns: Turns) -> tuple[Case, str]:
    """The case of that number in a set, and the name of its harmless variation."""
    case = drawn_case(rng, plan.split, plan.layout(index))
    if case.deal.exporter.valid_until < case.applied_on:
        formal.registration_expired(case)
    if is_planted(index, plan.every):
        plant(case, [next(turns.plants) for _ in range(6)], rng.choice((1, 1, 2, 3)), rng)
    return case, "" if case.problems else _varied(case, plan, index, rng, turns)


def _varied(case: Case, plan: Plan, index: int, rng: Random, turns: Turns) -> str:
    """Goods of two origins need a layout that prints the origin of each line, so they come first there.

    One clean case in four has no variation at all.
    """
    every_other_round = index // len(plan.layouts) % 2 == 0
    if plan.layout(index).origins and every_other_round and varied(case, "mixed_origins", rng):
        return "mixed_origins"
    if rng.random() < 0.25:
        return ""
    return next((name for name in (next(turns.harmless) for _ in range(4)) if varied(case, name, rng)), "")


class Maker:
    """How the papers of one case are printed and aged."""

    def __init__(
        self, rng: Random, split: str, layout: Layout, tier: str, sub: str, chromium: Chromium, case: Case
    ) -> None:
        self.rng, self.split, self.layout, self.chromium = rng, split, layout, chromium
        self.tier, self.sub, self.case, self.variation = tier, sub, case, ""
        self.bare = False
        """Without papers beside those that the case needs."""
        self.kept: dict[object, tuple[bytes, str, Truth, object]] = {}
        """Invoices printed before; makers that share it print the same invoice once."""

    @classmethod
    def planned(cls, rng: Random, plan: Plan, index: int, chromium: Chromium, turns: Turns) -> "Maker":
        case, variation = planned_case(rng, plan, index, turns)
        maker = cls(rng, plan.split, plan.layout(index), plan.tier(index), plan.damage(index), chromium, case)
        maker.variation = variation
        return maker

    def invoice(self, deal: Deal) -> tuple[bytes, str, Truth]:
        key = (deal, self.layout.name, self.sub, self.rng.getstate())
        if key not in self.kept:
            self.kept[key] = (*self._printed(deal), self.rng.getstate())
        data, suffix, truth, after = self.kept[key]
        self.rng.setstate(after)
        return data, suffix, truth

    def _printed(self, deal: Deal) -> tuple[bytes, str, Truth]:
        pdf, truth = self.layout.print(deal, self.rng, self.chromium)
        if deal.statements:
            pdf = with_lines(pdf, deal.statements)
            truth.printed.extend(deal.statements)
        if deal.signatory.startswith("FOR "):
            truth.signed_for()
        data, suffix = damage.damaged(pdf, self.sub, self.rng, self._other_words())
        return data, suffix, truth

    def _other_words(self) -> str:
        if self.sub != "ocr":
            return ""
        other = _deal(Random(self.rng.random()), self.split, self.layout)
        return "\n".join(damage.texts(self.layout.print(other, self.rng, self.chromium)[0]))

    def mild(self, pdf: bytes) -> tuple[bytes, str, str]:
        """Papers beside the invoice are never damaged harder than an office scan."""
        sub = self.tier if self.tier in "abc" else self.rng.choice("ab")
        data, _ = damage.damaged(pdf, sub, Random(f"{self.rng.random()}x"))
        return (data, ".pdf", sub) if data.startswith(b"%PDF") else (pdf, ".pdf", "a")
