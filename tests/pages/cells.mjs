// `node cells.mjs PAGE SELECTOR` says as JSON which of the selected hold words that are wider than
// they are, on a phone of 320 pixels.
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 700 });
  await page.goto(pathToFileURL(process.argv[2]).href, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const wide = await page.evaluate(
    (what) =>
      [...document.querySelectorAll(what)]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.textContent.trim()),
    process.argv[3],
  );
  process.stdout.write(JSON.stringify(wide));
} finally {
  await browser.close();
}
