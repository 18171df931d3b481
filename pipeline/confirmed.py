"""Learning an exporter's layouts from corrections, and what was learnt, when a submission of his is taken into work.

The worker does both: only there the words of the pages are at hand, and no examiner waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import structlog
from sqlalchemy.exc import IntegrityError

from models import confirmed_places
from models.confirmed import ConfirmedPlace
from models.database import Database
from models.document import Document
from models.review import FieldCorrection

log = structlog.get_logger()

# The reading of a file that was read before, by name and SHA-256; None where it is no longer kept.
Kept = Callable[[str, str], Document | None]


def learnt(database: Database, kept: Kept, registration_number: str) -> tuple[ConfirmedPlace, ...]:
    """What examiners' corrections say of an exporter's layouts, those made since the last time among them.

    Whatever goes wrong in learning, the submission in work is read as if nothing had been learnt since.
    """
    try:
        _learn(database, kept, registration_number)
    except IntegrityError:
        log.info("learnt_elsewhere", exporter=registration_number)
    except Exception:
        log.exception("learning_failed", exporter=registration_number)
    with database.read() as session:
        return confirmed_places.followed(session, registration_number)


def _learn(database: Database, kept: Kept, registration_number: str) -> None:
    with database.read() as session:
        papers = confirmed_places.unlearnt(session, registration_number)
        found = [confirmed_places.to_learn(session, number) for number in papers]
        known = confirmed_places.followed(session, registration_number)
    taught = _taught([c for holding, _ in found for c in holding], kept, known)
    nothing = [(c, None) for _, others in found for c in others]
    with database.write() as session:
        now = datetime.now(UTC)
        for correction, place in (*taught, *nothing):
            confirmed_places.keep(session, registration_number, correction, place, now)
        confirmed_places.retire_undone(session, registration_number, now)


def _taught(
    due: Sequence[FieldCorrection], kept: Kept, known: Sequence[ConfirmedPlace]
) -> tuple[tuple[FieldCorrection, ConfirmedPlace | None], ...]:
    """Each correction whose file is still known, oldest first, with the place that it showed, if any."""
    if not due:
        return ()
    # Imported here because it loads the extractors, and mostly there is nothing to learn.
    from extractors.confirmed_memory import remember

    found: dict[int, ConfirmedPlace | None] = {}
    for name, sha256 in dict.fromkeys((c.document, c.sha256) for c in due):
        document = kept(name, sha256)
        if document is None:
            continue
        own = [c for c in due if c.sha256 == sha256]
        places = {t.correction.id: t.place for t in remember(document, own, known)}
        found |= {c.id: places.get(c.id) for c in own}
    return tuple((c, found[c.id]) for c in sorted(due, key=lambda c: c.id) if c.id in found)
