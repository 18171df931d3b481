"""CO-B1-09: "on behalf of" is not for two firms in Japan."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import typed, unclear, with_certificate
from matchers.mandates import mandate
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="CO-B1-09",
    title=Text("The firm behind the exporter is abroad", "on behalf of の相手先の所在国"),
    outcome=Outcome.FIX,
    field="exporter_name",
    reads=("exporter_name", "exporter_address"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑤ L151-153"),
    message=Text(
        "Box 1 names {agent} on behalf of {principal}; both are in Japan, which is not allowed.",
        "第1欄は {agent} on behalf of {principal} ですが、両社とも日本の会社のため認められません。",
    ),
    remedy=Text(
        "Name one of the two as the exporter: the registered firm that declares the export.",
        "輸出申告を行う登録者1社だけを輸出者として記載してください。",
    ),
    examples=(
        Example("B in the U.S.A.", lambda: _for("CHICAGO PUMPS INC. 100 Lake Street, Chicago, U.S.A."), "agrees"),
        Example("B in Osaka", lambda: _for("OSAKA PUMPS K.K. 7-8 Kita-ku, Osaka, Japan"), "differs"),
        Example("read badly", lambda: _badly_read(), "not_checked"),
        Example("B without a country (CO-B1-07)", lambda: _for("CHICAGO PUMPS INC."), "silent"),
    ),
)
def principal_abroad(case: Case) -> Iterator[Verdict]:
    """Between firms in Japan the one that declares the export is simply the exporter."""
    certificate = case.certificate
    found = None if certificate is None else mandate(certificate)
    if certificate is None or found is None or not found.principal.country:
        return
    fields = [f for f in (certificate.exporter_name, certificate.exporter_address) if f is not None]
    where = tuple(place(certificate.document, f) for f in fields)
    if any(in_doubt(f) for f in fields):
        yield NotChecked(UNSURE, where)
    elif found.principal.country != "JP":
        yield Agrees()
    else:
        yield Differs(where, {"agent": found.agent.name, "principal": found.principal.name})


def _for(principal: str) -> Case:
    box = f"1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan on behalf of {principal}"
    return with_certificate(exporter_address=typed(box))


def _badly_read() -> Case:
    box = "1-2-3 Marunouchi, Tokyo, Japan on behalf of 0SAKA PUMPS K.K. Kita-ku, Osaka, Japan"
    return with_certificate(exporter_address=unclear(box))
