// `node phone.mjs PAGE` says as JSON what is cut, covered or broken on a phone of 320 pixels;
// `edges` are the places at which lines of text begin on a wide screen.
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 700 });
  await page.goto(pathToFileURL(process.argv[2]).href, { waitUntil: "load" });
  const found = await page.evaluate(() => {
    const folded = document.querySelectorAll(".contents > .fold[hidden]").length === 1;
    for (const button of document.querySelectorAll(".fold-btn")) button.click();
    // Nothing that is read begins or ends beyond the edge: nobody knows that there is more.
    const read = [...document.querySelectorAll("main td, main th, main a, main p, main li")];
    const cut = read
      .filter((one) => one.clientHeight > 1 && one.getBoundingClientRect().right > innerWidth)
      .map((one) => one.textContent.trim());
    const narrow = [...document.querySelectorAll(".signed")]
      .filter((one) => {
        const range = document.createRange();
        range.selectNodeContents(one.querySelector("strong"));
        return range.getClientRects().length > 3;
      })
      .map((one) => one.textContent.trim());
    const below = document.querySelector(".foreword").getBoundingClientRect().bottom;
    const covering = [...document.querySelectorAll(".portrait")].filter(
      (one) => one.getBoundingClientRect().bottom > below + 1,
    ).length;
    return { cut, narrow, covering, folded };
  });
  found.lone = 0;
  for (let width = 320; width < 480; width += 8) {
    await page.setViewport({ width, height: 700 });
    // The sign of a promise's link stands on the line of its last word.
    found.lone += await page.evaluate(
      () =>
        [...document.querySelectorAll("th .copy")].filter((sign) => {
          const { top, height } = sign.getBoundingClientRect();
          const range = document.createRange();
          range.setStart(sign.closest("th"), 0);
          range.setEndBefore(sign);
          const words = [...range.getClientRects()].filter((one) => one.width > 5);
          return height && top + height / 2 > words.at(-1).bottom;
        }).length,
    );
  }
  await page.setViewport({ width: 1280, height: 900 });
  found.edges = await page.evaluate(() =>
    [...new Set([...document.querySelectorAll("main .prose > p, .commitments .say")]
      .map((one) => Math.round(one.getBoundingClientRect().left)))].length,
  );
  process.stdout.write(JSON.stringify(found));
} finally {
  await browser.close();
}
