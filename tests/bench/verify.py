"""Compares the truth of born-digital papers with their own text layers: `python -m tests.bench.verify OUT`."""

import json
import re
import sys
from pathlib import Path

from .damage import texts


def main() -> int:
    wrong = checked = 0
    for folder in sorted((Path(sys.argv[1]) / "cases").iterdir()):
        truth = json.loads((folder / "truth.json").read_text())
        for name, invoice in truth["invoices"].items():
            if truth["sub"] != "a":
                continue
            missing = not_printed(invoice["printed_texts"], "\n".join(texts((folder / name).read_bytes())))
            checked += len(invoice["printed_texts"])
            wrong += len(missing)
            for text in missing:
                print(f"{folder.name} {truth['layout']} {name}: not in the text layer: {text!r}")
    print(f"{checked} printed texts compared, {wrong} not found")
    return 1 if wrong else 0


def not_printed(printed: list[str], layer: str) -> list[str]:
    """The texts that the layer has, in any case, neither in one piece nor, where lines broke, in all their words."""
    layer = layer.replace("\ufffe", "-")  # PDFium's hyphen at the end of a line
    dense, words = _dense(layer), _words(layer)
    return [t for t in printed if _dense(t) not in dense and not _words(t) <= words]


def _words(text: str) -> set[str]:
    """Lines may break after a hyphen, too."""
    return set(re.split(r"\s+|(?<=-)", text.upper())) | set(re.split(r"\s+|-\s*", text.upper()))


def _dense(text: str) -> str:
    return "".join(text.upper().split())


if __name__ == "__main__":
    sys.exit(main())
