// Photographs HTML pages: `node shots.mjs WIDTH HEIGHT OUT PAGE` writes OUT-01.png, OUT-02.png and so
// on, each WIDTH px wide and at most HEIGHT px high, from the top of the page to its end.
import { resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch } from "../pages/browser.mjs";

const [width, height] = process.argv.slice(2, 4).map(Number);
const [out, file] = process.argv.slice(4);

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(pathToFileURL(resolve(file)).href, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0, piece = 1; y < whole; y += height, piece += 1) {
    await page.screenshot({
      path: `${out}-${String(piece).padStart(3, "0")}.png`,
      clip: { x: 0, y, width, height: Math.min(height, whole - y) },
      captureBeyondViewport: true,
    });
  }
} finally {
  await browser.close();
}
