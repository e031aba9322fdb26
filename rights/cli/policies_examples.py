"""rights policies test: a policy's own examples, run as pages are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from rights.cli.output import emit, trouble
from rights.cli.policies_named import named_policies
from rights.cli.world import load_config, policy_ids
from rights.errors import Mistake

__all__ = ["test"]


@click.command(
    epilog="""\b
Examples:
  rights policies test our-terms.yaml      one file, while it is written
  rights policies test dcnf reuters        bundled ones
  rights policies test terms/              all of a folder

\b
What counts as breaking a clause:
  a change whose page comes to `fail` under it, whichever clause the change names;
  `review` where the clause says decides: review, or is ambiguous;
  `review` or `open` where the change names the clause and says expect: review
  (or open), unless the clause asks for a wording or an address: a slip in
  those would go unseen, so that only a failure counts;
  `open` where a permission that nobody knows of may spare the clause.
  Permissions (may), attestations and clauses inherited as they stand need none.

\b
Exit status:
  0  every example came out as it says (clauses without a breaking example may be told)
  1  an example came out otherwise, or no example breaks a clause with a wording or an address
  2  the call, a policy or an example can't be read
"""
)
@click.argument("what", nargs=-1, metavar="[FILE | ID | FOLDER]...", shell_complete=policy_ids)
@click.option("--policies", "folders", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="text or json.")
def test(what: tuple[str, ...], folders: tuple[str, ...], config_file: str | None, format_: str) -> None:
    """Run the examples of policies: what complies must pass, and each change must break the clause it names."""
    from rights.engine.examples import came_out, mismatches, unbroken  # noqa: PLC0415  # --help needs no engine
    from rights.terms.pack import read_source  # noqa: PLC0415  # ditto
    from rights.terms.runs import read_examples  # noqa: PLC0415  # pydantic and YAML, for this command only
    from rights.terms.tree import parse  # noqa: PLC0415  # ditto

    named = named_policies(what, folders, load_config(config_file))
    broken = list(named.mistakes)
    told: list[dict[str, Any]] = []
    lines: list[tuple[Mistake, dict[str, Any]]] = []
    for policy, path in named.policies:
        shown = policy.file
        root, _ = parse(read_source(path, shown), shown)
        assert root is not None  # the policy was read from it
        runs, wrong = read_examples(root, policy, shown, Path(path).parent)
        broken += wrong
        came = [came_out(policy, named.lists, run) for run in runs]
        bad = 0
        for one in came:
            different = mismatches(one)
            bad += bool(different)
            for mismatch in different:
                about = f'"{mismatch.example}"'
                subject = "the page" if mismatch.clause == "overall" else f'clause "{mismatch.clause}"'
                words = (
                    f"{about}: {mismatch.message}"
                    if not mismatch.clause or not mismatch.got
                    else f"{about}: {subject} should be {mismatch.expected} and is {mismatch.got}: {mismatch.message}"
                )
                mistake = Mistake(shown, words, line=mismatch.line, column=mismatch.column, key=mismatch.clause)
                lines.append(
                    (
                        mistake,
                        {
                            "policy": policy.id,
                            "example": mismatch.example,
                            "clause": mismatch.clause or None,
                            "expected": mismatch.expected,
                            "got": mismatch.got or None,
                            "message": mismatch.message,
                        },
                    )
                )
        for lack in unbroken(policy, came) if not wrong else []:
            clause = lack.clause
            words = f'no example breaks clause "{clause.id}" ({clause.level} {clause.kind})'
            hint = "add one under breaks: of an example"
            if clause.decides is not None or clause.ambiguous:
                hint += ", with expect: review"
            mistake = Mistake(
                clause_file(clause, shown),
                words,
                line=clause.line,
                column=clause.column,
                hint=hint,
                key=clause.id,
                level="error" if lack.literal else "warning",
            )
            lines.append((mistake, {"policy": policy.id, "clause": clause.id, "message": words}))
        told.append({"policy": policy.id, "file": shown, "examples": len(runs), "failed": bad})
    _tell(told, broken, lines, format_)
    wrong_examples = any(mistake.level == "error" for mistake, _ in lines)
    raise SystemExit(2 if broken else 1 if wrong_examples else 0)


def clause_file(clause: Any, otherwise: str) -> str:
    """The file in which a clause stands: its parent's where it was inherited."""
    return getattr(clause, "file", "") or otherwise


def _tell(
    told: list[dict[str, Any]], broken: list[Mistake], lines: list[tuple[Mistake, dict[str, Any]]], format_: str
) -> None:
    examples, failed = sum(one["examples"] for one in told), sum(one["failed"] for one in told)
    lacks = sum("example" not in about for _, about in lines)
    if format_ == "json":
        out = {
            "policies": told,
            "mistakes": [{**_place(m), "message": m.message, "hint": m.hint} for m in broken],
            "findings": [{**_place(m), **about} for m, about in lines],
            "summary": {"policies": len(told), "examples": examples, "failed": failed, "clauses_unbroken": lacks},
        }
        emit(json.dumps(out, ensure_ascii=False, indent=1) + "\n")
        return
    emit("".join(f"{mistake}\n" for mistake in [*broken, *(mistake for mistake, _ in lines)]))
    words = [
        f"{len(told)} {'policy' if len(told) == 1 else 'policies'}",
        f"{examples} {'example' if examples == 1 else 'examples'}: {failed or 'none'} came out otherwise",
    ]
    if lacks:
        words.append(
            f"{lacks} {'clause has' if lacks == 1 else 'clauses have'} no breaking example (rights policies examples proposes some)"
        )
    if broken:
        words.append(f"{len(broken)} {'mistake' if len(broken) == 1 else 'mistakes'} to mend first")
    trouble(", ".join(words))


def _place(mistake: Mistake) -> dict[str, Any]:
    return {"file": mistake.file, "line": mistake.line, "column": mistake.column, "level": mistake.level}
