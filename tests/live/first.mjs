// From an empty folder to a strategy, in a real browser. `node first.mjs ADDRESS FOLDER` prints one line of JSON for
// each law: { law, held, saw }. `stratc serve` runs in the folder, which holds `plan.md`, `broken.docx` and no strategy.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { launch } from "../pages/browser.mjs";

const [address, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const law = (name, held, saw = "") => console.log(JSON.stringify({ law: name, held: Boolean(held), saw: String(saw).slice(0, 600) }));
const made = () => existsSync(join(folder, "strategies")) ? readdirSync(join(folder, "strategies")) : [];

const browser = await launch();
const page = await browser.newPage();
const faults = [];
page.on("pageerror", (error) => faults.push(error.message));
await page.setViewport({ width: 1280, height: 900 });
const text = (selector) => page.$eval(selector, (element) => element.textContent);
const check = async (what) => {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], iframes: false }));
  law(`axe finds nothing in ${what}`, found.violations.length === 0, JSON.stringify(found.violations.map((v) => [v.id, v.nodes.slice(0, 2).map((n) => n.html.slice(0, 150))])));
};
const begin = async () => { await page.goto(address); await page.waitForFunction(() => document.querySelector("#lead").textContent); };
const read = async (file) => {
  await begin();
  await (await page.$("#file")).uploadFile(join(folder, file));
  await Promise.all([page.waitForNavigation(), page.click("#file-form button")]);
};

// --- the ways to begin -------------------------------------------------------------------------------
await begin();
law("an empty folder offers a file, nothing, and the example", /no strategy in this folder/.test(await text("#lead")) && await page.$eval("#example-form", (form) => !form.hidden));
await check("the first screen");
await page.click("#file-form button");
law("no file is told of in words", /Choose a file first/.test(await text("#file-form .error")));
await page.click("#begin-form button");
await page.waitForSelector("#begin-form .error");
law("a missing title is told of in words", /title/.test(await text("#begin-form .error")), await text("#begin-form .error"));

// --- a file that cannot be read ------------------------------------------------------------------------
await read("broken.docx");
await page.waitForSelector("#refused:not([hidden])", { timeout: 60_000 });
law("a file that cannot be read is told of in words", /broken\.docx/.test(await text("#refused-words")) && made().length === 0, await text("#refused-words"));

// --- a file that is dropped, and stopped ------------------------------------------------------------------
await begin();
await Promise.all([page.waitForNavigation(), page.evaluate(() => {
  const data = new DataTransfer();
  data.items.add(new File(["# Marshlow Plan 2027 to 2031\n\n".concat("We read on.\n\n".repeat(20000))], "long.md"));
  dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
})]);
await page.waitForFunction(() => document.title.includes("Reading “long.md”"), { timeout: 30_000 });
law("a dropped file is read, with how far it is", /pieces/.test(await text("#far")), await text("#far"));
await Promise.all([page.waitForNavigation(), page.click("#stop")]);
law("a stopped reading leaves nothing", made().length === 0);

// --- looking through ---------------------------------------------------------------------------------------
await read("plan.md");
await page.waitForSelector("#found:not([hidden])", { timeout: 60_000 });
const piece = (words) => page.evaluateHandle((w) => [...document.querySelectorAll("#pieces > li")].find((li) => li.querySelector(".src").lastChild.textContent.startsWith(w)), words);
const became = (words) => page.evaluate((w) => [...document.querySelectorAll("#pieces > li")].find((li) => li.querySelector(".src").lastChild.textContent.startsWith(w)).querySelector(".fate").textContent, words);
const count = () => text("#side-h");
law("each piece stands beside what became of it", await became("raise 20 kerbs") === "Became a commitment" && /Kept as text/.test(await became("Rain comes")), await became("raise 20 kerbs"));
const doubtsBefore = await count();
law("the doubts are counted", /^[1-9]\d* doubts? left$/.test(doubtsBefore), doubtsBefore);
await check("the review");
await page.keyboard.press("F8");
law("F8 goes to a doubt, at its choices or words", await page.evaluate(() => /SELECT|INPUT/.test(document.activeElement.tagName) && document.activeElement.closest("li").className === "doubt"));

const use = async (words, kind) => {
  const item = await piece(words);
  await item.evaluate((li) => { const details = li.querySelector("details"); if (details) details.open = true; });
  await page.waitForFunction((li) => li.querySelector("form"), {}, item);
  await item.evaluate((li, k) => { li.querySelector("select").value = k; li.querySelector("form button").click(); }, kind);
  await page.waitForFunction((w) => [...document.querySelectorAll("#pieces > li")].find((li) => li.querySelector(".src").lastChild.textContent.startsWith(w)).querySelector(".fate").textContent.startsWith("You chose"), {}, words);
};
await use("We will warn every home", "commitment");
law("a doubt is settled and counted off", await count() !== doubtsBefore, await count());
await use("paint the pumps", "text");
await page.click("#undo");
await page.waitForFunction(() => document.querySelector("#saved").textContent.startsWith("Taken back"));
law("a choice is taken back", await became("paint the pumps") === "Became a commitment", await became("paint the pumps"));
await use("paint the pumps", "left");
const late = await piece("By when: soon");
await late.evaluate((li) => { [...li.querySelectorAll("details")].at(-1).open = true; });
await page.waitForFunction((li) => li.querySelector("[name=w]") === document.activeElement, {}, late);
await page.evaluate(() => document.activeElement.select());
await page.keyboard.type("May 2029");
await page.keyboard.press("Enter");
await page.waitForFunction(() => /^(Your words were read|No doubt is left)/.test(document.querySelector("#saved").textContent));
law("what a row should say is typed beside its doubt", /put it right/.test(await became("Clear drains")), await became("Clear drains"));
await page.reload();
await page.waitForSelector("#found:not([hidden])");
law("a reload keeps the choices", /leave it out/.test(await became("paint the pumps")), await became("paint the pumps"));
law("nothing is written before it is asked for", made().length === 0);
await page.setViewport({ width: 360, height: 800 });
law("the review does not scroll sideways on a phone", await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), await page.evaluate(() => document.documentElement.scrollWidth));
await check("the review on a phone");
await page.setViewport({ width: 1280, height: 900 });
await page.$eval("#m-title", (input) => { input.value = "Dry homes for Marshlow"; });
await Promise.all([page.waitForNavigation(), page.click("#make button")]);
const [id] = made();
const written = readFileSync(join(folder, "strategies", id, "strategy.yaml"), "utf8");
law("what was chosen is what is written", /title: Dry homes for Marshlow/.test(written) && /text: .*warn every home/i.test(written) && /due: 2029-05/.test(written) && !/paint the pumps/.test(written), written);
await page.waitForFunction(() => /^\d+ remark/.test(document.title), { timeout: 60_000 });
law("the strategy opens with its remarks", true);
law("no script fails", faults.length === 0, faults.join("\n"));
await browser.close();
