"""The pages of the rules as Markdown: a family each, and the list of all.

A page is the docstrings of its rules; this file only puts examples into fences.
"""

import re
from itertools import groupby

from stratc.reports.pages import accepting, counts
from stratc.source import CATALOGUE, CatalogueEntry

EXAMPLE = re.compile(r"(Flagged|Better):\n\n((?: {4}.*\n|\n)*(?: {4}.*))")


def family_page(family: str) -> str:
    """A family's rules as one page of Markdown."""
    entries = [entry for entry in CATALOGUE.values() if entry.family == family]
    title = f"# Rules: {family}\n\n{GENERATED}\n"
    lists = "".join(
        f"- [{entry.name}](#{entry.name}): {_title(entry)}\n" for entry in _sorted(entries)
    )
    return "\n".join([title, lists, *(_section(entry) for entry in _sorted(entries))])


def index_page() -> str:
    """The list of all families and rules as one page of Markdown."""
    rules = _sorted([entry for entry in CATALOGUE.values() if not entry.grade])
    parts = [f"# Rules\n\n{GENERATED}\n\n{INTRODUCTION}"]
    by_family = sorted(rules, key=lambda entry: entry.family)
    for family, entries in groupby(by_family, key=lambda entry: entry.family):
        rows = "".join(
            f"| [{e.name}]({family}.md#{e.name}) | {counts(e)} | {_title(e)} |\n" for e in entries
        )
        parts.append(f"## {family}\n\n| Rule | Severity | Finds |\n| --- | --- | --- |\n{rows}")
    return "\n".join(parts)


def _section(entry: CatalogueEntry) -> str:
    title, _, rest = entry.page.partition("\n")
    body = EXAMPLE.sub(_fenced, rest.strip())
    body = re.sub(r"^(Source|When to ignore it|Fix):", r"**\1:**", body, flags=re.MULTILINE)
    said = f"**{title}** *{counts(entry).capitalize()}.*"
    return f"## {entry.name}\n\n{said}\n\n{body}\n\n{accepting(entry)}".rstrip() + "\n"


def _fenced(found: re.Match[str]) -> str:
    lines = (line[4:] for line in found[2].split("\n"))
    return f"{found[1]}:\n\n```yaml\n" + "\n".join(lines).rstrip() + "\n```"


def _title(entry: CatalogueEntry) -> str:
    return entry.page.splitlines()[0]


def _sorted(entries: list[CatalogueEntry]) -> list[CatalogueEntry]:
    return sorted(entries, key=lambda entry: entry.name)


GENERATED = "<!-- Written by `make docs` from the rules themselves. -->"
INTRODUCTION = """\
`stratc explain RULE` prints the same in a terminal. A remark is *must fix*, *should fix* or
*consider*. What is only missing is never more than *should fix*, and most remarks are milder in a
draft or consultation.

To accept one remark, write a comment above the line it is about, with the reason:

```yaml
# stratc: allow hedged-wording until 2026-09-30 -- Agreed by cabinet, minute 7.
text: seek to open a clinic in every town.
```

It holds for that line and for a value or entry that begins on it. Where comments get lost, a
strategy, a priority, a commitment or an action can say the same:

```yaml
allow:
  - rule: hedged-wording
    reason: Agreed by cabinet, minute 7.
    until: 2026-09-30
```

`stratc.yaml` chooses for a whole project. A name is that of a rule or of a family, and the last
entry under `rules:` that fits counts:

```yaml
fail-on: should
ignore: [latin-abbreviation]
oldest-statistic: 4
rules:
  - for: language
    in: fenmarsh-2021
    severity: consider
  - for: hedged-wording
    in: strategies/*/priorities/*.yaml
    severity: must
```

An old document with many remarks can start from a baseline: `stratc validate --baseline FILE
--update-baseline` writes down what is found today, and from then on `stratc validate --baseline
FILE` tells only what is new.
"""
