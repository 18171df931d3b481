"""A real document with the part of its truth that is known."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RealPaper:
    """`fields` and `items` are named and typed as in the contract; what they do not tell is not scored."""

    name: str
    data: bytes
    fields: Json
    items: tuple[Json, ...] = ()
    accept: Json | None = None

    @property
    def truth(self) -> Json:
        return {"fields": self.fields, "accept": self.accept or {}, "items": list(self.items)}


def known(**fields: Any) -> Json:
    """Those that have a value."""
    return {name: value for name, value in fields.items() if value not in (None, "")}


def files(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern)) if folder.is_dir() else []
