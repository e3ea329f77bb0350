// Each remark in the document, beside what it is about, with what can be done about it.
import { $$, desk, get, make, sentence } from './asking.js';
import { mendForm, save } from './forms.js';
import { placed } from './places.js';

export const GRADES = { must: 'Must fix', should: 'Should fix', consider: 'Consider' };

/**
 * Put every remark after the block that it is about; those about nothing printed come first.
 * A box that says what it said before stays as it is, with what is typed in it.
 */
export const putRemarks = doc => {
  const latest = new Map(), known = new Map($$('.live.remark', doc).map(box => [box.id, box]));
  for (const remark of desk.state.remarks) {
    const box = boxOf(doc, remark, known), place = remark.marks.map(n => placed(doc, n)).find(Boolean);
    const block = place ? blockOf(place) : doc.body.querySelector('header') ?? doc.body.firstElementChild;
    if (!place) box.setAttribute('role', 'region');  // before the parts of the document, it is one of its own
    const last = latest.get(block);
    if (last || !block.matches('li, td, th, dd')) { if ((last ?? block).nextElementSibling !== box) (last ?? block).after(box); }
    else if (box.parentElement !== block) block.append(box);
    latest.set(block, box);
  }
  known.forEach(box => box.remove());
};

const boxOf = (doc, remark, known) => {
  const told = JSON.stringify(remark), old = known.get(remark.id);
  if (old?.told !== told) return Object.assign(remarkBox(doc, remark), { told });
  known.delete(remark.id);
  $$('form', old).forEach(form => { delete form.dataset.done; });
  return old;
};

/** The block that a remark or an editor stands in or after. */
export const blockOf = place => {
  const cell = place.closest('li, td, th, dd');
  if (cell) return cell.tagName === 'TH' && cell.parentElement.querySelector('td') ? cell.parentElement.querySelector('td') : cell;
  return place.closest('header') ?? place.closest('dl') ?? place.closest('p, h1, h2, h3, h4, h5, blockquote, figure') ?? place;
};

const remarkBox = (doc, remark) => {
  const box = make(doc, 'div', `live remark ${remark.severity}`), title = make(doc, 'p', 'live-title');
  box.id = remark.id;
  box.tabIndex = -1;
  box.setAttribute('role', 'group');
  title.id = `${remark.id}-h`;
  box.setAttribute('aria-labelledby', title.id);
  title.append(make(doc, 'span', `grade ${remark.severity}`, `${GRADES[remark.severity]} `), make(doc, 'strong', '', remark.message));
  box.append(title);
  // A hint says what to type into the file; where there is a form, nobody has to.
  const hints = remark.forms.length || remark.add ? [] : remark.fix ? remark.hints.slice(1) : remark.hints;
  for (const hint of hints) box.append(make(doc, 'p', 'hint', sentence(hint)));
  if (remark.fix) box.append(fixForm(doc, remark));
  if (remark.forms.length) box.append(mendForm(doc, remark.forms, remark.id));
  if (remark.add) {
    const button = make(doc, 'button', 'main', 'Add it');
    button.addEventListener('click', () => dispatchEvent(new CustomEvent('add', { detail: remark.add })));
    box.append(button);
  }
  box.append(why(doc, remark));
  if (remark.mayStay) box.append(leave(doc, remark));
  return box;
};

const fixForm = (doc, remark) => {
  const form = make(doc, 'form', 'mend'), button = make(doc, 'button', 'main', sentence(remark.fix));
  button.type = 'submit';
  form.append(button);
  form.addEventListener('submit', event => { event.preventDefault(); save(form, { kind: 'fix', remark: remark.id }); });
  return form;
};

const why = (doc, remark) => {
  const details = make(doc, 'details'), page = make(doc, 'pre', 'live-why');
  details.append(make(doc, 'summary', '', 'Why is this asked?'), make(doc, 'p', 'hint', `It stands in ${remark.where}.`), page);
  details.addEventListener('toggle', async () => {
    if (details.open && !page.textContent) page.textContent = (await get(`explain?rule=${encodeURIComponent(remark.rule)}`).catch(() => ({ page: '' }))).page;
  });
  return details;
};

const leave = (doc, remark) => {
  const details = make(doc, 'details'), form = make(doc, 'form', 'mend'), div = make(doc, 'div');
  const label = make(doc, 'label', '', 'Reason, kept with the strategy'), input = make(doc, 'input'), button = make(doc, 'button', '', 'Leave it as it is');
  input.name = 'v';
  input.id = `${remark.id}-stay`;
  label.htmlFor = input.id;
  button.type = 'submit';
  div.append(label, input);
  form.append(div, button);
  details.append(make(doc, 'summary', '', 'Leave it, because …'), form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    save(form, { kind: 'allow', address: remark.element, rule: remark.rule, reason: form.elements.v.value.trim() });
  });
  return details;
};
