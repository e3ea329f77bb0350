// The small forms: one field each, what goes wrong said beside it, and a choice where somebody else was faster.
import { $, change, desk, forgetDraft, make, sentence, tell } from './asking.js';

/** A label and its input, as the server describes the field. */
export const fieldOf = (doc, field, id) => {
  const kinds = { choose: 'select', prose: 'textarea', line: 'input' };
  const label = make(doc, 'label', '', field.question), input = make(doc, kinds[field.kind]);
  input.name = 'v';
  input.id = `${id}-${field.address.split(':')[1]}`;
  label.htmlFor = input.id;
  if (field.hint) label.append(make(doc, 'span', 'hint', ` ${field.hint}`));
  if (field.kind === 'choose') {
    const choices = [['', field.value ? 'None' : 'Choose one'], ...field.choices];
    if (field.value && !field.choices.some(([value]) => value === field.value)) choices.push([field.value, field.value]);
    for (const [value, text] of choices) {
      const option = make(doc, 'option', '', text);
      option.value = value;
      input.append(option);
    }
  } else input.autocomplete = 'off';
  input.value = field.value;
  return [label, input];
};

/** A form for one field; where many things miss it, with a choice of which one. */
export const mendForm = (doc, fields, id) => {
  const form = make(doc, 'form', 'mend'), holder = make(doc, 'div'), button = make(doc, 'button', 'main', 'Save');
  let chosen = fields[0];
  const fill = () => holder.replaceChildren(...fieldOf(doc, chosen, id));
  if (fields.length > 1) {
    const div = make(doc, 'div'), label = make(doc, 'label', '', 'Which one?'), which = make(doc, 'select');
    which.id = `${id}-which`;
    label.htmlFor = which.id;
    fields.forEach((field, number) => {
      const option = make(doc, 'option', '', field.about);
      option.value = number;
      which.append(option);
    });
    which.addEventListener('change', () => { chosen = fields[which.value]; fill(); });
    div.append(label, which);
    form.append(div);
  }
  fill();
  button.type = 'submit';
  form.append(holder, button);
  form.addEventListener('submit', event => {
    event.preventDefault();
    save(form, { kind: 'set', address: chosen.address, value: form.elements.v.value.trim(), was: chosen.was });
  });
  return form;
};

/** Ask for the change that a form means. What was typed stays until it is saved. */
export const save = async (form, body) => {
  clear(form);
  const input = form.elements.v, button = $('button[type=submit]', form);
  const empty = input && !(body.value ?? body.reason) && (body.was ?? null) === null;
  if (empty) { wrong(form, input.matches('select') ? 'Choose one from the list.' : 'Write something first.'); return false; }
  button.disabled = true;
  try {
    form.dataset.done = '1';
    await change(body);
    return true;
  } catch (error) {
    delete form.dataset.done;
    if (error.theirs !== undefined) conflict(form, body, error.theirs);
    else wrong(form, error.message || 'This could not be saved.');
    return false;
  } finally { button.disabled = false; }
};

export const clear = form => {
  $('.error', form)?.remove();
  $('[aria-invalid]', form)?.removeAttribute('aria-invalid');
};

export const wrong = (form, text) => {
  const doc = form.ownerDocument, line = make(doc, 'p', 'error', sentence(text));
  const input = form.elements?.v ?? $('textarea, input, select', form);
  line.setAttribute('role', 'alert');
  form.prepend(line);
  if (!input) return;
  line.id = `${input.id}-e`;
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', line.id);
  input.focus();
};

/** Both wordings side by side; nothing is lost whichever is kept. */
export const conflict = (form, body, theirs) => {
  $('.conflict', form)?.remove();
  const doc = form.ownerDocument, box = make(doc, 'div', 'conflict');
  const mine = make(doc, 'button', 'main', 'Keep mine'), its = make(doc, 'button', '', 'Keep the file’s');
  box.setAttribute('role', 'alert');
  box.append(
    make(doc, 'p', 'live-title', 'These words were changed elsewhere while you were writing'),
    make(doc, 'p', 'hint', 'Yours, not saved yet'), make(doc, 'blockquote', '', body.value || 'Nothing'),
    make(doc, 'p', 'hint', 'In the file now'), make(doc, 'blockquote', '', theirs || 'Nothing'), mine, its);
  mine.addEventListener('click', async () => {
    box.remove();
    if (await save(form, { ...body, was: theirs })) { forgetDraft(body.address); form.remove(); }
  });
  its.addEventListener('click', () => { forgetDraft(body.address); form.remove(); desk.refresh(true); });
  form.append(box);
  tell('Not saved: choose between two wordings', 'fault');
  mine.focus();
};
