"""rights.toml, or [tool.rights] in pyproject.toml: what a site always gives, found upwards from where it is called."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import msgspec

from rights.cli.files import read_page
from rights.errors import ConfigError, InputError, Mistake

__all__ = ["Channel", "Config", "FailOn", "Site", "find", "load"]

_MAX_BYTES = 1024 * 1024
Channel = Literal["online", "print", "newsletter", "audio", "social"]
FailOn = Literal["fail", "advice"]


class Site(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A folder of pages and the address under which it is served."""

    folder: str
    url: str


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What the configuration file may say; paths are relative to it. Options of a call go before it."""

    paths: tuple[str, ...] = ()
    policy: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    bundled: bool = True
    publisher: str | None = None
    publishers: str | None = None
    article: tuple[str, ...] = ()
    ledger: str | None = None
    max_age: Annotated[int, msgspec.Meta(ge=0)] = 730
    channel: Channel | None = None
    fail_on: FailOn | None = None
    allow_undecided: bool = False
    exclude: tuple[str, ...] = ()
    sites: tuple[Site, ...] = ()
    file: str | None = None

    def at(self, path: str) -> str:
        """A path of the file as seen from where the program was called."""
        if self.file is None or Path(path).is_absolute():
            return path
        folder = Path(self.file).parent
        return str(folder / path) if str(folder) != "." else path


def find(start: Path) -> Path | None:
    """The nearest rights.toml, or pyproject.toml with [tool.rights], in the folder or above it."""
    for folder in (start, *start.parents):
        own = folder / "rights.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _has_table(project):
            return project
    return None


def _has_table(project: Path) -> bool:
    try:
        return b"[tool.rights" in read_page(str(project), most=_MAX_BYTES)
    except InputError:
        return False  # whatever it is, it is no configuration of ours


def load(path: Path) -> Config:
    """Read the configuration.

    Raises: ConfigError with every mistake that was found, each with its line.
    """
    import tomllib  # noqa: PLC0415  # most calls have no configuration to read

    try:
        text = read_page(str(path), most=_MAX_BYTES).decode("utf-8-sig")
    except InputError as error:
        raise ConfigError([Mistake(str(path), f"can't be read: {error.message}")]) from error
    except UnicodeDecodeError as error:
        raise ConfigError([Mistake(str(path), "can't be read: it is no UTF-8")]) from error
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, column = _toml_place(str(error))
        message = re.sub(r"\s*\(at .*\)$", "", str(error))
        raise ConfigError([Mistake(str(path), message[:1].lower() + message[1:], line=line, column=column)]) from error
    except RecursionError as error:
        raise ConfigError([Mistake(str(path), "it is nested too deeply to be read", line=1, column=1)]) from error
    table: Any = whole.get("tool", {}).get("rights", {}) if path.name == "pyproject.toml" else whole
    known = {f.encode_name for f in msgspec.structs.fields(Config)} - {"file"}
    mistakes = [
        Mistake(
            str(path),
            f'unknown key "{key}"',
            line=_line_of(text, key),
            column=1,
            hint=_guess(key, known),
            key=key,
        )
        for key in table
        if key not in known
    ]
    if mistakes:
        raise ConfigError(mistakes)
    try:
        config = msgspec.convert({**table, "file": str(path)}, Config)
    except msgspec.ValidationError as error:
        message, _, where = str(error).partition(" - at ")
        key = where.strip("`$.").split(".")[0].split("[")[0]
        choices: tuple[str, ...] = {"channel": get_args(Channel), "fail-on": get_args(FailOn)}.get(key, ())
        raise ConfigError(
            [
                Mistake(
                    str(path),
                    f'"{key}": {message[:1].lower() + message[1:]}',
                    line=_line_of(text, key),
                    column=1,
                    hint=f"one of: {', '.join(choices)}" if choices else "",
                    key=key,
                )
            ]
        ) from error
    return config


def _guess(key: str, known: set[str]) -> str:
    import difflib  # noqa: PLC0415  # for an error only

    close = difflib.get_close_matches(key, sorted(known), n=1)
    return f'did you mean "{close[0]}"?' if close else f"allowed: {', '.join(sorted(known))}"


def _line_of(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"\s*(?:\[+\s*)?(?:tool\.rights\.)?[\"']?{re.escape(key)}\b", line):
            return number
    return 1


def _toml_place(message: str) -> tuple[int, int]:
    match = re.search(r"at line (\d+), column (\d+)", message)
    return (int(match[1]), int(match[2])) if match else (1, 1)
