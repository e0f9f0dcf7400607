(function () {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const NS = "http://www.w3.org/2000/svg";
  const colours = ["#2f7fb5", "#c98a1b", "#3f8f5a", "#8a63b8", "#c4532f", "#2a9d9d", "#b54c86", "#7a8a2c", "#6a7885"];
  const WIDTH = 1130, LEFT = 150, RIGHT = 12;
  const end = Math.max(1, ...data.samples.map(s => s[0]), ...data.tasks.map(t => t[5]));
  const x = t => LEFT + (WIDTH - LEFT - RIGHT) * t / end;
  const colour = operator => operator < 0 ? "#8b98a3" : colours[operator % colours.length];

  function make(name, attributes, parent, text) {
    const element = document.createElementNS(NS, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    if (parent) parent.appendChild(element);
    return element;
  }
  function html(name, parent, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    if (parent) parent.appendChild(element);
    return element;
  }
  function bytes(value) {
    const units = ["B", "KB", "MB", "GB", "TB"];
    let unit = 0;
    while (value >= 1000 && unit < 4) { value /= 1024; unit++; }
    return (unit === 0 ? value : value.toPrecision(3)) + " " + units[unit];
  }
  function time(ms) {
    return ms < 0.05 ? "0 ms" : ms < 1000 ? ms.toFixed(1) + " ms" : (ms / 1000).toPrecision(3) + " s";
  }
  const count = value => value.toLocaleString("en-US");
  function nice(most) {
    const power = Math.pow(10, Math.floor(Math.log10(most)));
    for (const step of [1, 2, 5, 10]) if (step * power >= most) return step * power;
    return 10 * power;
  }

  /* Bands from top to bottom. */
  const bands = [];
  const spilled = data.samples.some(s => s[5] > 0);
  bands.push({ kind: "lines", title: "Processors busy", height: 90, format: v => v.toFixed(1),
    series: [{ name: "processors", at: 1, colour: "var(--cpu)", fill: true }] });
  bands.push({ kind: "lines", title: "Memory", height: 120, format: bytes,
    series: [{ name: "resident", at: 3, colour: "var(--resident)" }, { name: "heap in use", at: 2, colour: "var(--heap)" },
      { name: "held by operators", at: 4, colour: "var(--reserved)", fill: true }] });
  if (spilled) bands.push({ kind: "lines", title: "Spilled so far", height: 70, format: bytes,
    series: [{ name: "spilled", at: 5, colour: "var(--spill)", fill: true }] });
  bands.push({ kind: "operators", title: "Workers in operators", height: 24 * data.operators.length + 22 });
  const workers = [...new Set(data.tasks.map(t => t[3]))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  if (workers.length) bands.push({ kind: "workers", title: "Tasks of workers", height: 22 * workers.length + 22 });

  const HEAD = 24, GAP = 14;
  const total = bands.reduce((sum, band) => sum + band.height + HEAD + GAP, 0) + 24;
  const svg = make("svg", { viewBox: "0 0 " + WIDTH + " " + total }, document.getElementById("timeline"));
  let y = 0;
  for (const band of bands) {
    make("text", { x: 0, y: y + 15, class: "label" }, svg, band.title);
    if (band.series) legend(band, y);
    const top = y + HEAD;
    grid(top, band.height);
    if (band.kind === "lines") lines(band, top);
    if (band.kind === "operators") operators(top);
    if (band.kind === "workers") tasks(top);
    y = top + band.height + GAP;
  }
  for (let i = 0; i <= 10; i += 2) {
    make("text", { x: x(end * i / 10), y: y + 6, "text-anchor": i === 10 ? "end" : "middle" }, svg, time(end * i / 10));
  }
  const cross = make("line", { class: "cross", y1: 0, y2: y - 8, visibility: "hidden" }, svg);

  function legend(band, at) {
    if (band.series.length < 2) return;
    let left = LEFT;
    for (const line of band.series) {
      make("rect", { x: left, y: at + 8, width: 14, height: 4, rx: 2, fill: line.colour }, svg);
      make("text", { x: left + 19, y: at + 15 }, svg, line.name);
      left += 40 + 6.2 * line.name.length;
    }
  }
  function grid(top, height) {
    for (let i = 0; i <= 10; i++) {
      make("line", { x1: x(end * i / 10), x2: x(end * i / 10), y1: top, y2: top + height, stroke: "var(--grid)" }, svg);
    }
    make("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: top + height, y2: top + height, stroke: "var(--line)" }, svg);
  }
  function lines(band, top) {
    let most = 0;
    for (const line of band.series) for (const s of data.samples) most = Math.max(most, s[line.at]);
    const isBytes = band.format === bytes;
    const ceiling = most === 0 ? 1 : isBytes ? nice(most / 1048576) * 1048576 : nice(most);
    const py = v => top + band.height - (band.height - 6) * v / ceiling;
    for (const part of [0, 0.5, 1]) {
      make("text", { x: LEFT - 8, y: py(ceiling * part) + 4, "text-anchor": "end" }, svg, band.format(ceiling * part));
      make("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: py(ceiling * part), y2: py(ceiling * part), stroke: "var(--grid)" }, svg);
    }
    for (const line of band.series) {
      const points = data.samples.map(s => x(s[0]).toFixed(1) + " " + py(s[line.at]).toFixed(1));
      if (line.fill && points.length) {
        make("path", { d: "M" + x(data.samples[0][0]) + " " + py(0) + " L" + points.join(" L") + " L"
          + x(data.samples[data.samples.length - 1][0]) + " " + py(0) + " Z", fill: line.colour, opacity: 0.18 }, svg);
      }
      make("path", { d: "M" + points.join(" L"), fill: "none", stroke: line.colour, "stroke-width": 1.6,
        "stroke-linejoin": "round" }, svg);
    }
  }
  function operators(top) {
    data.operators.forEach((operator, row) => {
      const at = top + 12 + 24 * row;
      make("text", { x: Math.min(6 * operator.depth, 48), y: at + 12 }, svg, operator.kind);
      for (let i = 1; i < data.samples.length; i++) {
        const from = data.samples[i - 1], to = data.samples[i];
        const busy = ((to[6][row] || 0) - (from[6][row] || 0)) / Math.max(0.01, to[0] - from[0]);
        if (busy < 0.02) continue;
        const high = Math.max(2, 18 * Math.min(1, busy / Math.max(1, workers.length)));
        make("rect", { x: x(from[0]).toFixed(1), y: (at + 18 - high).toFixed(1),
          width: Math.max(0.6, x(to[0]) - x(from[0])).toFixed(1), height: high.toFixed(1), fill: colour(row) }, svg);
      }
    });
  }
  function tasks(top) {
    const place = new Map(workers.map((name, i) => [name, i]));
    workers.forEach((name, i) => make("text", { x: 0, y: top + 23 + 22 * i }, svg, name.replace("millrace-", "")));
    for (const task of data.tasks) {
      const rect = make("rect", { x: x(task[4]).toFixed(1), y: top + 11 + 22 * place.get(task[3]), height: 16, rx: 2,
        width: Math.max(0.8, x(task[5]) - x(task[4]) - 0.4).toFixed(1), fill: colour(task[0]), opacity: 0.85 }, svg);
      const operator = task[0] < 0 ? "Result" : data.operators[task[0]].kind;
      const what = task[1] < 0 ? "reads ahead piece " : task[1] === 0 ? "lane " : "merges part ";
      make("title", {}, rect, operator + ": " + what + task[2] + ", " + time(task[5] - task[4]));
    }
  }

  /* The crosshair. */
  const tip = document.getElementById("tip");
  function row(table, name, value) {
    const line = html("tr", table);
    html("td", line, "", name);
    html("td", line, "figure", value);
  }
  svg.addEventListener("mousemove", event => {
    const box = svg.getBoundingClientRect();
    const at = ((event.clientX - box.left) * WIDTH / box.width - LEFT) / (WIDTH - LEFT - RIGHT) * end;
    if (at < 0 || at > end || !data.samples.length) { leave(); return; }
    let best = 0;
    data.samples.forEach((s, i) => { if (Math.abs(s[0] - at) < Math.abs(data.samples[best][0] - at)) best = i; });
    const s = data.samples[best], before = data.samples[Math.max(0, best - 1)];
    cross.setAttribute("x1", x(s[0])); cross.setAttribute("x2", x(s[0])); cross.setAttribute("visibility", "visible");
    tip.replaceChildren();
    const table = html("table", tip);
    row(table, "at", time(s[0]));
    row(table, "processors", s[1].toFixed(1));
    row(table, "resident", bytes(s[3]));
    row(table, "heap in use", bytes(s[2]));
    row(table, "held by operators", bytes(s[4]));
    if (spilled) row(table, "spilled", bytes(s[5]));
    data.operators.forEach((operator, i) => {
      const busy = ((s[6][i] || 0) - (before[6][i] || 0)) / Math.max(0.01, s[0] - before[0]);
      if (busy >= 0.02) row(table, "workers in " + operator.kind, busy.toFixed(1));
    });
    tip.hidden = false;
    const left = Math.min(event.clientX + 16, window.innerWidth - tip.offsetWidth - 8);
    tip.style.left = left + "px";
    tip.style.top = Math.min(event.clientY + 14, window.innerHeight - tip.offsetHeight - 8) + "px";
  });
  function leave() { cross.setAttribute("visibility", "hidden"); tip.hidden = true; }
  svg.addEventListener("mouseleave", leave);

  /* The table of operators. */
  const table = document.getElementById("operators");
  const head = html("tr", table);
  html("th", head, "", "operator");
  const columns = [["rows", o => count(o.rows)], ["expected", o => o.expected < 0 ? "" : "~" + count(o.expected)],
    ["batches", o => count(o.batches)], ["own", o => time(o.work / 1e6)], ["cpu", o => time(o.cpu / 1e6)],
    ["total", o => time(o.total / 1e6)], ["waiting", o => o.waited ? time(o.waited / 1e6) : ""],
    ["memory", o => o.peak ? bytes(o.peak) : ""],
    ["spilled", o => o.spilled ? bytes(o.spilled) + (o.files > 1 ? " in " + o.files : "") : ""]];
  columns.forEach(column => html("th", head, "figure", column[0]));
  const work = Math.max(1, ...data.operators.map(o => o.total));
  data.operators.forEach((operator, i) => {
    const line = html("tr", table);
    const name = html("td", line, "name");
    name.style.paddingLeft = 18 * operator.depth + "px";
    html("span", name, "mark").style.background = colour(i);
    html("b", name, "", operator.kind);
    html("span", name, "", " " + operator.holding).style.color = "var(--quiet)";
    html("span", name, "details", operator.details);
    if (operator.scan) html("span", name, "scan", operator.scan);
    columns.forEach(column => {
      const cell = html("td", line, "figure", column[1](operator));
      if (column[0] === "own") html("span", cell, "share").style.width = Math.max(1, 60 * operator.work / work) + "px";
    });
  });
})();
