// What can be said of a page without a browser.
import { readFileSync } from "node:fs";

import { HtmlValidate } from "html-validate";

const VALIDATOR = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Templates write the pages, so how they are spelt is of no matter; what they mean is.
    "no-inline-style": "off", // charts hand custom properties to the style sheet
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Titles and telephone numbers are the author's.
    "long-title": "off",
    "tel-non-breaking": "off",
  },
});

/** What html-validate finds in a file. */
export async function markup(file) {
  const { results } = await VALIDATOR.validateString(readFileSync(file, "utf8"), file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => ({
      rule: ruleId,
      message,
      place: `${line}:${column} ${selector ?? ""}`.trim(),
    })),
  );
}
