"""Remarks as a JUnit report: a suite a file, a case a remark.

A case fails where the command fails, at or above `--fail-on`; milder remarks pass and say so.
"""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from stratc.source import Diagnostic, Severity

# XML 1.0 has no way to write these, not even escaped.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """The report. Where nothing was said there is one case, which passes."""
    suites = [
        _suite(file, list(remarks), fail_on)
        for file, remarks in groupby(said, key=lambda d: d.span.text.name)
    ]
    if not suites:
        suites = [_element("testsuite", {"name": "stratc", "tests": "1"}, NOTHING)]
    failed = sum(d.severity >= fail_on for d in said)
    counts = {"name": "stratc", "tests": str(len(said) or 1), "failures": str(failed)}
    whole = _element("testsuites", counts, "\n".join(suites))
    return FORBIDDEN.sub("?", f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n')


def _suite(file: str, remarks: list[Diagnostic], fail_on: Severity) -> str:
    failed = sum(d.severity >= fail_on for d in remarks)
    counts = {"name": file, "tests": str(len(remarks)), "failures": str(failed), "errors": "0"}
    return _element("testsuite", counts, "\n".join(_case(d, fail_on) for d in remarks))


def _case(d: Diagnostic, fail_on: Severity) -> str:
    told = "\n".join([f"{d.span}: {d.severity.words}: {d.message}", *d.hints])
    attributes = {
        "name": f"{d.rule} {d.span.line}:{d.span.column}",
        "classname": d.span.text.name,
        "file": d.span.text.name,
        "line": str(d.span.line),
    }
    if d.severity >= fail_on:
        why = {"message": d.message, "type": d.severity.words}
        return _element("testcase", attributes, _element("failure", why, escape(told)))
    return _element("testcase", attributes, _element("system-out", {}, escape(told)))


def _element(name: str, attributes: dict[str, str], content: str) -> str:
    written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"


NOTHING = _element("testcase", {"name": "nothing to fix", "classname": "stratc"}, "")
