"""Labels that no list holds, understood by their words."""

from __future__ import annotations

import pytest

from extractors.label_composition import composed
from extractors.labels import Topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Dep. date", Topic.DEPARTURE_DATE),
        ("Port of disch.", Topic.PORT_OF_DISCHARGE),
        ("Terms of payt.", Topic.PAYMENT_TERMS),
        ("Commercial invoice date", Topic.INVOICE_DATE),
        ("Billing doc. no.", Topic.INVOICE_NUMBER),
        ("P.O. number", Topic.ORDER_NUMBER),
        ("L/C ref. no.", Topic.LC_NUMBER),
        ("Total number of pallets", Topic.PACKAGES),
        ("Payment due date", Topic.OTHER),
        ("Order date", Topic.OTHER),
    ],
)
def test_understands_a_label_by_its_words(text: str, topic: Topic) -> None:
    label = composed(text)
    assert label is not None
    assert label.topics == (topic,)


@pytest.mark.parametrize("text", ["Port of Kobe", "Invoice", "Total net", "Unit price", "Shipment on 3 May"])
def test_one_word_that_no_label_has_is_enough_to_be_none(text: str) -> None:
    assert composed(text) is None


def test_an_ordered_quantity_is_no_order_number() -> None:
    assert composed("Order qty") is None


def test_the_documents_credit_number_is_the_credits() -> None:
    label = composed("Doc. credit no.")
    assert label is not None
    assert label.topics == (Topic.LC_NUMBER,)
