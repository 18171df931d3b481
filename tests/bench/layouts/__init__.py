"""The layouts, split so that the held-out ones share no page design with the tuning ones."""

from . import (
    bilingual_excel,
    boxed_erp,
    colon_form,
    courier,
    dense_erp,
    factura,
    facture,
    letterhead,
    shipped_per,
    two_columns,
    vehicle_list,
    wide_sheet,
    word_table,
)
from .form import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "tuning": tuple(
        m.LAYOUT for m in (boxed_erp, bilingual_excel, shipped_per, colon_form, vehicle_list, facture, wide_sheet)
    ),
    "heldout": tuple(m.LAYOUT for m in (two_columns, courier, dense_erp, letterhead, word_table, factura)),
}
