// `node forced.mjs PAGE` prints a picture of the page in forced colours, as a black screen has them.
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 200 });
  const client = await page.createCDPSession();
  const features = [
    { name: "forced-colors", value: "active" },
    { name: "prefers-color-scheme", value: "dark" },
  ];
  await client.send("Emulation.setEmulatedMedia", { features });
  await page.goto(pathToFileURL(process.argv[2]).href, { waitUntil: "load" });
  process.stdout.write(await page.screenshot({ encoding: "base64" }));
} finally {
  await browser.close();
}
