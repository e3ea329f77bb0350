"""A full line of a page does not tell whether the next one goes on with a name: that is asked."""

import pytest

from tests.blocks.test_paper import printed

from . import drafts

PLAN = """<h1>Fenmarsh Swimming Plan 2026-2031</h1><h2>Priority 1: All can swim</h2>
<table style="width:9cm; table-layout:fixed"><tr><th>Action</th><th>Lead</th>
<th style="width:2.6cm">Partners</th></tr>
<tr><td>Train 12 teachers</td><td>Learn to Swim<br>Fernley College</td><td>Parks</td></tr>
<tr><td>Mend the pool</td><td>Pools Team</td><td>Traders Guild<br>Youth Enterprise</td></tr>
<tr><td>Open at night</td><td>Head of Swimming and<br>Leisure Centres</td><td>Town Council</td></tr>
</table>"""


@pytest.mark.parametrize("tagged", [True, False])
def test_names_on_two_full_lines_may_be_two(tagged: bool) -> None:
    """No doubt where a word leads on to the next line, or one word alone stands in a line."""
    content = printed(PLAN, pdf_tags=True) if tagged else printed(PLAN)
    made = drafts.of_files(("Fenmarsh Swimming Plan.pdf", content))
    asked = [one.reason for one in made.account.of("doubt") if "begins a line" in one.reason]
    assert asked == [
        "Lead: “Fernley College” begins a line, and may be another name",
        "Partners: “Youth Enterprise” begins a line, and may be another name",
    ]
