"""Abbreviations that one text uses and another writes out, so that both are known as the same."""

import re
from collections.abc import Mapping

_SHORT = re.compile(r"\b(?:[A-Z]{2,6}|[A-Z]{1,2}[a-z][A-Z]{1,2})(?=s?\b)(?!-\d)")  # DWP, DfT


def with_abbreviations(text: str, known: Mapping[str, str]) -> str:
    """A levelled text with each known abbreviation written out, and not said twice in brackets."""
    for short, long in known.items():
        text = re.sub(rf"\b({re.escape(long)}s?) \({re.escape(short)}s?\)", r"\1", text)
        text = re.sub(rf"\b{re.escape(short)}s? \(({re.escape(long)}s?)\)", r"\1", text)
        text = re.sub(rf"\b{re.escape(short)}\b(?!-\d)", long, text)
        text = re.sub(rf"\b{re.escape(short)}s\b", f"{long}s", text)
    return text


def abbreviations_in(*texts: str) -> dict[str, str]:
    """Abbreviations that one of the texts uses and another writes out, by their first letters."""
    found: dict[str, str] = {}
    shorts = {short for text in texts for short in _SHORT.findall(text)}
    for short in sorted(shorts):
        for text in texts:
            if long := _written_out(short, text):
                # “MIUs” are units; “SEND” are needs and disabilities, whose “s” is its own.
                several = any(re.search(rf"\b{short}s\b", one) for one in texts)
                found[short.lower()] = re.sub(r"s$", "", long) if several else long
                break
    return found


def _written_out(short: str, text: str) -> str:
    found = list(re.finditer(r"[A-Za-z][\w'’]*", text))
    plain = [one.group() for one in found]
    letters = short.lower()
    for start in range(len(plain)):
        at, end = 0, start
        while end < len(plain) and at < len(letters):
            word = plain[end].lower()
            if word == short.lower():
                break
            if word[0] == letters[at]:
                at += 1
            elif word not in ("and", "or", "of", "the", "for", "in", "to") or end == start:
                break
            end += 1
        if at == len(letters) and end - start >= 2:
            commas = ["," * text[one.end() :].startswith(",") for one in found[start : end - 1]]
            pairs = zip(plain[start:end], (*commas, ""), strict=True)
            return " ".join(f"{word}{comma}" for word, comma in pairs).lower()
    return ""
