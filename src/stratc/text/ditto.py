"""Words and marks for “what stands above”, as tables have them in place of a value."""

import re

DITTO = re.compile(
    r"[\"“‘'(]?(?:[\"”“″ʺ〃'’]+|,,|-\W?[\"”“″]\W?-|ditto|idem|same"
    r"|(?:(?:the )?same )?as (?:row )?above|see above|do\."
    r"|(?:yr )?un fath|(?:(?:gweler|fel) )?uchod)\.?[\"”’')]?",
    re.I,
)
