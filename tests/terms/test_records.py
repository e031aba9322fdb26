"""Records of publishers and articles, and the blanks that `rights ask` writes into them."""

import json
import subprocess
import sys

import pytest

from rights.errors import RecordError, UsageError
from rights.terms.records import Question, blank_attestations, load_articles, load_ledger, load_publishers

PUBLISHER = {
    "id": "gazette",
    "names": ["Gazette"],
    "domains": ["gazette.example"],
    "kind": "news",
    "regions": ["NO"],
    "audience": {"monthly_visitors": 120_000, "measured_on": "2026-10-01", "source": "own count"},
    "memberships": ["Quay Press"],
    "commercial": True,
    "paywall": None,
    "agreements": [{"policy": "dcnf", "since": "2026-01-01", "until": None, "grants": ["photographs"]}],
    "attestations": [
        {"policy": "dcnf", "clause": "logo", "article": "all", "answer": "yes", "by": "J. Roe", "on": "2026-11-01"}
    ],
}
ARTICLE = {
    "id": "4711",
    "url": "https://harbour.example/a",
    "title": "Ferries return",
    "authors": [{"name": "Jo Roe", "institution": "Quay University", "title": "Professor"}],
    "published_at": "2026-10-01T08:00:00Z",
    "not_before": "2026-10-01",
    "assets": [{"url": "https://harbour.example/a.jpg", "credit": "Jo Roe", "republishable": False}],
    "pixel_id": "99",
}


@pytest.fixture
def written(tmp_path):
    def write(content, name="record.yaml"):
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return write


def told(load, path):
    with pytest.raises(RecordError) as caught:
        load(path)
    assert caught.value.exit_code == 2
    return [str(m).replace(str(path), "r") for m in caught.value.mistakes]


def test_a_publisher_comes_from_json_with_every_field(written):
    (publisher,) = load_publishers(written(PUBLISHER, "p.json"))
    assert publisher.audience.monthly_visitors == 120_000
    assert publisher.agreements[0].grants == ("photographs",)
    assert publisher.attestations[0].answer == "yes"
    assert publisher.paywall is None


def test_yaml_and_json_give_the_same_record(written):
    as_yaml = "- " + json.dumps(PUBLISHER, indent=1).replace("\n", "\n  ")
    assert load_publishers(written(as_yaml)) == load_publishers(written([PUBLISHER], "p.json"))


def test_articles_come_one_or_many(written):
    assert load_articles(written(ARTICLE, "a.json"))[0].authors[0].institution == "Quay University"
    assert [a.id for a in load_articles(written([ARTICLE, {"id": "2"}], "b.json"))] == ["4711", "2"]


@pytest.mark.parametrize("wrap", [lambda item: item, lambda item: [item], lambda item: {"items": [item]}])
def test_news_items_in_ninjs_are_articles(written, wrap):
    item = {
        "uri": "https://harbour.example/a",
        "headlines": [{"role": "main", "value": "Ferries return"}],
        "by": "Jo Roe",
        "versioncreated": "2026-10-01T08:00:00Z",
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": "The ferries are back."}],
    }
    (article,) = load_articles(written(wrap(item), "a.json"))
    assert (article.id, article.title, article.authors[0].name) == (item["uri"], "Ferries return", "Jo Roe")
    assert article.body == "The ferries are back."


def test_a_right_json_record_imports_no_checker(written):
    path = written(PUBLISHER, "p.json")
    code = (
        "import sys\nfrom rights.terms.records import load_publishers\n"
        f"assert load_publishers({str(path)!r})[0].id == 'gazette'\n"
        "print(sorted(m for m in ('pydantic', 'ruamel.yaml') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_mistakes_in_yaml_are_told_with_line_column_and_what_was_meant(written):
    path = written(
        "id: gazette\nkind: newz\ndomain: [a.example]\ncommercial: yes\naudience: {monthly_visitors: many}\n"
        "agreements:\n  - {policy: dcnf, since: 2026-02-30, grant: [x]}\n"
        "attestations:\n  - {policy: dcnf, clause: x, answer: true}\n"
    )
    assert told(load_publishers, path) == [
        (
            'r:2:7: error: "newz" is no kind of publisher: news, nonprofit, commercial, academic, government, advocacy, '
            "aggregator, personal"
        ),
        'r:3:1: error: unknown key "domain"; did you mean "domains"?',
        'r:4:13: error: true or false is needed here, not "yes"; write true',
        'r:5:30: error: a whole number is needed here, not "many"',
        'r:7:27: error: "2026-02-30" is not a day; write it as 2024-05-31',
        'r:7:39: error: unknown key "grant"; did you mean "grants"?',
        'r:9:39: error: an answer is yes or no, not "true"',
    ]


def test_mistakes_in_json_are_told_with_line_and_column(written):
    path = written('{"id": "1",\n\t"autors": [],\n\t"published_at": "2016-13-01"}', "a.json")
    assert told(load_articles, path) == [
        'r:2:2: error: unknown key "autors"; did you mean "authors"?',
        'r:3:18: error: "2016-13-01" is no day or time; write 2024-05-31 or 2024-05-31T12:30:00Z',
    ]


def test_ids_that_stand_twice_are_told(written):
    assert told(load_articles, written([{"id": "1"}, {"id": "1"}], "a.json")) == [
        'r:1:22: error: the id "1" stands twice; first in line 1'
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[" * 100_000, "nested too deeply"),
        ("[" * 100_000 + "]" * 100_000, "nested too deeply"),
        ('{"a":' * 90 + "1" + "}" * 90, "more than 64 deep"),
        ('{"id": 1,}', "r:1:10: error: the JSON can't be read"),
        ("{" + '"id": "\ud800"}', "can't be read"),
    ],
)
def test_json_that_can_not_be_read_is_a_clean_error(tmp_path, text, words):
    path = tmp_path / "a.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert words in told(load_articles, path)[0]


@pytest.mark.parametrize(
    "text", ["", "- text\n", "a: &a [*a]\n", "id: !!python/object:os.system x\n", "id: x\nid: y\n"]
)
def test_yaml_that_is_no_record_is_a_clean_error(written, text):
    assert told(load_publishers, written(text))


def test_a_file_that_is_not_there_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError):
        load_articles(tmp_path / "absent.json")


# --- blanks -----------------------------------------------------------------------------------------------------------

LOGO = Question("logo", "Is the\nlogo shown?")


def test_a_new_record_holds_each_question_above_its_blank():
    text = blank_attestations(
        "dcnf", "gazette", [LOGO, Question("pictures", 'Is there a licence for "A": b # c?', "a.html")]
    )
    assert "\n  # Is the logo shown?\n  - policy: dcnf\n    clause: logo\n    article: all\n    answer:" in text
    assert '  # Is there a licence for "A": b # c?\n' in text


def test_a_blank_that_nobody_filled_in_is_no_answer(written):
    (publisher,) = load_publishers(written(blank_attestations("dcnf", "gazette", [LOGO])))
    assert publisher.id == "gazette"
    assert publisher.attestations == ()


def test_a_blank_that_is_filled_in_is_an_answer(written):
    text = blank_attestations("dcnf", "gazette", [LOGO])
    text = text.replace("answer:", "answer: yes").replace("    on:", "    on: 2026-11-02")
    (publisher,) = load_publishers(written(text))
    assert (publisher.attestations[0].answer, publisher.attestations[0].on) == ("yes", "2026-11-02")


def test_answers_and_comments_that_are_there_stay():
    before = blank_attestations("dcnf", "gazette", [LOGO]).replace("answer:", "answer: no")
    before = before.replace("names: []", 'names: [\'The "Gazette"\', "B"]').replace(
        "id: gazette", "id: gazette  # ours"
    )
    after = blank_attestations("dcnf", "gazette", [LOGO, Question("tips", "And the tips?")], existing=before)
    assert after.startswith(before.rstrip())
    assert after.count("clause: logo") == 1
    assert "# And the tips?" in after


def test_asking_again_changes_nothing():
    once = blank_attestations("dcnf", "gazette", [LOGO])
    assert blank_attestations("dcnf", "gazette", [LOGO], existing=once) == once


def test_in_a_registry_the_right_publisher_is_asked(written):
    registry = "# all of ours\n- id: courier\n- id: gazette\n  kind: news\n"
    text = blank_attestations("dcnf", "gazette", [LOGO], existing=registry)
    filled = text.replace("answer:", "answer: yes")
    courier, gazette = load_publishers(written(filled))
    assert text.startswith("# all of ours\n- id: courier\n")
    assert (courier.attestations, len(gazette.attestations)) == ((), 1)


def test_the_text_of_a_question_can_not_leave_its_comment(written):
    text = blank_attestations("dcnf", "gazette", [Question("logo", "Shown?\nid: evil\n- !!python/name:os.system x")])
    assert load_publishers(written(text))[0].id == "gazette"


def test_json_has_no_room_for_questions_and_others_records_are_left_alone():
    with pytest.raises(UsageError, match="JSON"):
        blank_attestations("dcnf", "gazette", [LOGO], existing='{"id": "gazette"}')
    with pytest.raises(UsageError, match='not the record of "gazette"'):
        blank_attestations("dcnf", "gazette", [LOGO], existing="id: courier\n")


LEDGER = """\
policy,publisher,article,url,republished_on,channel,words
dcnf,gazette,4711,https://gazette.example/a,2026-01-02,online,400
reuters,gazette,,"https://gazette.example/b,c",2026-02-02T10:00:00Z,print,
"""


def test_a_ledger_comes_from_a_table(written):
    one, two = load_ledger(written(LEDGER, "ledger.csv"))
    assert (one.policy, one.article, one.words) == ("dcnf", "4711", 400)
    assert (two.article, two.url, two.words) == (None, "https://gazette.example/b,c", None)
    assert load_ledger(written(LEDGER.replace("b,c", "b").replace(",", "\t"), "ledger.txt"))[0] == one


def test_a_ledger_from_yaml_may_name_an_article_twice(written):
    entry = "- {policy: dcnf, article: a, republished_on: 2026-01-02}\n"
    assert len(load_ledger(written(entry + entry))) == 2


def test_every_mistake_of_a_table_stands_at_its_cell(written):
    bad = LEDGER.replace("2026-01-02", "2026-13-02").replace("400", "many").replace("print", "prnt")
    assert told(load_ledger, written(bad, "l.csv")) == [
        'r:2:45: error: "2026-13-02" is no day or time; write 2024-05-31 or 2024-05-31T12:30:00Z',
        'r:2:63: error: a whole number is needed here, not "many"',
        'r:3:69: error: "prnt" is no channel: online, print, newsletter, audio, social',
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("policy,artcle\ndcnf,4711\n", '1:8: error: there is no field "artcle"; did you mean "article"?'),
        ("policy,\ndcnf,4711\n", "1:8: error: a column has no name"),
        ("policy,article\ndcnf,a,b\n", '2:1: error: the row has 3 cells, the first one 2; quote a cell that holds ","'),
        ('policy,article\ndcnf,"a\n', "2:6: error: a quote that is opened here is not closed; close it"),
        ("policy,words\ndcnf,3\n", "2:1: error: an entry names the article, by its id or address, or the"),
        ("", "1:1: error: the file is empty"),
    ],
)
def test_a_broken_table_says_where(written, text, words):
    (only,) = told(load_ledger, written(text, "l.csv"))
    assert only.removeprefix("r:").startswith(words)


def test_a_publisher_and_an_article_come_from_tables(written):
    text = (
        "id;names;domains;aliases;audience.monthly_visitors;paywall;cannot;handles.mastodon\n"
        'gazette;"Gazette; Daily Gazette";gazette.example;;5000;no;"link; script";@gazette\n'
    )
    (publisher,) = load_publishers(written(text, "p.csv"))
    assert publisher.names == ("Gazette", "Daily Gazette")
    assert (publisher.audience.monthly_visitors, publisher.paywall) == (5000, False)
    assert (publisher.cannot, publisher.handles) == (("link", "script"), {"mastodon": "@gazette"})
    (article,) = load_articles(written("id,title,authors,kill\n7,Ferry,Ann Doe; Jo Roe,retracted\n", "a.csv"))
    assert [author.name for author in article.authors] == ["Ann Doe", "Jo Roe"]
    assert article.kill == "retracted"


def test_what_a_system_lacks_and_how_an_article_changed_are_checked(written):
    assert told(load_publishers, written({"id": "g", "cannot": ["fly"]}, "p.json")) == [
        'r:1:24: error: "fly" is nothing that a system may lack: link, organisation_in_byline, script, image, canonical'
    ]
    bad = {"id": "a", "corrections": [{"on": "soon"}], "versions": [{"version": "2", "updated_at": "later"}]}
    assert len(told(load_articles, written(bad, "a.json"))) == 2
