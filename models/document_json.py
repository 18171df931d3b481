"""Documents and faults as JSON and back: the form in which a reading leaves its child process and is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from models.document import Document, Figure, FigureKind, Page, TextSource, Unreadable, Word
from models.geometry import Box

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None


def to_json(reading: Document | Unreadable) -> dict[str, Json]:
    if isinstance(reading, Unreadable):
        return {
            "name": reading.name,
            "sha256": reading.sha256,
            "unreadable": reading.code,
            "page": reading.page,
            "detail": reading.detail,
        }
    return {"name": reading.name, "sha256": reading.sha256, "pages": [page_to_json(p) for p in reading.pages]}


def from_json(data: Json) -> Document | Unreadable:
    """The value that `to_json` was given; ValueError for anything that is not its answer."""
    try:
        top = _object(data)
        name, sha256 = _text(top["name"]), _text(top["sha256"])
        if "unreadable" in top:
            page = None if top["page"] is None else int(_number(top["page"]))
            return Unreadable(name, sha256, _text(top["unreadable"]), page, _text(top["detail"]))
        return Document(name, sha256, tuple(page_from_json(p) for p in _list(top["pages"])))
    except (KeyError, TypeError, IndexError, OverflowError) as wrong:
        raise ValueError(f"not a reading: {wrong!r}") from wrong


def page_to_json(page: Page) -> dict[str, Json]:
    return {
        "number": page.number,
        "size": [round(page.width, 2), round(page.height, 2)],
        "source": page.source.value,
        "words": [[w.text, _corners(w.box), round(w.confidence, 3), w.alternative] for w in page.words],
        "rulings": [_corners(r) for r in page.rulings],
        "figures": [[f.kind.value, _corners(f.box), f.colour, f.shape, round(f.confidence, 3)] for f in page.figures],
        "turned": page.turned,
        "doubt": page.doubt,
        "shown": None if page.shown is None else list(page.shown),
    }


def page_from_json(data: Json) -> Page:
    page = _object(data)
    width, height = (_number(n) for n in _list(page["size"]))
    shown = None if page["shown"] is None else tuple(_number(n) for n in _list(page["shown"]))
    if shown is not None and len(shown) != 9:
        raise ValueError("a homography has nine numbers")
    return Page(
        number=int(_number(page["number"])),
        width=width,
        height=height,
        words=tuple(_word(w) for w in _list(page["words"])),
        source=TextSource(_text(page["source"])),
        rulings=tuple(_box(r) for r in _list(page["rulings"])),
        figures=tuple(_figure(f) for f in _list(page["figures"])),
        turned=int(_number(page["turned"])),
        doubt=_optional_text(page["doubt"]),
        shown=shown,
    )


def _word(data: Json) -> Word:
    text, box, confidence, alternative = _list(data)
    return Word(_text(text), _box(box), _number(confidence), _optional_text(alternative))


def _figure(data: Json) -> Figure:
    kind, box, colour, shape, confidence = _list(data)
    return Figure(FigureKind(_text(kind)), _box(box), _text(colour), _optional_text(shape), _number(confidence))


def _corners(box: Box) -> list[float]:
    return [round(box.x0, 2), round(box.y0, 2), round(box.x1, 2), round(box.y1, 2)]


def _box(data: Json) -> Box:
    x0, y0, x1, y1 = (_number(n) for n in _list(data))
    return Box(x0, y0, x1, y1)


def _object(data: Json) -> Mapping[str, Json]:
    if not isinstance(data, dict):
        raise ValueError(f"an object was expected, not {type(data).__name__}")
    return data


def _list(data: Json) -> list[Json]:
    if not isinstance(data, list):
        raise ValueError(f"a list was expected, not {type(data).__name__}")
    return cast(list[Json], data)


def _text(data: Json) -> str:
    if not isinstance(data, str):
        raise ValueError(f"text was expected, not {type(data).__name__}")
    return data


def _optional_text(data: Json) -> str | None:
    return None if data is None else _text(data)


def _number(data: Json) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        raise ValueError(f"a number was expected, not {type(data).__name__}")
    return data
