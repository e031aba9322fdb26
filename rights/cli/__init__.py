"""The command line: the only room with arguments, the environment, the clock, printing and exit statuses."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from rights._version import __version__
from rights.errors import RightsError

__all__ = ["cli", "main"]

#: Command to the module that holds it, loaded only when it is called, and its line in the list of commands.
_COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("rights.cli.check", "Do these pages keep the terms of whoever wrote them?"),
    "compare": ("rights.cli.compare", "What was changed in a republication, and does it matter?"),
    "ask": ("rights.cli.ask", "Write down the questions that only a person can answer."),
    "read": ("rights.cli.read", "What the program sees in a page, before any policy."),
    "explain": ("rights.cli.explain", "What a clause, a rule or a policy asks, and how it is decided."),
    "policies": ("rights.cli.policies", "The policies in reach; lint, test, show and render them."),
    "copybox": ("rights.cli.copybox", "The copy of one article that keeps its terms."),
    "rules": ("rights.cli.rules", "The kinds of clause, and what checks each."),
    "completion": ("rights.cli.completion", "Print the completion for your shell."),
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        entry = _COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = getattr(import_module(entry[0]), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # ditto
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in _COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            import difflib  # noqa: PLC0415  # for an error only

            close = difflib.get_close_matches(args[0], _COMMANDS, n=1)
            looks_like_page = os.path.exists(args[0]) or args[0].startswith(("http://", "https://"))  # noqa: PTH110
            hint = f"rights check {args[0]}" if looks_like_page else f"rights {close[0]}" if close else "rights --help"
            raise click.UsageError(f'there is no command "{args[0]}"; did you mean: {hint}', ctx)
        return super().resolve_command(ctx, args)


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Begin with:
  rights check draft.html      may we run this story, and is our draft right?
  rights policies              whose terms are known
""",
)
@click.version_option(__version__, prog_name="rights")
def cli() -> None:
    """Does a republished news story keep its syndicator's terms?

    Says which clause, where in the page, what the terms require, what to do about it, with proof.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the program with the exit status of the contract."""
    try:
        outcome: Any = cli.main(args=arguments, prog_name="rights", standalone_mode=False)
    except click.exceptions.Abort:
        sys.stderr.write("rights: stopped\n")
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except RightsError as error:
        from rights.cli.output import trouble  # noqa: PLC0415  # for an error only

        trouble(f"error: {error}")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.stderr.write("rights: stopped\n")
        sys.exit(130)
    except BrokenPipeError:
        # whoever read our output has gone (head, less): nothing more to say, and no message of the interpreter's
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except OSError as error:
        from rights.cli.output import trouble  # noqa: PLC0415  # for an error only

        name = f"{error.filename}: " if isinstance(error.filename, str) else ""
        trouble(f"error: {name}{(error.strerror or str(error)).lower()}")
        sys.exit(2)
    except Exception as error:  # noqa: BLE001  # a traceback ends with 1, which means findings
        from rights.cli.output import internal_error  # noqa: PLC0415  # for an error only

        internal_error(error)
        sys.exit(2)
    sys.exit(outcome if isinstance(outcome, int) else 0)
