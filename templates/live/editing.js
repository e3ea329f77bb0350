// Any text of the document: click it, or its pen. Control and Enter saves, Escape keeps what was typed.
import { $, $$, change, desk, draft, forgetDraft, get, keepDraft, make, sentence, tell } from './asking.js';
import { clear, conflict, fieldOf, wrong } from './forms.js';
import { placed, textOf } from './places.js';
import { blockOf } from './remarks.js';

const NOT_TEXT = 'a, button, input, select, textarea, summary, .live';

/** Give each place its pen. */
export const pens = doc => {
  for (const place of $$('[data-place]:not(:has(> .pen))', doc)) {
    const pen = make(doc, 'button', 'live pen', '✎');
    pen.setAttribute('aria-label', `Edit: ${textOf(place).slice(0, 60)}`);
    pen.addEventListener('click', event => { event.preventDefault(); event.stopPropagation(); edit(place); });
    place.append(pen);
    place.addEventListener('click', event => { if (!String(doc.getSelection()) && !event.target.closest(NOT_TEXT)) edit(place); });
  }
};

export const edit = async clicked => {
  const doc = clicked.ownerDocument, address = desk.state.places[clicked.dataset.place];
  const open = $$('form.edit', doc).find(form => form.dataset.address === address);
  if (open) { $('textarea', open).focus(); return open; }
  const data = await get(`fields?address=${encodeURIComponent(address)}`).catch(error => { tell(sentence(error.message), 'fault'); });
  if (!data) return null;
  // A new page may have come while the answer was on its way.
  const place = placed(doc, desk.state.places.indexOf(address)) ?? clicked;
  const kept = draft(address);
  const form = make(doc, 'form', 'live edit'), area = make(doc, 'textarea'), label = make(doc, 'label', '', `Words of ${data.about}`);
  form.dataset.address = address;
  area.id = `e${place.dataset.place}`;
  area.name = 'v';
  area.value = kept ?? data.text;
  area.rows = Math.min(14, 2 + Math.ceil(area.value.length / 70));
  label.htmlFor = area.id;
  const hint = make(doc, 'span', 'hint', kept ? 'These are your words from before; they are not saved yet.' : 'Control and Enter saves. Escape closes and keeps what you typed.');
  hint.id = `${area.id}-h`;
  area.setAttribute('aria-describedby', hint.id);
  const row = make(doc, 'div', 'row'), ok = make(doc, 'button', 'main', 'Save'), no = make(doc, 'button', '', 'Close without saving');
  ok.type = 'submit';
  row.append(ok, no);
  form.append(label, area, hint, row);
  const others = data.forms.filter(field => field.address.split(':')[1] !== data.key);
  if (others.length || data.entry) form.append(more(doc, data, others));
  putEditor(form, place);

  const close = () => { form.remove(); $('.pen', placed(doc, desk.state.places.indexOf(address)) ?? doc)?.focus(); };
  const leave = () => {
    if (area.value === data.text) forgetDraft(address);
    else tell(`Not saved: your words for ${data.about} are kept here`, 'wait');
    close();
  };
  area.addEventListener('input', () => keepDraft(address, area.value));
  no.addEventListener('click', leave);
  area.addEventListener('keydown', event => {
    if (event.key === 'Escape') { event.stopPropagation(); leave(); }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    clear(form);
    const value = area.value;
    if (value === data.text) { forgetDraft(address); close(); return; }
    form.dataset.done = '1';
    try {
      await change({ kind: 'set', address, value, was: data.text });
      forgetDraft(address);
      close();
    } catch (error) {
      delete form.dataset.done;
      keepDraft(address, value);
      if (error.theirs !== undefined) conflict(form, { kind: 'set', address, value }, error.theirs);
      else wrong(form, error.message || 'This could not be saved.');
    }
  });
  area.focus();
  return form;
};

// What else belongs to the same thing: its other fields, and its place in the list.
export const more = (doc, data, fields) => {
  const details = make(doc, 'details', 'live-more'), row = make(doc, 'div', 'row');
  details.append(make(doc, 'summary', '', 'More about this'));
  const button = (text, body) => {
    const one = make(doc, 'button', 'quiet', text);
    one.addEventListener('click', async () => {
      clear(one.closest('form'));
      try {
        if (body.kind === 'remove') one.closest('form').dataset.done = '1';
        await change(body);
        if (body.kind === 'remove') $('#undo').focus();
      } catch (error) { wrong(one.closest('form'), error.message); }
    });
    row.append(one);
  };
  if (data.entry) {
    button('Move up', { kind: 'move', address: data.path, by: -1 });
    button('Move down', { kind: 'move', address: data.path, by: 1 });
    button('Remove', { kind: 'remove', address: data.path });
    details.append(row);
  }
  for (const field of fields) details.append(oneField(doc, field));
  return details;
};

const oneField = (doc, field) => {
  const box = make(doc, 'div', 'one'), button = make(doc, 'button', '', 'Save');
  const [label, input] = fieldOf(doc, field, `m${field.address.replace(/\W+/g, '-')}`);
  input.removeAttribute('name');
  button.setAttribute('aria-label', `Save: ${field.question}`);
  button.addEventListener('click', async () => {
    $('.error', box)?.remove();
    try {
      const value = input.value.trim();
      await change({ kind: 'set', address: field.address, value, was: field.was });
      field.was = value || null;
    } catch (error) {
      const said = error.theirs === undefined ? error.message : `it was changed elsewhere meanwhile and now says “${error.theirs}”; close this and open it again`;
      const line = make(doc, 'p', 'error', sentence(said));
      line.setAttribute('role', 'alert');
      box.append(line);
      input.focus();
    }
  });
  box.append(label, input, button);
  return box;
};

/** Open forms, taken along before a new page comes, with what is typed in them and the cursor. */
export const openForms = doc => {
  const active = doc.activeElement;
  const editors = $$('form.edit', doc).filter(form => !form.dataset.done).map(form => {
    const area = $('textarea', form), inForm = form.contains(active) ? active : null;
    const at = inForm === area ? [area.selectionStart, area.selectionEnd] : null;
    return { form, address: form.dataset.address, active: inForm, at };
  });
  const fields = $$('.remark form', doc).filter(form => form.elements.v && !form.dataset.done).map(form => {
    const input = form.elements.v;
    return { input: input.id, value: input.value, focus: active === input, open: Boolean(input.closest('details[open]')) };
  });
  return { editors, fields, remark: active?.closest?.('.remark')?.id };
};

/** Put them into the new page, at once, so that no letter typed meanwhile is lost. */
export const openAgain = (doc, kept) => {
  for (const field of kept.fields) {
    const input = doc.getElementById(field.input);
    if (!input || !field.value) continue;
    input.value = field.value;
    if (field.open) input.closest('details').open = true;
    if (field.focus) input.focus({ preventScroll: true });
  }
  for (const { form, address, active, at } of kept.editors) {
    const place = placed(doc, desk.state.places.indexOf(address));
    if (place) putEditor(form, place);
    else {
      doc.body.prepend(form);
      tell('Not saved: what you were writing about is not in the strategy any more; your words are kept', 'wait');
    }
    active?.focus({ preventScroll: true });
    if (at) active.setSelectionRange(...at);
  }
  const again = kept.remark && doc.getElementById(kept.remark);
  if (again && doc.activeElement === doc.body) again.focus({ preventScroll: true });
};

const putEditor = (form, place) => {
  const block = blockOf(place);
  if (block.matches('li, td, th, dd')) block.append(form); else block.after(form);
};
