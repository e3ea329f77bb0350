// `node rows.mjs PAGE` prints as JSON what the script says of the rows of a plan, how each begins,
// where the choices stand, and what can be undone before and after one is made.
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
  const choices = await page.evaluate(() => {
    const box = document.querySelector(".filters"), reset = box.querySelector("[type=reset]");
    const behind = [...document.querySelectorAll("[data-row]")].every(
      (row) => box.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const before = reset.hidden, select = box.querySelector("select");
    select.selectedIndex = 1;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    const sections = [...document.querySelectorAll("main > section")];
    const held = sections.filter((section) => section.querySelector("[data-row]"));
    const buttons = held.map((section) => section.querySelector(".fold-btn span:nth-child(2)"));
    return {
      behind, parted: held.some((section) => section.contains(box)),
      undo: [before, reset.hidden], told: buttons.map((button) => button.textContent),
    };
  });
  console.log(JSON.stringify({ ...rows, ...choices }));
} finally {
  await browser.close();
}
