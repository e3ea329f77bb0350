"""The field reference: every field of every shape, from the model, each shape with an example.

The examples are cut out of docs/example, an invented project that uses everything and that the
tests hold free of remarks; those of frameworks come from the frameworks that stratc ships.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from stratc.model import (
    Action,
    Approvals,
    Body,
    Commitment,
    Document,
    Element,
    Field,
    Framework,
    Measure,
    Priority,
    Section,
    Settings,
    Source,
    Statistic,
    Strategy,
    decode,
    fields,
    framework,
    json_schema,
    strategy,
    walk,
)
from stratc.source import Diagnostic, Mapping, Node, Text
from stratc.source import read as read_yaml
from stratc.work.files import shipped_frameworks

EXAMPLE = Path(__file__).parent.parent.parent / "docs" / "example"
LONGEST_INSIDE = 4
FILES: tuple[tuple[str, str, type[Element], str], ...] = (
    (
        "strategy",
        "A strategy",
        Strategy,
        "One strategy is a folder in `strategies/`; its name is the strategy's id. `strategy.yaml` "
        "must be there. In a long strategy each of `appendices`, `background`, `bodies`, "
        "`figures`, `foreword`, `glossary`, `governance`, `notes`, `partners`, `sections`, "
        "`services`, `sources` and `statistics` may move to a file of that name beside it, and "
        "each priority to `priorities/NAME.yaml`: the same words, one level further left.",
    ),
    (
        "project",
        "Settings of a project",
        Settings,
        "They stand in `stratc.yaml`, beside the folder `strategies`. The file may be absent.",
    ),
    (
        "approvals",
        "Decisions on changes",
        Approvals,
        "They stand in `approvals.yaml`. `stratc diff` shows what could be decided on.",
    ),
    (
        "framework",
        "A framework",
        Framework,
        "A national framework, or one of your own, is `frameworks/NAME@EDITION.yaml`.",
    ),
)
GUIDE = EXAMPLE.parent / "authors-guide.md"
FIRST = (Strategy, Body, Statistic, Source, Section, Priority, Commitment, Action, Measure)
"""What the first plan of an author consists of, in the order of the guide."""
KINDS = {
    "prose": "words, in Markdown",
    "id": "an id",
    "period": "a time",
    "day": "a time",
    "figure": "a figure",
}


def fields_page() -> str:
    """The whole page."""
    return "\n".join(_page()).rstrip() + "\n"


def _page() -> Iterator[str]:
    yield INTRODUCTION
    yield from _first()
    done: set[type[Element]] = set()
    for _, title, _, _ in FILES:
        yield f"- [{title}](#{_anchor(title)})"
    for kind, title, shape, words in FILES:
        schema = json_schema(kind)
        examples = _examples(shape)
        yield f"\n## {title}\n\n{words}"
        yield from _shape(shape, schema, examples[shape], done)
        for inner in _inside(shape):
            if inner not in examples:
                raise SystemExit(f"docs/example shows no {_named(inner)}: write one there")
            if inner not in done:
                yield f"\n### {_named(inner)}\n\n{inner.__doc__ and inner.__doc__.splitlines()[0]}"
                yield from _shape(
                    inner, schema["definitions"][inner.__name__], examples[inner], done
                )


def _first() -> Iterator[str]:
    """The fields that the author's guide uses, on a few lines: all that a first plan needs."""
    boxes = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    used = {key for box in boxes for key in re.findall(r"^[ -]*([a-z-]+):", box, re.MULTILINE)}
    yield "## What a first plan needs\n"
    yield "The fields that the author's guide uses. Those in bold must be there.\n"
    yield "| In | Fields |\n| --- | --- |"
    for shape in FIRST:
        inner = shape is not Strategy  # its id is the name of its folder
        named = [field for field in fields(shape) if inner or field.key != "id"]
        known = [field for field in named if field.key in used or field.required]
        marks = ", ".join(f"**`{f.key}`**" if f.required else f"`{f.key}`" for f in known)
        name = "A strategy" if shape is Strategy else _named(shape)
        yield f"| [{name}](#{_anchor(name)}) | {marks} |"
    yield "\n## All fields\n"


def _shape(
    shape: type[Element], schema: dict[str, Any], example: str, done: set[type[Element]]
) -> Iterator[str]:
    done.add(shape)
    if shape.shorthand:
        yield f"\nWritten as a bare value, it is its `{_key(shape, shape.shorthand)}`."
    yield "\n| Field | What it holds | What it is for |\n| --- | --- | --- |"
    for field in fields(shape):
        if field.key not in schema["properties"]:
            continue  # the name of the folder or file, which is not written
        must = " **Must be there.**" if field.required else ""
        held = _holds(field, schema["properties"][field.key])
        yield f"| `{field.key}` | {held} | {field.sentence}{must} |"
    yield f"\n```yaml\n{example}\n```"


def _holds(field: Field, schema: dict[str, Any]) -> str:
    one = _one(field, schema)
    if field.key == "glossary":
        return f"terms, each with its words or {one}"
    if field.key == "own" and not field.many:
        return f"cells by the id of their column, each with its words or {one}"
    if not field.many:
        return one
    return f"{one}; or a list" if one.startswith("`") else f"{one}, or a list"


def _one(field: Field, schema: dict[str, Any]) -> str:
    if field.holds:
        return f"[{_named(field.holds).lower()}](#{_anchor(_named(field.holds))})"
    if field.refers_to:
        article = "an" if field.refers_to[0] in "aeiou" else "a"
        return f"the id of {article} {field.refers_to}"
    for choices in (schema, *schema.get("anyOf", ())):
        if "enum" in choices:
            said = [str(word) for word in choices["enum"]]
            if "True" in said:
                return "`yes` or `no`"
            return ", ".join(f"`{word}`" for word in said[:-1]) + f" or `{said[-1]}`"
    if schema.get("type") == "integer":
        return "a number"
    return KINDS.get(field.marker, "words")


def _inside(shape: type[Element]) -> Iterator[type[Element]]:
    """The shapes inside a shape, in the order in which a reader meets them."""
    seen: set[type[Element]] = {shape}
    waiting = [shape]
    while waiting:
        for field in fields(waiting.pop(0)):
            if field.holds and field.holds not in seen:
                seen.add(field.holds)
                waiting.append(field.holds)
                yield field.holds


def _examples(shape: type[Element]) -> dict[type[Element], str]:
    """For each shape, the example with the most fields."""
    best: dict[type[Element], Mapping] = {}
    for element in (inner for example in _made(shape) for inner in walk(example)):
        node = element.where.node
        # In braces several fields share a line, which cannot be cut.
        if isinstance(node, Mapping) and len({k.span.line for k in node.keys.values()}) == len(
            node.keys
        ):
            before = best.get(type(element))
            if before is None or len(node.keys) > len(before.keys):
                best[type(element)] = node
    return {found: _cut(node) for found, node in best.items()}


def _made(shape: type[Element]) -> list[Element]:
    """The files that examples are cut from, as elements."""
    said: list[Diagnostic] = []
    made: list[Element | None]
    if shape is Strategy:
        path = EXAMPLE / "strategies" / "fenmarsh-2026" / "strategy.yaml"
        text = Text(path.name, path.read_text("utf-8"))
        made = [strategy(Document("fenmarsh-2026", {PurePosixPath(path.name): text}), said.append)]
    elif shape is Framework:
        made = [framework(text, said.append) for text in shipped_frameworks()]
    else:
        name = "stratc.yaml" if shape is Settings else "approvals.yaml"
        node = read_yaml(Text(name, (EXAMPLE / name).read_text("utf-8")), said.append)
        made = [decode(shape, node, said.append)] if node else []
    assert not said, "\n".join(f"{one.span}: {one.message}" for one in said)
    return [one for one in made if one]


def _cut(node: Mapping) -> str:
    """The lines of an element, with the longer things inside it left out."""
    made = []
    for name, key in node.keys.items():
        value = node.values[name]
        last = value.span.end_line
        lines = [key.span.text.line(n) for n in range(key.span.line, last + 1)]
        margin = key.span.column - 1
        if len(lines) > LONGEST_INSIDE and _holds_elements(value):
            lines = [f"{' ' * margin}{name}:   # ..."]
        made += [line[margin:].rstrip() for line in lines]
    return "\n".join(made)


def _holds_elements(node: Node) -> bool:
    items = () if isinstance(node, Mapping) else getattr(node, "items", ())
    return isinstance(node, Mapping) or any(isinstance(item, Mapping) for item in items)


def _key(shape: type[Element], name: str) -> str:
    return next(field.key for field in fields(shape) if field.name == name)


def _named(shape: type[Element]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", shape.__name__).capitalize()


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


INTRODUCTION = """\
# Field reference

<!-- Written by `make docs` from the model. Do not edit. -->

Every field that a file may have. To learn how to write a strategy, read the
[author's guide](authors-guide.md) first; this is for looking things up. The examples come from
[an invented strategy](example/strategies/fenmarsh-2026/strategy.yaml) that uses everything. Another
invented plan, [about homes](example-homes/strategies/saltby-homes-2026/strategy.yaml), answers to a
framework of its own.

- **Words** may hold any characters. Where they hold `: ` or begin with a mark, put them in quotes.
- **Words, in Markdown** may run over several lines after `|`, and may hold `**bold**`, `*italics*`,
  lists, links, and marks: `[=id]` prints a statistic, `[=id.value]` its figure alone, `[@id]` cites
  a source, `[^id]` a note.
- **An id** is a short name in small letters, digits and hyphens. It is never printed.
- **A time** is a day `2028-03-31`, a month `2028-03`, a quarter of the financial year `2027/28-Q3`,
  a season `2028-autumn`, a term `2028-autumn-term`, a year `2028`, a financial year `2027/28`, a
  stretch `2026/2031` or `2017/18 to 2019/20`, `2026-04 onwards`, `ongoing` or `TBC`. Everyday words
  for the same are read too: `31 March 2028`, `Mar-28`, `31/03/2028`, `Q3 2027/28`, `end 2028`,
  `early 2028`, `Year 2` (of the strategy's own), `annually`, `within 6 months`, `after the review`.
  What stands in brackets behind it is printed beside it: `2028-03 (before the school year ends)`.
- **A figure** is `7,000`, `19%`, `4.2`, `£3.2 million`, `1 in 5`, `two thirds`, `fewer than 5`,
  `5 to 10`, `4:1`, `12.7 per 1,000`, `45.6 (95% CI 40.1 to 51.2)`, `about 500` or `TBC`. `£3.2m`,
  `51.5k`, `<5`, `c. 500` and `one in five` are read too, and printed like these.
- Where there may be **a list**, a single value may stand for a list of one.

There are two sorts of notes. A `note` is for readers and is printed. An `editor-note` is for
whoever makes the document: doubts, what a source prints in its place, where something was put by
judgement. It is never in what is published, and neither are `as-printed`, `also-printed`,
`alignment`, `stray-labels`, `listed`, `missing` and `allow`.
"""
