"""rights policies examples: an example for a policy, with a change that breaks each clause, ready to be pasted in."""

from __future__ import annotations

import click

from rights.cli.output import emit, trouble
from rights.cli.policies_named import one_policy
from rights.cli.world import as_of, load_config, policy_ids

__all__ = ["examples"]


@click.command(
    epilog="""\b
Examples:
  rights policies examples our-terms.yaml                     look at it
  rights policies examples our-terms.yaml >> our-terms.yaml   put it at the end of a file that has none yet
"""
)
@click.argument("what", metavar="ID|FILE", shell_complete=policy_ids)
@click.option("--policies", "folders", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
@click.option("--as-of", "as_of_", metavar="DATE", help="The day that it carries; today unless said.")
def examples(what: str, folders: tuple[str, ...], config_file: str | None, as_of_: str | None) -> None:
    """Propose an example: a page that keeps the policy, and for each clause a change that breaks it, all of them run."""
    from rights.engine.draft import examples_for  # noqa: PLC0415  # --help needs no engine
    from rights.render.copybox import write  # noqa: PLC0415  # ditto

    policy, _, lists = one_policy(what, folders, load_config(config_file))
    text = examples_for(policy, lists, write=write, today=as_of(as_of_).date())
    emit(text, for_people=False)
    found = text.count("\n      - clause: ")
    shown = {line.partition(": ")[2].strip('"') for line in text.split("\n") if line.startswith("      - clause: ")}
    own = [one for one in policy.clauses if one.level != "may" and (one.origin is None or one.changed)]
    missing = [one.id for one in own if one.id not in shown]
    trouble(f"an example with {found} {'change' if found == 1 else 'changes'}; look whether they show what you mean")
    if missing:
        trouble(f"no change was found that breaks: {', '.join(missing)}; write one by hand under breaks:")
