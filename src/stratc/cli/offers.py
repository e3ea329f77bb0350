"""What a shell offers for a word that is typed half: strategies, rules, frameworks, outputs.

Each imports what it asks only when it is asked: a shell calls this at every press of Tab.
"""

from collections.abc import Callable, Iterable

Offering = Callable[[str], list[str]]


def offering(names: Callable[[], Iterable[str]], several: bool = False) -> Offering:
    """The names that begin with what was typed; with `several`, with what stands behind its last
    comma. Where they cannot be known nothing is offered: a complaint would land in the prompt."""

    def offered(incomplete: str) -> list[str]:
        before, comma, typed = incomplete.rpartition(",") if several else ("", "", incomplete)
        chosen = set(before.split(","))
        try:
            held = list(names())
        except Exception:
            return []
        return [before + comma + n for n in held if n.startswith(typed) and n not in chosen]

    return offered


def _strategies() -> list[str]:
    from stratc.work.files import FOLDER, standing_in

    root = standing_in()
    folders = (root / FOLDER).iterdir() if root else ()
    return sorted(one.name for one in folders if (one / "strategy.yaml").is_file())


def _rules() -> list[str]:
    import stratc.diff
    import stratc.rules  # noqa: F401
    from stratc.source import CATALOGUE

    return sorted({*CATALOGUE, *(entry.family for entry in CATALOGUE.values())})


def _frameworks() -> list[str]:
    from stratc.work.files import own_frameworks, shipped_frameworks, standing_in

    root = standing_in()
    own = own_frameworks(root, lambda _: None) if root else ()
    names = (text.name.rsplit("/", 1)[-1] for text in (*shipped_frameworks(), *own))
    return sorted({name.partition("@")[0].removesuffix(".yaml") for name in names})


def _outputs() -> Iterable[str]:
    from stratc.outputs import OUTPUTS

    return OUTPUTS


strategies = offering(_strategies)
rules = offering(_rules)
rules_with_commas = offering(_rules, several=True)
frameworks = offering(_frameworks)
outputs = offering(_outputs, several=True)
