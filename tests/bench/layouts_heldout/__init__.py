"""Layouts that nobody tunes to: drawn without looking at the extractors, they only ever give figures.

Those whose findings have been read move to `layouts`, and others are drawn in their place.
"""

from . import (
    address_at_foot,
    aligned_form,
    centred_letter,
    facture_lettre,
    grey_captions_japanese,
    lettered_sections,
    wide_report,
)

HELDOUT = (
    grey_captions_japanese,
    aligned_form,
    centred_letter,
    wide_report,
    address_at_foot,
    facture_lettre,
    lettered_sections,
)
