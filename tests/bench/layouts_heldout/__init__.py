"""Layouts that nobody tunes to: drawn before the extractors were looked at, they only ever give figures.

Nine more were drawn with them and opened in the middle of the work on issue 3; these are now in `layouts`.
"""

from . import (
    factura_cinta,
    letter_right,
    numbered_boxes,
    reference_column,
    shop_modern,
    terms_overleaf,
    trading_house,
    transport_row,
    weighed_lines,
)

HELDOUT = (
    reference_column,
    letter_right,
    trading_house,
    transport_row,
    factura_cinta,
    terms_overleaf,
    numbered_boxes,
    weighed_lines,
    shop_modern,
)
