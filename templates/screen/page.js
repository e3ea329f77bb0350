// What a script adds to a page that is whole without it: where one is, search, folding on a phone,
// filters of the plan, links that copy. Every word it says comes from the page.
(() => {
  const $ = (s, el = document) => el.querySelector(s), $$ = (s, el = document) => [...el.querySelectorAll(s)];
  const main = $('#main'), nav = $('.contents'), told = $('#words');
  if (!main || !told) return;
  const words = JSON.parse(told.textContent);
  // A page may be older than the script that it shares.
  const w = (key, values = {}) => (words[key] || '').replace(/\{(\w+)\}/g, (_, k) => values[k]);
  const make = (tag, set = {}, ...inside) => { const el = Object.assign(document.createElement(tag), set); el.append(...inside); return el; };
  const narrow = matchMedia('(max-width: 40rem)'), oneColumn = matchMedia('(max-width: 63.99rem)');
  document.documentElement.classList.add('js');
  const live = make('div', { className: 'hide' }); live.setAttribute('role', 'status'); document.body.append(live);
  const speak = text => { live.textContent = ''; setTimeout(() => { live.textContent = text; }, 60); };
  const sections = $$('main > section');

  // 1. Contents: where you are, and on a phone a line that leads back to them.
  const links = nav ? $$('a[href^="#"]', nav) : [], places = links.map(a => document.getElementById(a.hash.slice(1)));
  const back = make('a', { className: 'to-contents', href: '#contents-h' }, make('b', {}, w('contents')), ' ', make('span'));
  if (nav) main.before(back), nav.parentNode.insertBefore(back, nav.nextSibling);
  // The same strategy in another language opens at the same section.
  const others = $$('.topbar a.other');
  const here = () => {
    let at = 0;
    places.forEach((p, i) => { if (p && p.getBoundingClientRect().top < 160) at = i; });
    const shown = places[at] && places[at].id;
    others.forEach(a => { a.hash = shown && scrollY > 200 ? '#' + shown : ''; });
    links.forEach((a, i) => { if (i === at) a.setAttribute('aria-current', 'location'); else a.removeAttribute('aria-current'); });
    if (!links[at]) return;
    back.lastChild.textContent = links[at].textContent;
    back.classList.toggle('shown', oneColumn.matches && nav.getBoundingClientRect().bottom < 0);
    // Only what the box itself hides is scrolled to: before it sticks, its head is what one sees first.
    const r = links[at].getBoundingClientRect(), box = nav.getBoundingClientRect();
    if (!oneColumn.matches && box.top <= 0 && (r.top < box.top + 60 || r.bottom > box.bottom - 20)) nav.scrollTop += r.top - box.top - nav.clientHeight / 2;
  };
  let waiting = false;
  addEventListener('scroll', () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; here(); }); } }, { passive: true });

  // 2. Contents and sections fold on a phone: a heading is what one taps. The browser's own search and a
  // link into one open it. What one sees first, and the strategy on a page, stay open.
  const open = (section, yes) => {
    const body = section && $(':scope > .fold', section), b = section && $(':scope > .fold-btn', section);
    if (!body) return;
    if (yes) body.removeAttribute('hidden'); else body.setAttribute('hidden', 'until-found');
    section.classList.toggle('folded', !yes);
    b.setAttribute('aria-expanded', String(yes)); b.firstChild.textContent = w(yes ? 'hide' : 'show');
  };
  const folding = [nav, ...sections.slice(1)].filter(s => s && !s.matches('.one-page') && $('h2', s));
  for (const s of folding) {
    const head = $(':scope > .opener, :scope > .head, :scope > h2', s) || $('h2', s), body = make('div', { className: 'fold' });
    if (head.parentNode !== s) continue;
    const b = make('button', { className: 'fold-btn', type: 'button' }, make('span'), make('span', { className: 'hide' }, ' ' + $('h2', s).textContent.trim()));
    while (head.nextSibling) body.append(head.nextSibling);
    s.append(b, body);
    const held = [['commitment', 'commitments', '.commitments:not(.offers) > li[id]'], ['action', 'actions', '.plan:not(.of-all) tbody tr[id], .block[id]']].map(([one, many, where]) => [one, many, $$(where, body).length]);
    const inside = held.filter(([,, n]) => n).map(([one, many, n]) => w(one + n in words ? one + n : n > 1 ? many : one, { n })).join(', ');
    if (inside) b.insertBefore(make('span', {}, ' (' + inside + ')'), b.lastChild);
    b.addEventListener('click', () => open(s, b.getAttribute('aria-expanded') !== 'true'));
    body.addEventListener('beforematch', () => open(s, true));
  }
  const foldAll = () => folding.forEach(s => open(s, !narrow.matches));
  foldAll(); narrow.addEventListener('change', foldAll);
  addEventListener('beforeprint', () => folding.forEach(s => open(s, true)));

  // 3. A promise's own link: seen, followed, copied; and a mark on arrival.
  for (const el of $$('.commitments > li[id], .plan tbody tr[id], .block[id]')) {
    const number = ($('.ref', el) || {}).textContent || '', place = $('.key', el) || $('th', el);
    if (!place || !number.trim()) continue;
    const a = make('a', { className: 'copy', href: '#' + el.id }, make('span', { className: 'word' }, w('copy')), make('span', { className: 'hide' }, ' ' + w('to', { n: number.trim() })));
    a.insertAdjacentHTML('afterbegin', '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6.2 9.8l3.6-3.6M7 4.6l1.3-1.3a3 3 0 0 1 4.4 4.4L11.4 9M9 11.4l-1.3 1.3a3 3 0 0 1-4.4-4.4L4.6 7" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>');
    a.dataset.n = number.trim();
    if (place.matches('.key')) { $('.ref', place).after(' ', a); continue; }
    // The sign stays with the last word, so that it never stands on a line alone.
    const next = $(':scope > p', place), last = next ? next.previousSibling : place.lastChild, words = last.nodeType === 3;
    if (words) last.data = last.data.trimEnd();
    const word = words ? last.splitText(last.data.lastIndexOf(' ') + 1) : last;
    if (words || last.matches('.on-screen')) { word.before(make('span', { className: 'nb' }, ' ', a)); a.parentNode.prepend(word); } else place.insertBefore(a, next);
  }
  main.addEventListener('click', async e => {
    const a = e.target.closest('.copy');
    if (!a) return;
    const word = $('.word', a);
    try { await navigator.clipboard.writeText(a.href); word.textContent = w('copied'); a.classList.add('done'); speak(w('copiedSay', { n: a.dataset.n })); }
    catch { speak(w('address', { n: a.dataset.n })); }
    setTimeout(() => { word.textContent = w('copy'); a.classList.remove('done'); }, 3000);
  });
  const reveal = () => {
    const el = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    $$('.arrived').forEach(one => { one.classList.remove('arrived'); });
    if (!el) return;
    open(el.closest('main > section, .contents'), true);
    if (el.matches('li, tr, .block, .fig')) { el.classList.add('arrived'); speak(w('arrived')); }
    el.scrollIntoView();
  };
  addEventListener('hashchange', reveal);

  // 4. Search in this document.
  const input = make('input', { type: 'search', id: 'find', autocomplete: 'off' }), out = make('output', { className: 'found' });
  const label = make('label', { htmlFor: 'find' }, w('search')), form = make('form', { className: 'find' }, label, input, out);
  form.setAttribute('role', 'search');
  if (nav) nav.prepend(form); else ($('#main > section') || main.firstChild).before(form);
  let hits = [], at = -1, timer;
  const clear = () => { for (const m of $$('mark.hit', main)) { const p = m.parentNode; m.replaceWith(...m.childNodes); p.normalize(); } hits = []; at = -1; };
  const go = step => {
    if (!hits.length) return;
    if (hits[at]) hits[at].classList.remove('now');
    at = (at + step + hits.length) % hits.length;
    const m = hits[at], s = m.closest('main > section');
    open(s, true); m.classList.add('now'); m.scrollIntoView({ block: 'center' });
    out.textContent = w('hit', { i: at + 1, n: hits.length, where: s && $('h2', s) ? $('h2', s).textContent.trim().replace(/\s+/g, ' ') : '' });
  };
  // On the page of all strategies a search leaves those that hold the words.
  const cards = $$('[data-shelf]');
  const leave = q => {
    for (const card of cards) card.hidden = q.length > 1 && !card.textContent.toLowerCase().includes(q);
    for (const part of $$('.shelf-part')) part.hidden = $$('[data-shelf]', part).every(card => card.hidden);
    return cards.filter(card => !card.hidden).length;
  };
  const search = () => {
    clear();
    const q = input.value.trim().toLowerCase(), left = leave(q);
    if (q.length < 2) { out.textContent = ''; return; }
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, n => n.parentElement.closest('button, select, .copy, script, svg, .find, .filters') ? 2 : 1), nodes = [];
    while (walk.nextNode()) nodes.push(walk.currentNode);
    for (let n of nodes) for (let i; (i = n.data.toLowerCase().indexOf(q)) > -1;) {
      const rest = n.splitText(i), m = make('mark', { className: 'hit' });
      n = rest.splitText(q.length); rest.replaceWith(m); m.append(rest); hits.push(m);
    }
    hits = hits.filter(m => !m.closest('[hidden]:not(.fold)'));
    if (cards.length) out.textContent = left ? w('someShown', { n: left, of: cards.length }) : w('nothing');
    else out.textContent = hits.length ? w(hits.length > 1 ? 'places' : 'place', { n: hits.length }) : w('nothing');
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 200); });
  input.addEventListener('keydown', e => { if (e.key === 'Enter' && e.shiftKey) { e.preventDefault(); go(-1); } if (e.key === 'Escape') { input.value = ''; search(); } });
  form.addEventListener('submit', e => { e.preventDefault(); clearTimeout(timer); if (!hits.length) search(); go(1); });

  // 5. Filters and order of the plan. The choice stays in the address, so that it can be sent.
  const rows = $$('[data-row]');
  if (rows.length > 5) {
    const parents = new Set(rows.map(r => r.parentNode)).size;
    const values = name => [...new Set(rows.map(r => r.dataset[name]).filter(Boolean))].sort((a, b) => a.localeCompare(b));
    const choice = (name, options) => {
      const select = make('select', { name, id: 'by-' + name }, make('option', { value: '' }, w(name === 'order' ? 'asPrinted' : 'all')), ...options.map(([value, text]) => make('option', { value }, text)));
      return make('div', {}, make('label', { htmlFor: 'by-' + name }, w(name === 'order' && parents > 1 ? 'orderWithin' : name)), select);
    };
    const plain = list => list.map(one => [one, one]);
    const parts = [];
    const priorities = values('priority'), leads = values('lead'), statuses = values('status');
    const goals = [...new Set(rows.flatMap(r => (r.dataset.goal || '').split('|')).filter(Boolean))];
    if (priorities.length > 1) parts.push(choice('priority', plain(priorities)));
    if (goals.length > 1) parts.push(choice('goal', plain(goals)));
    if (leads.length) parts.push(choice('lead', [...plain(leads), ['-', w('noLead')]]));
    if (statuses.length) parts.push(choice('status', plain(statuses)));
    const years = [...new Set(values('due').map(d => d.slice(0, 4)))];
    if (years.length) parts.push(choice('due', [...years.map(y => [y, y]), ['-', w('noDate')]]));
    const orders = [...(years.length ? [['due', w('byDate')]] : []), ...(leads.length > 1 ? [['lead', w('lead')]] : []), ...(statuses.length > 1 ? [['status', w('status')]] : [])];
    if (orders.length) parts.push(choice('order', orders));
    const shown = make('output'), reset = make('button', { type: 'reset' }, w('showAll'));
    const choose = make('form', { className: 'filters' }, ...parts, make('p', {}, shown, ' ', reset));
    choose.setAttribute('aria-label', w('filters'));
    // Before all that it rules: its own section where they are all in one, else the first of several.
    const held = [...new Set(rows.map(r => r.closest('main > section')))], first = held.length > 1 ? held[0] : rows[0].closest('.plan, .blocks, .scroll');
    if (parts.length && first) {
      first.before(choose);
      const groups = rows.map(r => [r, r.parentNode]);
      const fits = (r, f) => (!f.priority || r.dataset.priority === f.priority) && (!f.status || r.dataset.status === f.status)
        && (!f.goal || (r.dataset.goal || '').split('|').includes(f.goal)) && (!f.lead || (f.lead === '-' ? !r.dataset.lead : r.dataset.lead === f.lead))
        && (!f.due || (f.due === '-' ? !r.dataset.due : (r.dataset.due || '').startsWith(f.due)));
      const filter = () => {
        const f = Object.fromEntries(new FormData(choose));
        rows.forEach(r => { r.hidden = !fits(r, f); });
        const key = r => f.order ? r.dataset[f.order] || '\uffff' : '';
        const sorted = f.order ? groups.slice().sort((a, b) => key(a[0]).localeCompare(key(b[0]))) : groups;
        sorted.forEach(([r, parent]) => parent.append(r));
        for (const box of $$('.plan, .blocks, .plan tbody, .rows-under')) { const own = $$('[data-row]', box); if (own.length) box.classList.toggle('none-left', own.every(r => r.hidden)); }
        const n = rows.filter(r => !r.hidden).length;
        const chosen = Object.values(f).some(Boolean);
        if (chosen) held.forEach(s => open(s, rows.some(r => !r.hidden && s.contains(r)) || !narrow.matches));
        if (!chosen && document.activeElement === reset) $('select', choose).focus();
        reset.hidden = !chosen;
        shown.textContent = w(n === rows.length ? 'allShown' : n ? 'someShown' : 'noneShown', { n, of: rows.length });
        const q = new URLSearchParams(Object.entries(f).filter(([, v]) => v)).toString();
        try { history.replaceState(null, '', location.pathname + (q ? '?' + q : '') + location.hash); } catch { /* opened from a folder */ }
      };
      new URLSearchParams(location.search).forEach((v, k) => { if (choose.elements[k]) choose.elements[k].value = v; });
      choose.addEventListener('change', filter); choose.addEventListener('reset', () => setTimeout(filter));
      choose.addEventListener('submit', e => e.preventDefault());
      filter();
    }
  }
  const print_ = $('.print-page'); if (print_) print_.addEventListener('click', e => { e.preventDefault(); print(); });
  here(); if (location.hash) reveal();
})();
