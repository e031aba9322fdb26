"""The seed story and our own examples under the foundation's terms: every row of the table that the project promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from .program import Ran, rights

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SEED = ROOT / "../shared/seeds/daily-caller-iran-2016-07-01.txt"

needs_seed = pytest.mark.skipif(not SEED.exists(), reason="the seed story stands beside the checkout, not in it")


def check(page: Path, *options: str | Path) -> Ran:
    return rights("check", page, *options, "--as-of", "2026-11-23", "--format", "json")


def publisher(folder: Path, **record: object) -> Path:
    import msgspec

    path = folder / "publisher.json"
    path.write_bytes(msgspec.json.encode({"id": "somebody", **record}))
    return path


# --- what the page itself shows, on the seed and on our own draft -----------------------------------------------------


@pytest.fixture(params=["seed", "example"])
def story(request) -> Path:
    if request.param == "example":
        return EXAMPLES / "draft.txt"
    if not SEED.exists():
        pytest.skip("the seed story stands beside the checkout, not in it")
    return SEED


def reporter(story: Path) -> tuple[str, str]:
    return ("Russ Read", "Pentagon/Foreign Policy") if story == SEED else ("Robin Sample", "Infrastructure Reporter")


def picture(story: Path) -> str:
    return "REUTERS/Morteza Nikoubazl/Files" if story == SEED else "REUTERS/Jamie Example"


def test_it_is_known_without_being_told(story: Path) -> None:
    entry = check(story).entry
    assert (entry["role"], entry["policy"]["id"], entry["verdict"]) == ("republication", "dcnf", "fail")


def test_the_reporters_byline_is_kept(story: Path) -> None:
    ran = check(story, "--policy", "dcnf")
    finding = ran.finding("byline")
    assert finding["verdict"] == "pass"
    name, role = reporter(story)
    assert name in finding["message"]
    assert "Daily Caller News Foundation" in finding["message"]
    assert finding["locations"][0]["excerpt"].startswith(name)
    assert role in finding["locations"][0]["excerpt"]
    assert "byline (advice)" not in ran.verdicts()  # the role, which is only preferred, is there too


def test_the_logo_is_for_a_person_to_judge(story: Path) -> None:
    finding = check(story).finding("logo")
    assert finding["verdict"] == "review"
    assert "Is the picture shown" in finding["question"]
    assert finding["locations"][0]["excerpt"] == "Daily Caller News Foundation logo"


def test_the_notice_is_broken_where_it_breaks_off(story: Path) -> None:
    finding = check(story).finding("notice")
    assert (finding["level"], finding["verdict"]) == ("must", "fail")
    assert "licensing address" in finding["message"]
    assert finding["locations"][0]["excerpt"] == "please contact"
    assert "licensing@dailycallernewsfoundation.org" in finding["fix"]["description"]


def test_the_tips_line_is_advice(story: Path) -> None:
    ran = check(story)
    finding = ran.finding("tips")
    assert (finding["level"], finding["verdict"]) == ("should", "fail")
    assert finding["locations"][0]["excerpt"] == "Send tips to"
    assert ran.report["summary"]["findings"]["advice"] == 1


def test_a_picture_of_somebody_else_is_a_question_and_no_breach(story: Path) -> None:
    finding = check(story).finding("pictures")
    assert finding["verdict"] == "review"
    assert "not covered by this licence" in finding["message"]
    assert finding["question"] == f"Is there a licence for this picture: {picture(story)}?"
    assert finding["locations"][0]["excerpt"].endswith(picture(story))


def test_who_publishes_is_open_without_a_record(story: Path) -> None:
    ran = check(story)
    assert ran.exit == 1
    for clause, words in (
        ("eligible", "What kind of publisher is this?"),
        ("audience", "How many visitors a month"),
        ("signed", "Is there an agreement with Daily Caller News Foundation?"),
    ):
        finding = ran.finding(clause)
        assert (finding["level"], finding["verdict"]) == ("must", "open")
        assert words in finding["question"]
    assert "no figure is public" in ran.finding("audience")["required"]


def test_the_record_of_a_newspaper_settles_who_publishes(story: Path) -> None:
    verdicts = check(story, "--publisher", EXAMPLES / "gazette.yaml").verdicts()
    assert {verdicts[clause] for clause in ("eligible", "audience", "signed")} == {"pass"}


@pytest.mark.parametrize(("kind", "verdict"), [("news", "pass"), ("government", "fail"), ("personal", "fail")])
def test_the_kind_of_publisher_decides(story: Path, tmp_path: Path, kind: str, verdict: str) -> None:
    assert check(story, "--publisher", publisher(tmp_path, kind=kind)).verdicts()["eligible"] == verdict


def test_a_figure_alone_does_not_settle_the_audience(story: Path, tmp_path: Path) -> None:
    record = publisher(tmp_path, audience={"monthly_visitors": 9, "measured_on": "2026-10-31", "source": "our count"})
    finding = check(story, "--publisher", record).finding("audience")
    assert finding["verdict"] == "open"
    for words in ("9", "2026-10-31", "our count"):
        assert words in finding["observed"] + finding["message"]


@pytest.mark.parametrize(
    ("agreements", "verdict"),
    [
        ([], "open"),
        ([{"policy": "reuters", "since": "2020-01-01"}], "open"),
        ([{"policy": "dcnf", "since": "2026-01-15"}], "pass"),
        ([{"policy": "dcnf", "since": "2020-01-15", "until": "2024-01-14"}], "fail"),
    ],
)
def test_the_agreements_of_the_record_decide(story: Path, tmp_path: Path, agreements, verdict: str) -> None:
    assert check(story, "--publisher", publisher(tmp_path, agreements=agreements)).verdicts()["signed"] == verdict


# --- what is not on the page ------------------------------------------------------------------------------------------


def test_there_is_nothing_to_pay() -> None:
    assert "nothing to pay" in rights("explain", "dcnf").stdout
    assert "fee: none" in rights("explain", "dcnf").stdout


@needs_seed
def test_the_wording_of_another_time_is_asked_of_other_stories(tmp_path: Path) -> None:
    record = tmp_path / "original.json"
    record.write_text('{"id": "later", "published_at": "2024-05-01"}')
    finding = check(SEED, "--policy", "dcnf", "--article", record).finding("notice")
    assert finding["verdict"] == "fail"
    assert "All content created by the Daily Caller News Foundation" in finding["required"]


# --- our own examples as a whole --------------------------------------------------------------------------------------


def test_the_mended_twin_is_clear() -> None:
    ran = check(EXAMPLES / "kept.html", "--publisher", EXAMPLES / "gazette.yaml")
    assert set(ran.verdicts().values()) == {"pass"}
    assert (ran.exit, ran.entry["verdict"]) == (0, "pass")


def test_the_draft_is_not() -> None:
    assert check(EXAMPLES / "draft.html", "--publisher", EXAMPLES / "gazette.yaml").exit == 1


def test_a_ministry_is_not_eligible_even_with_the_mended_twin() -> None:
    ran = check(EXAMPLES / "kept.html", "--publisher", EXAMPLES / "ministry.yaml")
    assert (ran.exit, ran.finding("eligible")["verdict"]) == (1, "fail")
    assert "government" in ran.finding("eligible")["message"]
