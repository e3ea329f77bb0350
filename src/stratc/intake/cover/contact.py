"""How to reach whoever publishes a document: the one address under “Contact us”.

In: the sections of a document. Out: the address as a field; its words stay where they stand.
"""

import re
from typing import Any

from stratc.blocks import words_of
from stratc.rules.personal_data.addresses import EMAIL

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode
from ..unprinted import is_of_a_person

_CONTACT = (
    r"(?:contacts?(?: us| details| information)?|get(?:ting)? in touch|cysylltu(?: â ni)?|cyswllt)"
)
_BESIDE = r"(?:complaints|feedback|comments|enquiries|queries|questions|adborth|cwynion)"
_HEADING = re.compile(
    rf"(?:how to |sut i )?{_CONTACT}(?:(?:,| and| or| a) {_BESIDE})*"
    rf"|(?:{_BESIDE}(?:,| and| or| a) )+{_CONTACT}",
    re.I,
)


def contact(root: OutlineNode, told: dict[str, Any], account: ImportAccount) -> dict[str, str]:
    """The field that the one address under such headings gives; of a person it gives none."""
    found: dict[str, tuple[str, str]] = {}
    for node in root.every():
        if _HEADING.fullmatch(roles.stripped(node.title).strip(" :?")):
            words = " ".join(one for block in node.all_blocks() for one in words_of(block))
            public = [one.group() for one in EMAIL.finditer(words) if not is_of_a_person(one)]
            found |= dict.fromkeys(public, (node.place, words))
    if "contact" in told or len(found) != 1:
        return {}
    ((address, (place, words)),) = found.items()
    account.tell("placed", place, words, "gave the field “contact”")
    return {"contact": address}
