"use strict";
// The finder: from answers about a place, what each explanation needs of it is met, is missing or is to be found out.
// Its cards, lines and words stand in the page. Nothing is stored or sent; a link carries the answers behind its “#”.

const form = document.querySelector(".finder");
const found = document.getElementById("found");
const plan = document.getElementById("plan");
const kept = document.getElementById("kept");
const status = document.querySelector("[role=status]");
const link = document.getElementById("link");
const unsaid = document.getElementById("unsaid");

const words = kept.dataset;
const list = (text) => (text || "").split(" ").filter(Boolean);
const asks = new Map([...form.querySelectorAll(".ask")].map((ask) => [ask.dataset.ask, ask]));
const cards = [...kept.querySelectorAll(".fit")];
const places = [...kept.querySelectorAll("[data-places] a")];
const lines = [...kept.querySelector("[data-lines]").children];
const degrees = { no: 0, partly: 1, yes: 2 };

const chosen = (ask) => ask.querySelector("input:checked")?.value;

const element = (name, ...inside) => {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
};

// How far a statement holds: at least, and at most. What is an instance of it lifts the one, what it is an instance of
// presses the other; answers that contradict each other say nothing.
const holds = (id, said) => {
  if (said.has(id)) return [said.get(id), said.get(id)];
  const kin = (name) => list(asks.get(id)?.dataset[name]).filter((one) => said.has(one)).map((one) => said.get(one));
  const least = Math.max(0, ...kin("narrower"));
  const most = Math.min(2, ...kin("broader"));
  return least <= most ? [least, most] : [0, 2];
};

// Of alternatives any one will do; a place says nothing of people.
const met = (tokens, said) => {
  const each = list(tokens).map((token) => {
    if (token === "~") return [0, 2];
    const [least, most] = holds(token.slice(1), said);
    return token[0] === "-" ? [2 - most, 2 - least] : [least, most];
  });
  return [Math.max(...each.map((one) => one[0])), Math.max(...each.map((one) => one[1]))];
};

const isKnown = ([least, most]) => least === most;
const state = (extent) => isKnown(extent) ? ["missing", "partly", "met"][extent[0]] : "unknown";

// Where a card stands; null while nothing is said of what it needs.
const group = (card, needs) => {
  const hinders = card.dataset.sign === "h";
  if (!needs.length) return hinders ? "risk" : "anywhere";
  const least = Math.min(...needs.map((one) => one[0]));
  const most = Math.min(...needs.map((one) => one[1]));
  if (most === 0) return hinders ? "away" : "missing";
  if (needs.every(([from, to]) => from === 0 && to === 2)) return null;
  if (hinders) return "risk";
  return least === 2 ? "works" : least === 1 && most === 1 ? "partly" : "open";
};

// What was found at sites that meet each need as far as this place does, where it is known how far.
const tested = (card, needs) => {
  const said = needs.map((one) => isKnown(one) ? String(one[0]) : null);
  if (!said.some((one) => one !== null)) return [];
  const alike = list(card.dataset.sites).map((site) => site.split(":"))
    .filter(([, degrees]) => said.every((one, place) => one === null || one === degrees[place]));
  const parts = ["held", "failed", "mixed", "open"].map((kind) => {
    const here = alike.filter(([, , what]) => what === kind).flatMap(([place]) => named(places[place]));
    return here.length ? element("p", words[kind] + " ", ...here) : null;
  }).filter(Boolean);
  return parts.length ? parts : [element("p", words.none)];
};

// A link as one of several: the stylesheet puts a mark behind all but the last.
const named = (anchor) => {
  const part = element("span", anchor.cloneNode(true));
  part.className = "part";
  return [part, " "];
};

const advice = (card) => list(card.dataset.advice).map((one) => [one[0], Number(one.slice(1))]);

// One card as the answers leave it.
const fill = (card, needs, said) => {
  [...card.querySelectorAll("[data-need]")].forEach((line, place) => {
    line.dataset.state = state(needs[place]);
    line.querySelector("b").textContent = words[line.dataset.state] + ":";
  });
  for (const line of card.querySelectorAll("[data-more]")) {
    const own = state(met(line.dataset.more, said));
    line.hidden = own === "missing";
    line.dataset.state = own;
    line.querySelector("b").textContent = (own === "met" ? words.so : words[own]) + ":";
  }
  card.querySelector(".says")?.remove();
  const does = ["m", "s", "g"].map((role) => {
    const own = advice(card).filter(([what]) => what === role);
    return own.length ? element("p", words[role] + " ", ...own.flatMap(([, place]) => named(lines[place].querySelector("a")))) : null;
  }).filter(Boolean);
  const says = element("div", ...tested(card, needs), ...does);
  says.className = "says";
  card.append(says);
};

// What the plan asks of a card: to clear the way where a need is missing, to do what it works with, to guard against it.
const parts = { works: { s: "do" }, partly: { s: "do", m: "clear" }, open: { s: "do", m: "clear" },
  missing: { m: "clear" }, risk: { g: "guard", m: "guard", s: "guard" } };

const show = () => {
  const said = new Map();
  for (const [id, ask] of asks) if (chosen(ask) in degrees) said.set(id, degrees[chosen(ask)]);
  const isAnswered = form.querySelector(".ask input:checked") !== null;
  const called = new Map();
  const ask = new Set([...asks.values()].filter((one) => chosen(one) === "unknown"));
  let held = 0;
  let open = 0;
  kept.append(...cards);
  for (const card of cards) {
    const needs = [...card.querySelectorAll("[data-need]")].map((line) => met(line.dataset.need, said));
    const where = group(card, needs);
    card.dataset.group = where || "";
    if (!where) open += 1;
    if (!where || !isAnswered) continue;
    held += 1;
    fill(card, needs, said);
    const section = found.querySelector("[data-group=" + where + "]:not(.fit)");
    (section.querySelector("details") || section).append(card);
    for (const [role, place] of advice(card)) {
      const part = parts[where]?.[role];
      if (!part) continue;
      if (!called.has(place)) called.set(place, { parts: [], because: [] });
      called.get(place).parts.push(part);
      called.get(place).because.push(card);
    }
    if (where !== "open" && where !== "risk") continue;
    [...card.querySelectorAll("[data-need]")].forEach((line, place) => {
      if (isKnown(needs[place])) return;
      for (const token of list(line.dataset.need)) if (asks.has(token.slice(1)) && !said.has(token.slice(1))) ask.add(asks.get(token.slice(1)));
    });
  }
  for (const section of found.querySelectorAll("[data-group]:not(.fit)")) section.hidden = !section.querySelector(".fit");
  unsaid.hidden = open === 0;
  unsaid.textContent = (open === 1 ? unsaid.dataset.one : unsaid.dataset.other).replace("{n}", open);
  found.hidden = !isAnswered;
  status.textContent = isAnswered ? (held === 1 ? status.dataset.one : status.dataset.other).replace("{n}", held) : "";
  write(called, ask);
  keep();
};

// The plan: each recommendation once, in the first part that asks for it.
const write = (called, ask) => {
  const order = ["clear", "do", "guard"];
  kept.querySelector("[data-lines]").append(...lines);
  for (const name of order) {
    const own = lines.filter((_, place) => order.find((one) => called.get(place)?.parts.includes(one)) === name);
    for (const line of own) {
      const because = [...new Set(called.get(lines.indexOf(line)).because)];
      line.querySelector("[data-because]").replaceChildren(...because.flatMap((card) => named(card.querySelector("h4 a"))));
    }
    const part = plan.querySelector("[data-part=" + name + "]");
    part.querySelector("ol").append(...own);
    part.hidden = own.length === 0;
  }
  const part = plan.querySelector("[data-part=ask]");
  const open = [...asks.values()].filter((one) => ask.has(one));
  part.querySelector("ul").replaceChildren(...open.map((one) =>
    element("li", one.querySelector("legend").textContent.replace(/^\s*\d+\.\s*/, ""))));
  part.hidden = open.length === 0;
  plan.hidden = found.hidden || called.size + open.length === 0;
};

// Answers in the address: “#a=one:yes;other:no”.
const keep = () => {
  const answers = [...asks].filter(([, ask]) => chosen(ask)).map(([id, ask]) => id + ":" + chosen(ask)).join(";");
  const address = location.href.split("#")[0] + (answers ? "#a=" + answers : "");
  link.value = address;
  try { history.replaceState(null, "", address); } catch { /* a browser that keeps the addresses of files as they are */ }
};

const read = () => {
  if (!location.hash.startsWith("#a=")) return;
  for (const part of location.hash.slice(3).split(";")) {
    const [id, value] = part.split(":");
    const button = [...asks.get(id)?.querySelectorAll("input") || []].find((one) => one.value === value);
    if (button) button.checked = true;
    if (button) button.closest("details")?.setAttribute("open", "");
  }
};

form.addEventListener("change", show);
form.addEventListener("reset", () => setTimeout(show));
addEventListener("hashchange", () => { read(); show(); });
link.addEventListener("focus", () => link.select());

// Alone on the paper: what stands beside the plan, up to the whole of the page's own part, is away meanwhile.
let away = [];
plan.querySelector("[data-print]").addEventListener("click", () => {
  for (let node = plan; node.id !== "main"; node = node.parentElement) {
    away.push(...[...node.parentElement.children].filter((other) => other !== node && !other.hidden));
  }
  for (const other of away) other.hidden = true;
  print();
});
addEventListener("afterprint", () => {
  for (const other of away) other.hidden = false;
  away = [];
});

read();
show();
