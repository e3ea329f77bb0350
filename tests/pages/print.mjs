// `node print.mjs PAGE OUT` prints a page to a PDF as a reader's browser does.
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(process.argv[2]).href, { waitUntil: "load" });
  await page.pdf({ path: process.argv[3], preferCSSPageSize: true, printBackground: true });
} finally {
  await browser.close();
}
