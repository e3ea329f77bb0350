// What a writer does in a real browser. `node scenario.mjs ADDRESS FILE` prints one line of JSON for each law:
// { law, held, saw }. The folder holds the strategy of conftest.py; `stratc serve` runs on it.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";
import { launch } from "../pages/browser.mjs";

const [address, file, program] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const text = () => readFileSync(file, "utf8");
const write = (content) => writeFileSync(file, content);
const law = (name, held, saw = "") => console.log(JSON.stringify({ law: name, held: Boolean(held), saw: String(saw).slice(0, 600) }));

const browser = await launch();
const faults = [], outside = [];
const open = async (width = 1280) => {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => { if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith("data:")) outside.push(request.url()); });
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector("#frame").contentDocument?.querySelector(".live.pen") && /^\d+ remark/.test(document.title), { timeout: 60_000 });
  return page;
};
const inside = (page) => page.frames().find((frame) => frame.parentFrame());
// The page allows no eval, so waiting is asking again.
const waitInside = async (page, test, ...given) => {
  const question = `(${test})(document, ...${JSON.stringify(given)})`;
  for (let tries = 0; tries < 300; tries++) {
    if (await inside(page).evaluate(`Boolean(${question})`).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`waited in vain for ${question}`);
};
const has = (page, words) => waitInside(page, (doc, w) => doc.body.textContent.includes(w), words);
const waitFile = async (test) => {
  for (let tries = 0; tries < 300; tries++) { if (test(text())) return true; await new Promise((done) => setTimeout(done, 100)); }
  return false;
};
const said = (page) => page.$eval("#saved", (e) => e.textContent);
const changedLines = (before, after) => { const a = before.split("\n"), b = after.split("\n"); return { out: a.filter((l) => !b.includes(l)), into: b.filter((l) => !a.includes(l)) }; };

const page = await open();
law("the remarks are counted in the title", /^\d+ remarks?: Fenmarsh Housing Strategy/.test(await page.title()), await page.title());

// --- the file is edited elsewhere -----------------------------------------------------------------
await inside(page).evaluate(() => { document.documentElement.scrollTop = 700; });
const placeOf = () => inside(page).evaluate(() => { const place = [...document.querySelectorAll("[data-place]")].find((e) => e.getBoundingClientRect().bottom > 0); return [place.textContent, Math.round(place.getBoundingClientRect().top)]; });
await waitInside(page, (doc) => [...doc.querySelectorAll(".live.remark")].some((e) => e.textContent.includes("lead")));
const beforeEdit = await placeOf(); // the remarks that come in make the page longer
const tagged = () => [...document.querySelectorAll(".tagged")].map((e) => e.textContent.slice(0, 60));
await inside(page).evaluate(() => { for (const e of [...document.querySelectorAll("[data-place], .live.remark")].filter((e) => /Half of our homes|lead/.test(e.textContent))) e.classList.add("tagged"); });
const taggedBefore = await inside(page).evaluate(tagged);
write(text().replace("title: Fenmarsh Housing Strategy", "title: Fenmarsh Homes Strategy"));
await has(page, "Fenmarsh Homes Strategy");
const afterEdit = await placeOf();
law("an edit of the file is shown without moving the reader", beforeEdit[0] === afterEdit[0] && Math.abs(beforeEdit[1] - afterEdit[1]) <= 2, JSON.stringify([beforeEdit, afterEdit]));
const taggedAfter = await inside(page).evaluate(tagged);
law("what an edit leaves as it was is not made again, nor are its remarks", taggedBefore.length > 1 && taggedBefore.join() === taggedAfter.join(), JSON.stringify([taggedBefore, taggedAfter]));
law("the changed place is marked", ...await inside(page).evaluate(() => { const fresh = [...document.querySelectorAll(".live-fresh")].map((e) => e.textContent); return [fresh.some((t) => t.includes("Homes Strategy")), fresh.join("; ")]; }));

// --- a mistake in the file -------------------------------------------------------------------------
const good = text();
write(good.replace('lead-in: "We will:"', 'lead-in: "We will:'));
await page.waitForSelector("#broken:not([hidden])", { timeout: 30_000 });
const banner = await page.$eval("#broken", (e) => e.textContent);
law("a mistake is told over the last good page", /line \d+/.test(banner) && await inside(page).evaluate(() => document.body.textContent.includes("Survey all homes")), banner);
write(good);
await page.waitForSelector("#broken", { hidden: true, timeout: 30_000 });
law("a mended mistake goes by itself", true);

// --- walking through the remarks ---------------------------------------------------------------------
await page.bringToFront();
await page.focus("#next");
await page.keyboard.press("F8");
await page.waitForFunction(() => document.querySelector("#frame").contentDocument.activeElement?.classList.contains("remark"));
const first = await inside(page).evaluate(() => document.activeElement.id);
await page.keyboard.press("F8");
await page.waitForFunction((id) => document.querySelector("#frame").contentDocument.activeElement?.id !== id, {}, first);
law("F8 goes from remark to remark, in sight", await inside(page).evaluate(() => { const box = document.activeElement.getBoundingClientRect(); return document.activeElement.classList.contains("remark") && box.top >= 0 && box.top < innerHeight; }));

// --- a lead is chosen ------------------------------------------------------------------------------
let before = text();
const form = await inside(page).evaluateHandle(() => [...document.querySelectorAll(".remark form.mend select[name=v]")].map((s) => s.form).find((f) => f.closest(".remark").textContent.includes("lead")));
await form.evaluate((f) => f.querySelector("button").click());
law("an empty form says what is wanted and has the focus", await form.evaluate((f) => f.querySelector(".error")?.textContent.includes("Choose one") && f.ownerDocument.activeElement === f.elements.v));
await form.evaluate((f) => { f.elements.v.value = "homes"; f.querySelector("button[type=submit]").click(); });
await waitFile((now) => now !== before);
let change = changedLines(before, text());
law("a chosen lead is one line of the file", change.out.length === 0 && change.into.join() === "            lead: homes", JSON.stringify(change));
await page.waitForFunction(() => document.querySelector("#saved").textContent.includes("Saved the lead"));
law("the head says what was saved and where", / line \d+$/.test(await said(page)), await said(page));

// --- a text is reworded, a date is set -----------------------------------------------------------------
const clickText = (words) => inside(page).evaluate((w) => [...document.querySelectorAll("[data-place]")].filter((e) => e.textContent.includes(w)).at(-1).click(), words);
before = text();
await clickText("insulate every council home");
await waitInside(page, (doc) => doc.activeElement?.tagName === "TEXTAREA");
await inside(page).evaluate(() => document.activeElement.select());
await page.keyboard.type("insulate all 900 council homes by March 2029.");
await page.keyboard.down("Control"); await page.keyboard.press("Enter"); await page.keyboard.up("Control");
await waitFile((now) => now !== before);
change = changedLines(before, text());
law("a reworded promise is one line of the file", change.into.join() === "            text: insulate all 900 council homes by March 2029." && change.out.length === 1, JSON.stringify(change));
await has(page, "all 900 council homes");
before = text();
await clickText("insulate all 900");
await waitInside(page, (doc) => doc.querySelector("form.edit .live-more .one"));
await inside(page).evaluate(() => {
  document.querySelector("form.edit details").open = true;
  const box = [...document.querySelectorAll("form.edit .one")].find((one) => one.textContent.startsWith("By when?"));
  box.querySelector("input").value = "soonish"; box.querySelector("button").click();
});
await waitInside(page, (doc) => doc.querySelector("form.edit .one .error"));
law("a date that is none is refused in words", (await inside(page).evaluate(() => document.querySelector("form.edit .one .error").textContent)).includes("soonish") && text() === before);
await inside(page).evaluate(() => { const box = [...document.querySelectorAll("form.edit .one")].find((one) => one.textContent.startsWith("By when?")); box.querySelector("input").value = "2030-03"; box.querySelector("button").click(); });
await waitFile((now) => now !== before);
law("a date is set", changedLines(before, text()).into.join() === "            due: 2030-03", JSON.stringify(changedLines(before, text())));
await inside(page).evaluate(() => [...document.querySelectorAll("form.edit .row button")].find((b) => b.textContent === "Close without saving")?.click());

// --- Escape keeps what was typed -----------------------------------------------------------------------
await clickText("Half of our homes");
await waitInside(page, (doc) => doc.activeElement?.tagName === "TEXTAREA");
await page.keyboard.type("NOT SAVED ");
await page.keyboard.press("Escape");
await waitInside(page, (doc) => !doc.querySelector("form.edit"));
await clickText("Half of our homes");
await waitInside(page, (doc) => doc.activeElement?.tagName === "TEXTAREA");
law("Escape keeps what was typed", await inside(page).evaluate(() => document.activeElement.value.includes("NOT SAVED") && document.querySelector("form.edit").textContent.includes("not saved yet")));

// --- an editor writes while somebody types ---------------------------------------------------------------
write(text().replace("title: Fenmarsh Homes Strategy", "title: Fenmarsh Housing Strategy"));
await has(page, "Fenmarsh Housing Strategy");
await waitInside(page, (doc) => doc.querySelector("form.edit textarea"));
law("typing goes on while the file changes", await inside(page).evaluate(() => document.activeElement?.tagName === "TEXTAREA" && document.activeElement.value.includes("NOT SAVED")));
write(text().replace("Half of our homes", "Most of our homes"));
await has(page, "Most of our homes");
await waitInside(page, (doc) => doc.querySelector("form.edit textarea"));
const typed = await inside(page).evaluate(() => document.querySelector("form.edit textarea").value);
law("words of both sides are kept when the same words are changed", typed.includes("NOT SAVED") && text().includes("Most of our homes"), typed);
await inside(page).evaluate(() => { const form = document.querySelector("form.edit"); form.querySelector("textarea").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })); });
await page.evaluate(() => sessionStorage.clear());

// --- two tabs ----------------------------------------------------------------------------------------------
const second = await open();
await second.bringToFront();
await inside(second).evaluate(() => [...document.querySelectorAll("[data-place]")].filter((e) => e.textContent.includes("insulate all 900")).at(-1).click());
await waitInside(second, (doc) => doc.activeElement?.tagName === "TEXTAREA");
before = text();
write(before.replace("insulate all 900", "insulate all 950"));
await waitInside(second, (doc) => doc.body.textContent.includes("insulate all 950"));
await waitInside(second, (doc) => doc.querySelector("form.edit textarea"));
const stale = await second.evaluate(async () => {
  const address = document.querySelector("#frame").contentDocument.querySelector("form.edit").dataset.address;
  const answer = await fetch("change", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ kind: "set", address, value: "mine", was: "insulate all 900 council homes by March 2029." }) });
  return [answer.status, (await answer.json()).theirs];
});
law("a tab that saw older words is asked, and writes nothing over", stale[0] === 409 && stale[1].includes("950") && text().includes("insulate all 950"), stale);
await second.close();
await page.bringToFront();

// --- adding, allowing, undoing ---------------------------------------------------------------------------------
before = text();
await page.evaluate(() => { document.querySelector(".adding").open = true; });
await page.waitForFunction(() => document.querySelector("#add [name=action], #add-what option"));
await page.evaluate(() => {
  const what = document.querySelector("#add-what");
  what.value = [...what.options].find((o) => o.textContent.startsWith("An action")).value;
  what.dispatchEvent(new Event("change"));
  document.querySelector("#add [name=action]").value = "Fit heat pumps in 400 homes";
  document.querySelector("#add button").click();
});
await waitFile((now) => now !== before);
change = changedLines(before, text());
law("a row is added, with an id of its own", change.out.length === 0 && change.into.some((l) => l.includes("action: Fit heat pumps in 400 homes")) && change.into.some((l) => /- id: fit-heat-pumps/.test(l)), JSON.stringify(change));
await has(page, "Fit heat pumps in 400 homes");

before = text();
await inside(page).evaluate(() => {
  const details = [...document.querySelectorAll(".remark details")].find((d) => d.textContent.includes("Leave it, because") && d.closest(".remark").textContent.includes("measure"));
  details.open = true;
  const form = details.querySelector("form");
  form.elements.v.value = "Agreed by the board in May";
  form.querySelector("button").click();
});
await waitFile((now) => now !== before);
law("a remark is left for a reason, kept in the file", text().includes("reason: Agreed by the board in May") && text().includes("rule: "));

await page.waitForFunction(() => document.querySelector("#undo").textContent.startsWith("Undo: the reason"));
await page.click("#undo");
await waitFile((now) => now === before);
law("a change is taken back to the letter", text() === before);

// --- a change that a remark is sure of -----------------------------------------------------------------------------
before = text().replace("cost too much to heat.", "cost too much to heat, as does temporary accomodation.");
write(before);
await waitInside(page, (doc) => [...doc.querySelectorAll(".remark")].some((e) => e.textContent.includes("accomodation")));
await inside(page).evaluate(() => [...document.querySelectorAll(".remark")].find((e) => e.textContent.includes("accomodation")).querySelector("form.mend button").click());
await waitFile((now) => now !== before);
law("a change that is sure is made by its button", text() === before.replace("accomodation", "accommodation"), JSON.stringify(changedLines(before, text())));
await waitInside(page, (doc) => !doc.body.textContent.includes("accomodation"));
await page.waitForFunction(() => /^Undo: (?!the reason)/.test(document.querySelector("#undo").textContent));
await page.click("#undo");
await waitFile((now) => now === before);
law("and taken back", text() === before);

// --- what no page prints as a text of its own --------------------------------------------------------------------
before = text();
await page.evaluate(() => {
  const what = document.querySelector("#add-what");
  what.value = [...what.options].find((o) => o.textContent.startsWith("An organisation")).value;
  what.dispatchEvent(new Event("change"));
});
await page.waitForFunction(() => document.querySelectorAll("#entries summary").length === 2);
await page.focus("#entries li:nth-child(2) summary");
await page.keyboard.press("Enter");
await page.waitForFunction(() => document.querySelector("#entries li:nth-child(2) .one input"));
await page.evaluate(() => {
  const box = [...document.querySelectorAll("#entries li:nth-child(2) .one")].find((one) => one.textContent.startsWith("What is its full name?"));
  box.querySelector("input").value = "Fenmarsh Homes Trust"; box.querySelector("button").click();
});
await waitFile((now) => now !== before);
law("an organisation's name is changed where the strategy lists it", changedLines(before, text()).into.join() === "    name: Fenmarsh Homes Trust", JSON.stringify(changedLines(before, text())));
await page.waitForFunction(() => document.querySelector("#entries li:nth-child(2) summary").textContent === "Fenmarsh Homes Trust");
law("an entry that is open stays open", await page.evaluate(() => document.querySelector("#entries li:nth-child(2) details").open));
await page.evaluate(() => [...document.querySelectorAll("#entries li:nth-child(2) button")].find((b) => b.textContent === "Move up").click());
await page.waitForFunction(() => document.querySelector("#entries li:nth-child(1) summary").textContent === "Fenmarsh Homes Trust");
law("an organisation is moved", text().indexOf("id: homes") < text().indexOf("id: council"), text().slice(0, 500));
await page.click("#undo");
await waitFile((now) => now.indexOf("id: homes") > now.indexOf("id: council"));

// --- a script in what is written ----------------------------------------------------------------------------------
before = text();
const evil = `<img src=x onerror='top.stolen=1'><script>top.stolen=1</script>`;
write(before.replace(/^( *(?:- )?(?:title|name|action|text|lead-in): )"?(.+?)"?$/gm, (line, key, words) => `${key}"${words} ${evil}"`).replace("Half of our homes", `Half ${evil} of our homes`));
await waitInside(page, (doc) => doc.body.textContent.includes("Survey all homes <img"));
await page.waitForFunction(() => document.querySelector("#entries summary").textContent.includes("<img") && document.querySelector("#title").textContent.includes("<img"));
await inside(page).evaluate(() => [...document.querySelectorAll("[data-place]")].filter((e) => e.textContent.includes("Survey all homes")).at(-1).click());
await waitInside(page, (doc) => doc.querySelector("form.edit .live-more"));
const stolen = await page.evaluate(() => [window.stolen, ...[document, document.querySelector("#frame").contentDocument].map((doc) => doc.querySelectorAll("img[onerror], body script").length)].join());
law("a script in every text of the strategy stays text, in the document, the lists and the forms", stolen === ",0,0", stolen);
await inside(page).evaluate(() => [...document.querySelectorAll("form.edit .row button")].find((b) => b.textContent === "Close without saving")?.click());
write(before);
await waitInside(page, (doc) => !doc.body.textContent.includes("<img"));

// --- other views, phone, accessibility --------------------------------------------------------------------------
const rows = await page.evaluate(() => new Set([...document.querySelectorAll(".views > ul > li, .files summary")].filter((e) => e.offsetParent).map((e) => Math.round(e.getBoundingClientRect().top / 20))).size);
law("the links stand in one row", rows === 1, rows);
await page.click(".files summary");
await page.waitForSelector("#files a[href$='commitments.xlsx']", { visible: true });
await page.click("#files a[href$='commitments.xlsx']");
const making = await said(page);
await page.waitForFunction(() => document.querySelector("#saved").textContent.includes("stands in your downloads"));
law("a file is said to be made until it is there", making.startsWith("Making commitments.xlsx") || making.includes("downloads"), making);
await page.click('a[data-view="view/plan"]');
await waitInside(page, (doc) => doc.body.dataset.live === "view/plan");
law("the plan is a view", await inside(page).evaluate(() => document.body.textContent.includes("Survey all homes")));
await page.click('a[data-view="page"]');
await waitInside(page, (doc) => doc.body.dataset.live === "page" && doc.querySelector(".live.pen"));
const check = async (what, frame) => {
  await frame.evaluate(axe);
  const found = await frame.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], iframes: false }));
  law(`axe finds nothing in ${what}`, found.violations.length === 0, JSON.stringify(found.violations.map((v) => [v.id, v.nodes.slice(0, 2).map((n) => n.html.slice(0, 150))])));
};
await check("the page", page.mainFrame());
await page.click(".files summary");
await check("the downloads", page.mainFrame());
await page.click(".files summary");
await check("the document with its remarks", inside(page));
await clickText("insulate all 950");
await waitInside(page, (doc) => doc.querySelector("form.edit .live-more"));
await inside(page).evaluate(() => { document.querySelector("form.edit details").open = true; });
await check("an open editor", inside(page));
const phone = await open(360);
await phone.bringToFront();
law("nothing scrolls sideways on a phone", await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), await phone.evaluate(() => document.documentElement.scrollWidth));
await check("the page on a phone", phone.mainFrame());

// --- the program falls silent, wakes, and ends ---------------------------------------------------------------------
await page.bringToFront();
const told = (there) => page.waitForSelector("#offline", { visible: there, hidden: !there, timeout: 30_000 }).then(() => true, () => false);
process.kill(Number(program), "SIGSTOP");
law("a program that falls silent is told of", await told(true));
process.kill(Number(program), "SIGCONT");
law("a program that wakes is told of by itself", await told(false));
process.kill(Number(program), "SIGTERM");
law("a program that has stopped is told of, with how to start it", await told(true) && /stratc serve fenmarsh/.test(await page.$eval("#offline", (e) => e.textContent)), await page.$eval("#offline", (e) => e.textContent));

law("no script fails", faults.length === 0, faults.join("\n"));
law("nothing is asked of the network", outside.length === 0, outside.join("\n"));
await browser.close();
