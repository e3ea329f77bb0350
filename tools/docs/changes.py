"""The catalogue of kinds of change as one page of Markdown, each with its example."""

from stratc.diff import KINDS, ChangeKind, Grade, opposites

HEAD = """\
# Kinds of change

<!-- Written by `make docs` from the kinds themselves. -->

What [`stratc diff`](diff.md) can find between two editions of a strategy, by how much it matters.
The grade is the highest that the kind can have; where it may be lower, its page says when. An
example shows fields of one small strategy: `commitment` and `action` stand for its one commitment
and action, `items` and `rows` for the list of them. A kind without an example is that of its
opposite, read backwards.
"""


def kinds_page() -> str:
    """Every kind, the gravest first."""
    parts = [HEAD]
    for grade in sorted(Grade, reverse=True):
        kinds = sorted((k for k in KINDS.values() if k.grade == grade), key=lambda k: k.name)
        parts.append(f"\n## {grade.words.capitalize()}\n")
        parts += [f"- [{k.name}](#{k.name}): {k.page.splitlines()[0]}" for k in kinds]
        parts += [_section(kind) for kind in kinds]
    return "\n".join(parts) + "\n"


def _section(kind: ChangeKind) -> str:
    parts = [f"\n### {kind.name}", kind.page]
    if kind.before:
        for heading, side in (("Before", kind.before), ("After", kind.after)):
            parts.append(f"{heading}:\n\n```yaml\n{side}\n```")
    back = ", ".join(f"[{name}](#{name})" for name in sorted(opposites(kind.name)))
    return "\n\n".join((*parts, f"Read backwards: {back}"))
