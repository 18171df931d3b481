"""Prints further lines at the foot of a page that a layout has drawn, where there is room."""

import io

import numpy as np
import pypdfium2

from .sheet import Sheet

SIZE, STEP, LEFT, MARGIN = 8.0, 11.0, 50.0, 14.0
INK = 200
"""Greys darker than this are print."""


def with_lines(pdf: bytes, lines: tuple[str, ...]) -> bytes:
    """In the lowest free band of the last page, as a house prints its remarks."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[len(document) - 1]
    top = _free_band(page, STEP * len(lines) + 4)
    sheet = Sheet("Helvetica", wide=page.get_width() > page.get_height())
    sheet.lines(LEFT, top + STEP, list(lines), SIZE, step=STEP)
    layer = pypdfium2.PdfDocument(sheet.pdf())
    page.insert_obj(layer.page_as_xobject(0, document).as_pageobject())
    page.gen_content()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _free_band(page: pypdfium2.PdfPage, height: float) -> float:
    """The upper edge, from the top of the page, of the lowest band of that height without ink."""
    grey = np.asarray(page.render(scale=1).to_pil().convert("L"))
    inked = np.flatnonzero((grey < INK).any(axis=1))
    below = float(grey.shape[0]) - MARGIN
    for row in [*inked[::-1], 0]:
        if below - row >= height:
            return float(below - height)
        below = float(row)
    raise ValueError(f"no free band of {height} points on the page")
