// The small drawing of what is around a thing: what belongs together lights up, dots can be dragged,
// a relation's name hides its lines.
for (const drawing of document.querySelectorAll('[data-graph] .drawing')) {
  const svg = drawing.querySelector('svg');
  const lines = [...drawing.querySelectorAll('line')];
  const nodes = [...drawing.querySelectorAll('.node')];
  const caption = drawing.parentElement.querySelector('.caption');
  const first = caption.textContent;
  const places = nodes.map((node) => node.getAttribute('transform').match(/-?[\d.]+/g).map(Number));
  const of = (number) => lines.filter((line) => line.dataset.start === number || line.dataset.end === number);

  function light(node) {
    const mine = node ? of(node.dataset.node) : [];
    const near = new Set(mine.flatMap((line) => [line.dataset.start, line.dataset.end]));
    svg.classList.toggle('lit', Boolean(node));
    lines.forEach((line) => line.classList.toggle('on', mine.includes(line)));
    nodes.forEach((one) => one.classList.toggle('on', one === node || near.has(one.dataset.node)));
    const shown = mine.filter((line) => !line.classList.contains('off')).map((line) => line.textContent);
    caption.textContent = node && shown.length ? shown.slice(0, 4).join(' · ') : first;
  }

  for (const node of nodes) {
    const number = Number(node.dataset.node);
    let held = null, moved = false;
    node.addEventListener('pointerenter', () => light(node));
    node.addEventListener('pointerleave', () => { if (!held) light(null); });
    node.addEventListener('focus', () => light(node));
    node.addEventListener('blur', () => light(null));
    node.addEventListener('dragstart', (event) => event.preventDefault());
    node.addEventListener('pointerdown', (event) => {
      const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
      held = { x: event.clientX, y: event.clientY, at: [...places[number]], scale };
      moved = false;
      node.setPointerCapture(event.pointerId);
    });
    node.addEventListener('pointermove', (event) => {
      if (!held) return;
      const dx = event.clientX - held.x, dy = event.clientY - held.y;
      if (Math.hypot(dx, dy) < 4 && !moved) return;
      moved = true;
      const place = [held.at[0] + dx * held.scale, held.at[1] + dy * held.scale];
      places[number] = place;
      node.setAttribute('transform', `translate(${place[0]} ${place[1]})`);
      for (const line of of(node.dataset.node)) {
        const end = line.dataset.start === node.dataset.node ? '1' : '2';
        line.setAttribute(`x${end}`, place[0]);
        line.setAttribute(`y${end}`, place[1]);
      }
    });
    node.addEventListener('pointerup', () => { held = null; });
    node.addEventListener('pointercancel', () => { held = null; });
    node.addEventListener('click', (event) => { if (moved) { event.preventDefault(); moved = false; } });
  }

  for (const button of drawing.querySelectorAll('button[data-relation]')) {
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      lines.filter((line) => line.dataset.relation === button.dataset.relation)
        .forEach((line) => line.classList.toggle('off', !on));
      nodes.slice(1).forEach((node) => {
        const any = of(node.dataset.node).some((line) => !line.classList.contains('off'));
        node.classList.toggle('off', !any);
      });
    });
  }
}
