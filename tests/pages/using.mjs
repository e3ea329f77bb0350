// `node using.mjs PAGE WORDS` types words into the search of a page, and prints as JSON what is left.
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(process.argv[2]).href, { waitUntil: "load" });
  await page.type("#find", process.argv[3]);
  await page.waitForFunction(() => document.querySelector(".found").textContent !== "");
  const left = await page.evaluate(() => ({
    said: document.querySelector(".found").textContent,
    cards: [...document.querySelectorAll("[data-shelf]")]
      .filter((card) => card.getClientRects().length > 0)
      .map((card) => card.querySelector("a").textContent),
  }));
  console.log(JSON.stringify(left));
} finally {
  await browser.close();
}
