"""Packs: compiled, cached, and never the worse for a cache that is damaged."""

import subprocess
import sys

import pytest

from rights.errors import TermsError, UsageError
from rights.terms import load_pack, load_policy
from rights.terms.pack import compile_folder, compile_pack, seal

POLICY = """\
schema: 1
id: {id}
name: {name}
version: 2026-11-01
status: draft
language: en
terms: {{via: a letter}}
recognise: {{names: [{name}], own_hosts: [{id}.example]}}
clauses:
  - {{id: consent, must: permission, says: Ask first.}}
"""


@pytest.fixture
def folder(tmp_path):
    where = tmp_path / "terms"
    where.mkdir()
    for name in ("Harbour Post", "Quay Times"):
        key = name.lower().replace(" ", "-")
        (where / f"{key}.yaml").write_text(POLICY.format(id=key, name=name), encoding="utf-8")
    return where


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def test_policies_come_in_the_order_of_their_ids(folder, cache):
    pack = load_pack([folder], bundled=False, cache_in=cache)
    assert [policy.id for policy in pack.policies] == ["harbour-post", "quay-times"]
    assert pack.get("quay-times").name == "Quay Times"
    assert pack.get("absent") is None


def test_the_second_load_comes_from_the_cache_and_is_the_same(folder, cache, monkeypatch):
    first = load_pack([folder], bundled=False, cache_in=cache)
    monkeypatch.setattr("rights.terms.pack.compile_pack", None)
    assert load_pack([folder], bundled=False, cache_in=cache) == first


def test_a_changed_file_is_compiled_anew(folder, cache):
    load_pack([folder], bundled=False, cache_in=cache)
    path = folder / "quay-times.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Ask first", "Ask twice"), encoding="utf-8")
    assert load_pack([folder], bundled=False, cache_in=cache).get("quay-times").clauses[0].says == "Ask twice."


@pytest.mark.parametrize(
    "damage", [lambda d: d[:-5], lambda d: d[:60] + b"x" + d[61:], lambda _: b"", lambda d: b"x" + d]
)
def test_a_damaged_cache_is_passed_over(folder, cache, damage):
    whole = load_pack([folder], bundled=False, cache_in=cache)
    for path in cache.iterdir():
        path.write_bytes(damage(path.read_bytes()))
    assert load_pack([folder], bundled=False, cache_in=cache) == whole


def test_a_cache_that_can_not_be_written_is_no_trouble(folder, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    assert len(load_pack([folder], bundled=False, cache_in=blocked / "cache").policies) == 2


def test_a_link_in_the_cache_is_not_followed(folder, cache, tmp_path):
    load_pack([folder], bundled=False, cache_in=cache)
    kept = max(cache.iterdir(), key=lambda path: path.stat().st_size)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(seal(compile_pack({})))
    kept.unlink()
    kept.symlink_to(elsewhere)
    assert len(load_pack([folder], bundled=False, cache_in=cache).policies) == 2


def test_all_mistakes_of_all_files_are_told(folder, cache):
    for path in folder.iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("must:", "mst:"), encoding="utf-8")
    with pytest.raises(TermsError) as caught:
        load_pack([folder], bundled=False, cache_in=cache)
    assert len(caught.value.mistakes) == 2
    assert caught.value.exit_code == 2


def test_files_without_mistakes_are_there_when_one_has_some(folder, cache):
    (folder / "quay-times.yaml").write_text("schema: 2\n", encoding="utf-8")
    pack = load_pack([folder], bundled=False, strict=False, cache_in=cache)
    assert [policy.id for policy in pack.policies] == ["harbour-post"]
    assert {mistake.file for mistake in pack.problems()} == {f"{folder}/quay-times.yaml"}


def test_two_files_with_one_id_are_told(folder, cache):
    (folder / "copy.yaml").write_text(POLICY.format(id="quay-times", name="Quay Times"), encoding="utf-8")
    with pytest.raises(TermsError, match=r"the policy \"quay-times\" stands in .*copy.yaml too"):
        load_pack([folder], bundled=False, cache_in=cache)


def test_a_users_policy_goes_before_a_bundled_one(folder, cache):
    (folder / "reuters.yaml").write_text(POLICY.format(id="reuters", name="Another Reuters"), encoding="utf-8")
    pack = load_pack([folder], cache_in=cache)
    assert pack.get("reuters").name == "Another Reuters"
    assert pack.get("dcnf") is not None
    assert pack.lists.agencies


def test_one_policy_from_a_file(folder, cache):
    path = folder / "quay-times.yaml"
    first = load_policy(path, cache_in=cache)
    assert (first.id, first.file) == ("quay-times", str(path))
    assert load_policy(path, cache_in=cache) == first


@pytest.mark.parametrize("name", ["absent", "empty"])
def test_a_folder_without_policies_is_a_usage_error(tmp_path, cache, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError):
        load_pack([tmp_path / name], cache_in=cache)


def test_compiling_gives_the_same_bytes_each_time(folder):
    assert seal(compile_folder(folder, "terms")) == seal(compile_folder(folder, "terms"))


def test_a_run_with_a_cached_pack_imports_neither_the_checker_nor_the_rules(cache):
    load_pack(cache_in=cache)
    code = (
        "import sys, pathlib\nfrom rights.terms import load_pack\n"
        f"pack = load_pack(cache_in=pathlib.Path({str(cache)!r}))\n"
        "assert len(pack.policies) >= 6\n"
        "print(sorted(m for m in ('pydantic', 'ruamel.yaml', 'rights.rules', 'turbohtml') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
