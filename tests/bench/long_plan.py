"""The text of an action plan as long as the longest that was met."""

HEAD = """\
title: A long plan for Fenmarsh
areas: Fenmarsh
period: 2026/2031
status: adopted
scope: [drugs, alcohol]
bodies: [{id: council, name: Fenmarsh Council}, {id: police, name: Fenmarsh Police}]
priorities:
"""
PROMISE = """\
          - {id: c-%d, text: open service %d in every town., lead: council, due: 2027-03}
"""
ROW = """\
        - id: a-%d
          delivers: c-%d
          action: Review pathway %d together with those who use it.
          how: |
            - Agree who refers in each district.
            - Publish what was learnt, and tell residents what has changed.
          measures: {title: Share of people who were helped, baseline: %d %%, target: %d %%}
          lead: police
          due: 20%d-%02d
"""


def long_plan(commitments: int, actions: int) -> str:
    """A plan as long as the longest that was met."""
    text, each, rows = HEAD, commitments // 8, actions // 8
    for n in range(8):
        text += f"  - id: p{n}\n    title: What comes as number {n + 1}\n    commitments:\n"
        text += '      - lead-in: "We will:"\n        items:\n'
        text += "".join(PROMISE % (one, one) for one in range(n * each, n * each + each))
        text += "    actions:\n      rows:\n"
        for row in range(n * rows, n * rows + rows):
            share, due = row % 30 + 10, (27 + row % 4, row % 12 + 1)
            text += ROW % (row, n * each + row % each, row, share, share + 35, *due)
    return text
