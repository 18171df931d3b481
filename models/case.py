"""Everything that a rule may look at: one submission as read, the registry's entry, the dates. No clock, no file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.document import Kind
from models.errors import Fault
from models.geometry import Box
from models.papers import Certificate, Invoice, Marks
from models.practice import Practice


class RegistrationType(StrEnum):
    """What a firm is registered as (種別): it applies for itself, files for others, or does both."""

    APPLICANT = "applicant"
    AGENT = "agent"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person registered to sign; `title` is empty where none is registered. `specimen` is how the registered
    signature is made: handwritten, stamp or printed.

    Of the rest, None says that the registry does not keep it, an empty text that it should be there and is not.
    """

    name: str
    title: str = ""
    name_ja: str | None = None
    email: str | None = None
    user_id: str | None = None
    signature_changed_on: date | None = None
    specimen: str | None = None


@dataclass(frozen=True, slots=True)
class Exporter:
    """One entry of the chamber's registry (contract, registry.json). The registration holds through `valid_until`.

    From `type` on everything is optional: None says that the registry does not keep it, an empty text that it should be
    there and is not. `legal_form_position` is before or after the name. `chamber` is where the firm is registered.
    """

    registration_number: str
    name: str
    addresses: tuple[str, ...]
    valid_until: date
    signatories: tuple[Signatory, ...] = ()
    type: RegistrationType | None = None
    registered_on: date | None = None
    chamber: str | None = None
    legal_form: str | None = None
    legal_form_position: str | None = None
    used_goods: bool | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """submission.json, with defaults for what is left out. `channel` is online or counter.

    From `agent` on everything is optional, None where it is not given: the firm that files for the exporter (name or
    registration number), the certificate asked for in the applicant's words (EPA, Form A, invoice, signature ...) with
    its agreement, how it is to be certified (rubber or handwritten), where it is filed and how many originals are
    wanted.
    """

    registration_number: str | None = None
    applied_on: date | None = None
    channel: str = "online"
    profile: str = "nonpreferential"
    agent: str | None = None
    certificate_type: str | None = None
    agreement: str | None = None
    certification: str | None = None
    chamber: str | None = None
    originals: int | None = None


@dataclass(frozen=True, slots=True)
class EarlierCertificate:
    """A certificate that this chamber issued before to the same exporter. `name` is what it is filed under."""

    name: str
    invoice_numbers: tuple[str, ...]
    departure_date: date | None = None
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class OtherDocument:
    """A document that is neither invoice, certificate nor marks: evidence, packing list, unknown.

    `words` is the text on it, line by line.
    """

    name: str
    kind: Kind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """What an examiner entered against the file's own text. `read` is what was read there, `entered` is empty where
    nothing is said to stand there."""

    document: str
    field: str
    entered: str
    read: str
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One submission as read, with all that its rules need. `today` is the date of the check (contract, --today).

    `faults` are the files that gave no reading or were left aside. `registry` is None when no registry was given;
    `registered` is the applicant's entry in it, None if there is none. `practice` is what the chamber asks for on the
    application date. `earlier` are certificates issued before to the same exporter; None where nobody looked.
    `contradicted` is what examiners entered against a file's own text; None where nobody entered anything.
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
    earlier: tuple[EarlierCertificate, ...] | None = None
    contradicted: tuple[Contradicted, ...] | None = None

    @property
    def applied_on(self) -> date:
        """The application date: from submission.json, else today."""
        return self.application.applied_on or self.today
