"""Signature blocks of every kind, unsigned ones among them, printed, aged and read: a confusion matrix.

    python -m tests.bench.signatures [--tiers a,b,c,fax,photo] [--cache DIR]

The sets of submissions hold no unsigned page, and no seal that is all there is; here half of the pages are such.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFont

from models.document import Document
from models.papers import Invoice
from pipeline.extract import extract
from pipeline.read import Reader
from pipeline.readings import Readings

from . import ink
from .damage import damaged
from .sheet import Sheet
from .written import SIGNATURES

TIERS = ("a", "b", "c", "fax", "photo")
BLACK, NAVY = (15, 15, 20), (24, 40, 150)
X, Y = 330.0, 560.0  # where a block begins
PEOPLE = (
    ("HARUKAZE TRADING CO., LTD.", "Kenji Morimoto", "Export Manager", "春風貿易"),
    ("Minato Kogyo K.K.", "Sayuri Hanada", "Director", "港工業印"),
    ("TOKIWA INDUSTRIES CORPORATION", "Hiroto Kanzaki", "General Manager, Sales", "常磐之印"),
)


@dataclass(frozen=True, slots=True)
class Block:
    """Where one signature goes on a page, and whose it is."""

    sheet: Sheet
    rng: Random
    company: str
    name: str
    seal: str
    x: float = X
    y: float = Y
    """The upper edge of the room for the signature, which is 46 points high."""


@dataclass(frozen=True, slots=True)
class Style:
    """One way to sign or not to sign, and what the contract calls it."""

    name: str
    told: str
    draw: Callable[[Block], None]


@dataclass(frozen=True, slots=True)
class Told:
    """One page: how it is signed, and what was read."""

    style: str
    tier: str
    true: str
    read: str
    confidence: float


def _nothing(block: Block) -> None:
    pass


def _pen(
    colour: tuple[int, int, int], pressure: float, height: float, wide: float = 1.0, down: float = 4.0
) -> Callable[[Block], None]:
    def draw(block: Block) -> None:
        drawn = ink.signature(block.rng, colour, pressure)
        stretched = drawn.resize((round(drawn.width * wide), drawn.height))
        block.sheet.picture(stretched, block.x + 6, block.y + down, height)

    return draw


def _initials(block: Block) -> None:
    """Two short strokes that do not touch, as people sign in a hurry."""
    for i in range(2):
        drawn = ink.signature(block.rng, BLACK, 4.0).crop((0, 0, 160, 150))
        block.sheet.picture(drawn, block.x + 12 + 44 * i, block.y + 8, 30)


def _seal_over_name(block: Block) -> None:
    block.sheet.picture(ink.seal(block.rng, block.seal), block.x + 20, block.y - 2, 48)


def _seal_beside(block: Block) -> None:
    block.sheet.picture(ink.seal(block.rng, block.seal), block.x + 170, block.y - 8, 50)


def _rubber(block: Block) -> None:
    block.sheet.picture(ink.rubber_stamp(block.rng, block.company), block.x, block.y, 48)


def _company_stamp(block: Block) -> None:
    """Name and address of the company in one ink, without anything written."""
    block.sheet.picture(company_stamp(block.rng, block.company), block.x, block.y, 42)


def company_stamp(rng: Random, company: str) -> Image.Image:
    image = Image.new("RGBA", (760, 190), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    for y, words, size in ((4, company, 40), (66, "3-14-8 Shiba, Minato-ku", 32), (122, "Tokyo 105-0014 Japan", 32)):
        font = ImageFont.truetype(ink.SANS_BOLD, size)
        draw.text((10, y), words, ink.BLUE, font)
    return ink.worn(rng, image).rotate(rng.uniform(-2, 2), expand=True)


def _script(block: Block) -> None:
    block.sheet.picture(ink.printed_name(block.name), block.x, block.y + 12, 26)


def _conformed(block: Block) -> None:
    block.sheet.text(block.x + 4, block.y + 36, f"/s/ {block.name}", 10)


def _signed(block: Block) -> None:
    block.sheet.text(block.x + 4, block.y + 36, "(signed)", 9)


STYLES = (
    Style("empty", "none", _nothing),
    Style("seal beside an empty place", "none", _seal_beside),
    Style("seal alone", "stamp", _seal_over_name),
    Style("rubber stamp", "stamp", _rubber),
    Style("company stamp alone", "stamp", _company_stamp),
    Style("script font", "printed", _script),
    Style("/s/ name", "printed", _conformed),
    Style("(signed)", "printed", _signed),
    Style("black pen", "handwritten", _pen(BLACK, 3.2, 40)),
    Style("blue pen", "handwritten", _pen(NAVY, 3.2, 40)),
    Style("thin pen", "handwritten", _pen(BLACK, 1.5, 36)),
    Style("flat", "handwritten", _pen(NAVY, 4.0, 15, 2.0, 20)),
    Style("large", "handwritten", _pen(BLACK, 3.2, 64, down=-6)),
    Style("through the line", "handwritten", _pen(NAVY, 3.2, 44, down=16)),
    Style("initials", "handwritten", _initials),
)
# How the block is set: a ruling over the name, its label, whether the company stands at its head.
SETTINGS = ((False, "", True), (True, "", True), (True, "Authorized Signature", False))


def page(style: Style, which: int, rng: Random) -> bytes:
    """An invoice of one line with its signature block; `which` chooses the exporter and how the block is set."""
    company, name, title, characters = PEOPLE[which % len(PEOPLE)]
    ruled, label, headed = SETTINGS[(which + which // 3) % len(SETTINGS)]
    sheet = Sheet("Helvetica")
    _head(sheet, company)
    if headed:
        sheet.text(X, Y - 6, company, 9, bold=True)
    below = Y + 50
    if ruled:
        sheet.rule(X, below, X + 190, below)
    if label:
        sheet.text(X, below + 9, label, 7.5)
        below += 10
    sheet.lines(X, below + 12, [name, title], 9)
    style.draw(Block(sheet, rng, company, name, characters))
    return sheet.pdf()


def _head(sheet: Sheet, company: str) -> None:
    sheet.text(46, 50, company, 13, bold=True)
    sheet.text(46, 64, "3-14-8 Shiba, Minato-ku, Tokyo 105-0014, Japan", 8)
    sheet.text(298, 100, "COMMERCIAL INVOICE", 15, bold=True, align="centre")
    sheet.lines(46, 130, ["Messrs.", "ORCHARD TOOLS PTE. LTD.", "18 Tagore Lane, Singapore 787473"], 9)
    sheet.lines(360, 130, ["Invoice No.: HT-26-0415", "Date: November 5, 2026", "Country of Origin: JAPAN"], 9)
    sheet.lines(46, 190, ["From: YOKOHAMA, JAPAN", "To: SINGAPORE", "Vessel: ONE HANOI BRIDGE"], 9)
    for y in (246, 262, 300):
        sheet.rule(46, y, 550, y)
    cells = (
        (46, "Description", "Torque wrench 1/2 inch"),
        (300, "Quantity", "40 PCS"),
        (390, "Unit Price", "USD 52.00"),
    )
    for x, heading, value in (*cells, (480, "Amount", "USD 2,080.00")):
        sheet.text(x, 257, heading, 9, bold=True)
        sheet.text(x, 280, value, 9)
    sheet.text(390, 316, "TOTAL", 9, bold=True)
    sheet.text(480, 316, "USD 2,080.00", 9, bold=True)


def told(tiers: Sequence[str] = TIERS, cache: Path | None = None) -> Iterator[Told]:
    """Every style in every tier, read by the program."""
    with Reader(cache=Readings(cache) if cache else None) as reader:
        for i, style in enumerate(STYLES):
            for tier in tiers:
                rng = Random(f"{style.name} {tier}")
                data, suffix = damaged(page(style, i + TIERS.index(tier), rng), tier, rng)
                yield Told(style.name, tier, style.told, *_read(reader, f"invoice{suffix}", data))


def _read(reader: Reader, name: str, data: bytes) -> tuple[str, float]:
    document = reader.read(name, data)
    paper = extract(document).paper if isinstance(document, Document) else None
    signature = paper.signature if isinstance(paper, Invoice) else None
    return (signature.value, signature.confidence) if signature is not None else ("nothing", 0.0)


def signature_table(found: Sequence[Told] | None = None) -> str:
    """The confusion matrix as a section of RESULTS.md."""
    found = list(told()) if found is None else found
    count = Counter((t.true, t.read) for t in found)
    right = sum(t.true == t.read for t in found)
    false = sum(t.read == "handwritten" != t.true for t in found)
    wrong = sorted(f"{t.style} ({t.tier}) as {t.read}, {t.confidence:.2f}" for t in found if t.true != t.read)
    heads, tiers = (*SIGNATURES, "nothing"), ", ".join(dict.fromkeys(t.tier for t in found))
    rows = (f"| {true} | " + " | ".join(str(count[true, read]) for read in heads) + " |" for true in SIGNATURES)
    return "\n".join(
        [
            "## Signature blocks of every kind",
            "",
            f"{len(found)} pages: {len(STYLES)} ways to sign or not to sign, tiers {tiers}.",
            "",
            f"- classes right: {right} of {len(found)}",
            f"- **taken for handwritten and not signed by hand: {false}**",
            *(f"- wrong: {one}" for one in wrong),
            "",
            "| signature |" + "".join(f" read {read} |" for read in heads),
            "| --- |" + " --- |" * len(heads),
            *rows,
        ]
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tiers", default=",".join(TIERS))
    parser.add_argument("--cache", type=Path)
    args = parser.parse_args()
    print(signature_table(list(told(args.tiers.split(","), args.cache))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
