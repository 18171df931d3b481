"""Examines one submission: reads its files, extracts, applies the rules and routes. One core for every caller."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from threading import Thread

from matchers.catalogue import check
from matchers.corroborate import corroborated
from matchers.examples import clean_case
from matchers.goods_pairs import solver
from matchers.overflow import completed
from matchers.profile import Profiles
from models.case import Case, Contradicted, EarlierCertificate, Exporter
from models.document import Kind
from models.errors import Fault, IngestError, file_fault, submission_error
from models.finding import Finding, Outcome, Route
from models.review import FieldCorrection, in_force
from pipeline.extract import Extracted, assemble
from pipeline.gathered import Extraction, Gathered, extract_here, gather
from pipeline.intake import Submission
from pipeline.profiles import built_in
from pipeline.read import Reader, Reading
from pipeline.registry import registered
from pipeline.report import DocumentSummary, Examination


def warm_up() -> None:
    """Loads what extraction and rules need while the reader's child reads; spaCy alone takes about a second."""
    Thread(target=_load, daemon=True).start()


def _load() -> None:
    from extractors.gazetteer import entities_in

    entities_in(["TOKYO, JAPAN"])
    warm_rules()


def warm_rules() -> None:
    """Finds the rules and loads the tables and the solver that they need."""
    check(clean_case())
    solver()


def read_all(
    submission: Submission, reader: Reader, meanwhile: Callable[[], None] = lambda: None
) -> tuple[Reading, ...]:
    """Every file of a submission; `meanwhile` is done while the reader's children read."""
    futures = [reader.submit(f.name, f.data) for f in submission.files]
    meanwhile()
    return tuple(f.result() for f in futures)


def examine(
    submission: Submission,
    reader: Reader,
    registry: tuple[Exporter, ...] | None,
    today: date,
    profiles: Profiles | None = None,
) -> Examination:
    """Reads a submission's files and examines it."""
    return conclude(submission, read_all(submission, reader), registry, today, profiles)


def conclude(
    submission: Submission,
    readings: Sequence[Reading],
    registry: tuple[Exporter, ...] | None,
    today: date,
    profiles: Profiles | None = None,
    extraction: Extraction = extract_here,
    corrections: Sequence[FieldCorrection] = (),
) -> Examination:
    """Everything there is to say about a submission whose files were read: pure but for what it is given.

    IngestError where it holds no invoice. Without `profiles` those of the program hold. `corrections` are all that
    examiners made, those taken back among them.
    """
    by = Judging(registry, today, profiles, submission.earlier)
    return judge(gather(submission, readings, extraction), by, corrections)


@dataclass(frozen=True, slots=True)
class Judging:
    """What a submission is judged by besides its papers; the fields mean what they mean in `Case`."""

    registry: tuple[Exporter, ...] | None
    today: date
    profiles: Profiles | None = None
    earlier: tuple[EarlierCertificate, ...] | None = None


def judge(gathered: Gathered, by: Judging, corrections: Sequence[FieldCorrection] = ()) -> Examination:
    """The same for a submission whose papers were extracted: corrections, then the rules."""
    holding = in_force(corrections)
    papers = _corrected(gathered.papers, holding)
    faults = (*gathered.faults, *(file_fault(u) for u in gathered.unreadable))
    _demand_invoice(gathered.name, papers, faults)
    read = assemble(
        gathered.name,
        papers,
        faults,
        gathered.certificate,
        gathered.application,
        by.registry,
        registered(by.registry, gathered.application),
        by.today,
    )
    practice = (by.profiles or built_in()).practice(read.application.profile, read.applied_on)
    certificate = completed(read.certificate) if read.certificate is not None else None
    against = _contradicted(gathered.papers, holding)
    whole = replace(read, certificate=certificate, practice=practice, earlier=by.earlier, contradicted=against)
    case = corroborated(whole)
    findings = check(case)
    return Examination(case, _summaries(gathered), findings, route(case, findings), holding)


def _corrected(papers: tuple[Extracted, ...], holding: tuple[FieldCorrection, ...]) -> tuple[Extracted, ...]:
    if not holding:
        return papers
    # Imported here because a caller that lets another process extract (`pipeline.apart`) never needs the parsers.
    from pipeline.corrected import corrected

    return corrected(papers, holding)


def _contradicted(
    papers: tuple[Extracted, ...], holding: tuple[FieldCorrection, ...]
) -> tuple[Contradicted, ...] | None:
    if not holding:
        return None
    from pipeline.contradicted import contradicted

    return contradicted(papers, holding)


def route(case: Case, findings: Iterable[Finding]) -> Route:
    """`clear` only where an invoice was compared with a certificate and nothing but notes was found."""
    compared = bool(case.invoices) and case.certificate is not None
    quiet = all(f.outcome is Outcome.NOTE for f in findings)
    return Route.CLEAR if compared and quiet else Route.REVIEW


def _demand_invoice(name: str, papers: Sequence[Extracted], faults: Sequence[Fault]) -> None:
    """Without an invoice there is nothing to examine; a file that could not be read is then the likelier cause.

    A pro forma handed in for the invoice is examined, so that the report can say just that.
    """
    if any(p.kind in (Kind.COMMERCIAL_INVOICE, Kind.PROFORMA_INVOICE) for p in papers):
        return
    if faults:
        f = faults[0]
        raise IngestError(f.code, f"{name}/{f.file}", f.page, f.message, f.remedy)
    raise submission_error("no_invoice", name)


def _summaries(gathered: Gathered) -> tuple[DocumentSummary, ...]:
    """One line for each file, in the order of their names."""
    found = [
        DocumentSummary(p.document.name, p.document.sha256, p.kind, len(p.document.pages), p.sources)
        for p in gathered.papers
    ]
    found += [DocumentSummary(u.name, u.sha256, Kind.UNKNOWN, 0) for u in gathered.unreadable]
    typed = gathered.certificate_file
    if typed is not None:
        found.append(DocumentSummary(typed.name, typed.sha256, Kind.CERTIFICATE, 1))
    return tuple(sorted(found, key=lambda d: d.name))
