"""CO-B1-07: "A on behalf of B" gives name, address and country of both firms."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.mandates import Party, mandate
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text

NAMES = {
    "name": Text("the name", "社名"),
    "address": Text("the address", "住所"),
    "country": Text("the country", "国名"),
}
A = "SAKURA PRECISION CO., LTD."
A_ADDRESS = "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan"
B = "CHICAGO PUMPS INC."
B_ADDRESS = "100 Lake Street, Chicago, U.S.A."


@rule(
    id="CO-B1-07",
    title=Text("Both firms of an export on behalf of another", "輸出代行（on behalf of）の記載項目"),
    outcome=Outcome.FIX,
    field="exporter_name",
    reads=("exporter_name", "exporter_address", "exporter_country"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑤ L151-153"),
    message=Text(
        "Box 1 names {agent} on behalf of {principal}, but does not give {missing} of {whose}.",
        "第1欄は {agent} on behalf of {principal} ですが、{whose} の{missing_ja}がありません。",
    ),
    remedy=Text(
        "Write name, address and country of both: A, address, Japan on behalf of B, address, country.",
        "「A社名・住所・Japan on behalf of B社名・住所・国名」のように、両社の社名・住所・国名を記載してください。",
    ),
    examples=(
        Example("both in full", lambda: _box_1(A, f"{A_ADDRESS} on behalf of {B} {B_ADDRESS}"), "agrees"),
        Example("both names first", lambda: _box_1(f"{A} on behalf of {B}", f"{A_ADDRESS}; {B_ADDRESS}"), "agrees"),
        Example("city and country", lambda: _box_1(A, f"{A_ADDRESS} on behalf of {B}, Chicago, U.S.A."), "agrees"),
        Example("B without an address", lambda: _box_1(f"{A} on behalf of {B}", A_ADDRESS), "differs"),
        Example("B without its country", lambda: _box_1(A, f"{A_ADDRESS} on behalf of {B} 100 Lake Street"), "differs"),
        Example("A without an address", lambda: _box_1(f"{A} on behalf of {B}", B_ADDRESS), "differs"),
        Example("read badly", lambda: _badly_read(), "not_checked"),
        Example("one firm", clean_case, "silent"),
    ),
)
def on_behalf_complete(case: Case) -> Iterator[Verdict]:
    """Whether A is the registered firm is CO-B1-01's matter, where B sits CO-B1-09's."""
    certificate = case.certificate
    found = None if certificate is None else mandate(certificate)
    if certificate is None or found is None or certificate.exporter_name is None:
        return
    where = tuple(place(certificate.document, f) for f in (certificate.exporter_name, certificate.exporter_address))
    both = {"agent": found.agent.name or "A", "principal": found.principal.name or "B"}
    lacking = [(p, part) for p in (found.agent, found.principal) for part in _lacking(p)]
    if not lacking:
        yield Agrees()
    elif any(f is not None and in_doubt(f) for f in (certificate.exporter_name, certificate.exporter_address)):
        yield NotChecked(UNSURE, where)
    else:
        for party in dict.fromkeys(p for p, _ in lacking):
            yield Differs(where, {**both, **_missing(party)})


def _lacking(party: Party) -> list[str]:
    return [part for part in NAMES if not getattr(party, part)]


def _missing(party: Party) -> dict[str, str]:
    names = [NAMES[part] for part in _lacking(party)]
    return {
        "missing": " and ".join(n.en for n in names),
        "missing_ja": "・".join(n.ja for n in names),
        "whose": party.name or "B",
    }


def _box_1(name: str, address: str) -> Case:
    return with_certificate(exporter_name=typed(name), exporter_address=typed(address))


def _badly_read() -> Case:
    return with_certificate(exporter_name=typed(A), exporter_address=unclear(f"{A_ADDRESS} on behalf of {B}"))
