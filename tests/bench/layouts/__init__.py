"""The layouts; the held-out ones share no page design with those open for tuning."""

from ..layouts_heldout import HELDOUT
from . import (
    bilingual_excel,
    boxed_erp,
    colon_form,
    colour_band,
    composed,
    continued,
    courier,
    dense_erp,
    dot_matrix,
    factura,
    facture,
    japanese_cells,
    letterhead,
    prose_letter,
    shipped_per,
    sold_to,
    two_columns,
    vehicle_list,
    wide_sheet,
    word_table,
)
from .form import Layout

TUNING = (
    boxed_erp,
    bilingual_excel,
    shipped_per,
    colon_form,
    vehicle_list,
    facture,
    wide_sheet,
    courier,
    dense_erp,
    factura,
    two_columns,
    colour_band,
    letterhead,
    dot_matrix,
    word_table,
    prose_letter,
    sold_to,
    japanese_cells,
    continued,
)
LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "tuning": (*(m.LAYOUT for m in TUNING), *composed.LAYOUTS),
    "heldout": tuple(m.LAYOUT for m in HELDOUT),
}
