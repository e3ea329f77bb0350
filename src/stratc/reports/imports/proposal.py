"""What an edited workbook or document would change, as lines of text."""

from stratc.returns import FieldChange, Proposal
from stratc.text.english import counted
from stratc.text.redlines import redline

from ..changes.text import marked


def proposal_text(proposal: Proposal) -> str:
    """Each change with its redline, then what was refused and what two files disagree on."""
    parts = list(proposal.notes)
    if proposal.changes:
        heading = f"{counted(len(proposal.changes), 'change')}:"
        parts.append("\n".join([heading, *map(change_text, proposal.changes)]))
    for clash in proposal.clashes:
        lines = [
            f"{clash.what}, {_named(clash.field)}: two files say two things; neither was written"
        ]
        lines += [f"  {change.file}: {change.after or 'nothing'}" for change in clash.choices]
        parts.append("\n".join(lines))
    if proposal.refusals:
        lines = [f"{counted(len(proposal.refusals), 'change')} that cannot be made:"]
        lines += [f"  {one.what}: {one.reason} ({one.file})" for one in proposal.refusals]
        parts.append("\n".join(lines))
    if not (proposal.changes or proposal.clashes or proposal.refusals):
        parts.append("nothing has changed")
    return "\n\n".join(parts) + "\n"


def change_text(change: FieldChange) -> str:
    """One change: what it is about, and the words taken out and put in."""
    head = f"  {change.what}, {_named(change.field)}:"
    doubt = f"\n    {change.doubt}" if change.doubt else ""
    if not change.before:
        return f"{head}\n    {{+{_line(change.after)}+}}{doubt}"
    if not change.after:
        return f"{head}\n    [-{_line(change.before)}-]{doubt}"
    told = marked(redline(_line(change.before), _line(change.after)))
    return f"{head}\n    {told}{doubt}"


def _named(field: str) -> str:
    """A field as an author says it; a column of the plan's own by the name it has there."""
    return field.removeprefix("own:").replace("-", " ")


def _line(words: str) -> str:
    return " / ".join(" ".join(line.split()) for line in words.split("\n") if line.strip())
