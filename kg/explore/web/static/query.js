// The query field becomes an editor that colours and completes; without it the field works as it is.
import { editor } from '/static/vendor/codemirror/editor.js';

const form = document.querySelector('form.sparql');
const field = form.querySelector('textarea');
const words = await (await fetch(form.dataset.words)).json();
const view = editor({
  field,
  nonce: form.dataset.nonce,
  words,
  label: form.querySelector('label[for="query"]').textContent,
  help: field.getAttribute('aria-describedby'),
  run: () => form.requestSubmit(),
});
form.addEventListener('submit', () => { field.value = view.text(); });
form.querySelector('#example').addEventListener('change', (event) => {
  if (event.target.value) view.replace(event.target.value);
});
document.documentElement.dataset.editor = 'ready';
