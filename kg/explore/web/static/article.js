// Evidence and the words it stands on light up together; on a narrow screen the raw page waits folded.
const raw = document.querySelector('.raw-page');
if (raw && matchMedia('(max-width: 900px)').matches) raw.open = false;
const own = raw?.querySelector('mark');
if (own && raw.open) own.closest('pre').scrollTop = own.offsetTop - own.closest('pre').offsetTop - 40;

const words = [...document.querySelectorAll('[data-notes]')];
function light(number) {
  words.forEach((part) => part.classList.toggle('lit', part.dataset.notes.split(' ').includes(number)));
}
for (const note of document.querySelectorAll('[data-note]')) {
  note.addEventListener('pointerenter', () => light(note.dataset.note));
  note.addEventListener('pointerleave', () => light(null));
}
for (const ref of document.querySelectorAll('.ref')) {
  ref.addEventListener('pointerenter', () => light(ref.textContent));
  ref.addEventListener('pointerleave', () => light(null));
  ref.addEventListener('focus', () => light(ref.textContent));
  ref.addEventListener('blur', () => light(null));
}
