// What a strategy lists, such as organisations, sources and figures: entries are added, changed, moved and taken out,
// also those that the page prints nowhere.
import { $, $$, change, desk, get, make, sentence, tell } from './asking.js';
import { more } from './editing.js';
import { fieldOf, wrong } from './forms.js';

const what = $('#add-what'), form = $('#add'), listed = $('#entries');
let lists = [];

/** Ask what can be added, while somebody looks at it. */
export const offerLists = async () => {
  if (!$('.adding').open) return;
  lists = (await get('lists')).lists;
  const chosen = what.value;
  what.replaceChildren(...lists.map(one => {
    const option = make(document, 'option', '', `${sentence(one.what)}, in ${one.where}`);
    option.value = one.address;
    return option;
  }));
  if (lists.some(one => one.address === chosen)) { what.value = chosen; await showEntries(); } else askForEntry();
};

const chosenList = () => lists.find(one => one.address === what.value);

const askForEntry = () => {
  const chosen = chosenList();
  listed.replaceChildren();
  if (!chosen) { form.replaceChildren(); return; }
  const button = make(document, 'button', 'main', `Add ${chosen.what}`);
  button.type = 'submit';
  form.replaceChildren(...chosen.forms.map(field => {
    const div = make(document, 'div'), [label, input] = fieldOf(document, { ...field, address: `:${field.key}` }, 'add');
    input.name = field.key;
    div.append(label, input);
    return div;
  }), button);
  showEntries();
};

// An entry that is open stays open, with what is typed in it.
const showEntries = async () => {
  const known = new Map($$('li', listed).map(item => [item.dataset.path, item]));
  const entries = chosenList()?.entries ?? [];
  const items = entries.map(({ path, about }) => {
    const item = known.get(path) ?? entryItem(path);
    $('summary', item).textContent = about;
    return item;
  });
  if (items.some((item, at) => listed.children[at] !== item) || items.length !== listed.children.length) listed.replaceChildren(...items);
  $('#entries-h').hidden = !items.length;
};

const entryItem = path => {
  const item = make(document, 'li'), details = make(document, 'details'), box = make(document, 'form', 'edit');
  item.dataset.path = path;
  box.addEventListener('submit', event => event.preventDefault());
  details.append(make(document, 'summary'), box);
  details.addEventListener('toggle', () => { if (details.open && !box.children.length) fill(box, path); });
  item.append(details);
  return item;
};

const fill = async (box, path) => {
  const data = await get(`fields?address=${encodeURIComponent(path)}`).catch(error => tell(sentence(error.message), 'fault'));
  if (data) box.replaceChildren(...more(document, data, data.forms).childNodes);
  $('summary', box)?.remove();
};

// A remark that misses a whole entry leads to its form here.
addEventListener('add', async event => {
  $('.side > details').open = $('.adding').open = true;
  await offerLists();
  what.value = event.detail;
  askForEntry();
  $('input, select, textarea', form)?.focus();
});
$('.adding').addEventListener('toggle', () => offerLists().catch(error => tell(sentence(error.message), 'fault')));
what.addEventListener('change', askForEntry);
form.addEventListener('submit', async event => {
  event.preventDefault();
  const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
  $('.error', form)?.remove();
  try {
    await change({ kind: 'add', address: what.value, values }, () => {
      // What was typed since for the next entry stays.
      for (const input of $$('[name]', form)) if (input.value === (values[input.name] ?? '')) input.value = '';
      if (form.contains(document.activeElement) && document.activeElement.type === 'submit') what.focus();
    });
  } catch (error) { wrong(form, error.message || 'This could not be added.'); }
});
