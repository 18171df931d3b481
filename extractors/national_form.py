"""Whether a certificate of origin is the Japanese chambers' own non-preferential one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from extractors.kind_print import DESIGNATION, MONEY, Print, says, squeezed, squeezed_all
from extractors.kind_words import PHRASES, PREFERENTIAL
from extractors.layout import Segment
from models.document import Kind
from models.vocabulary import countries

# What a form has printed on it; box 6 of typed text may ask for a "certificate of origin form A".
_CAPTIONED = re.compile(
    "EXPORTER|CONSIGNEE|CONSIGNOR|IMPORTER|MOVEMENTCERTIFICATE|CERTIFICATIONOFORIGIN|URSPRUNGSZEUGNIS"
    "|CERTIFICATEOFORIGIN(?!FORM[ADE])|CERTIFICATD|CERTIFICADO"
)
_ROUTE = re.compile(r"^(?:FROM|TO|BY|VIA|PER)\b|ON OR ABOUT", re.I)


def is_the_national_form(printed: Print, scores: Mapping[Kind, float]) -> bool:
    """Not a certificate of another country, nor one under an agreement, of whatever country."""
    if fills_a_form(printed) and not _CAPTIONED.search(printed.joined):
        return True  # words in its box 6 that name another certificate make it none
    preferential = any(says(printed, phrase) for phrase in squeezed_all(PREFERENTIAL))
    if preferential and scores[Kind.FOREIGN_CERTIFICATE] > scores[Kind.CERTIFICATE]:
        return False
    return _from_a_japanese_chamber(printed, scores)


def _from_a_japanese_chamber(printed: Print, scores: Mapping[Kind, float]) -> bool:
    """By the chamber that is named, else by the captions of the national layout against those of other forms."""
    issuer = _issuing_country(printed)
    if issuer is not None:
        return issuer == "JP"
    japanese = sum(2 for phrase in squeezed_all(PHRASES[Kind.CERTIFICATE][0][1]) if says(printed, phrase))
    foreign = scores[Kind.FOREIGN_CERTIFICATE]
    exporter = _exported_from([line.text for line in printed.lines])
    return (japanese >= 8 and foreign < 12) or (foreign < 4 and exporter == "JP")


def _issuing_country(printed: Print) -> str | None:
    """The country of the chamber that is named: in its own words, else in what stands right below or beside it."""
    for segment in printed.segments:
        said = squeezed(segment.text)
        if len(said) < 70 and fuzz.partial_ratio("CHAMBEROFCOMMERCE", said) >= 88:
            for near in ([segment], _below(segment, printed), _on_next_lines(segment, printed)):
                named = {code for code, _, _ in countries.found_in(" ; ".join(s.text for s in near))}
                if named:
                    return "JP" if "JP" in named else min(named)
    return None


def _below(segment: Segment, printed: Print) -> list[Segment]:
    """The next lines of the same column."""
    under = (s for s in printed.segments if 0 < s.box.y0 - segment.box.y0 < 4 * segment.height)
    return [s for s in under if s.box.x0 < segment.box.x1 and s.box.x1 > segment.box.x0]


def _on_next_lines(segment: Segment, printed: Print) -> list[Segment]:
    return [s for s in printed.segments if -0.5 * segment.height < s.box.y0 - segment.box.y0 < 4 * segment.height]


def _exported_from(texts: Sequence[str]) -> str | None:
    """The first country on the page: whichever form it is, the exporter stands before the consignee."""
    return next((code for text in texts for code, _, _ in countries.found_in(text)), None)


def fills_a_form(printed: Print) -> bool:
    """Text for a pre-printed certificate: ORIGINAL or COPY, a country and a route stand alone, with no money."""
    texts = [s.text.strip() for s in printed.segments]
    designated = any(DESIGNATION.fullmatch(text.upper()) for text in texts)
    origin = any(countries.code(text) for text in texts)
    routed = sum(1 for text in texts if _ROUTE.search(text)) >= 1
    priced = any(MONEY.search(text) for text in texts)
    return (designated + origin + routed >= 2) and len(texts) >= 8 and not priced
