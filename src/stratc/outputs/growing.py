"""What a style sheet makes of little: variables that repeat each other, words, and drawings.

In: the tokens of a sheet. Out: why it would grow without end, or nothing. Both are counted before
anything is laid out, since a variable that holds another one twice, forty deep, fills the memory of
any machine.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote_to_bytes

from stratc.text.drawings import looked_at

MOST_TOKENS = 50_000
"""Of one declaration, once all its variables are put in; ours have a hundred."""
LETTER = 25
"""How many tokens a letter weighs that a sheet prints: it prints it wherever its words apply."""
ADDRESSES = frozenset(("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"))
"""What holds an address, which is not printed, however long it is."""
DRAWING = "data:image/svg+xml"


def without_end(tokens: Sequence[Any]) -> str:
    """What makes a sheet too long, in words; nothing where nothing does."""
    held: dict[str, tuple[int, Counter[str]]] = {}
    printed: list[tuple[str, int, Counter[str]]] = []
    asked: Counter[str] = Counter()
    for name, value in _declared(tokens):
        own, named = _size(value)
        if name.startswith("--"):
            before, others = held.get(name, (0, Counter[str]()))
            held[name] = max(own, before), named | others  # the worst of what it may be
        else:
            printed.append((name, own, named))
    for token in _all(tokens):
        if (one := _variable(token)) is not None:
            asked[one] += 1
    sizes: dict[str, int] = {}
    for name in held:
        if _whole(name, held, sizes) > MOST_TOKENS:
            return f"“{name[:60]}” is too long with the variables that it repeats"
    for name, own, named in printed:
        if own + sum(sizes.get(one, 0) * count for one, count in named.items()) > MOST_TOKENS:
            return f"“{name[:60]}” prints or asks for more than any page needs"
    if any(count * sizes.get(name, 0) > MOST_TOKENS * 10 for name, count in asked.items()):
        return "it repeats a long variable again and again"
    return ""


def texts(tokens: Iterable[Any]) -> Iterator[str]:
    """What a sheet may print: its texts that are no addresses."""
    return (token.value for token in _all(tokens) if token.type == "string")


def drawn(address: str) -> str:
    """What is wrong with the drawing that an address holds, in words; nothing for any other."""
    kind, _, content = address.partition(",")
    if not kind.lower().startswith(DRAWING):
        return ""
    if kind.lower().endswith("base64"):
        from base64 import b64decode

        try:
            found = looked_at(b64decode(content))
        except ValueError:
            return "is no whole drawing"
    else:
        found = looked_at(unquote_to_bytes(content))
    return "" if isinstance(found, int) else found[1]


def _whole(name: str, held: dict[str, tuple[int, Counter[str]]], sizes: dict[str, int]) -> int:
    """How many tokens a variable is, with what it repeats; one that repeats itself is none."""
    todo = [name]
    begun: set[str] = set()
    while todo:
        at = todo[-1]
        own, named = held.get(at, (0, Counter()))
        missing = [one for one in named if one not in sizes and one not in begun]
        begun.add(at)
        if missing:
            todo += missing
            continue
        todo.pop()
        if at not in sizes:
            inner = sum(sizes.get(one, 0) * count for one, count in named.items())
            sizes[at] = min(own + inner, MOST_TOKENS * 100)
    return sizes[name]


def _declared(tokens: Iterable[Any]) -> Iterator[tuple[str, list[Any]]]:
    """Each variable and property that a sheet declares, at any depth, with its value."""
    name = ""
    value: list[Any] = []
    before: Any = None
    for token in tokens:
        if getattr(token, "content", None) is not None:
            yield from _declared(token.content)
        block = token.type == "{} block"
        if name and (not block or name.startswith("--")):
            value.append(token)
        if name and (block or (token.type == "literal" and token.value == ";")):
            yield name, value
            name = ""
        elif not name and token.type == "literal" and token.value == ":" and _is_name(before):
            name, value = before.value, []
        if token.type not in ("whitespace", "comment"):
            before = token
    if name:
        yield name, value


def _is_name(token: Any) -> bool:
    return token is not None and token.type == "ident"


def _size(value: Iterable[Any]) -> tuple[int, Counter[str]]:
    """How much there is of tokens and letters, and how often each variable is asked for."""
    count, named = 0, Counter[str]()
    for token in _all(value):
        count += 1 + (LETTER * len(token.value) if token.type == "string" else 0)
        if (name := _variable(token)) is not None:
            named[name] += 1
    return count, named


def _variable(token: Any) -> str | None:
    """The name of the variable that a function asks for."""
    if token.type != "function" or token.lower_name != "var":
        return None
    return next((one.value for one in token.arguments if one.type == "ident"), None)


def _all(tokens: Iterable[Any]) -> Iterator[Any]:
    """All tokens, at any depth, but for addresses in quotes."""
    todo = list(tokens)
    while todo:
        token = todo.pop()
        yield token
        inner = getattr(token, "arguments", None) or getattr(token, "content", None) or ()
        address = token.type == "function" and token.lower_name in ADDRESSES
        todo += (one for one in inner if not address or one.type != "string")
