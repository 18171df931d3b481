"""The list of submissions on screen: filters in the address, saved views, claims, the next case."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models import claims, people, store
from models.records import NewSubmission, Role, State
from review_ui.queue.address import Address, mark
from tests.desk import NOW, NUMBER, Office, csrf, hashed

SPAN = timedelta(minutes=15)


def user(desk: Office, name: str) -> int:
    with desk.database.read() as session:
        found = people.user_named(session, name)
    assert found is not None
    return found.id


def held(desk: Office, name: str, state: State = State.REVIEW) -> int:
    """A case that this person holds."""
    number = desk.by_state[state]
    with desk.database.write() as session:
        claims.hold(session, number, user(desk, name), NOW, NOW + SPAN)
    return number


def holder(desk: Office, number: int) -> str:
    with desk.database.read() as session:
        return store.submission(session, number).claimant(NOW)


def test_the_address_says_everything_that_is_asked_in_one_spelling() -> None:
    address = Address.read(
        "rule=XDOC-01&state=review&search=%E5%AF%8C%E5%A3%AB&outcome=bad&sails_from=2026-02-30&order="
    )
    assert address == Address(rule="XDOC-01", state="review", search="富士")
    assert Address.read(address.query()) == address
    assert Address.read(address.query(search="")) == Address(rule="XDOC-01", state="review")


@pytest.mark.parametrize("text", ["", "1", "a.b", "1.", "١.١", "9" * 30 + ".1", "1.9999999999"])
def test_a_broken_place_in_the_list_is_no_place(text: str) -> None:
    assert mark(text) is None


def test_a_form_with_empty_fields_leads_to_the_short_address(desk: Office) -> None:
    answer = desk.client("sato").get("/submissions?search=sakura&rule=&sails_from=&held=nobody")
    assert (answer.status_code, answer.headers["location"]) == (303, "/submissions?search=sakura&held=nobody")


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("rule=XDOC-01&outcome=fix", {"case-review"}),
        ("state=clear", {"case-clear"}),
        ("state=decided&verdict=return_to_exporter", {"case-decided"}),
        ("state=all&search=case-failed", {"case-failed"}),
        ("sails_from=2027-01-01", set()),
        ("came_to=2026-11-20&state=all", set()),
        ("came_from=2026-11-21&came_to=2026-11-21&state=review", {"case-review"}),
        ("profile=osaka", set()),
    ],
)
def test_the_address_narrows_the_list(desk: Office, query: str, shown: set[str]) -> None:
    page = desk.client("sato").get(f"/submissions?{query}").text
    assert {f"case-{s.value}" for s in State if f">case-{s.value}<" in page} == shown


def test_what_is_asked_stands_above_the_list_and_can_be_taken_off(desk: Office) -> None:
    page = desk.client("sato").get("/submissions?rule=XDOC-01&outcome=fix&state=review").text
    assert 'href="/submissions?state=review&amp;outcome=fix"' in page
    assert 'href="/submissions?state=review&amp;rule=XDOC-01"' in page
    assert "1 found" in page


def test_nonsense_in_the_address_is_as_if_it_were_not_there(desk: Office) -> None:
    client = desk.client("sato")
    for query in ("state=x&held=1", "after=x", "after=1.999999999", "before=0.0", "search=%00", "came_to=9999-12-31"):
        assert client.get(f"/submissions?{query}").status_code == 200, query
    assert ">case-review<" in client.get("/submissions?after=99999999999999999.1").text


def test_a_saved_view_is_opened_renamed_and_deleted(desk: Office) -> None:
    client = desk.client("sato")
    page = client.get("/submissions?rule=XDOC-01").text
    data = {"csrf": csrf(page), "query": "outcome=&rule=XDOC-01&evil=1", "name": "  Two   numbers "}
    answer = client.post("/views", data=data)
    assert (answer.status_code, answer.headers["location"]) == (303, "/submissions?rule=XDOC-01")
    assert (
        'href="/submissions?rule=XDOC-01" aria-current="true">Two numbers</a>'
        in client.get("/submissions?rule=XDOC-01").text
    )
    assert "Two numbers" not in desk.client("admin").get("/submissions").text
    assert client.post("/views/1/rename", data={**data, "name": "Invoices to mend"}).status_code == 303
    assert ">Invoices to mend</a>" in client.get("/submissions").text
    assert client.post("/views/1/delete", data=data).status_code == 303
    assert "Invoices to mend" not in client.get("/submissions").text


def test_anothers_saved_view_is_not_there(desk: Office) -> None:
    client, other = desk.client("sato"), desk.client("admin")
    client.post("/views", data={"csrf": csrf(client.get("/submissions").text), "name": "a"})
    token = csrf(other.get("/submissions").text)
    assert other.post("/views/1/delete", data={"csrf": token}).status_code == 404
    assert other.post("/views/1/rename", data={"csrf": token, "name": "b"}).status_code == 404


def test_who_works_on_a_case_is_seen_by_the_others_and_not_by_exporters(desk: Office) -> None:
    held(desk, "sato")
    assert '<span class="tag tag-held">sato</span>' in desk.client("admin").get("/submissions").text
    assert "tag-mine" in desk.client("sato").get("/submissions").text
    own = desk.client("sakura").get("/submissions").text
    assert "case-review" in own
    assert "sato" not in own
    assert ">case-review<" in desk.client("admin").get("/submissions?held=others").text
    assert ">case-review<" not in desk.client("admin").get("/submissions?held=nobody").text


def test_a_case_is_taken_given_back_and_taken_over(desk: Office) -> None:
    number = desk.by_state[State.REVIEW]
    sato, admin = desk.client("sato"), desk.client("admin")
    tokens = [csrf(client.get("/submissions").text) for client in (sato, admin)]
    first, second = ({"csrf": token} for token in tokens)
    address = f"/submissions/{number}"
    assert sato.post(f"{address}/claim", data=first).headers["location"] == address
    refused = admin.post(f"{address}/claim", data=second)
    assert refused.status_code == 409
    assert "sato is working on this case until 6:15" in refused.text
    as_json = admin.post(f"{address}/claim", data=second, headers={"accept": "application/json"})
    assert (as_json.status_code, as_json.json()["holder"]) == (409, "sato")
    assert admin.post(f"{address}/take-over", data=second).status_code == 303
    assert holder(desk, number) == "admin"
    assert sato.post(f"{address}/release", data=first).status_code == 303
    assert holder(desk, number) == "admin"
    assert admin.post(f"{address}/release", data=second).status_code == 303
    assert holder(desk, number) == ""
    renewed = sato.post(f"{address}/claim", data=first, headers={"accept": "application/json"}).json()
    assert renewed["until"] == (NOW + SPAN).isoformat()


@pytest.mark.parametrize("state", [State.DECIDED, State.RECEIVED, State.PROCESSING])
def test_what_needs_nobody_is_not_claimed(desk: Office, state: State) -> None:
    client = desk.client("sato")
    token = csrf(client.get("/submissions").text)
    assert client.post(f"/submissions/{desk.by_state[state]}/claim", data={"csrf": token}).status_code == 409


def test_a_pre_check_is_not_there_for_an_examiner(desk: Office) -> None:
    with desk.database.write() as session:
        number = store.receive(session, NewSubmission("private", (), user(desk, "sakura"), NUMBER, applied=False), NOW)
    client = desk.client("sato")
    token = csrf(client.get("/submissions").text)
    for act in ("claim", "release"):
        assert client.post(f"/submissions/{number}/{act}", data={"csrf": token}).status_code == 404
    assert "private" not in client.get("/submissions?state=all").text
    assert "private" in desk.client("sakura").get("/submissions").text


def test_the_next_case_is_the_most_urgent_free_one_of_the_list(desk: Office) -> None:
    held(desk, "admin")
    client = desk.client("sato")
    page = client.get("/submissions").text
    taken = [client.post("/submissions/next", data={"csrf": csrf(page), "query": ""}) for _ in range(3)]
    assert [answer.headers.get("location") for answer in taken] == [
        f"/submissions/{desk.by_state[State.FAILED]}",
        f"/submissions/{desk.by_state[State.CLEAR]}",
        None,
    ]
    assert "Nothing here waits" in taken[2].text
    assert holder(desk, desk.by_state[State.FAILED]) == "sato"


def test_the_list_goes_on_over_pages(desk: Office) -> None:
    with desk.database.write() as session:
        for i in range(60):
            store.receive(session, NewSubmission(f"more-{i:02}", (), user(desk, "sato"), NUMBER), NOW)
    client = desk.client("sato")
    first = client.get("/submissions?state=received").text
    after = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = client.get(after).text
    names = [f"more-{i:02}" for i in range(60)]
    assert [name for name in names if name in first and name in second] == []
    assert all(name in first or name in second for name in names)
    before = second.split('rel="prev" href="')[1].split('"')[0].replace("&amp;", "&")
    assert all((name in client.get(before).text) == (name in first) for name in names)


def test_script_in_a_name_is_text(desk: Office) -> None:
    with desk.database.write() as session:
        evil = people.add_user(session, "<b>x", hashed(), Role.EXAMINER, NOW).id
        number = store.receive(session, NewSubmission("<script>alert(1)</script>", (), evil, NUMBER), NOW)
        claims.hold(session, number, evil, NOW, NOW + SPAN)
    page = desk.client("sato").get("/submissions?search=%3Cscript%3E").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<b>x" not in page
