// The first page: the strategies of this project, and two ways to begin another.
import { $, get, make, post, sentence, tell } from './asking.js';

const show = async () => {
  const { strategies, fault } = await get('api/strategies');
  $('#heading').textContent = strategies.length ? 'Strategies' : 'Begin a strategy';
  $('#lead').textContent = strategies.length ? 'Choose one to write in, or begin another.' : 'There is no strategy in this folder yet. You can begin from a file that you have, or from nothing. Both can be changed at any time.';
  if (fault && !strategies.length) $('#lead').textContent += '';
  $('#all').replaceChildren(...strategies.map(strategy => {
    const item = make(document, 'li'), link = make(document, 'a', '', strategy.title);
    link.href = `s/${encodeURIComponent(strategy.id)}/`;
    const left = strategy.must ? `, ${strategy.must} to fix first` : '';
    item.append(link, make(document, 'p', 'hint', `${sentence(strategy.status || 'cannot be read')}${strategy.period ? `, ${strategy.period}` : ''}. ${strategy.all} remark${strategy.all === 1 ? '' : 's'}${left}.`));
    return item;
  }));
};

const refuse = (form, text) => {
  $('.error', form)?.remove();
  const line = make(document, 'p', 'error', sentence(text));
  line.setAttribute('role', 'alert');
  form.prepend(line);
};

$('#begin-form').addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  try {
    const { id } = await post('api/begin', Object.fromEntries(new FormData(form)));
    location.href = `s/${encodeURIComponent(id)}/`;
  } catch (error) { refuse(form, error.message); }
});

$('#file-form').addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target, file = $('#file').files[0];
  if (!file) { refuse(form, 'Choose a file first.'); return; }
  tell(`Reading “${file.name}”`, 'wait');
  try {
    const answer = await fetch(`api/import?name=${encodeURIComponent(file.name)}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
    const data = await answer.json();
    if (!answer.ok) throw new Error(data.refused);
    location.href = `s/${encodeURIComponent(data.id)}/`;
  } catch (error) { tell('Nothing was made', 'fault'); refuse(form, error.message); }
});

show().catch(error => tell(sentence(error.message), 'fault'));
