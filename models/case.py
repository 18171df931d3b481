"""Everything that a rule may look at: one submission as read, the registry's entry, the dates. No clock, no file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from models.document import Kind
from models.errors import Fault
from models.papers import Certificate, Invoice, Marks
from models.practice import Practice


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person registered to sign; `title` is empty where none is registered."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One entry of the chamber's registry (contract, registry.json). The registration holds through `valid_until`."""

    registration_number: str
    name: str
    addresses: tuple[str, ...]
    valid_until: date
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True)
class Application:
    """submission.json, with defaults for what is left out. `channel` is online or counter."""

    registration_number: str | None = None
    applied_on: date | None = None
    channel: str = "online"
    profile: str = "nonpreferential"


@dataclass(frozen=True, slots=True)
class OtherDocument:
    """A document that is neither invoice, certificate nor marks: evidence, packing list, unknown.

    `words` is the text on it, line by line.
    """

    name: str
    kind: Kind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One submission as read, with all that its rules need. `today` is the date of the check (contract, --today).

    `faults` are the files that gave no reading or were left aside. `registry` is None when no registry was given;
    `registered` is the applicant's entry in it, None if there is none. `practice` is what the chamber asks for on the
    application date.
    """

    name: str
    today: date
    application: Application = field(default_factory=Application)
    invoices: tuple[Invoice, ...] = ()
    certificate: Certificate | None = None
    marks: Marks | None = None
    others: tuple[OtherDocument, ...] = ()
    faults: tuple[Fault, ...] = ()
    registry: tuple[Exporter, ...] | None = None
    registered: Exporter | None = None
    practice: Practice = field(default_factory=Practice)

    @property
    def applied_on(self) -> date:
        """The application date: from submission.json, else today."""
        return self.application.applied_on or self.today
