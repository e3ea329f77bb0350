// The first page: the strategies of this project, and two ways to begin another.
import { $, get, make, post, sentence, tell } from './asking.js';

const show = async () => {
  const { strategies } = await get('api/strategies');
  $('#heading').textContent = strategies.length ? 'Strategies' : 'Begin a strategy';
  $('#lead').textContent = strategies.length ? 'Choose one to write in, or begin another.' : 'There is no strategy in this folder yet. You can begin from a file that you have, or from nothing. Both can be changed at any time.';
  $('#example-form').hidden = strategies.length > 0;
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

const begin = path => async event => {
  event.preventDefault();
  const form = event.target;
  try {
    const { id } = await post(path, Object.fromEntries(new FormData(form)));
    location.href = `s/${encodeURIComponent(id)}/`;
  } catch (error) { refuse(form, error.message); }
};
$('#begin-form').addEventListener('submit', begin('api/begin'));
$('#example-form').addEventListener('submit', begin('api/example'));

const MOST = 50;
const read = async file => {
  const form = $('#file-form');
  if (!file) { refuse(form, 'Choose a file first.'); $('#file').focus(); return; }
  if (file.size > MOST * 1_000_000) { refuse(form, `“${file.name}” is larger than ${MOST} MB. Save it without its largest pictures, and choose it again.`); return; }
  tell(`Sending “${file.name}”`, 'wait');
  try {
    const answer = await fetch(`api/import?name=${encodeURIComponent(file.name)}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
    const data = await answer.json().catch(() => ({ refused: 'the program did not answer; start it again' }));
    if (!answer.ok) throw new Error(data.refused);
    location.href = `review?of=${encodeURIComponent(data.of)}`;
  } catch (error) { tell('Nothing was made', 'fault'); refuse(form, error.message); }
};
$('#file-form').addEventListener('submit', event => { event.preventDefault(); read($('#file').files[0]); });

// A file may be dropped anywhere on the page: beside the field it would open in place of the page.
addEventListener('dragover', event => { event.preventDefault(); $('#drop').classList.add('over'); });
addEventListener('dragleave', event => { if (!event.relatedTarget) $('#drop').classList.remove('over'); });
addEventListener('drop', event => {
  event.preventDefault();
  $('#drop').classList.remove('over');
  const files = event.dataTransfer.files;
  if (files.length > 1) refuse($('#file-form'), 'Drop one file at a time.');
  else if (files.length) read(files[0]);
});

show().catch(error => tell(sentence(error.message), 'fault'));
