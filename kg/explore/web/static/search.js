// The search field: suggestions while a name is typed, chosen with the arrow keys.
const field = document.querySelector('.search input');
const list = document.createElement('ul');
const told = document.createElement('span');
let found = [], chosen = -1, asking = null;

list.id = 'suggestions';
list.className = 'suggestions';
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', field.dataset.label);
list.hidden = true;
told.className = 'unseen';
told.setAttribute('role', 'status');
field.setAttribute('role', 'combobox');
field.setAttribute('aria-autocomplete', 'list');
field.setAttribute('aria-controls', list.id);
field.setAttribute('aria-expanded', 'false');
field.form.append(list, told);

function close() {
  list.hidden = true;
  chosen = -1;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
}

function choose(number) {
  const rows = [...list.children];
  chosen = (number + rows.length + 1) % (rows.length + 1);
  if (chosen === rows.length) chosen = -1;
  rows.forEach((row, at) => row.setAttribute('aria-selected', String(at === chosen)));
  if (chosen < 0) return field.removeAttribute('aria-activedescendant');
  rows[chosen].scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', rows[chosen].id);
}

function row(one, number) {
  const line = document.createElement('li');
  line.id = `suggestion-${number}`;
  line.setAttribute('role', 'option');
  line.setAttribute('aria-selected', 'false');
  const parts = [['sign', one.sign], ['name', one.name], ['note', one.note]].map(([kind, text]) => {
    const part = document.createElement(kind === 'name' ? 'bdi' : 'span');
    part.className = kind === 'sign' ? `sign ${one.type}` : kind;
    part.textContent = text;
    if (kind === 'sign') part.setAttribute('aria-hidden', 'true');
    return part;
  });
  line.append(...parts);
  line.addEventListener('pointerdown', (event) => { event.preventDefault(); location.href = one.path; });
  return line;
}

async function suggest() {
  asking?.abort();
  const words = field.value.trim();
  if (!words) { found = []; return close(); }
  asking = new AbortController();
  try {
    const answer = await fetch(`/suggest?q=${encodeURIComponent(words)}`, { signal: asking.signal });
    found = answer.ok ? await answer.json() : [];
  } catch (error) {
    if (error.name === 'AbortError') return;
    found = [];
  }
  list.replaceChildren(...found.map(row));
  chosen = -1;
  list.hidden = !found.length || document.activeElement !== field;
  field.setAttribute('aria-expanded', String(!list.hidden));
  field.removeAttribute('aria-activedescendant');
  told.textContent = field.dataset.count.replace('{n}', found.length);
}

field.addEventListener('input', (event) => { if (!event.isComposing) suggest(); });
field.addEventListener('compositionend', suggest);
field.addEventListener('blur', close);
field.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Escape') close();
  else if (event.key === 'ArrowDown' && list.hidden && found.length) { list.hidden = false; field.setAttribute('aria-expanded', 'true'); choose(0); event.preventDefault(); }
  else if (list.hidden) return;
  else if (event.key === 'ArrowDown') { choose(chosen + 1); event.preventDefault(); }
  else if (event.key === 'ArrowUp') { choose(chosen < 0 ? list.children.length - 1 : chosen - 1); event.preventDefault(); }
  else if (event.key === 'Enter' && chosen >= 0) { event.preventDefault(); location.href = found[chosen].path; }
});
document.addEventListener('keydown', (event) => {
  const writing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); field.focus(); field.select(); }
});
