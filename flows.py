"""The Prefect flow: a stored submission through intake, reading, checking and keeping. Wiring and retries only.

Retries stand only where something outside can fail: the database and the file store. A run can be repeated at any
time: readings are cached by content, and a report that is there already is not kept a second time.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from models.errors import IngestError
from pipeline.processing import Taken, in_words
from pipeline.read import Reading
from pipeline.report import Json
from pipeline.service import Service, open_service
from pipeline.settings import Settings
from pipeline.webhooks import Deliverer
from pipeline.worker import work_forever

TRIES = 3
SECONDS_BETWEEN_TRIES: list[float] = [1, 5, 15]


@cache
def service() -> Service:
    """The store and a warm reader, opened once for each process that runs flows."""
    return open_service(Settings())


def intake(number: int) -> Taken:
    return service().workshop.take(number)


def read(taken: Taken) -> tuple[Reading, ...]:
    return service().read(taken.submission)


def check(taken: Taken, readings: tuple[Reading, ...]) -> Json:
    return service().check(taken, readings)


def keep(taken: Taken, report: Json) -> None:
    service().workshop.keep(taken, report)


def _may_pass(task: Any, run: Any, state: Any) -> bool:
    """Papers that cannot be used stay so; only other failures are worth another try."""
    return not isinstance(state.data, IngestError)


# No task is cached by Prefect: it would hash every uploaded byte, and the readings have a cache of their own.
intake_task = task(
    name="intake",
    retries=TRIES,
    retry_delay_seconds=SECONDS_BETWEEN_TRIES,
    retry_condition_fn=_may_pass,
    cache_policy=NO_CACHE,
)(intake)
read_task = task(name="reading", cache_policy=NO_CACHE)(read)
check_task = task(name="checking", cache_policy=NO_CACHE)(check)
keep_task = task(name="keeping", retries=TRIES, retry_delay_seconds=SECONDS_BETWEEN_TRIES, cache_policy=NO_CACHE)(keep)


@flow(name="examine-submission", validate_parameters=False)
def examine_submission(number: int) -> str:
    """The route of submission `number`, or "failed" where its papers cannot be used; the store then says why."""
    try:
        taken = intake_task(number)
        report = check_task(taken, read_task(taken))
    except IngestError as error:
        service().workshop.fail(number, in_words(error))
        return "failed"
    keep_task(taken, report)
    return str(report["route"])


if __name__ == "__main__":
    Deliverer(service().workshop.database, Settings()).start()
    work_forever(service(), examine_submission)
