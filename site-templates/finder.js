"use strict";
// The finder: from answers about a place, what each explanation needs of it is met, is missing or is to be found out.
// Its cards, lines and words stand in the page. Nothing is sent; the page's own address carries the answers behind its “#”.

const form = document.querySelector(".finder");
const found = document.getElementById("found");
const plan = document.getElementById("plan");
const kept = document.getElementById("kept");
const status = form.querySelector("[role=status]");
const [see, seePlan] = form.querySelectorAll("a.btn");
const link = document.getElementById("link");
const unsaid = document.getElementById("unsaid");

const words = kept.dataset;
const list = (text) => (text || "").split(" ").filter(Boolean);
const asks = new Map([...form.querySelectorAll(".ask")].map((ask) => [ask.dataset.ask, ask]));
const cards = [...kept.querySelectorAll(".fit")];
const anchors = [...kept.querySelectorAll("[data-places] a")];
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

// Whether anything was said of what is needed, or of its kin.
const isSpoken = (tokens, said) => list(tokens).map((token) => token.slice(1)).some((id) =>
  [id, ...list(asks.get(id)?.dataset.narrower), ...list(asks.get(id)?.dataset.broader)].some((one) => said.has(one)));

// Where a card stands; null while nothing is said of what it needs.
const group = (card, lines, needs, said) => {
  const hinders = card.dataset.sign === "h";
  if (!needs.length) return hinders ? "risk" : "anywhere";
  const least = Math.min(...needs.map((one) => one[0]));
  const most = Math.min(...needs.map((one) => one[1]));
  if (most === 0) {
    if (hinders) return "away";
    // What is in the way can be changed, and what a recommendation brings about; else it is another kind of place.
    const isInTheWay = lines.some((line, place) => needs[place][1] === 0
      && list(line.dataset.need).some((token) => token[0] === "-"));
    return isInTheWay || advice(card).some(([role]) => role === "m") ? "missing" : "elsewhere";
  }
  if (!lines.some((line) => isSpoken(line.dataset.need, said))) return null;
  if (hinders) return "risk";
  return least === 2 ? "works" : least === 1 && most === 1 ? "partly" : "open";
};

// What a site's own page says of an explanation.
const finding = (what) => what.split(".").map((code, place) =>
  kept.getAttribute("data-" + (place && code === "partly" ? "in-part" : code))).join(". ");

const places = (head, sites) => sites.length
  ? [element("p", head), element("ul", ...sites.map(([place, , what]) =>
    element("li", anchors[place].cloneNode(true), ": " + finding(what))))] : [];

// What was found at sites that meet each need as far as this place does, where it is known how far; and wherever it was
// refuted. Where a need is not met, what was found at another time says nothing.
const tested = (card, where, needs) => {
  const sites = list(card.dataset.sites).map((site) => site.split(":"));
  const said = needs.map((one) => isKnown(one) ? String(one[0]) : null);
  if (!said.some((one) => one !== null) || !["works", "partly", "open", "risk"].includes(where)) return null;
  const isAlike = ([, degrees]) => said.every((one, place) => one === null || one === degrees[place]);
  return { alike: sites.filter(isAlike), refuted: sites.filter((site) => !isAlike(site) && site[2].startsWith("refutes")) };
};

const told = (found) => !found ? [] : [
  ...(found.alike.length ? places(words.alike, found.alike) : [element("p", words.nowhere)]),
  ...places(words.elsewhere, found.refuted)];

// All that it needs is so, a site where the same was so supports it, and none such refutes it.
const isBorneOut = (where, found) => where === "works" && found !== null
  && found.alike.some((site) => site[2].startsWith("supports")) && !found.alike.some((site) => site[2].startsWith("refutes"));

// A link as one of several: the stylesheet puts a mark behind all but the last.
const named = (anchor) => {
  const part = element("span", anchor.cloneNode(true));
  part.className = "part";
  return [part, " "];
};

const advice = (card) => list(card.dataset.advice).map((one) => [one[0], Number(one.slice(1))]);

// One card as the answers leave it.
const fill = (card, where, lines, needs, said, found) => {
  lines.forEach((line, place) => {
    line.dataset.state = state(needs[place]);
    const isNot = /^-\S+$/.test(line.dataset.need);
    line.querySelector("b").textContent = kept.getAttribute("data-" + (isNot ? "not-" : "") + line.dataset.state) + ":";
  });
  for (const line of card.querySelectorAll("[data-more]")) {
    const own = state(met(line.dataset.more, said));
    line.hidden = own === "missing";
    line.dataset.state = own;
    line.querySelector("b").textContent = words[own] + ":";
  }
  card.querySelector(".says")?.remove();
  const isMet = needs.every(([least]) => least === 2);
  const roles = card.dataset.sign === "h" ? ["g"] : where === "missing" || where === "elsewhere" ? ["m"] : ["m", "s", "g"];
  const does = roles.map((role) => {
    const own = advice(card).filter(([what]) => what === role);
    const word = role === "m" && isMet ? words.k : words[role];
    return own.length ? element("p", word + " ", ...own.flatMap(([, place]) => named(lineOf(place)))) : null;
  }).filter(Boolean);
  const says = element("div", ...told(found), ...does);
  says.className = "says";
  card.append(says);
};

const lineOf = (place) => lines[place].querySelector("a");

// What the plan asks of a card: to clear the way where a need is missing, to do what it works with, to guard against it.
const parts = { works: { s: "do", m: "do", g: "guard" }, partly: { s: "do", m: "clear", g: "guard" },
  open: { s: "do", m: "clear", g: "guard" }, missing: { m: "clear" }, anywhere: { s: "anywhere", g: "guard" }, risk: { g: "guard" } };

// Where each card stood before the last answer.
let before = new Map();

const show = () => {
  const said = new Map();
  for (const [id, ask] of asks) if (chosen(ask) in degrees) said.set(id, degrees[chosen(ask)]);
  const isAnswered = form.querySelector(".ask input:checked") !== null;
  const called = new Map();
  const ask = new Set([...asks.values()].filter((one) => chosen(one) === "unknown"));
  let open = 0;
  kept.append(...cards);
  for (const card of cards) {
    const own = [...card.querySelectorAll("[data-need]")];
    const needs = own.map((line) => met(line.dataset.need, said));
    const where = group(card, own, needs, said);
    if (!where) open += 1;
    if (!where || !isAnswered) continue;
    const seen = tested(card, where, needs);
    fill(card, where, own, needs, said, seen);
    const isTested = isBorneOut(where, seen);
    const section = found.querySelector("[data-group=" + where + "]");
    (section.querySelector("details") || section).append(card);
    for (const [role, place] of advice(card)) {
      const part = parts[where]?.[role];
      if (!part) continue;
      if (!called.has(place)) called.set(place, { parts: [], because: [], tested: [] });
      called.get(place).parts.push(part);
      called.get(place).because.push(card);
      if (isTested && role === "s") called.get(place).tested.push(card);
    }
    if (!["works", "partly", "open", "risk"].includes(where)) continue;
    for (const line of card.querySelectorAll("[data-state=unknown]")) {
      for (const token of list(line.dataset.need || line.dataset.more)) {
        if (asks.has(token.slice(1)) && !said.has(token.slice(1))) ask.add(asks.get(token.slice(1)));
      }
    }
  }
  const counts = [];
  const moved = [];
  const now = new Map();
  for (const section of found.querySelectorAll("[data-group]")) {
    const own = [...section.querySelectorAll(".fit")];
    const heading = section.querySelector("h3").textContent;
    section.hidden = own.length === 0;
    if (own.length) counts.push(heading + ": " + own.length + ".");
    for (const card of own) now.set(card, heading);
    const come = own.filter((card) => before.get(card) !== heading);
    if (come.length) moved.push(heading + ": " + titles(come) + ".");
  }
  const gone = [...before.keys()].filter((card) => !now.has(card));
  if (gone.length) moved.push(words.gone + " " + titles(gone) + ".");
  before = now;
  const lone = found.querySelectorAll("[data-group]:not([hidden])");
  if (lone.length === 1) lone[0].querySelector("details")?.setAttribute("open", "");
  unsaid.hidden = open === 0;
  unsaid.textContent = (open === 1 ? unsaid.dataset.one : unsaid.dataset.other).replace("{n}", open);
  found.hidden = see.hidden = !isAnswered;
  status.textContent = !isAnswered ? "" : [moved.length ? words.moved : words.still, ...moved, words.all, ...counts].join(" ");
  write(called, ask);
  keep();
};

// A few by name, the rest as a number.
const titles = (cards) => {
  const named = cards.slice(0, 3).map((card) => card.querySelector("h4 a").textContent);
  return named.join("; ") + (cards.length > 3 ? "; " + words.others.replace("{n}", cards.length - 3) : "");
};

const question = (ask) => ask.querySelector("legend").textContent.replace(/^\s*\d+\.\s*/, "").trim();

// Three to begin with: those that most explanations need which are met here and were borne out where the same was so.
// Of equals, the first in the study's order.
const beginning = (called) => [...called].filter(([, own]) => own.tested.length)
  .sort(([one, own], [two, other]) => other.tested.length - own.tested.length || one - two)
  .slice(0, 3).map(([place]) => place);

// The plan: each recommendation once, in the first part that asks for it.
const write = (called, ask) => {
  const order = ["begin", "clear", "do", "guard", "anywhere"];
  const first = beginning(called);
  for (const place of first) called.get(place).parts.push("begin");
  kept.querySelector("[data-lines]").append(...lines);
  for (const name of order) {
    const own = name === "begin" ? first.map((place) => lines[place])
      : lines.filter((_, place) => order.find((one) => called.get(place)?.parts.includes(one)) === name);
    for (const line of own) {
      const { because, tested } = called.get(lines.indexOf(line));
      const speaking = [...new Set([...tested, ...because])];
      const links = (sign) => speaking.filter((card) => card.dataset.sign === sign).flatMap((card) => named(card.querySelector("h4 a")));
      const [helps, risks] = [element("span", ...links("o")), element("span", ...links("h"))];
      const guard = element("strong", plan.querySelector("[data-part=guard] h3").textContent + ":");
      const between = helps.firstChild && risks.firstChild ? [element("br"), guard, " "] : [];
      line.querySelector("[data-because]").replaceChildren(helps, ...between, risks);
    }
    const part = plan.querySelector("[data-part=" + name + "]");
    part.querySelector("ol").append(...own);
    part.hidden = own.length === 0;
  }
  const rest = plan.querySelector("details");
  rest.hidden = called.size === first.length;
  if (!first.length) rest.open = true;
  plan.querySelector("[data-none]").hidden = first.length > 0 || called.size === 0;
  const part = plan.querySelector("[data-part=ask]");
  const open = [...asks.values()].filter((one) => ask.has(one));
  part.querySelector("ul").replaceChildren(...open.map((one) => element("li", question(one))));
  part.hidden = open.length === 0;
  const answered = [...asks.values()].filter(chosen);
  const given = plan.querySelector("[data-part=said]");
  given.hidden = answered.length === 0;
  given.querySelector("ul").replaceChildren(...answered.map((one) => element("li", question(one) + " ",
    element("strong", one.querySelector("input:checked").closest("label").textContent.trim()))));
  plan.hidden = seePlan.hidden = found.hidden || called.size + open.length === 0;
};

// Answers in the address: “#a=one:yes;other:no”.
const keep = () => {
  const answers = [...asks].filter(([, ask]) => chosen(ask)).map(([id, ask]) => id + ":" + chosen(ask)).join(";");
  const behind = answers ? "#a=" + answers : "";
  link.value = location.href.split("#")[0] + behind;
  for (const way of form.querySelectorAll(".ask p a")) way.href = way.href.split("#")[0] + behind;
  try { history.replaceState(null, "", link.value); } catch { /* a browser that keeps the addresses of files as they are */ }
};

// What the address says, and nothing else; true when it says something that is not asked here.
const read = () => {
  let hash = location.hash;
  try { hash = decodeURIComponent(hash); } catch { /* as it is */ }
  if (!hash.startsWith("#a=")) return false;
  for (const button of form.querySelectorAll("input:checked")) button.checked = false;
  let isStrange = false;
  for (const part of hash.slice(3).split(";").filter(Boolean)) {
    const [id, value] = part.split(":");
    const button = [...asks.get(id)?.querySelectorAll("input") || []].find((one) => one.value === value);
    if (!button) isStrange = true;
    if (button) button.checked = true;
    if (button) button.closest("details")?.setAttribute("open", "");
  }
  return isStrange;
};

const start = () => {
  const isStrange = read();
  show();
  if (isStrange) status.textContent = status.dataset.unread + " " + status.textContent;
};

form.addEventListener("change", show);
form.addEventListener("reset", () => setTimeout(() => { show(); status.textContent = status.dataset.cleared; }));
addEventListener("hashchange", () => { if (location.hash.startsWith("#a=")) start(); });
link.addEventListener("focus", () => link.select());

// To the results, or to the plan: the address keeps the answers, for those who come back.
for (const way of [see, seePlan]) way.addEventListener("click", (event) => {
  event.preventDefault();
  const heading = document.querySelector(way.hash).querySelector("h2");
  heading.tabIndex = -1;
  heading.focus();
  heading.scrollIntoView();
});

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

// Without a script the answers would do nothing; each question then leads to what its answers mean.
for (const control of form.querySelectorAll(".choices[hidden]")) control.hidden = false;

start();
