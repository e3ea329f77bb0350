"""The only place that knows where templates are. Strict about missing names, closed to Python.

A project's own template is found before ours of the same name. Where a project has templates, all
run in a sandbox, since its folder may come from anybody: every name that ours ask for would cost a
dozen questions there. What goes wrong in one of theirs is told with its line.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from stratc.model import Strategy

from . import language
from .sandbox import Sandbox, one_page

PART = re.compile(r"\w[\w.-]{0,99}")
"""A part of a template's name: it leads to no other folder, on any system."""
MOST_SAID = 300
"""Letters of a reason, since Python repeats there what it was given."""


class TemplateRefused(ValueError):
    """A template of the project's own that cannot be used, with its line and what is wrong."""


def render(name: str, overrides: Mapping[str, str], **names: Any) -> str:
    """One template with what it may name. Raises TemplateRefused for the project's own only."""
    try:
        with one_page(_letters(names.get("s")) if overrides else None):
            template = _environment(tuple(sorted(overrides.items()))).get_template(name)
            return template.render(**names)
    except Exception as error:
        if refusal := _refusal(error, [name for name in overrides if name.endswith(".j2")]):
            raise TemplateRefused(refusal) from error
        raise


def _letters(strategy: Strategy | None) -> int | None:
    """How much a strategy says, if a page is of one."""
    return len(strategy.model_dump_json()) if strategy else None


def source(name: str, overrides: Mapping[str, str]) -> str:
    """The text of a template or sheet, the project's own before ours; empty if none has it."""
    if name in overrides:
        return overrides[name]
    found = _ours(name)
    return "" if found is None else found


def in_script(value: object) -> str:
    """A value as JSON that can stand in a script of a page: no tag can begin or end in it."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _refusal(error: Exception, own: list[str]) -> str:
    """What is wrong with the project's own templates; nothing where the fault is ours."""
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    reached = [(name, line) for name, line in frames if name in own or _ours(name)]
    name, line = reached[-1] if reached else ("", 0)
    missing = isinstance(error, TemplateNotFound)
    why = f"there is no template “{error}”" if missing else str(error) or type(error).__name__
    if isinstance(error, TemplateSyntaxError) and error.name in own:
        name, line = error.name, error.lineno
    if isinstance(error, RecursionError):
        why = "this calls itself without end"
    why = " ".join(why.split())[:MOST_SAID]
    if name in own:
        return f"templates/{name}, line {line}: {why}"
    if own and isinstance(error, TemplateError):
        told = f"{name} does not go together with the project's own " if name else "templates/"
        return f"{told}{', '.join(own)}: {why}"
    return ""


@lru_cache(maxsize=8)
def _environment(overrides: tuple[tuple[str, str], ...]) -> Environment:
    own = any(name.endswith(".j2") for name, _ in overrides)
    environment = (Sandbox if own else Environment)(
        loader=_Loader(dict(overrides)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals |= {"say": language.say, "count": language.count}
    for kind in ("prose", "line", "item", "continues", "plain"):
        environment.filters[kind] = _through_page(kind)
    return environment


class _Loader(BaseLoader):
    def __init__(self, overrides: Mapping[str, str]) -> None:
        self.overrides = overrides

    def get_source(self, environment: Any, template: str) -> tuple[str, str | None, None]:
        text = self.overrides.get(template) or _ours(template)
        if text is None:
            raise TemplateNotFound(template)
        return text, template, None


def _through_page(kind: str) -> Any:
    """A filter that asks the page being rendered, who knows what the marks stand for."""

    @pass_context
    def ask(context: Context, text: str | None) -> Markup | str:
        if not text:
            return ""
        shown: Markup | str = getattr(context["page"], kind)(text)
        return shown

    return ask


@lru_cache(maxsize=256)
def _ours(name: str) -> str | None:
    place: Traversable | Path = folder()
    for part in name.split("/"):
        if not PART.fullmatch(part):
            return None
        place = place / part
    return place.read_text(encoding="utf-8") if place.is_file() else None


@lru_cache(maxsize=1)
def folder() -> Traversable | Path:
    """Where ours are: beside the code in the wheel; in a checkout, at its root."""
    packed = files("stratc") / "templates"
    if packed.is_dir():
        return packed
    return Path(__file__).parents[3] / "templates"
