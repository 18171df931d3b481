"""What engines make of letters in names and addresses that no language writes so; a text layer is left as it stands."""

from __future__ import annotations

import re

_ROMAN_ACCENTS = str.maketrans("áéíóúÁÉÍÓÚàèìòù", "aeiouAEIOUaeiou")
# A small l where a name or its part begins with a capital: Japanese in Roman letters has no L, readers take I for it.
_ROMAN_L = re.compile(r"(?<![A-Za-z])l(?=[kstnhmyrwgzdbpj]?[aiueo]|ch|sh|ts)")
_INSTEAD = (
    (re.compile(r"(?<![\w.])P\.\s?0\.(?=\s?B)"), "P.O."),
    (re.compile(r"(?<![\w.])0\.\s?0\.(?!\d)"), "O.O."),  # "SP. Z O.O.", "D.O.O."
    (re.compile(r"(?<=[a-z])[0O](?=[a-z])"), "o"),
    (re.compile(r"(?<=[A-Z]{2})0(?=[A-Z])|(?<=[A-Z])0(?=[A-Z]{2})"), "O"),
    (re.compile(r"(?<=\bBo)X\b"), "x"),
    (re.compile(r"\b(A|E)I(?=[ -][A-Z][a-z])"), r"\1l"),  # "Al Quoz", "El Horreya"
    (re.compile(r"\bJI(?=\.)"), "Jl"),  # Jalan
)


def spelled(text: str, japanese: bool) -> str:
    """The text with such slips put right; in Roman letters Japanese has no accents and no L."""
    for slip, letters in _INSTEAD:
        text = slip.sub(letters, text)
    return _ROMAN_L.sub("I", text.translate(_ROMAN_ACCENTS)) if japanese else text
