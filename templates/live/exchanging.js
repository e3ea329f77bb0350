// A new page in place of the old one: only what has changed is put in, so that a long page comes at once,
// and what stays keeps its open parts, its pens and its remarks.
import { $$ } from './asking.js';

let last = null;

/** Keep the page as it came, before anything of ours stands in it. */
export const remember = doc => { last = doc.body.cloneNode(true); };

/** Put a new page in, without any script of its own. */
export const exchange = (doc, next) => {
  const sheets = page => $$('style', page).map(sheet => sheet.textContent).join('');
  $$('script', next).forEach(script => script.remove());
  if (sheets(doc) !== sheets(next)) {
    $$('style', doc).forEach(sheet => sheet.remove());
    $$('style', next).forEach(sheet => doc.head.append(doc.adoptNode(sheet.cloneNode(true))));
  }
  if (last) renew(last, next.body, doc.body); else doc.body.replaceWith(doc.importNode(next.body, true));
  last = next.body;
};

const ours = element => element.classList.contains('live');
const kin = element => [...element.children].filter(child => !ours(child));
const hasWords = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
const sameTag = (was, now) => was.cloneNode(false).isEqualNode(now.cloneNode(false));

// `was` and `now` are the page as it came; `here` is what became of `was` in the document.
const renew = (was, now, here) => {
  if (was.isEqualNode(now)) return;
  const before = kin(was), after = kin(now), there = kin(here);
  const alike = before.length && before.length === there.length && sameTag(was, now) && !hasWords(was) && !hasWords(now);
  if (!alike) { here.replaceWith(here.ownerDocument.importNode(now, true)); return; }
  // What is alike at the beginning and at the end stays; an entry that came or went stands between.
  let start = 0, end = 0;
  const least = Math.min(before.length, after.length);
  while (start < least && before[start].isEqualNode(after[start])) start++;
  while (end < least - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++;
  if (before.length === after.length) {
    for (let n = start; n < before.length - end; n++) renew(before[n], after[n], there[n]);
    return;
  }
  const doc = here.ownerDocument, gone = there.slice(start, there.length - end);
  const come = after.slice(start, after.length - end).map(one => doc.importNode(one, true));
  if (gone.length) gone[0].before(...come);
  else if (there[start]) there[start].before(...come);
  else here.append(...come);
  gone.forEach(one => one.remove());
};
