// The content of the page in, a picture that can be searched, filtered and asked out.
// Names from pages are only ever set as text: nothing here builds mark-up from strings.
"use strict";
(() => {
  const content = JSON.parse(document.getElementById("content").textContent);
  const { words, names, aliases, traits, facts, articles, relations, regions, types } = content;
  const $ = (id) => document.getElementById(id);
  const FONT = '"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif';

  const label = new Map();
  for (const node of content.nodes) { label.set(node.id, node.label); delete node.label; }
  content.edges.forEach((edge, id) => { edge.id = id; });
  const byId = new Map(content.nodes.map((node) => [node.id, node]));
  const ranked = [...content.nodes].sort((a, b) => b.size - a.size || a.id - b.id);
  const touching = new Map(content.nodes.map((node) => [node.id, []]));
  facts.forEach((fact, index) => {
    touching.get(fact[0]).push(index);
    if (fact[2] >= 0 && fact[2] !== fact[0]) touching.get(fact[2]).push(index);
  });
  const neighbours = new Map(content.nodes.map((node) => [node.id, new Set()]));
  for (const edge of content.edges) { neighbours.get(edge.from).add(edge.to); neighbours.get(edge.to).add(edge.from); }

  // On a phone held upright a picture made for wide screens would be a stripe: lay it on its side.
  const upright = $("canvas").clientHeight > $("canvas").clientWidth * 1.2;
  if (upright) {
    for (const spot of [...content.nodes, ...regions]) [spot.x, spot.y] = [spot.y * 0.9, spot.x / 0.9];
    for (const region of regions) [region.rx, region.ry] = [region.ry * 0.9, region.rx / 0.9];
  }

  // The colours of what is drawn stand in the style sheet, light and dark.
  let colour;
  const mix = () => {
    const read = getComputedStyle(document.documentElement);
    colour = (name) => read.getPropertyValue(`--${name}`).trim();
    const { edges, groups } = content.options;
    edges.color = { color: colour("edge"), highlight: colour("edge-chosen"), hover: colour("edge-hover") };
    for (const { color } of Object.values(groups)) color.highlight.border = color.hover.border = colour("ink");
  };
  mix();
  const nodes = new vis.DataSet(content.nodes);
  const edges = new vis.DataSet(content.edges);
  const network = new vis.Network($("canvas"), { nodes, edges }, content.options);
  const state = { chosen: null, hovered: null, only: null, hidden: new Set() };

  // ---- drawing: regions behind the nodes, names before them --------------------------------------
  network.on("beforeDrawing", (ctx) => {
    if (state.only !== null) return;
    for (const region of regions) {
      if (region.size < 2) continue;
      ctx.fillStyle = colour(`region-${region.tint}`);
      ctx.beginPath();
      ctx.ellipse(region.x, region.y, region.rx, region.ry, 0, 0, 2 * Math.PI);
      ctx.fill();
    }
  });

  const widths = new Map();
  const widthOf = (ctx, text, font) => {
    const key = font + text;
    if (!widths.has(key)) { ctx.font = font; widths.set(key, ctx.measureText(text).width); }
    return widths.get(key);
  };

  // Where the name of a region may stand, in its half axes from its middle: above, below, at the sides.
  const AROUND = [[0, -1], [0, 1], [-0.6, -0.8], [0.6, -0.8], [-0.6, 0.8], [0.6, 0.8], [-1, 0], [1, 0]];

  // As on a map: the most important name first, none upon another, the same size at every zoom.
  const drawNames = (ctx) => {
    const scale = network.getScale();
    const middle = network.getViewPosition();
    const box = $("canvas").getBoundingClientRect();
    const ratio = 1 / scale;
    const left = middle.x - box.width * ratio / 2, top = middle.y - box.height * ratio / 2;
    const cells = new Map();
    const free = (x, y, w, h) => {
      const found = [];
      for (let i = Math.floor(x / 80); i <= Math.floor((x + w) / 80); i++) {
        for (let j = Math.floor(y / 24); j <= Math.floor((y + h) / 24); j++) {
          const key = i * 4096 + j;
          for (const [a, b, c, d] of cells.get(key) || []) {
            if (x < a + c && a < x + w && y < b + d && b < y + h) return false;
          }
          found.push(key);
        }
      }
      for (const key of found) { if (!cells.has(key)) cells.set(key, []); cells.get(key).push([x, y, w, h]); }
      return true;
    };
    // Where few enough nodes are in sight, no name may cover one of them.
    const dots = new Map();
    const seen = content.nodes.filter((node) => !state.hidden.has(node.id) && Math.abs(node.x - middle.x) * scale < box.width / 2 && Math.abs(node.y - middle.y) * scale < box.height / 2);
    const mind = seen.length <= 2500;
    if (mind) {
      for (const node of seen) {
        const x = (node.x - left) * scale, y = (node.y - top) * scale, r = Math.max(4, node.size * scale * 0.8);
        for (let i = Math.floor((x - r) / 40); i <= Math.floor((x + r) / 40); i++) {
          for (let j = Math.floor((y - r) / 40); j <= Math.floor((y + r) / 40); j++) {
            const key = i * 4096 + j;
            if (!dots.has(key)) dots.set(key, []);
            dots.get(key).push([x, y, r]);
          }
        }
      }
    }
    const covers = (x, y, w, h) => {
      for (let i = Math.floor(x / 40); i <= Math.floor((x + w) / 40); i++) {
        for (let j = Math.floor(y / 40); j <= Math.floor((y + h) / 40); j++) {
          for (const [a, b, r] of dots.get(i * 4096 + j) || []) {
            if (a > x - r && a < x + w + r && b > y - r && b < y + h + r) return true;
          }
        }
      }
      return false;
    };
    const halo = colour("halo"), dark = colour("ink"), quiet = colour("region-ink"), said = colour("link");
    const write = (text, at, y, px, style, ink, force) => {
      const font = `${style}${px}px ${FONT}`;
      const w = widthOf(ctx, text, font);
      if (at < 0 || at > box.width || y < -px || y > box.height + px) return false;
      const x = Math.min(Math.max(at, w / 2 + 4), box.width - w / 2 - 4);  // no name is cut by the edge
      if (!force && covers(x - w / 2, y, w, px)) return false;
      if (!free(x - w / 2 - 3, y - 2, w + 6, px + 5) && !force) return false;
      ctx.font = font;
      ctx.lineWidth = 3.5;
      ctx.strokeStyle = halo;
      ctx.strokeText(text, x, y);
      ctx.fillStyle = ink;
      ctx.fillText(text, x, y);
      return true;
    };
    ctx.save();
    ctx.translate(left, top);  // from here on in pixels of the screen
    ctx.scale(ratio, ratio);
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    const at = (x, y) => [(x - left) * scale, (y - top) * scale];
    const named = new Set();
    const name = (node, style, ink, force) => {
      if (named.has(node.id)) return false;
      const [x, y] = at(node.x, node.y);
      const px = node.size > 20 ? 14 : 13, away = node.size * scale + 3;
      const text = label.get(node.id);
      const done = write(text, x, y + away, px, style, ink, force) || (mind && write(text, x, y - away - px, px, style, ink, force));
      if (done) named.add(node.id);
      return done;
    };
    const first = [state.chosen, state.hovered].filter((id) => id !== null && !state.hidden.has(id));
    for (const id of first) name(byId.get(id), "bold ", dark, true);
    if (state.chosen !== null) {
      const friends = [...neighbours.get(state.chosen)].filter((id) => !state.hidden.has(id));
      if (friends.length <= 40) drawRelations(at, write, said);
      for (const id of friends.slice(0, 60)) name(byId.get(id), "", dark, false);
    }
    if (state.only === null) {
      for (const [rank, region] of regions.entries()) {
        const high = region.ry * scale;
        if (!region.name || high > 260 || (high < 14 && rank > 40)) continue;
        const [x, y] = at(region.x, region.y);
        const wide = region.rx * scale, px = Math.min(wide, high) > 40 ? 15 : 13;
        const text = box.width < 500 && region.name.length > 7 ? region.name.slice(0, 6) + "…" : region.name;
        AROUND.some(([a, b]) => write(text, x + a * wide, y + b * high - (b < 0 ? 12 : 4), px, "bold ", quiet));
      }
    }
    let room = mind ? box.width * box.height / 7000 : 0;
    for (const node of ranked) {
      if (room <= 0) break;
      if (!state.hidden.has(node.id) && name(node, "", dark, false)) room -= 1;
    }
    ctx.restore();
  };

  const drawRelations = (at, write, ink) => {
    const said = new Map();
    for (const edge of edgesOf(state.chosen)) {
      const key = [edge.from, edge.to].join();
      said.set(key, [...(said.get(key) || []), relations[edge.relation].label]);
    }
    for (const [key, list] of said) {
      const [from, to] = key.split(",").map((id) => byId.get(Number(id)));
      const [x, y] = at((from.x + to.x) / 2, (from.y + to.y) / 2);
      write([...new Set(list)].join("、"), x, y - 6, 12, "", ink, false);
    }
  };
  const edgesOf = (id) => network.getConnectedEdges(id).map((one) => content.edges[one]).filter((edge) => !edge.hidden);

  let drawn = false;
  network.on("afterDrawing", (ctx) => {
    drawNames(ctx);
    if (drawn) return;
    drawn = true;
    document.documentElement.dataset.drawn = "yes";
    document.documentElement.dataset.drawnAt = Math.round(performance.now());  // since the page was opened
  });
  for (const name of ["dragging", "dragEnd"]) {
    network.on(name, (event) => { for (const id of event.nodes) Object.assign(byId.get(id), network.getPosition(id)); });
  }

  // ---- cards ------------------------------------------------------------------------------------
  const make = (tag, text, ...children) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    element.append(...children);
    return element;
  };
  const sign = (id) => {
    const node = byId.get(id), look = content.options.groups[node.group].color;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "#" + node.shape);
    svg.style.fill = look.background;
    svg.style.stroke = look.border;
    svg.append(use);
    return svg;
  };
  const button = (text, act) => {
    const element = make("button", text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };
  const title = (id) => make("h2", "", sign(id), make("span", names[id]));
  const quote = ([text, article]) => {
    const block = make("blockquote", "", make("span", text));
    if (article >= 0) {
      const [headline, paper, date] = articles[article];
      block.append(make("cite", [headline, paper].filter(Boolean).join(" · "), ...(date ? [" · ", make("span", date)] : [])));
    }
    return block;
  };
  const factLine = (id, index, links) => {
    const [s, , o, literal, role, sure, inferred, quotes] = facts[index];
    const other = s === id ? o : s;
    const line = make("div");
    line.className = "fact";
    line.append(other >= 0 && literal === "" ? (links ? button(names[other], () => choose(other)) : make("span", names[other])) : make("span", literal));
    const notes = [role, inferred ? words.inferred : `${words.confidence} ${sure}`].filter(Boolean).join(" · ");
    line.append(make("small", notes));
    line.append(...quotes.slice(0, links ? 5 : 1).map(quote));
    return line;
  };
  const grouped = (id) => {
    const groups = new Map();
    for (const index of touching.get(id)) {
      const [s, relation] = facts[index];
      const key = s === id ? relations[relation].label : relations[relation].inverse;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(index);
    }
    return groups;
  };

  const PAGE = 30;
  const showPanel = (id) => {
    const panel = $("panel");
    const tools = make("div", "",
      button(words.nearby, () => alone(id)),
      button(words.reset, reset),
      button(words.close, () => choose(null)));
    tools.className = "tools";
    const list = make("dl");
    for (const [key, value] of traits[id]) list.append(make("dt", key), make("dd", value));
    panel.replaceChildren(title(id), tools, list);
    for (const [heading, found] of grouped(id)) {
      panel.append(make("h3", heading, make("small", String(found.length))));
      const rest = found.slice(PAGE);
      panel.append(...found.slice(0, PAGE).map((index) => factLine(id, index, true)));
      if (rest.length) {
        const more = button(words.more.replace("{n}", rest.length), () => more.replaceWith(...rest.map((index) => factLine(id, index, true))));
        panel.append(more);
      }
    }
    if (!touching.get(id).length) panel.append(make("p", words.no_facts));
    panel.hidden = false;
    panel.scrollTop = 0;
  };

  const showHover = (id, where) => {
    const card = $("hover");
    const found = touching.get(id);
    card.replaceChildren(title(id));
    for (const [heading, list] of [...grouped(id)].slice(0, 3)) {
      card.append(make("h3", heading), ...list.slice(0, 1).map((index) => factLine(id, index, false)));
    }
    const shown = Math.min(3, grouped(id).size);
    if (found.length > shown) card.append(make("p", words.more.replace("{n}", found.length - shown)));
    card.hidden = false;
    const room = $("canvas").getBoundingClientRect(), main = document.querySelector("main").getBoundingClientRect();
    const x = Math.min(where.x + 18, room.width - card.offsetWidth - 8) + room.left - main.left;
    const y = Math.min(where.y + 12, room.height - card.offsetHeight - 8);
    card.style.left = `${Math.max(4, x)}px`;
    card.style.top = `${Math.max(4, y)}px`;
  };

  // ---- what is shown ----------------------------------------------------------------------------
  const ticked = (name) => new Set([...document.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
  const refresh = () => {
    const type = ticked("type"), relation = ticked("relation");
    const changed = [];
    state.hidden.clear();
    for (const node of content.nodes) {
      const hidden = !type.has(node.group) || (state.only !== null && !state.only.has(node.id));
      if (hidden) state.hidden.add(node.id);
      if (Boolean(node.hidden) !== hidden) { node.hidden = hidden; changed.push({ id: node.id, hidden }); }
    }
    const lines = [];
    let shown = 0;
    for (const edge of content.edges) {
      const hidden = !relation.has(String(edge.relation)) || state.hidden.has(edge.from) || state.hidden.has(edge.to);
      if (!hidden) shown += 1;
      if (Boolean(edge.hidden) !== hidden) { edge.hidden = hidden; lines.push({ id: edge.id, hidden }); }
    }
    nodes.update(changed);
    edges.update(lines);
    const number = (n) => n.toLocaleString("en");
    $("count").textContent = `${number(content.nodes.length - state.hidden.size)} ${words.nodes} · ${number(shown)} ${words.edges}`;
    network.redraw();
  };
  // What the open card covers of the canvas, and where the middle of the rest is.
  const covered = () => {
    const panel = $("panel");
    if (panel.hidden) return { x: 0, y: 0 };
    const below = panel.offsetWidth > $("canvas").clientWidth * 0.7;
    return below ? { x: 0, y: panel.offsetHeight } : { x: panel.offsetWidth + 12, y: 0 };
  };
  const middle = () => ({ x: -covered().x / 2, y: -covered().y / 2 });
  const fit = () => {
    const shown = content.nodes.filter((node) => !state.hidden.has(node.id));
    if (!shown.length) return;
    const around = state.only === null && !state.hidden.size ? regions.filter((region) => region.size > 1) : [];
    const side = (way, spot, half) => [
      ...shown.map((node) => node[spot] + way * 45), ...around.map((region) => region[spot] + way * region[half]),
    ].reduce((a, b) => way * a > way * b ? a : b);
    const [left, right, top, bottom] = [side(-1, "x", "rx"), side(1, "x", "rx"), side(-1, "y", "ry"), side(1, "y", "ry")];
    const box = $("canvas").getBoundingClientRect(), free = { x: box.width - covered().x, y: box.height - covered().y };
    const scale = Math.min((free.x - 20) / (right - left), (free.y - 56) / (bottom - top), 1.2);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, offset: middle() });
  };
  const choose = (id, move = true) => {
    state.chosen = id;
    state.hovered = null;
    $("hover").hidden = true;
    if (id === null) {
      $("panel").hidden = true;
      network.unselectAll();
      network.redraw();
      return;
    }
    if (state.hidden.has(id)) reset();
    state.chosen = id;
    network.selectNodes([id]);
    showPanel(id);
    if (move) network.focus(id, { scale: Math.max(network.getScale(), 0.8), offset: middle(), animation: { duration: 400, easingFunction: "easeInOutQuad" } });
    network.redraw();
  };
  // A node in the middle and its neighbours in rings around it: where they stood, others lay between them.
  const home = new Map(content.nodes.map((node) => [node.id, { x: node.x, y: node.y }]));
  const place = (spots) => {
    for (const [id, spot] of spots) Object.assign(byId.get(id), spot);
    nodes.update([...spots].map(([id, spot]) => ({ id, ...spot })));
  };
  const alone = (id) => {
    const around = [...neighbours.get(id)].filter((other) => other !== id)
      .sort((a, b) => byId.get(a).group.localeCompare(byId.get(b).group) || a - b);
    const spots = new Map([[id, { x: 0, y: 0 }]]);
    for (let radius = 170; around.length; radius += 110) {
      const ring = around.splice(0, Math.floor(2 * Math.PI * radius / 110));
      ring.forEach((other, n) => {
        const angle = 2 * Math.PI * n / ring.length + radius;
        spots.set(other, { x: radius * Math.cos(angle) * (upright ? 1 : 1.5), y: radius * Math.sin(angle) });
      });
    }
    state.only = new Set(spots.keys());
    place(new Map([...home].filter(([other]) => !spots.has(other))));
    place(spots);
    refresh();
    fit();
  };
  const reset = () => {
    if (state.only !== null) place(home);
    state.only = null;
    for (const box of document.querySelectorAll("#filters input")) box.checked = true;
    refresh();
    fit();
  };

  // ---- pointing and moving ----------------------------------------------------------------------
  const MANY = 1500, GRIP = 9;  // nodes; pixels from the middle of a node to its edge, for it to be taken by hand
  const point = (id, pointer) => {
    state.hovered = id;
    if (id !== state.chosen) showHover(id, pointer);
    $("canvas").style.cursor = "pointer";
  };
  const unpoint = () => { state.hovered = null; $("hover").hidden = true; $("canvas").style.cursor = ""; };
  if (content.nodes.length > MANY) {
    moveAsAWhole(network, $("canvas"), {
      grips: (id) => byId.get(id).size * network.getScale() > GRIP,
      started: unpoint,
      pointed: (id, event) => {
        const edge = $("canvas").getBoundingClientRect();
        if (id === undefined) unpoint(); else point(id, { x: event.clientX - edge.left, y: event.clientY - edge.top });
      },
    });
  }
  network.on("click", (event) => choose(event.nodes.length ? event.nodes[0] : null, false));
  network.on("hoverNode", (event) => point(event.node, event.pointer.DOM));
  network.on("blurNode", unpoint);
  network.on("dragStart", () => { $("hover").hidden = true; });
  network.on("zoom", () => { $("hover").hidden = true; });
  $("filters").addEventListener("change", refresh);
  $("filters").addEventListener("click", (event) => {
    const { all, none } = event.target.dataset;
    if (!all && !none) return;
    for (const box of document.querySelectorAll(`input[name=${all || none}]`)) box.checked = Boolean(all);
    refresh();
  });
  $("reset").addEventListener("click", () => { choose(null); reset(); });
  $("menu").addEventListener("click", () => {
    const open = $("filters").classList.toggle("open");
    $("menu").setAttribute("aria-expanded", open);
  });

  // ---- search -----------------------------------------------------------------------------------
  const folded = names.map((name, id) => [name, ...aliases[id]].map((form) => form.toLowerCase()));
  const find = (text) => {
    const found = [];
    for (const { id } of ranked) {
      const best = Math.min(...folded[id].map((form, n) => form === text ? n && 1 : form.startsWith(text) ? 2 : form.includes(text) ? 3 : 9));
      if (best < 9) found.push([best, id]);
    }
    return found.sort((a, b) => a[0] - b[0]).slice(0, 20).map(([, id]) => id);
  };
  const list = () => {
    const text = $("search").value.trim().toLowerCase();
    $("hits").hidden = !text;
    if (!text) return;
    const found = find(text);
    $("hits").replaceChildren(...found.map((id) => {
      const hit = button("", () => { $("hits").hidden = true; $("filters").classList.remove("open"); choose(id); });
      hit.append(sign(id), make("span", names[id]), make("small", types[byId.get(id).group]));
      return make("li", "", hit);
    }), ...(found.length ? [] : [make("li", words.no_match)]));
  };
  $("search").addEventListener("input", list);
  $("search").addEventListener("focus", list);
  $("search").addEventListener("keydown", (event) => {
    const hit = $("hits").querySelector("button");
    if (event.key === "Enter" && hit) hit.click();
    if (event.key === "ArrowDown" && hit) { hit.focus(); event.preventDefault(); }
  });
  $("hits").addEventListener("keydown", (event) => {
    const way = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!way) return;
    const next = document.activeElement.parentElement[way];
    (next ? next.querySelector("button") : $("search")).focus();
    event.preventDefault();
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".search")) $("hits").hidden = true; });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { $("hits").hidden = true; choose(null); }
    if (event.key === "/" && document.activeElement !== $("search")) { $("search").focus(); event.preventDefault(); }
  });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    mix();
    network.setOptions({ edges: content.options.edges, groups: content.options.groups });
    network.redraw();
  });

  refresh();
  fit();
  window.kgView = { network, state, nodes: content.nodes };  // for those who look inside, and for the tests
})();
