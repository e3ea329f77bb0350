// The page around the document: the list of remarks, the views, undo, and the states that can go wrong.
// Whatever is said of a strategy goes into the page as text, never as HTML.
import { $, $$, desk, get, make, post, sentence, tell } from './asking.js';
import { offerLists } from './adding.js';
import { openAgain, openForms, pens } from './editing.js';
import { exchange, remember } from './exchanging.js';
import { findPlaces, placed, wordsByAddress } from './places.js';
import { GRADES, putRemarks } from './remarks.js';

const frame = $('#frame'), inside = () => frame.contentDocument;

// --- the document ------------------------------------------------------------------------------------
// One page after the other: two never race for the frame.
let showing = Promise.resolve(), pageShown = '', remarksShown = '';
const show = addressesBefore => (showing = showing.then(() => put(addressesBefore), () => put(addressesBefore)));

const put = async addressesBefore => {
  const doc = inside(), view = desk.view;
  if (doc?.body?.dataset.live !== view) {
    await new Promise(done => { frame.onload = done; frame.src = view; });
    pageShown = remarksShown = '';
    remember(inside());
    prepare(inside(), view);
    return;
  }
  const answer = await fetch(view).catch(() => null);
  if (!answer?.ok) return;  // the program has stopped meanwhile, which is told elsewhere
  const html = await answer.text();
  const remarks = JSON.stringify(desk.state.remarks), samePage = html === pageShown;
  if (samePage && remarks === remarksShown) return;
  remarksShown = remarks;
  const kept = openForms(doc);
  const words = wordsByAddress(doc, addressesBefore ?? []), root = doc.documentElement;
  const anchor = $$('[data-place]', doc).find(place => place.getBoundingClientRect().bottom > 0);
  const address = anchor && addressesBefore?.[anchor.dataset.place];
  const top = anchor?.getBoundingClientRect().top, scroll = root.scrollTop;
  if (samePage) { if (view === 'page') putRemarks(doc); } else {
    $$('form.edit[data-done]', doc).forEach(form => form.remove());
    exchange(doc, new DOMParser().parseFromString(html, 'text/html'));
    pageShown = html;
    prepare(doc, view);
  }
  openAgain(doc, kept);
  const again = address && placed(doc, desk.state.places.indexOf(address));
  if (again) root.scrollTop += again.getBoundingClientRect().top - top; else root.scrollTop = scroll;
  for (const [changed, now] of wordsByAddress(doc, desk.state.places)) {
    if (words.size && words.get(changed) !== now) freshUntil.set(changed, Date.now() + 2500);
  }
  showFresh(doc);
};

// What has changed stays marked for a moment, also when yet another page comes meanwhile.
const freshUntil = new Map();
const showFresh = doc => {
  for (const place of $$('[data-place]', doc)) {
    place.classList.toggle('live-fresh', (freshUntil.get(desk.state.places[place.dataset.place]) ?? 0) > Date.now());
  }
  if ($('.live-fresh', doc)) setTimeout(() => showFresh(inside()), 300);
};

const prepare = (doc, view) => {
  doc.body.dataset.live = view;
  if (!$('link[data-live]', doc)) {
    const link = make(doc, 'link');
    link.rel = 'stylesheet';
    link.dataset.live = '';
    link.href = new URL('../../live/inside.css', location.href).href;
    doc.head.append(link);
    doc.addEventListener('keydown', keys);
    doc.addEventListener('click', follow);
  }
  if (view === 'page') { findPlaces(doc); pens(doc); putRemarks(doc); }
};

// A link to another file of the strategy opens it as a view; one to the web, in a window of its own.
const follow = event => {
  const href = event.target.closest?.('a[href]')?.getAttribute('href') ?? '#';
  if (href.startsWith('#')) return;
  event.preventDefault();
  if (/^(https?|mailto):/.test(href)) window.open(href, '_blank', 'noopener');
  else if (href.startsWith('action-plan')) choose('view/plan');
  else if (href.startsWith('crossref.html')) choose('view/crossref');
  else if (href.startsWith('index.html')) choose('page');
  else if (/^[^/]+\.[a-z]+$/.test(href)) fetchFile(`file/${href}`);
};

// --- the list of remarks -------------------------------------------------------------------------------
const shown = () => desk.state.remarks.filter(remark => $(`.side input[value=${remark.severity}]`).checked);

const list = () => {
  const { remarks, title, status, undo, checked } = desk.state;
  const count = checked || remarks.length ? `${remarks.length} remark${remarks.length === 1 ? '' : 's'}` : 'Looking for remarks';
  $$('[data-count]').forEach(element => { element.textContent = count; });
  document.title = `${count}: ${title}`;
  $('#title').textContent = title + (status === 'draft' ? ', draft' : '');
  $('#none').hidden = remarks.length > 0 || !checked;
  $('#imported').hidden = !desk.state.imported;
  $('#todo').replaceChildren(...shown().map(remark => {
    const item = make(document, 'li'), link = make(document, 'a');
    link.href = `#${remark.id}`;
    link.append(make(document, 'span', `grade ${remark.severity}`, GRADES[remark.severity]), make(document, 'span', '', remark.message));
    if (remark.id === desk.current) link.setAttribute('aria-current', 'true');
    link.addEventListener('click', event => { event.preventDefault(); goTo(remark.id); });
    item.append(link);
    return item;
  }));
  $('#undo').disabled = !undo;
  $('#undo').textContent = undo ? `Undo: ${undo}` : 'Nothing to undo';
};

const goTo = async id => {
  if (desk.view !== 'page') await choose('page');
  desk.current = id;
  list();
  if (narrow.matches) side.open = false;
  const box = inside().getElementById(id);
  if (!box) return;
  for (let around = box.parentElement; around; around = around.parentElement) {
    around.hidden = false;
    if (around.tagName === 'DETAILS') around.open = true;
  }
  box.scrollIntoView({ block: 'center' });
  box.focus({ preventScroll: true });
};

let waitingStep = 0, lastAt = 0;
const step = by => {
  waitingStep = desk.state.checked ? 0 : by;
  const all = shown(), at = all.findIndex(remark => remark.id === desk.current);
  if (!all.length) { tell(desk.state.checked ? 'No remark is left to show' : 'Looking for remarks', desk.state.checked ? '' : 'wait'); return; }
  waitingStep = 0;
  // A remark that was mended is gone: the next one stands where it stood.
  lastAt = ((at < 0 ? lastAt - (by > 0) : at) + by + all.length) % all.length;
  goTo(all[lastAt].id);
};

const keys = event => {
  if (event.key === 'F8') { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
  if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.target.closest?.('input, textarea, select')) { event.preventDefault(); takeBack(); }
};

const takeBack = async () => {
  try {
    const done = await post('undo', {});
    tell(`Took back ${done.what} in ${done.where}`);
    await desk.refresh();
  } catch (error) { tell(`Not taken back: ${error.message}`, 'fault'); }
};

// --- what it is compared with, and what is made of it ------------------------------------------------------
const COMPARED = 'view/compared';
const offerEditions = async () => {
  const { editions } = await get('editions'), box = $('#with'), chosen = box.value;
  box.replaceChildren(...editions.map(edition => {
    const option = make(document, 'option', '', edition.title);
    option.value = edition.name;
    return option;
  }));
  if (editions.some(edition => edition.name === chosen)) box.value = chosen;
  $('#compare').hidden = !editions.length;
};

$('#with').addEventListener('change', event => { desk.view = `${COMPARED}?with=${encodeURIComponent(event.target.value)}`; show(); });

const offerSheets = () => {
  const listed = $('#files');
  $$('li.sheet', listed).forEach(item => item.remove());
  for (const { file, title } of desk.state.sheets) {
    const item = make(document, 'li', 'sheet'), link = make(document, 'a', '', title);
    link.href = `file/${file}`;
    link.addEventListener('click', download);
    item.append(link);
    listed.append(item);
  }
};

// A long document takes half a minute: until it is there, it is said, and what goes wrong is said too.
const fetchFile = async href => {
  const name = href.split('/').at(-1);
  $('.files').open = false;
  tell(`Making ${name}; a long document takes half a minute`, 'wait');
  const answer = await fetch(href).catch(() => null);
  if (!answer?.ok) { tell(sentence(answer ? await answer.text() : 'the program did not answer'), 'fault'); return; }
  const link = make(document, 'a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  tell(`${name} is made and stands in your downloads`);
};
const download = event => { event.preventDefault(); fetchFile(event.target.href); };

// --- views and states --------------------------------------------------------------------------------------
const choose = async name => {
  desk.view = name;
  $$('.views a[data-view]').forEach(link => {
    if (link.dataset.view === name) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
  });
  $('#compare').hidden = true;
  if (name === COMPARED) await offerEditions();
  frame.title = name === 'page' ? 'The document' : $(`.views a[data-view="${name}"]`).textContent;
  await show();
};

const broken = () => {
  const { current, remarks, fault, made } = desk.state, bad = remarks.find(remark => remark.severity === 'must');
  $('#broken').hidden = current;
  document.body.classList.toggle('stale', !current);
  if (current) return;
  const what = bad ? `${bad.where.replace(/^.*\//, '')}: ${bad.message.charAt(0).toLowerCase()}${bad.message.slice(1)}.` : fault;
  $('#broken-words').textContent = `${what} ${made ? `Below is the last good page, from ${made}. ` : ''}What you typed here is kept.`;
  $('#broken-line').textContent = bad?.excerpt ?? '';
  $('#broken-hint').textContent = bad?.hints[0] ?? '';
  $('#mend').hidden = !bad?.fix;
  $('#mend').dataset.remark = bad?.id ?? '';
  tell('Not saved: waiting for the file', 'fault');
};

// One reading at a time; what comes meanwhile is read once more at the end.
let reading = null, again = false;
desk.refresh = force => {
  if (reading) { again = true; return reading; }
  reading = (async () => {
    do {
      again = false;
      const last = desk.state;
      desk.state = await get('state');
      const same = last && last.version === desk.state.version;
      list();
      offerSheets();
      broken();
      if (last && !last.current && desk.state.current) tell('The file can be read again');
      if ((!same || force) && desk.state.made) await show(last?.places);
      if (!same) offerLists().catch(() => {});
      force = false;
      if (waitingStep && shown().length) step(waitingStep);
    } while (again);
  })().finally(() => { reading = null; });
  return reading;
};

const connected = yes => {
  $('#offline').hidden = yes;
  document.body.classList.toggle('stale', !yes || desk.state?.current === false);
};

// A program that was stopped closes the line; one that hangs, or a computer that slept, only falls silent.
const SILENCE = 12_000;
let heard = Date.now();
const look = () => desk.refresh().catch(error => tell(sentence(error.message), 'fault'));
const listen = () => {
  const events = new EventSource('../../events');
  const alive = () => { const lost = !$('#offline').hidden; heard = Date.now(); connected(true); if (lost) { tell('Connected again'); desk.refresh(true); } };
  events.onopen = () => { alive(); look(); };
  events.addEventListener('alive', alive);
  events.onmessage = event => { alive(); if (JSON.parse(event.data).includes(desk.state?.id)) look(); };
  events.onerror = () => {
    lose();
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  };
};
const lose = () => { connected(false); tell('Not connected', 'fault'); };
setInterval(() => { if (Date.now() - heard > SILENCE) lose(); }, 2000);

const side = $('.side > details'), narrow = matchMedia('(max-width: 55.99rem)'), fit = () => { side.open = !narrow.matches; };
fit();
narrow.addEventListener('change', fit);
$$('.views a[data-view]').forEach(link => link.addEventListener('click', event => { event.preventDefault(); choose(link.dataset.view); }));
for (const ending of ['pdf', 'docx']) {
  $$(`a.${ending}`).forEach(link => {
    link.href = `file/${location.pathname.split('/').at(-2)}.${ending}`;
    link.addEventListener('click', download);
  });
}
$$('.side input[type=checkbox]').forEach(box => box.addEventListener('change', list));
$('#mend').addEventListener('click', async event => {
  try {
    const done = await post('mend', { remark: event.target.dataset.remark });
    tell(`Saved ${done.what} to ${done.where}`);
    await desk.refresh();
  } catch (error) { tell(sentence(error.message), 'fault'); }
});
$('#again').addEventListener('click', () => desk.refresh(true));
$('#try').addEventListener('click', () => desk.refresh(true).then(() => connected(true)).catch(() => {}));
$('#copy').addEventListener('click', () => navigator.clipboard?.writeText([...desk.drafts.values()].join('\n\n')));
$('#start-again').textContent = `stratc serve ${location.pathname.split('/').at(-2)}`;
$('#undo').addEventListener('click', takeBack);
$('#next').addEventListener('click', () => step(1));
$('#prev').addEventListener('click', () => step(-1));
addEventListener('keydown', keys);
addEventListener('click', event => { if (!event.target.closest?.('.files')) $('.files').open = false; });
addEventListener('beforeunload', event => { if (desk.drafts.size) event.preventDefault(); });
desk.refresh().then(() => { listen(); if (desk.state.current) tell('All is saved'); }).catch(error => tell(sentence(error.message), 'fault'));
