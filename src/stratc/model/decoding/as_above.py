"""Values of a row that point to the row above, as in a table: “as above”, “ditto”.

In: all that was read of a document. Out: the same with what the row above says there, and one
remark for each such value.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from stratc.source import Diagnostic, Mapping, Node, Say, Scalar, Sequence, Text, shortened
from stratc.source.yaml_writing import one_line
from stratc.text.ditto import DITTO

from .shape_remarks import unknown_word
from .synonyms import meant

CARRIED = ("lead", "partners", "due", "start", "status", "funding", "measures")
"""What is said of a row beside its words, and may be the same in several."""
# So that nothing is looked for in most documents.
_TYPED = re.compile(
    r"(?im): +[\"'“‘(]{0,2}(?:(?:the )?same|(?:as|see) (?:row )?above|ditto|idem|do\.|[”″〃]"
    r"|(?:yr )?un fath|(?:gweler |fel )?uchod|[\"'][,\"'“-]{1,5}[\"']|[\"']$)"
)


def without_dittos(node: Node, texts: Iterable[Text], say: Say) -> Node:
    """The node with the values that are meant; the same node where none points to another."""
    return _resolved(node, say) if any(_TYPED.search(one.content) for one in texts) else node


def _resolved(node: Node, say: Say) -> Node:
    if isinstance(node, Mapping):
        values = {key: _resolved(one, say) for key, one in node.values.items()}
        same = all(values[key] is one for key, one in node.values.items())
        return node if same else Mapping(node.span, node.keys, values)
    if not isinstance(node, Sequence):
        return node
    items: list[Node] = []
    for one in node.items:
        above = items[-1] if items else None
        items.append(_row(_resolved(one, say), above, say))
    same = all(new is old for new, old in zip(items, node.items, strict=True))
    return node if same else Sequence(node.span, tuple(items))


def _row(row: Node, above: Node | None, say: Say) -> Node:
    """A row with what the row above says where its own words point there."""
    if not isinstance(row, Mapping) or not isinstance(above, Mapping):
        return row
    values = dict(row.values)
    for key, typed in row.values.items():
        if not isinstance(typed, Scalar) or not DITTO.fullmatch(typed.text.strip()):
            continue
        field = meant(key, CARRIED)
        named = [
            one for one in above.keys if one == key or (field and meant(one, CARRIED) == field)
        ]
        if not field or not named:
            continue
        said = above.values[named[0]]
        say(_told(key, typed, said))
        words = Scalar(typed.span, said.text, said.plain) if isinstance(said, Scalar) else said
        values[key] = words
    return Mapping(row.span, row.keys, values) if values != row.values else row


def _told(key: str, typed: Scalar, said: Node) -> Diagnostic:
    span = said.span
    alone = span.line == span.end_line and not span.written.startswith(("- ", "|", ">"))
    words = span.written if alone else ""
    if isinstance(said, Scalar) and DITTO.fullmatch(words.strip()):  # the row above points upwards
        words = one_line(said.text)
    message = f"“{shortened(typed.text)}” points to the row above, and each row says its own"
    hint = f"write `{words}`" if words else f"write what `{key}:` of the row above says"
    found = unknown_word(typed.span, f"`{key}:`", typed.text, (words,), ())
    return replace(found, message=message, hints=(hint,), edits=found.edits if words else ())
