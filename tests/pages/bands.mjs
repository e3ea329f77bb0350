// `node bands.mjs PAGE SELECTOR` says as JSON the colour at both edges of a screen of 1600 pixels,
// at the height of what is selected, how much room is left beside it at both, and by how much the
// page is wider than the screen.
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1600, height: 900 });
  await page.goto(pathToFileURL(process.argv[2]).href, { waitUntil: "load" });
  const [top, left, right] = await page.evaluate((what) => {
    const place = document.querySelector(what).getBoundingClientRect();
    return [place.top + 5, place.left, document.documentElement.clientWidth - place.right];
  }, process.argv[3]);
  const shot = await page.screenshot({ encoding: "base64", clip: { x: 0, y: top, width: 1600, height: 1 } });
  const edges = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 1600, height: 1 });
    const drawn = canvas.getContext("2d");
    drawn.drawImage(image, 0, 0);
    return [2, 800, 1597].map((x) => [...drawn.getImageData(x, 0, 1, 1).data].join());
  }, shot);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  process.stdout.write(JSON.stringify({ edges, left, right, over }));
} finally {
  await browser.close();
}
