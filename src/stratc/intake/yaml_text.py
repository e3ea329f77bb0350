"""A draft as the text of a strategy's file, without what is empty."""

from typing import Any

from stratc.source import yaml_writing


def written(fields: dict[str, Any]) -> str:
    """The whole file; a blank line before each part of several lines."""
    made: list[str] = []
    for key, value in fields.items():
        held = _filled(value)
        if held in ("", [], {}):
            continue
        lines = yaml_writing.field(key, held)
        if len(lines) > 2 and made:
            made.append("")
        made += lines
    return "".join(f"{line}\n" for line in made)


def _filled(value: Any) -> Any:
    """A value as text, lists and mappings, without fields that hold nothing."""
    if isinstance(value, dict):
        held = {key: _filled(one) for key, one in value.items() if one is not None}
        return {key: one for key, one in held.items() if one not in ("", [], {})}
    if isinstance(value, list | tuple):
        return [_filled(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"{text}\n" if "\n" in text else text
