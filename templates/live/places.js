// Marks in the text of the document become places: elements that know which field they print.
import { $, $$, make } from './asking.js';

const BEGIN = '\ue000', END = '\ue001', MARK = new RegExp(`${BEGIN}([\ue010-\ue01f]+)${END}`, 'g');

const numberOf = mark => parseInt([...mark].map(c => (c.charCodeAt(0) - 0xe010).toString(16)).join(''), 16);

/** Take the marks out of a document and remember them as `data-place`. */
export const findPlaces = doc => {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT), marked = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes(BEGIN)) marked.push(walker.currentNode);
  for (const node of marked) {
    const found = [...node.data.matchAll(MARK)], parent = node.parentElement;
    if (found.length === 1 && !parent.dataset.place) {
      parent.dataset.place = numberOf(found[0][1]);
      node.data = node.data.replace(MARK, '');
      continue;
    }
    // Several texts in one line: each gets a span of its own, from its first word on.
    const starts = found.map(mark => Math.max(0, node.data.slice(0, mark.index).search(/\S+$/)));
    const pieces = starts[0] ? [doc.createTextNode(node.data.slice(0, starts[0]))] : [];
    starts.forEach((start, n) => {
      const span = make(doc, 'span', '', node.data.slice(start, starts[n + 1]).replace(MARK, ''));
      span.dataset.place = numberOf(found[n][1]);
      pieces.push(span);
    });
    node.replaceWith(...pieces);
  }
};

export const placed = (doc, number) => $(`[data-place="${number}"]`, doc);

/** The words of a place, without what the live page added to it. */
export const textOf = element =>
  [...element.childNodes].filter(node => !node.classList?.contains('live')).map(node => node.textContent).join('').trim();

/** The addresses of the places with all their words, as they stand in a document now. */
export const wordsByAddress = (doc, addresses) => {
  const words = new Map();
  for (const place of $$('[data-place]', doc)) {
    const address = addresses[place.dataset.place];
    words.set(address, `${words.get(address) ?? ''}${textOf(place)}\n`);
  }
  return words;
};
