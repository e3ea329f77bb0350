// The one door to Chromium. `node tests/pages/browser.mjs` says where it is; exit code 3: not here.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const NO_CHROMIUM = 3;

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const OFF_PATH = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

// Alone with one file, in a machine without a network: nothing to greet, to update or to look up.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Where Chromium is, or nothing. The environment variable CHROMIUM goes before all else. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...OFF_PATH].find(isExecutable);
}

/** Starts Chromium with an empty profile, which Puppeteer makes and removes. */
export async function launch() {
  const executablePath = findChromium();
  if (!executablePath) {
    console.error("Chromium is not installed (looked for CHROMIUM, then on PATH)");
    process.exit(NO_CHROMIUM);
  }
  const { default: puppeteer } = await import("puppeteer-core");
  return puppeteer.launch({ executablePath, headless: true, args: FLAGS });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findChromium();
  if (found) console.log(found);
  process.exitCode = found ? 0 : NO_CHROMIUM;
}
