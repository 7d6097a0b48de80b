// A network of many nodes in; out, one whose picture moves as a whole under the hand and is drawn anew when it rests.
// To draw ten thousand nodes takes longer than a frame lasts; what is drawn the browser moves and scales at once.
"use strict";
const moveAsAWhole = (network, box, { grips, started, pointed }) => {
  const START = 4;  // pixels before a press becomes a drag
  const REST = 180, HELD = 600, POINT = 60;  // milliseconds; a hand that only pauses will go on, on a busy machine late
  const FAR = 0.6, FAINT = 0.6, COARSE = 2.5;  // moved by this share of the box, or scaled so far: drawn anew on the way
  const LEAST = 0.005, MOST = 10;  // scales of the network
  const sheet = box.querySelector("canvas");
  sheet.style.transformOrigin = "0 0";
  sheet.style.willChange = "transform";
  network.setOptions({ interaction: { dragView: false, zoomView: false, hover: false } });

  let shift = { x: 0, y: 0, k: 1 };  // what is drawn lies so far from where it belongs
  let hand = null, timer = 0;
  const settle = () => {
    clearTimeout(timer);
    const { view } = network.body, { x, y, k } = shift;
    view.scale *= k;
    view.translation = { x: x + k * view.translation.x, y: y + k * view.translation.y };
    if (hand) hand = { ...hand, x: hand.x + x, y: hand.y + y };
    shift = { x: 0, y: 0, k: 1 };
    network.redraw();
    sheet.style.transform = "";
  };
  const move = (next) => {
    shift = next;
    sheet.style.transform = `translate3d(${shift.x}px, ${shift.y}px, 0) scale(${shift.k})`;
    clearTimeout(timer);
    const far = Math.abs(shift.x) > FAR * box.clientWidth || Math.abs(shift.y) > FAR * box.clientHeight;
    if ((far && shift.k === 1) || shift.k < FAINT || shift.k > COARSE) settle(); else timer = setTimeout(settle, hand ? HELD : REST);
  };
  const nodeAt = (event) => {
    const edge = box.getBoundingClientRect();
    return network.getNodeAt({ x: event.clientX - edge.left, y: event.clientY - edge.top });
  };

  box.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary) { if (hand && hand.moved) settle(); hand = null; return; }  // two fingers: left to the network
    const on = nodeAt(event);
    const free = event.button === 0 && (on === undefined || !grips(on));
    hand = free ? { x: event.clientX, y: event.clientY, moved: false } : null;
  }, true);
  window.addEventListener("pointermove", (event) => {
    if (!hand || !event.isPrimary) return;
    const x = event.clientX - hand.x, y = event.clientY - hand.y;
    if (!hand.moved && Math.hypot(x, y) < START) return;
    if (!hand.moved) started();
    hand.moved = true;
    event.stopPropagation();  // the network need not know, and nothing is pointed at while all moves
    move({ x, y, k: 1 });
  }, true);
  for (const name of ["pointerup", "pointercancel"]) {
    window.addEventListener(name, () => { if (hand && hand.moved) settle(); hand = null; }, true);
  }
  box.addEventListener("wheel", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (hand && hand.moved) return;
    started();
    const edge = box.getBoundingClientRect(), x = event.clientX - edge.left, y = event.clientY - edge.top;
    const scale = network.getScale() * shift.k;
    const k = Math.min(MOST, Math.max(LEAST, scale * Math.exp(-event.deltaY * (event.deltaMode ? 0.03 : 0.001)))) / scale;
    move({ x: x - k * (x - shift.x), y: y - k * (y - shift.y), k: k * shift.k });
  }, { capture: true, passive: false });

  // Pointing is looked up now and then, and draws nothing anew.
  let last = 0, over;
  const point = (event) => {
    if (hand && hand.moved) { event.stopPropagation(); return; }
    if (event.timeStamp - last < POINT || shift.k !== 1) return;
    last = event.timeStamp;
    const on = box.contains(event.target) ? nodeAt(event) : undefined;
    if (on !== over) { over = on; pointed(on, event); }
  };
  window.addEventListener("mousemove", point, true);
};
