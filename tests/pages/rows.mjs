// `node rows.mjs PAGE` prints as JSON what the script says of the rows of a plan, and how each begins.
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(process.argv[2]).href, { waitUntil: "load" });
  const rows = await page.evaluate(() => ({
    said: document.querySelector(".filters output").textContent,
    first: [...document.querySelectorAll(".block .body")].map((body) => body.firstElementChild.className),
  }));
  console.log(JSON.stringify(rows));
} finally {
  await browser.close();
}
