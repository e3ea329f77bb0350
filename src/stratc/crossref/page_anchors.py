"""Where in a published page the elements of a strategy stand, by the ids that authors type."""

from stratc.model import Section

from .index import Index


def anchors(index: Index) -> dict[str, str]:
    """The anchor of each element that a link in prose may lead to, by its id and by itself."""
    sections = [one.id for one in index.elements if isinstance(one, Section) and one.id]
    kinds = (
        ("source", index.sources),
        ("statistic", index.statistics),
        ("action", index.actions),
        ("commitment", index.commitments),
        ("section", sections),
        ("priority", index.priorities),
    )
    made = {id: f"{kind}-{id}" for kind, known in kinds for id in known}
    return made | {f"{kind}-{id}": f"{kind}-{id}" for kind, known in kinds for id in known}
