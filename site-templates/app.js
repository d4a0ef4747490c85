"use strict";
// Every page is whole without this.

// What is wrong is read first; its links lead into the field, not only to it.
const problem = document.querySelector("[data-problem]");
if (problem) {
  problem.focus();
  problem.addEventListener("click", (event) => {
    const field = event.target.hash && document.getElementById(event.target.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.focus();
    (field.closest(".field") || field).scrollIntoView();
  });
}

// What was done is read aloud once the page is there.
const told = document.querySelector(".tell");
if (told) setTimeout(() => told.append(...told.childNodes), 300);

// How much may still be written, said once the end is near, and aloud after a pause.
for (const hint of document.querySelectorAll("[data-most]")) {
  const box = document.getElementById(hint.id.slice(0, -"-most".length));
  const most = Number(hint.dataset.most);
  const whole = hint.textContent;
  const aloud = hint.cloneNode();
  aloud.removeAttribute("id");
  aloud.className = "vh";
  aloud.setAttribute("role", "status");
  hint.after(aloud);
  let pause;
  const count = () => {
    const left = most - [...box.value].length;
    const isNear = left < most / 4;
    const words = (left < 0 ? hint.dataset.over : hint.dataset.left).replace("{n}", Math.abs(left));
    hint.textContent = isNear ? words : whole;
    hint.classList.toggle("over", left < 0);
    clearTimeout(pause);
    pause = setTimeout(() => { aloud.textContent = isNear ? words : ""; }, 1000);
  };
  box.addEventListener("input", count);
  count();
}

// “Don't know yet” and the other ticks of a question put each other out.
document.addEventListener("change", (event) => {
  const tick = event.target;
  if (tick.type !== "checkbox" || !tick.checked) return;
  for (const other of (tick.form || document).querySelectorAll("input[type=checkbox]")) {
    if (other === tick || other.name !== tick.name) continue;
    if ("alone" in tick.dataset || "alone" in other.dataset) other.checked = false;
  }
});

// A password can be looked at.
for (const box of document.querySelectorAll("input[data-show]")) {
  const row = document.createElement("div");
  row.className = "secret";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn second";
  button.setAttribute("aria-controls", box.id);
  const say = () => {
    const isHidden = box.type === "password";
    button.textContent = isHidden ? box.dataset.show : box.dataset.hide;
    button.setAttribute("aria-label", button.textContent + " " + box.labels[0].textContent.toLowerCase());
  };
  button.addEventListener("click", () => { box.type = box.type === "password" ? "text" : "password"; say(); });
  box.form.addEventListener("submit", () => { box.type = "password"; });
  box.replaceWith(row);
  row.append(box, button);
  say();
}

// What was typed and not sent is asked about before it goes.
if (document.querySelector(".who")) {
  let unsent = document.querySelector("[data-unsent], [data-problem]");
  oninput = (event) => { unsent ||= event.target.form?.method === "post"; };
  onsubmit = () => { unsent = null; };
  onbeforeunload = (event) => { if (unsent) event.preventDefault(); };
}

// Words of a source are chosen by selecting them: the form of the page learns where they stand, in code points.
const marking = document.querySelector("[data-marking]");
if (marking) {
  const isPicking = !marking.hidden;
  const text = document.querySelector("[data-source]");
  const pieces = [...text.querySelectorAll("[data-at]")];
  const chosen = marking.querySelector("[data-chosen]");
  const notes = [...document.querySelectorAll(".beside-one")];
  const points = (piece, node, offset) => {
    const before = document.createRange();
    before.setStart(piece, 0);
    before.setEnd(node, offset);
    return [...before.toString()].length;
  };
  const choose = (from, to, words) => {
    marking.from.value = from;
    marking.to.value = to;
    chosen.textContent = words.length > 120 ? words.slice(0, 60) + " … " + words.slice(-50) : words;
    marking.hidden = !isPicking && !words;
  };
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection.rangeCount || !text.contains(selection.anchorNode)) return;
    if (selection.isCollapsed) return choose("", "", "");
    const range = selection.getRangeAt(0);
    const touched = pieces.filter((piece) => range.intersectsNode(piece));
    if (!touched.length) return;
    const end = touched.length - 1;
    const ends = touched.map((piece, place) => [
      place === 0 && piece.contains(range.startContainer) ? points(piece, range.startContainer, range.startOffset) : 0,
      place === end && piece.contains(range.endContainer) ? points(piece, range.endContainer, range.endOffset) : [...piece.textContent].length,
    ]);
    const from = Number(touched[0].dataset.at) + ends[0][0];
    const to = Number(touched[end].dataset.at) + ends[end][1];
    // The words of the source alone: numbers of passages stand between them.
    let words = "", reached = from;
    touched.forEach((piece, place) => {
      const at = Number(piece.dataset.at);
      words += (at > reached ? " " : "") + [...piece.textContent].slice(...ends[place]).join("");
      reached = at + ends[place][1];
    });
    if (from < to) choose(from, to, words);
  });
  // A tick says something else than what was selected before it.
  marking.addEventListener("change", (event) => { if (event.target.name === "sentence") choose("", "", ""); });

  // Keys without a second one are off until somebody wants them here.
  const keys = document.querySelector("[data-keys]");
  for (const line of document.querySelectorAll("[data-scripted]")) line.hidden = false;
  if (keys) {
    try { keys.checked = localStorage.getItem("source-keys") === "yes"; } catch {}
    keys.addEventListener("change", () => {
      try { localStorage.setItem("source-keys", keys.checked ? "yes" : "no"); } catch {}
    });
    let place = -1;
    addEventListener("keydown", (event) => {
      if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.matches("select, textarea, input:not([type=checkbox])")) return;
      if (event.key === "m" && marking.from.value) marking.requestSubmit(marking.querySelector(".btn"));
      const step = { j: 1, k: -1 }[event.key];
      if (!step || !notes.length) return;
      place = Math.min(notes.length - 1, Math.max(0, place + step));
      notes[place].focus();
      notes[place].closest(".turn").scrollIntoView({ block: "center" });
    });
  }
}

// Two presses of a button send the form once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 3000);
});

// A list is narrowed down while one types; without this a button asks for it. What is ticked stays in sight.
for (const box of document.querySelectorAll("[data-finds]")) {
  const list = document.getElementById(box.dataset.finds);
  if (!list) continue;
  const said = document.getElementById(list.id + "-said");
  const whole = said.textContent;
  const lines = [...list.querySelectorAll("li")].map((line) => {
    const groups = [];
    for (let up = line.closest("[data-group]"); up; up = up.parentElement.closest("[data-group]")) groups.push(up);
    const heads = groups.map((group) => group.querySelector("h2, h3").textContent);
    return { line, groups, tick: line.querySelector("input"), text: [line.textContent, ...heads].join(" ").toLowerCase() };
  });
  const groups = list.querySelectorAll("[data-group]");
  let pause;
  const find = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const seen = new Set();
    let count = 0;
    for (const each of lines) {
      const { line, groups, tick, text } = each;
      const fits = each.fits = words.every((word) => text.includes(word));
      line.hidden = !fits && !tick?.checked;
      count += fits;
      if (!line.hidden) groups.forEach((group) => seen.add(group));
    }
    for (const group of groups) group.hidden = words.length > 0 && !seen.has(group);
    clearTimeout(pause);
    pause = setTimeout(() => {
      said.textContent = !words.length ? whole : count ? box.dataset.said.replace("{n}", count) : box.dataset.none;
    }, 400);
  };
  box.addEventListener("input", find);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    // What is ticked stays in sight, and is not what was looked for.
    const fit = lines.filter((each) => each.fits !== false);
    const first = fit.find((each) => !each.tick?.checked) || fit[0];
    if (first) first.line.querySelector("input, a").focus();
    else { clearTimeout(pause); said.textContent = box.dataset.none; }
  });
  box.nextElementSibling.remove();
}
