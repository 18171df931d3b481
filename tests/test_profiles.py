"""Chambers' profiles: what they change, from when to when, and what is said of a file that is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from matchers.profile import NATIONAL, Change, Profile, Profiles, contrasts
from matchers.switches import SWITCHES
from models.errors import IngestError
from models.finding import Outcome, Text
from models.practice import Practice
from pipeline.profiles import built_in, load_profiles, parse_profile

DAY = date(2026, 11, 21)
HEAD = 'name = "kiso"\nversion = "3"\ntitle_en = "Kiso"\ntitle_ja = "木曽"\n'
ENTRY = '[[change]]\nwhy_en = "So."\nwhy_ja = "理由。"\nsource = "notice 7"\n'


def profiles(*changes: Change, usual: str = "kiso") -> Profiles:
    told = Text("Kiso", "木曽")
    national = Profile(NATIONAL, "1", told, None, (_about("LANG-04", allow=("SAY",)),))
    return Profiles({NATIONAL: national, "kiso": Profile("kiso", "3", told, NATIONAL, changes)}, usual)


def _about(rule: str = "", **said: object) -> Change:
    return Change(Text("So.", "理由。"), "notice 7", rule=rule, **said)  # type: ignore[arg-type]


def test_an_overlay_changes_outcomes_words_and_areas_of_its_base() -> None:
    chamber = profiles(
        _about("OC-06", outcome=Outcome.NOTE),
        _about("ONL-12", on=False),
        _about("LANG-04", allow=("ABOUT",), bar=()),
        _about("LANG-09", bar=("FINE",)),
        _about(area=frozenset({"SG", "MY"})),
        _about(switch="by_hand", on=True),
    )
    held = chamber.practice(NATIONAL, DAY)
    assert held.outcomes == {"OC-06": Outcome.NOTE}
    assert held.off == {"ONL-12"}
    assert held.allowed == {"LANG-04": ("SAY", "ABOUT")}
    assert held.barred == {"LANG-09": ("FINE",)}
    assert held.same_area("SG", "MY")
    assert held.switches == {"by_hand"}
    assert (held.profile, held.version) == ("kiso", "nonpreferential 1; kiso 3")


@pytest.mark.parametrize(("day", "off"), [(date(2025, 12, 1), True), (date(2026, 3, 31), True)])
def test_an_entry_holds_on_its_first_and_its_last_day(day: date, off: bool) -> None:
    dated = profiles(_about("OC-06", on=False, begins=date(2025, 12, 1), ends=date(2026, 3, 31)))
    assert ("OC-06" in dated.practice("kiso", day).off) is off


@pytest.mark.parametrize("day", [date(2025, 11, 30), date(2026, 4, 1)])
def test_an_entry_says_nothing_before_and_after(day: date) -> None:
    dated = profiles(_about("OC-06", on=False, begins=date(2025, 12, 1), ends=date(2026, 3, 31)))
    assert dated.practice("kiso", day).off == frozenset()


def test_a_later_entry_switches_a_rule_on_again() -> None:
    both = profiles(_about("OC-06", on=False), _about("OC-06", on=True, begins=date(2026, 1, 1)))
    assert both.practice("kiso", DAY).off == frozenset()
    assert both.practice("kiso", date(2025, 1, 1)).off == {"OC-06"}


def test_a_submission_names_its_chamber_and_an_unknown_one_is_judged_by_the_usual() -> None:
    chamber = profiles(_about("OC-06", on=False), usual=NATIONAL)
    assert chamber.practice("kiso", DAY).profile == "kiso"
    assert chamber.practice("atlantis", DAY).profile == NATIONAL
    assert profiles(usual="kiso").practice(NATIONAL, DAY).profile == "kiso"


def test_the_national_profile_is_what_a_case_is_judged_by_unless_told() -> None:
    national, usual = built_in().practice(NATIONAL, DAY), Practice()
    assert (national.off, national.outcomes, national.allowed, national.barred) == (frozenset(), {}, {}, {})
    assert national.areas == usual.areas


def test_two_chambers_are_told_apart_by_what_they_say() -> None:
    one = profiles(_about("OC-06", outcome=Outcome.NOTE)).practice("kiso", DAY)
    found = contrasts(one, Practice(areas=()))
    assert [(c.about, c.one, c.other) for c in found] == [("LANG-04", "+“SAY”", "—"), ("OC-06", "note", "—")]
    assert contrasts(one, one) == ()


def test_every_profile_of_the_program_can_be_used_on_any_day() -> None:
    known = built_in().known
    assert {"tokyo", "osaka", "nagoya"} <= known.keys()
    for name in known:
        assert built_in().practice(name, DAY).profile == name
        assert all(c.source and c.why.en and c.why.ja for c in known[name].changes)


def test_the_fingerprint_changes_with_what_a_profile_says() -> None:
    assert profiles().fingerprint == profiles().fingerprint
    assert profiles().fingerprint != profiles(_about("OC-06", on=False)).fingerprint


def test_a_site_replaces_and_adds_profiles(tmp_path: Path) -> None:
    (tmp_path / "kiso.toml").write_text(HEAD + ENTRY + 'rule = "OC-06"\noutcome = "note"\n', "utf-8")
    (tmp_path / "tokyo.toml").write_text(HEAD.replace("kiso", "tokyo"), "utf-8")
    found = load_profiles(tmp_path, "kiso")
    assert found.practice(NATIONAL, DAY).outcomes == {"OC-06": Outcome.NOTE}
    assert found.known["tokyo"].version == "3"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('rule = "OC-99"\non = false', "no such rule: OC-99"),
        ('rule = "OC-06"', "must give one of"),
        ('rule = "OC-06"\non = false\noutcome = "fix"', "must give one of"),
        ('rule = "OC-06"\noutcome = "maybe"', "must be"),
        ('rule = "MARK-05"\noutcome = "fix"', "derived"),
        ('switch = "no_such_thing"\non = true', "no such switch"),
        ('area = ["SG", "XQ"]', "no such country: XQ"),
        ('rule = "OC-06"\non = false\nfrom = 2026-02-01\nthrough = 2026-01-01', "ends before it begins"),
        ('rule = "OC-06"\non = false\nfrm = 2026-02-01', "unknown key"),
        ("rule = ", "Not TOML"),
    ],
)
def test_a_wrong_entry_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(IngestError) as told:
        parse_profile("kiso.toml", (HEAD + ENTRY + text + "\n").encode())
    assert said in told.value.fault.message.en
    assert told.value.fault.file == "kiso.toml"
    assert told.value.fault.message.ja


def test_a_profile_based_on_nothing_or_on_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kiso.toml").write_text(HEAD + 'based_on = "nowhere"\n', "utf-8")
    with pytest.raises(IngestError, match="nowhere"):
        load_profiles(tmp_path)
    (tmp_path / "kiso.toml").write_text(HEAD + 'based_on = "kiso"\n', "utf-8")
    with pytest.raises(IngestError, match="itself"):
        load_profiles(tmp_path)


def test_a_switch_is_explained_in_both_languages() -> None:
    assert all(told.en and told.ja for told in SWITCHES.values())


def test_every_switch_that_a_rule_asks_for_is_named_here() -> None:
    sources = [p.read_text("utf-8") for p in (Path(__file__).parent.parent / "matchers").rglob("*.py")]
    asked = {name for name in SWITCHES if sum(f'"{name}"' in text for text in sources) > 1}
    assert asked == SWITCHES.keys()
