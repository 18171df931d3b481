"""How one composed paper looks: its face, measures, rules, colours and manner of labelling, drawn at random."""

from dataclasses import dataclass
from random import Random

SANS, SERIF = "'Liberation Sans'", "'Liberation Serif'"
FACES = (
    SANS,
    SANS,
    SERIF,
    SERIF,
    "'Liberation Mono'",
    "'Liberation Sans Narrow'",
    "'DejaVu Sans'",
    "'DejaVu Sans Condensed'",
    "'DejaVu Serif'",
    "'IPAPGothic'",
    "'IPAPMincho'",
    "'IPAGothic'",
    "'IPAMincho'",
    "'Noto Sans CJK JP'",
    "'Noto Serif CJK JP'",
    "'Noto Sans Mono CJK JP'",
)
WIDE = {"'DejaVu Sans'", "'DejaVu Serif'", "'Liberation Mono'", "'Noto Sans Mono CJK JP'"}
COLOURS = ("#000", "#000", "#000", "#1f3f77", "#333", "#7a1d1d", "#135c3c", "#555")
DRESSES = ("", "", "", "", "font-style:italic", "text-decoration:underline", "letter-spacing:0.4pt")
SHADES = ("#e8e8e8", "#dfe7f2", "#f3ead8", "#e4efe4", "#d0d0d0")


@dataclass(frozen=True, slots=True)
class Look:
    face: str
    second: str
    """The face of headings and labels."""
    size: float
    page: str
    margins: tuple[int, int]
    """Millimetres above and below, left and right."""
    case: str
    bold: bool
    """Labels are bold."""
    small: float
    """The size of captions in proportion."""
    mark: str
    """What stands between a label and its value."""
    rule: float
    """Points; no rules where it is 0."""
    colour: str
    shade: str
    band: bool
    """Captions and heads stand in bars with white letters."""
    line: float
    dress: str
    """Italics, underlining or the like of labels."""
    bilingual: str
    """How Japanese stands beside the label: not at all, after it, before it, below it, in brackets."""

    @property
    def nameless(self) -> bool:
        """Chromium embeds the face glyph by glyph, or sets the letters apart: its text cannot be set again."""
        return "Noto" in self.face + self.second or "spacing" in self.dress

    def css(self) -> str:
        weight = "bold" if self.bold else "normal"
        bar = f"background:{self.colour};color:#fff" if self.band else f"background:{self.shade}"
        top, side = self.margins
        rule = f"{self.rule}pt solid {self.colour if self.band else '#222'}" if self.rule else "0 solid"
        return (
            f"@page{{size:{self.page};margin:{top}mm {side}mm}}*{{box-sizing:border-box}}"
            f"body{{margin:0;font:{self.size}pt {self.face},{SANS},'IPAPGothic',sans-serif;line-height:{self.line};position:relative}}"
            "table{border-collapse:collapse;width:100%}td,th{vertical-align:top;padding:1.5pt 4pt;text-align:left;"
            "font-weight:normal}"
            f".l{{font-weight:{weight};font-family:{self.second},{SANS},'IPAPGothic';color:{self.colour};{self.dress}}}"
            f".c{{font-size:{self.small * self.size:.1f}pt;display:block}}.r td,.r th{{border:{rule}}}.r{{border:{rule}}}"
            f".bar{{{bar};padding:1.5pt 4pt;display:block}}th.bar,td.bar{{display:table-cell}}.bar,.bar .l{{{'color:#fff' if self.band else ''}}}"
            ".n{text-align:right}.m{text-align:center}.w{white-space:nowrap}.gap{height:7pt}.p{position:relative}"
            f".t{{border-top:{max(self.rule, 0.5)}pt solid #000}}.u{{border-bottom:{max(self.rule, 0.5)}pt solid #000}}"
            f"{'*{font-weight:normal!important}' if 'IPA' in self.face + self.second else ''}"
            ".two{display:flex;gap:10pt}.two>*{flex:1;min-width:0}tr,.keep{break-inside:avoid}"
            ".dots{display:flex}.dots i{flex:1;border-bottom:1pt dotted #444;margin:0 3pt 2pt}"
        )


def drawn(rng: Random, lang: str, *, many: bool = False) -> Look:
    face = rng.choice(FACES)
    size = rng.choice((7.5, 8, 8.5, 9, 9, 9.5, 10, 10.5)) - (1 if face in WIDE else 0) - (1 if many else 0)
    side = rng.choice((9, 12, 15, 18, 22))
    bilingual = "" if lang != "en" or rng.random() < 0.75 else rng.choice(("after", "before", "below", "brackets"))
    return Look(
        face=face,
        second=rng.choice((face, face, face, SANS, SERIF)),
        size=max(size, 7),
        page=rng.choice(("A4", "A4", "A4", "A4", "A4", "letter", "A4 landscape")),
        margins=(rng.choice((8, 12, 15, 20)), side),
        case=rng.choice(("upper", "upper", "title", "sentence")),
        bold=rng.random() < 0.4,
        small=rng.choice((0.72, 0.8, 0.88, 1.0)),
        mark=rng.choice((":", ":", ":", " :", "", "")),
        rule=rng.choice((0, 0.4, 0.6, 0.8, 1.2)),
        colour=rng.choice(COLOURS),
        shade=rng.choice(SHADES),
        band=rng.random() < 0.2,
        line=rng.choice((1.1, 1.2, 1.25, 1.35)),
        dress=rng.choice(DRESSES),
        bilingual=bilingual,
    )
