// Checks built HTML pages: `node check.mjs PAGE...` prints {page: {check: [{rule, message, place}]}}.
// Exit code 0: nothing found; 1: something found; 3: no Chromium.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";
import { markup } from "./markup.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Nobody taps on paper.
const PRINT_RULES = { "target-size": { enabled: false } };

// On a dark screen only the colours are others.
const DARK = [{ name: "prefers-color-scheme", value: "dark" }];
const DARK_RULES = ["color-contrast"];

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/** Every check of one page, each with what it found. */
async function check(browser, file) {
  const page = await browser.newPage();
  const requests = watch(page);
  try {
    await page.setViewport(WIDE);
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await page.evaluate(openEverything);
    await page.evaluate(AXE);
    const found = { markup: await markup(file), links: await links(page) };
    found.wide = await axe(page);
    found.beside = await page.evaluate(beside);
    await page.setViewport(NARROW);
    found.narrow = await axe(page);
    found.sideways = await page.evaluate(sideways, NARROW.width);
    await page.setViewport(WIDE);
    await page.emulateMediaFeatures(DARK);
    found.dark = await axe(page, {}, DARK_RULES);
    await page.emulateMediaFeatures([]);
    await page.emulateMediaType("print");
    found.print = await axe(page, PRINT_RULES);
    found.requests = requests;
    return found;
  } finally {
    await page.close();
  }
}

/** Collects, while the page lives, what it asks of the network, files that are not there and errors. */
function watch(page) {
  const found = [];
  const add = (rule, message, place) => found.push({ rule, message, place });
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(file|data|blob):/.test(url)) add("network", "The page asks the network for this", url);
  });
  page.on("requestfailed", (request) => {
    if (request.url().startsWith("file:")) add("missing-file", "Not there", request.url());
  });
  page.on("pageerror", (error) => add("script-error", error.message, ""));
  return found;
}

async function axe(page, rules = {}, runOnly = TAGS) {
  // Without preload, or axe asks for each style sheet again and is refused.
  const options = { runOnly, resultTypes: ["violations"], preload: false, rules };
  const { violations } = await page.evaluate((given) => globalThis.axe.run(given), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary, target }) => ({
      rule: id,
      message: failureSummary.replace(/\s+/g, " "),
      place: target.flat().join(" "),
    })),
  );
}

/** Links into the page with nothing there, and links to files that do not exist. */
async function links(page) {
  const missing = (url) =>
    url.startsWith("file:") && !existsSync(fileURLToPath(url.split(/[?#]/)[0]));
  const all = await page.evaluate(linksOf);
  return all
    .filter(({ url, lost }) => lost || missing(url))
    .map(({ href }) => ({ rule: "broken-link", message: "This link leads nowhere", place: href }));
}

// The functions below run inside the page.

function openEverything() {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/** Every link; one into this same page with nothing there is lost. */
function linksOf() {
  const self = document.URL.split("#")[0];
  return [...document.querySelectorAll("a[href]")].map((link) => {
    const [path, fragment] = link.href.split("#");
    const lost = path === self && fragment && !document.getElementById(decodeURIComponent(fragment));
    return { href: link.getAttribute("href"), url: link.href, lost: Boolean(lost) };
  });
}

/** Sections that stand beside another: a page reads from top to foot, whatever its sheets share a name for. */
function beside() {
  const seen = (one) => one.getBoundingClientRect().height > 0;
  const sections = [...document.querySelectorAll("main > section")].filter(seen);
  return sections
    .filter((one, n) => n && one.getBoundingClientRect().top < sections[n - 1].getBoundingClientRect().bottom - 1)
    .map((one) => ({ rule: "order", message: "It stands beside the section before it", place: one.id }));
}

/** What makes the page scroll sideways: the elements that stick out, but not what scrolls by itself. */
function sideways(width) {
  const whole = document.scrollingElement.scrollWidth;
  if (whole <= width) return [];
  const scrolls = (element) => getComputedStyle(element).overflowX !== "visible";
  const held = (element) =>
    element && element !== document.body && (scrolls(element) || held(element.parentElement));
  const out = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width && !held(element.parentElement))
    .map((element) => element.cloneNode(false).outerHTML.slice(0, 120));
  return [
    { rule: "reflow", message: `The page is ${whole} px wide at ${width} px`, place: out.slice(0, 5).join(" ") },
  ];
}

const files = process.argv.slice(2);
const browser = await launch();
const report = {};
try {
  for (const file of files) report[file] = await check(browser, resolve(file));
} finally {
  await browser.close();
}
console.log(JSON.stringify(report, null, 2));
const anything = Object.values(report).some((found) => Object.values(found).some((list) => list.length));
process.exitCode = anything ? 1 : 0;
