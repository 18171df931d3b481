"""The layouts, split so that the held-out ones share no page design with the tuning ones."""

from . import bilingual_excel, boxed_erp, colon_form, shipped_per
from .form import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "tuning": (boxed_erp.LAYOUT, bilingual_excel.LAYOUT, shipped_per.LAYOUT, colon_form.LAYOUT),
    "heldout": (),
}
