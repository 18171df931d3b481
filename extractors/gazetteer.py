"""Closed vocabularies found in running words by spaCy's phrase matcher: ports, countries, means of transport."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from extractors.spans import Span
from models.vocabulary import countries, ports
from models.vocabulary.spelling import folded

SHORTEST_PLACE = 4  # letters; three-letter codes are words as well (AND, PER, VIA)


class Kind(StrEnum):
    """What kind of thing a phrase names."""

    PORT = "port"
    COUNTRY = "country"
    MODE = "mode"


@dataclass(frozen=True, slots=True)
class Entity:
    """A phrase from a closed list: words `start` up to `end`. `value` is the means of transport, else the words."""

    kind: Kind
    value: str
    start: int
    end: int


def entities(span: Span) -> tuple[Entity, ...]:
    """The phrases in a span, the longest where several overlap, left to right."""
    return entities_in([w.text for w in span.words])


def entities_in(words: Sequence[str]) -> tuple[Entity, ...]:
    from spacy.tokens import Doc
    from spacy.util import filter_spans

    tokens = [(token, i) for i, word in enumerate(words) for token in folded(word).split()]
    if not tokens:
        return ()
    phrases = _gazetteer()
    doc = Doc(phrases.language.vocab, words=[token for token, _ in tokens])
    phrases.learn({token for token, _ in tokens})
    found = filter_spans(phrases.matcher(doc, as_spans=True))
    return tuple(_entity(words, f.label_, tokens[f.start][1], tokens[f.end - 1][1] + 1) for f in found)


def _entity(words: Sequence[str], label: str, start: int, end: int) -> Entity:
    kind, _, value = label.partition(":")
    return Entity(Kind(kind), value or " ".join(words[start:end]), start, end)


class _Gazetteer:
    """spaCy's matcher, which is told a phrase only when a text has the phrase's first word.

    Telling it all thirty thousand at once takes longer than examining a submission.
    """

    def __init__(self) -> None:
        import spacy
        from spacy.matcher import PhraseMatcher

        self.language = spacy.blank("xx")
        self.matcher = PhraseMatcher(self.language.vocab)
        self._waiting: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for label, phrases in _phrases():
            for phrase in phrases:
                self._waiting[phrase.split(maxsplit=1)[0]].append((label, phrase))

    def learn(self, words: Iterable[str]) -> None:
        """Adds every phrase that begins with one of `words`."""
        from spacy.tokens import Doc

        for word in words:
            for label, phrase in self._waiting.pop(word, ()):
                self.matcher.add(label, [Doc(self.language.vocab, words=phrase.split())])


@cache
def _gazetteer() -> _Gazetteer:
    """Built once, when first needed: importing spaCy costs about a second."""
    return _Gazetteer()


def _phrases() -> Iterator[tuple[str, list[str]]]:
    named = countries.spellings()
    yield str(Kind.COUNTRY), sorted(named)
    yield str(Kind.PORT), sorted(s for s in ports.spellings() - named if len(s) >= SHORTEST_PLACE)
    for mode, phrases in _MODES.items():
        yield f"{Kind.MODE}:{mode}", sorted({f for p in phrases.split("|") for f in _with_by(folded(p))})


def _with_by(phrase: str) -> Iterator[str]:
    """ "AIR FREIGHT", "BY AIR FREIGHT", "PAR ..." and so on."""
    yield phrase
    for by in ("by", "via", "per", "par", "por"):
        yield f"{by} {phrase}"


_MODES = {
    "multimodal": "Sea and air|Sea & air|Sea/air|Sea-air|Sea and train|Sea and rail|Sea and truck|Multimodal"
    "|Multi-modal|Combined transport|Multimodal transport",
    "courier": "Courier|International courier|Courier service|International courier service|DHL|DHL Express|FedEx"
    "|Fed Ex|OCS|UPS|TNT|EMS|Hand carry|Hand carried|国際宅配便|国際宅急便|宅配便",
    "air": "Air|Air freight|Airfreight|Air cargo|Air mail|Airmail|Airplane|Aircraft|Air transport|Avion|Avión"
    "|Fret aérien|Voie aérienne|Vía aérea|Aéreo|Transporte aéreo|Flete aéreo|Flight|航空便|空路|航空|航空貨物|空輸",
    "sea": "Sea|Sea freight|Seafreight|Sea mail|Sea transport|Ocean|Ocean freight|Ocean vessel|Vessel|Ship|Steamer|Mer"
    "|Mar|Bateau|Navire|Voie maritime|Barco|Vía marítima|Marítimo|Marítima|Transporte marítimo|Fret maritime"
    "|Surface|Surface mail|船便|海路|海上|海上輸送|船舶",
    "rail": "Rail|Railway|Train|Rail freight|Fer|Ferrocarril|鉄道",
    "road": "Truck|Road|Lorry|Land|Land transport|Camion|Camión|Route|Carretera|トラック|陸路",
}
