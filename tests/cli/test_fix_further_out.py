"""What stands too far inside is sent to the group that it belongs to, and moved by `--fix`."""

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

PROMISES = """\
    commitments:
      - lead-in: "We will:"
        items:
          - id: lofts
            text: insulate 400 lofts.
"""
ROWS = """\
    actions:
      rows:
        - id: ask
          action: Ask each landlord.
"""
PLANS = {
    "as an entry": "      - actions:\n        - id: ask\n          action: Ask each landlord.\n",
    "as an entry with rows": "      - actions:\n          rows:\n            - id: ask\n"
    "              action: Ask each landlord.\n",
    "in the group": "        actions:\n        - id: ask\n          action: Ask each landlord.\n",
    "in the promise, by another name": "            action-plan:\n              rows:\n"
    "                - id: ask\n                  action: Ask each landlord.\n",
}


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS.keys())
def test_a_plan_among_the_promises_goes_to_their_priority(tmp_path: Path, plan: str) -> None:
    """The first run says where it belongs, and `--fix` moves it there with all its rows."""
    strategy = put(tmp_path, HEAD + PRIORITY + PROMISES + plan)
    assert "it belongs to the priority: write `actions:` in line with `commitments:`" in (
        invoke("validate", tmp_path).stdout
    )
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8").endswith(PRIORITY + PROMISES + ROWS)


def test_what_the_whole_strategy_lists_goes_to_its_left_edge(tmp_path: Path) -> None:
    """Sources typed below the last action are those of the strategy."""
    inside = "          sources:\n            - id: census\n              title: Census\n"
    strategy = put(tmp_path, HEAD + PRIORITY + ROWS + inside)
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8").endswith(
        ROWS + "sources:\n  - id: census\n    title: Census\n"
    )


def test_what_has_more_below_it_is_told_and_stays(tmp_path: Path) -> None:
    """Moved alone it would take what follows out of the promises with it."""
    more = "      - items:\n          - id: grants\n            text: We will pay grants.\n"
    typed = HEAD + PRIORITY + PROMISES + PLANS["as an entry"] + more
    strategy = put(tmp_path, typed)
    told = invoke("validate", tmp_path).stdout
    assert "it belongs to the priority" in told
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8") == typed


def test_a_word_or_two_are_no_group_of_the_strategy(tmp_path: Path) -> None:
    """A cell headed “Governance” names a board, and does not govern the whole strategy."""
    cell = "          governance: Homes Board\n"
    put(tmp_path, HEAD + PRIORITY + ROWS + cell)
    assert "belongs to the whole strategy" not in invoke("validate", tmp_path).stdout


FIGURE = """\
    statistics:
      - id: homes
        title: Homes
        value: 4,000
"""


def test_a_list_of_the_strategy_leaves_a_priority_that_others_follow(tmp_path: Path) -> None:
    """It goes below the priorities, and what two of them hold becomes one list."""
    second = PRIORITY.replace("warm", "dry").replace("priorities:\n", "").replace("Warm", "Dry")
    strategy = put(
        tmp_path,
        HEAD + PRIORITY + FIGURE + ROWS + second + FIGURE.replace("omes", "arns") + ROWS[:-1],
    )
    assert "it belongs to the whole strategy" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8").rstrip() == (
        HEAD + PRIORITY + ROWS + second + ROWS + "statistics:\n"
        "  - id: homes\n    title: Homes\n    value: 4,000\n"
        "  - id: harns\n    title: Harns\n    value: 4,000"
    )


def test_a_list_of_the_strategy_joins_the_one_that_is_there(tmp_path: Path) -> None:
    """Its entries go to the end of it, however far in they stood."""
    there = "statistics:\n  - id: barns\n    title: Barns\n    value: 60\n"
    strategy = put(tmp_path, HEAD + there + PRIORITY + FIGURE + ROWS)
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8") == (
        HEAD + there + "  - id: homes\n    title: Homes\n    value: 4,000\n" + PRIORITY + ROWS
    )


def test_a_note_above_what_would_be_moved_is_kept(tmp_path: Path) -> None:
    """It would be lost, so the author moves both."""
    typed = HEAD + PRIORITY + "    # ask Jo\n" + FIGURE + ROWS
    strategy = put(tmp_path, typed)
    invoke("validate --fix", tmp_path)
    assert "    # ask Jo\n    statistics:\n" in strategy.read_text(encoding="utf-8")


def test_what_follows_a_list_of_the_strategy_is_no_part_of_it(tmp_path: Path) -> None:
    """However much is wrong with the promises below, no line is said to stand too far right."""
    promises = (
        "    commitments:\n"
        "      - We will call every tenant in arrears\n"
        "        owner: Homes Team\n"
        "        by when: 2027\n"
        "      - We will pay grants\n"
        "        owner: Homes Team\n"
        "        by when: 2028\n"
        "    actions:\n"
        "      - action: Ask each landlord.\n"
        "        owner: Homes Team\n"
        "        RAG: Amber\n"
        "        action: Write to each tenant.\n"
        "        owner: Homes Team\n"
        "        RAG: Red\n"
    )
    strategy = put(tmp_path, HEAD + PRIORITY + FIGURE + promises)
    assert "too far" not in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8").endswith(
        "status: Red\nstatistics:\n  - id: homes\n    title: Homes\n    value: 4,000\n"
    )
