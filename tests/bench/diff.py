"""How long the diff of a large strategy takes beside loading it: paired runs, as a table.

1,000 commitments against 1,000, with 5 % of them changed: reworded, gone, come, renumbered or
moved. Loading means what a comparison needs before it can begin: both texts read and linked.
"""

import sys
from pathlib import Path, PurePosixPath
from random import Random
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from stratc.crossref import link
from stratc.diff import Edition, compare
from stratc.model import Document, strategy
from stratc.source import Text

COUNT, CHANGED, RUNS = 1000, 0.05, 9
VERBS = ("open", "expand", "train", "support", "publish", "review", "strengthen", "fund")
NOUNS = ("hubs", "clinics", "pathways", "outreach", "services", "peers", "carers", "schools")
PLACES = ("in every town", "on the coast", "with partners", "for families", "in custody")


def written(seed: int, changed: bool) -> str:
    """A strategy of ten priorities; the changed one differs in one commitment of twenty."""
    chance, other = Random(seed), Random(seed + 1)
    lines = [
        "title: A large strategy", "areas: Fenmarsh", "period: 2026/2031", "status: adopted",
        "scope: [drugs, alcohol]", "bodies:", "  - id: council", "    name: Council", "priorities:",
    ]  # fmt: skip
    for number in range(COUNT):
        if number % (COUNT // 10) == 0:
            lines += [f"  - id: p{number}", f"    title: Priority {number}"]
            lines += ["    commitments:", '      - lead-in: "We will:"', "        items:"]
        words = [chance.choice(some) for some in (VERBS, NOUNS, PLACES, NOUNS, PLACES, NOUNS)]
        text, name, due = f"{' '.join(words)} {number}.", f"c-{number}", "2027-03"
        if changed and other.random() < CHANGED:
            how = other.randrange(5)
            text = (f"seek to {text}", text, text, f"train some {text}", text)[how]
            name = (name, f"{name}-new", name, name, name)[how]
            due = ("2027-03", "2027-03", "2027-09", "2027-03", "2027-03")[how]
            if how == 4:
                continue
        lines += [f"          - id: {name}", f"            text: {text}", f"            due: {due}"]
        lines += ["            lead: council"]
    return "\n".join(lines) + "\n"


def loaded(text: str, name: str) -> Edition:
    """One edition, read and linked."""
    document = Document("large", {PurePosixPath("strategy.yaml"): Text(name, text)})
    held = strategy(document, lambda remark: None)
    assert held is not None
    return Edition(link([held], ()), held, name)


def main() -> None:
    """Print each pair of runs, and the ratio that is promised to stay under two."""
    before, after = written(1, False), written(1, True)
    sys.stdout.write("run   load both   compare   changes   ratio\n")
    ratios = []
    for run in range(RUNS):
        start = perf_counter()
        old, new = loaded(before, "before"), loaded(after, "after")
        middle = perf_counter()
        found = len(compare(old, new).changes)
        end = perf_counter()
        # What a person waits for, beside what loading alone would take.
        ratios.append((end - start) / (middle - start))
        sys.stdout.write(
            f"{run + 1:3}   {middle - start:8.3f}s   {end - middle:6.3f}s   {found:7}   "
            f"{ratios[-1]:5.2f}\n"
        )
    sys.stdout.write(f"median of load and compare over load alone: {median(ratios):.2f}\n")


if __name__ == "__main__":
    main()
