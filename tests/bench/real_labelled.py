"""Five sample invoices with human labels: number and buyer."""

import json
from collections.abc import Iterator
from pathlib import Path

from .real_papers import RealPaper, files

NAMES = {"Receipt No": "invoice_number", "Sold To": "buyer_name"}


def papers(root: Path) -> Iterator[RealPaper]:
    for path in files(root / "labelled_invoices" / "Train", "*.pdf"):
        labels = json.loads(path.with_name(f"{path.name}.labels.json").read_text())["labels"]
        told = {label["label"]: " ".join(part["text"] for part in label["value"]) for label in labels}
        yield RealPaper(path.name, path.read_bytes(), {NAMES[k]: v for k, v in told.items() if k in NAMES})
