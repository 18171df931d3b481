"""What the queue shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StateFilter:
    name: str
    value: str
    number: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class QueueRow:
    number: int
    name: str
    state: str
    state_name: str
    exporter: str
    consignee: str
    invoices: str
    sails: str
    sails_soon: str
    received: str
    fix: int
    evidence: int
    review: int
    unread: int
    reported: bool


@dataclass(frozen=True, slots=True)
class QueueView:
    rows: tuple[QueueRow, ...]
    filters: tuple[StateFilter, ...]
    search: str
    state: str
    cut: bool
