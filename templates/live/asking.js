// What the page asks of the program, and what both parts of the page share.

export const $ = (selector, within = document) => within.querySelector(selector);
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

/** What is known of the strategy: `state` as the server told it last, `view` the page that is shown. */
export const desk = { state: null, view: 'page', current: null, drafts: new Map(), refresh: async () => {} };

export const make = (doc, tag, cls, text) => {
  const element = doc.createElement(tag);
  if (cls) element.className = cls;
  if (text) element.textContent = text;
  if (tag === 'button') element.type = 'button';
  return element;
};

export const tell = (text, cls = '') => {
  const saved = $('#saved');
  saved.className = `saved ${cls}`;
  saved.textContent = text;
};

export const sentence = text => text.charAt(0).toUpperCase() + text.slice(1);

export const get = async path => {
  const answer = await fetch(path);
  const data = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(data.refused ?? 'this could not be asked'), data);
  return data;
};

// One change after the other: two never race for a file.
let before = Promise.resolve();
export const post = (path, body) => {
  const sent = before.then(async () => {
    const answer = await fetch(path, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    }).catch(() => { throw new Error('the program did not answer; your words are kept here'); });
    const data = await answer.json().catch(() => ({ refused: 'the program did not answer; your words are kept here' }));
    if (!answer.ok) throw Object.assign(new Error(data.refused ?? ''), data);
    return data;
  });
  before = sent.catch(() => {});
  return sent;
};

/** Ask for one change, say where it was saved, and show what came of it. `saved` is called in between. */
export const change = async (body, saved = () => {}) => {
  tell('Saving', 'wait');
  const done = await post('change', body);
  saved();
  tell(`Saved ${done.what} to ${done.where}`);
  await desk.refresh();
  return done;
};

// Words that are not saved are kept in the browser too, so that a reload loses none.
const name = address => `stratc ${location.pathname} ${address}`;
export const draft = address => desk.drafts.get(address) ?? sessionStorage.getItem(name(address));
export const keepDraft = (address, text) => { desk.drafts.set(address, text); sessionStorage.setItem(name(address), text); };
export const forgetDraft = address => { desk.drafts.delete(address); sessionStorage.removeItem(name(address)); };
