"""Findings as a JUnit report: a suite a file, a case a finding.

A case fails where the command fails, at or above `--fail-on`; milder findings pass and say so.
"""

import re

from .finding import Finding, Findings

# XML 1.0 has no way to write these, not even escaped.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def show(findings: Findings) -> str:
    """The report. Where nothing was found there is one case, which passes."""
    suites: dict[str, list[Finding]] = {}
    for one in findings.of_weight:
        suites.setdefault(one.place.text.name if one.place else findings.title, []).append(one)
    written = [_suite(file, found) for file, found in suites.items()]
    if not written:
        case = _element("testcase", {"name": findings.summary, "classname": "stratc"}, "")
        written = [_element("testsuite", {"name": "stratc", "tests": "1"}, case)]
    failed = sum(one.fails for one in findings.of_weight)
    tests = str(len(findings.of_weight) or 1)
    counts = {"name": "stratc", "tests": tests, "failures": str(failed)}
    whole = _element("testsuites", counts, "\n".join(written))
    return FORBIDDEN.sub("?", f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n')


def _suite(file: str, found: list[Finding]) -> str:
    failed = sum(one.fails for one in found)
    counts = {"name": file, "tests": str(len(found)), "failures": str(failed), "errors": "0"}
    return _element("testsuite", counts, "\n".join(_case(one, file) for one in found))


def _case(one: Finding, file: str) -> str:
    from xml.sax.saxutils import escape  # it brings all that fetches files from the network

    place = f"{one.place}: " if one.place else ""
    told = "\n".join([f"{place}{one.words}: {one.message}", *one.hints])
    attributes = {"name": one.rule, "classname": file}
    if span := one.place:
        attributes["name"] += f" {span.line}:{span.column}"
        attributes |= {"file": span.text.name, "line": str(span.line)}
    if one.fails:
        why = {"message": one.message, "type": one.words}
        return _element("testcase", attributes, _element("failure", why, escape(told)))
    return _element("testcase", attributes, _element("system-out", {}, escape(told)))


def _element(name: str, attributes: dict[str, str], content: str) -> str:
    from xml.sax.saxutils import quoteattr

    written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"
