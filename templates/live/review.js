// Looking through a file before a strategy is made of it: its doubts, a choice for a piece, taking one back.
import { $, $$, get, make, post, sentence, tell } from './asking.js';

const of = new URLSearchParams(location.search).get('of') ?? '';
const LABELS = { right: 'It is right', priority: 'A priority', section: 'A section of the text', commitment: 'A commitment', text: 'Plain text', table: 'Plain text, with its whole table', left: 'Leave it out' };
const FACTS = { title: 'title', area: 'area', period: 'from' };
const done = [];  // pieces with what was chosen for them before, the latest last
let found = null, at = '';

const doubts = () => found.pieces.filter(piece => piece.doubt && !piece.settled);
const entry = id => $(`#p-${id}`);

const fate = piece => {
  if (!piece.settled) return sentence(piece.became);
  if (piece.answered) return piece.about in FACTS ? `You wrote: ${piece.boxes.map(([, words]) => words || '–').join(' to ')}` : `You put it right, and it ${piece.became}`;
  return `You chose: ${piece.chosen ? LABELS[piece.chosen].toLowerCase() : 'it is right'}`;
};

// What a piece is: it is right as it was read, or it is something else.
const kinds = piece => {
  const made = make(document, 'form'), div = make(document, 'div'), label = make(document, 'label', '', 'What is it?'), select = make(document, 'select');
  select.name = 'v'; select.id = `c-${piece.id}`; label.htmlFor = select.id;
  for (const kind of [...(piece.doubt ? ['right'] : []), ...piece.options]) {
    const option = make(document, 'option', '', kind === 'right' ? `It is right: ${piece.became}` : LABELS[kind]);
    option.value = kind; select.append(option);
  }
  div.append(label, select);
  const button = make(document, 'button', 'main', 'Use this'); button.type = 'submit';
  made.append(div, button);
  made.addEventListener('submit', event => { event.preventDefault(); choose(piece, select.value, made); });
  return made;
};

const box = (piece, [heading, words], number) => {
  const div = make(document, 'div'), label = make(document, 'label', '', heading);
  const field = make(document, words.length > 40 || words.includes('\n') ? 'textarea' : 'input');
  field.id = `b-${piece.id}-${number}`; label.htmlFor = field.id; field.name = 'w'; field.value = words; field.autocomplete = 'off';
  if (field.tagName === 'TEXTAREA') field.rows = Math.min(6, words.split('\n').length + words.length / 50);
  div.append(label, field);
  return div;
};

// What should stand there: the boxes in doubt first, the others of the row to be opened.
const words = piece => {
  const made = make(document, 'form'), button = make(document, 'button', 'main', piece.about in FACTS ? 'Use this' : 'Use these words');
  const boxes = piece.boxes.map((one, number) => box(piece, one, number));
  const asked = boxes.filter((_, number) => piece.words.startsWith(`${piece.boxes[number][0]}: `));
  button.type = 'submit';
  if (asked.length && asked.length < boxes.length) {
    const details = make(document, 'details');
    details.append(make(document, 'summary', '', 'The other boxes of this row'), ...boxes.filter(one => !asked.includes(one)));
    made.append(...asked, button, details);
  } else made.append(...boxes, button);
  made.addEventListener('submit', event => { event.preventDefault(); answer(piece, boxes.map(one => $('[name=w]', one).value), made); });
  return made;
};

const opened = (summary, ...forms) => {
  const details = make(document, 'details');
  details.append(make(document, 'summary', '', summary));
  details.addEventListener('toggle', () => { if (details.open && !$('form', details)) { details.append(...forms.map(form => form())); $('select, input, textarea', details).focus(); } });
  return details;
};

const body = piece => {
  const source = make(document, 'div', 'src'), got = make(document, 'div', 'got');
  const place = [piece.place.startsWith('heading “') ? '' : sentence(piece.place), piece.what].filter(Boolean).join(', ');
  source.append(make(document, 'p', 'place', sentence(place)));
  if (piece.words) source.append(make(document, 'p', /^(heading|title)/.test(piece.what) ? 'heading' : '', piece.words));
  got.append(make(document, 'p', 'fate', fate(piece)));
  if (piece.reason && !piece.settled) got.append(make(document, 'p', 'small', sentence(`${piece.reason}.`)));
  if (piece.settled) return [source, got];
  const inRow = piece.boxes.length && !(piece.about in FACTS);
  if (piece.doubt) {
    got.append(piece.about in FACTS ? words(piece) : kinds(piece));
    if (inRow) got.append(opened('Say what should stand there', () => words(piece)));
  } else if (piece.options.length || inRow) {
    got.append(opened('Not right?', ...(piece.options.length ? [() => kinds(piece)] : []), ...(inRow ? [() => words(piece)] : [])));
  }
  return [source, got];
};

// Only what is not as it was is drawn again, so that focus and scroll stay.
const drawn = new Map();
const list = () => {
  const pieces = $('#pieces'), only = $('#only').checked, now = new Set(found.pieces.map(piece => `p-${piece.id}`));
  let last = null;
  for (const item of [...pieces.children]) if (!now.has(item.id)) { drawn.delete(item.id.slice(2)); item.remove(); }
  for (const piece of found.pieces) {
    const shown = JSON.stringify(piece);
    let item = entry(piece.id);
    if (!item) { item = make(document, 'li'); item.id = `p-${piece.id}`; }
    if (drawn.get(piece.id) !== shown) {
      item.className = piece.settled ? `settled ${piece.fate === 'left' ? 'left' : ''}` : piece.doubt ? 'doubt' : piece.fate;
      item.replaceChildren(...body(piece));
      drawn.set(piece.id, shown);
    }
    item.hidden = only && !piece.settled && !piece.doubt && piece.fate !== 'left';
    if (item.previousElementSibling !== last || !item.parentElement) last ? last.after(item) : pieces.prepend(item);
    last = item;
  }
  const open = doubts(), count = `${open.length || 'No'} doubt${open.length === 1 ? '' : 's'} left`;
  $$('[data-count]').forEach(element => { element.textContent = count; });
  document.title = `${count}: what was found in ${found.name}`;
  $('#title').textContent = `What was found in “${found.name}”`;
  $('#summary').textContent = `Found: ${found.summary}.${found.left ? ` ${sentence(found.left)}.` : ''}`;
  $('#rest').hidden = !open.length;
  $('#next').disabled = !open.length;
  $('#todo').replaceChildren(...open.map(piece => {
    const item = make(document, 'li'), link = make(document, 'a');
    link.href = `#p-${piece.id}`;
    link.append(make(document, 'span', 'small', sentence(piece.place)), make(document, 'span', '', piece.fate === 'offered' ? `Is it a commitment? “${piece.words.slice(0, 80)}”` : sentence(piece.became)));
    if (piece.id === at) link.setAttribute('aria-current', 'true');
    link.addEventListener('click', event => { event.preventDefault(); go(piece.id); });
    item.append(link);
    return item;
  }));
  showUndo();
};

const narrow = matchMedia('(max-width: 55.99rem)');
const go = id => {
  at = id;
  if (narrow.matches) $('.side details').open = false;
  list();
  const item = entry(id);
  item.scrollIntoView({ block: 'center' });
  $('select, input, textarea', item)?.focus({ preventScroll: true });
};
const next = () => {
  const open = doubts();
  if (!open.length) { $('#make button').focus(); return; }
  const here = found.pieces.findIndex(piece => piece.id === at);
  go((open.find(piece => found.pieces.indexOf(piece) > here) ?? open[0]).id);
};

const keep = (piece, undo) => { done.push({ piece, undo }); showUndo(); };
const showUndo = () => {
  $('#undo').disabled = !done.length;
  $('#undo').textContent = done.length ? `Undo: ${done.at(-1).piece.words.slice(0, 40) || 'the choice before'}` : 'Nothing to undo';
};

const refuse = (form, text) => {
  $('.error', form)?.remove();
  const line = make(document, 'p', 'error', sentence(text));
  line.setAttribute('role', 'alert');
  form.prepend(line);
};

// Reads it again with what was said of a piece; `said` is told, or nothing where it is taken back.
const again = async (piece, address, asked, form, said) => {
  const facts = found.facts;
  tell('Reading it again', 'wait');
  try { found = await post(address, { of, ...asked }); }
  catch (error) { tell('Nothing was changed', 'fault'); if (form) refuse(form, error.message); return false; }
  // Only a fact that was answered is written into its form: another may have been typed meanwhile.
  for (const [name, value] of Object.entries(found.facts)) if (value !== facts[name]) $('#make').elements[name].value = value;
  const left = doubts().length, open = `${left} doubt${left === 1 ? '' : 's'} left.`;
  tell(!said ? `Taken back. ${open}` : left ? `${said} ${open}` : 'No doubt is left. Make the strategy when you are ready.');
  if (said) at = piece.id;
  list();
  if (!said) entry(piece.id) ? go(piece.id) : next();
  else if (piece.doubt || !entry(piece.id)) next();
  else { const item = entry(piece.id); item.tabIndex = -1; item.focus(); }
  return true;
};
const choose = async (piece, kind, form) => {
  const undo = () => choose(piece, '', null);
  if (await again(piece, 'api/choose', { piece: piece.id, kind }, form, kind && `Chosen: ${LABELS[kind].toLowerCase()}.`) && kind) keep(piece, undo);
};
const answer = async (piece, words, form) => {
  const before = piece.answered ? piece.boxes.map(([, words]) => words) : [];
  if (await again(piece, 'api/answer', { about: piece.about, words }, form, form && 'Your words were read.') && form) keep(piece, () => answer(piece, before, null));
};

$('#undo').addEventListener('click', () => { const last = done.pop(); if (last) last.undo(); });
$('#next').addEventListener('click', next);
$('#only').addEventListener('change', list);
addEventListener('keydown', event => { if (event.key === 'F8' && found) { event.preventDefault(); next(); } });

$('#make').addEventListener('submit', async event => {
  event.preventDefault();
  tell('Making the strategy', 'wait');
  try {
    const { id } = await post('api/make', { of, ...Object.fromEntries(new FormData(event.target)) });
    location.href = `s/${encodeURIComponent(id)}/`;
  } catch (error) { tell('Nothing was made', 'fault'); refuse(event.target, error.message); }
});

const away = async () => { await post('api/stop', { of }).catch(() => {}); location.href = './'; };
$('#stop').addEventListener('click', away);
$('#another').addEventListener('click', away);

const refused = text => {
  $('#reading').hidden = true; $('#found').hidden = true; $('#refused').hidden = false;
  $('#title').textContent = document.title = 'This file cannot be read';
  $('#refused-words').textContent = sentence(text);
};

const look = async () => {
  const told = await get(`api/look?of=${encodeURIComponent(of)}`);
  if (told.refused) { refused(`“${told.name}”: ${told.refused}`); return; }
  if (told.reading) {
    $('#title').textContent = document.title = $('#reading-h').textContent = `Reading “${told.name}”`;
    // Which page it is, is shown and not read out: a listener hears of each step once.
    $('#page').textContent = told.pages && !told.blocks ? `Page ${told.page} of ${told.pages}` : '';
    const far = told.blocks ? `${told.blocks} pieces were read. Now they are sorted into priorities, commitments and text.` : 'Opening the file and reading its pieces. A PDF of many pages can take a minute.';
    if ($('#far').textContent !== far) $('#far').textContent = far;
    // The last step, after all pages, is to sort what they hold.
    if (told.pages) { $('#progress').max = told.pages + 1; $('#progress').value = told.blocks ? told.pages : told.page - 1; }
    else if (told.blocks) { $('#progress').max = 2; $('#progress').value = 1; }
    setTimeout(() => look().catch(error => refused(error.message)), 300);
    return;
  }
  found = told;
  $('#reading').hidden = true; $('#found').hidden = false;
  for (const [name, value] of Object.entries(told.facts)) $('#make').elements[name].value = value;
  const answered = new Set();
  for (const piece of found.pieces.filter(one => one.settled)) {
    if (!piece.answered) done.push({ piece, undo: () => choose(piece, '', null) });
    else if (!answered.has(piece.about)) { answered.add(piece.about); done.push({ piece, undo: () => answer(piece, [], null) }); }
  }
  $('.side details').open = !narrow.matches;
  list();
};
narrow.addEventListener('change', () => { $('.side details').open = !narrow.matches; });
look().catch(error => refused(error.message));
