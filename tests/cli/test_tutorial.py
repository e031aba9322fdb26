"""The tutorial and the page on a policy's keys, followed word for word: files are written, commands run, outputs compared.

Blocks carry what a reader does with them behind the fence's language: file="NAME" (save it), part-of="NAME" (it stands there),
insert-above="WORDS" into="NAME", append-to="NAME"; a console block holds commands behind "$ " and what they print, where a
line of three dots stands for any lines.
"""

import re
import shlex
from pathlib import Path

import msgspec
import pytest

from rights.model.terms import Recognise
from rights.terms.runs import BREAK_KEYS, EXAMPLE_KEYS, EXPECTED
from rights.terms.schema import POLICY_TELLS

from .program import rights

PAGES = Path(__file__).parents[2] / "docs"
FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KEY = re.compile(r'([a-z-]+)="([^"]*)"')


def blocks(path: Path) -> list[tuple[str, dict[str, str], str]]:
    return [(m[1], dict(KEY.findall(m[2])), m[3]) for m in FENCE.finditer(path.read_text("utf-8"))]


def fits(expected: list[str], actual: list[str]) -> bool:
    """Whether the lines are those that the page shows; "..." stands for any, "... at a line's end for its rest."""
    if not expected:
        return not actual
    if expected[0] == "...":
        return any(fits(expected[1:], actual[at:]) for at in range(len(actual) + 1))
    if not actual:
        return False
    first = expected[0]
    same = actual[0].startswith(first[:-4]) if first.endswith(" ...") else first == actual[0]
    return same and fits(expected[1:], actual[1:])


def run(command: str, folder: Path) -> list[str]:
    words = shlex.split(command)
    if words[0] == "mkdir":
        (folder / words[1]).mkdir()
        return []
    assert words[0] == "rights", command
    ran = rights(*words[1:], cwd=folder)
    assert ran.exit in (0, 1, 2, 3)
    assert "internal error" not in ran.err
    return (ran.stdout + ran.err).rstrip("\n").split("\n") if ran.stdout + ran.err else []


@pytest.mark.parametrize("page", [PAGES / "tutorial.md", PAGES / "policy-file.md"], ids=lambda path: path.stem)
def test_a_page_is_followed_word_for_word(page, tmp_path):
    done = 0
    for language, does, text in blocks(page):
        done += 1
        if language == "console":
            commands = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
            assert commands, text
            for one in commands:
                command, _, printed = one.partition("\n")
                actual = run(command, tmp_path)
                expected = printed.rstrip("\n").split("\n") if printed.strip() else []
                told = "\n".join(actual)
                assert fits(expected, actual), f"$ {command}\n{told}\n--- the page shows:\n{printed}"
        elif "file" in does:
            (tmp_path / does["file"]).write_text(text, "utf-8")
        elif "part-of" in does:
            assert text in (tmp_path / does["part-of"]).read_text("utf-8")
        elif "into" in does:
            path = tmp_path / does["into"]
            whole = path.read_text("utf-8")
            assert whole.count(does["insert-above"]) == 1
            path.write_text(whole.replace(does["insert-above"], f"{text}\n{does['insert-above']}"), "utf-8")
        elif "append-to" in does:
            path = tmp_path / does["append-to"]
            path.write_text(path.read_text("utf-8") + text, "utf-8")
        else:
            raise AssertionError(f"nobody says what to do with this block: {text}")
    assert done > 3


def test_a_page_links_to_pages_that_are_there():
    for path in PAGES.glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
            if target.startswith("kinds/") and not (PAGES / "kinds").is_dir():
                continue  # written by rights rules --doc docs/kinds
            assert (path.parent / target).exists(), (path.name, target)


def test_the_page_on_the_file_names_every_key():

    page = (PAGES / "policy-file.md").read_text("utf-8")
    known = msgspec.structs.fields(Recognise)
    for key in [*POLICY_TELLS, *(field.name for field in known), *EXAMPLE_KEYS, *BREAK_KEYS, *EXPECTED]:
        assert f"`{key}`" in page, key
