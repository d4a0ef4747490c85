"use strict";
// Search: looks up, in the index that was made with these pages, what is typed, which stays in this browser. The index comes
// in pieces, as scripts, since a page that was opened from a folder may load nothing else. How it is made and what it holds:
// docs/decisions/092 of the program.

const [form, field, status, found, list, more, pages, nothing] =
  ["form", "#q", "[role=status]", "#found", "#found ol", "#found button", "#pages", "#nothing"]
    .map((one) => document.querySelector(one));
const words = form.dataset;

// Pieces of the index, each loaded once.
const held = {};
const loads = {};
window.realistSearch = (name, value) => { held[name] = value; };
const load = (name) => loads[name] ||= new Promise((done, fail) => {
  const tag = document.createElement("script");
  tag.onload = () => done(held[name]);
  tag.onerror = () => fail(delete loads[name]);
  tag.src = words.index + name + ".js?" + words.edition;
  document.head.append(tag);
});

// Words as the index has them: without accents, in small letters.
const split = (text) => text.normalize("NFD").replace(/[\p{M}'’ʼ\u00ad]/gu, "").toLowerCase().replace(/ς/g, "σ")
  .match(/[\p{L}\p{N}]{1,40}/gu) || [];

// What the forms of an English word have in common: its end is taken away, and y is i.
const english = (word) => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const one = word.replace(/(..)ies$/, "$1i").replace(/(ss|sh|ch|x)es$|([^siu])s$/, "$1$2");
  const bare = one.replace(/^([^aeiouy]*[aeiouy].*)(ing|ed)$/, (all, rest) =>
    rest[3] ? rest.replace(/([bdgmnprt])\1$/, "$1") : rest[2] ? rest : all)
    .replace(/^(..+[st])ion$|^(...+?)e+$/, "$1$2");
  return (bare === one ? bare : bare.replace(/^(...+[^aeo])at$/, "$1")).replace(/([^aeiou])y$/, "$1i");
};
const root = words.index.includes("/en/") ? english : (word) => word;

// What is asked: words, of which the one that is being typed may be a beginning; and the words between which to look for each.
const ask = (text) => {
  const all = split(text);
  const last = /[\p{L}\p{M}\p{N}]$/u.test(text) && all[all.length - 1];
  return [...new Set(all)].map((word) => {
    const own = root(word);
    const from = own.replace(/(..)i$/, "$1");
    return { word, own, from, to: word[2] ? from + "\uffff" : from, open: word === last && word[2] };
  });
};
const fits = (one, word) => word === one.word || root(word) === one.own ? 2 : one.open && word.startsWith(one.word) ? 1 : 0;

// The page of each part of the index, and the first word of each piece with words.
let owners;
let firsts;

// How much a word weighs in which part: twice as much as it stands there or in another form, and the more the rarer it is.
const look = async (one) => {
  const names = firsts.flatMap((first, at) => first <= one.to && !(firsts[at + 1] <= one.from) ? "w" + at : []);
  const weights = {};
  for (const line of (await Promise.all(names.map(load))).join("\n").split("\n")) {
    const [word, places] = line.split(" ");
    const fit = fits(one, word);
    let part = -1;
    if (fit) for (const [, gap, letter] of places.matchAll(/(\d*)(\D)/g)) {
      part += +gap || 1;
      weights[part] = Math.max(weights[part] || 0, fit * (letter.charCodeAt() - 64));
    }
  }
  const parts = Object.keys(weights);
  const rare = Math.log(1 + owners.length / new Set(parts.map((part) => owners[part])).size);
  return parts.map((part) => [part, weights[part] * rare]);
};

// Pages with all words, else with some: the best first by their best part, then in their order.
const rank = (hits) => {
  const all = {};
  hits.forEach((parts, at) => parts.forEach(([part, weight]) => {
    const page = owners[part];
    const own = all[page] ||= { page, has: new Set(), sums: {}, best: 0 };
    const sum = own.sums[part] = (own.sums[part] || 0) + weight;
    own.has.add(at);
    if (sum > own.best) [own.best, own.part] = [sum, part];
  }));
  const rated = Object.values(all).sort((a, b) => b.has.size - a.has.size || b.best - a.best || a.page - b.page);
  const whole = rated.filter((one) => one.has.size === hits.length);
  return whole[0] ? whole : rated;
};

// What is shown now.
let asked;
let rated;

const make = (name, ...inside) => {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
};
const marked = (text) => text.split(/([\p{L}\p{N}\p{M}'’ʼ\u00ad]+)/u).map((piece) =>
  split(piece).some((word) => asked.some((one) => fits(one, word))) ? make("mark", piece) : piece);

// One result: the passage that has most of what is asked, and where it stands.
const result = ([path, title, kind, ...sections]) => {
  const has = (text) => asked.map((one) => split(text).some((word) => fits(one, word)));
  let best = { points: -1 };
  for (const [id, heading, own, ...blocks] of sections) {
    const above = has(heading);
    for (const block of [...blocks, ""]) {
      const text = String(block);
      const quote = text !== block;
      const points = has(text).reduce((sum, so, at) => sum + (so ? 2 : above[at]), text[60] ? .5 : 0);
      if (points > best.points) best = { points, id, heading, text, quote, kind: quote ? words.said : own || kind };
    }
  }
  const link = make("a", ...marked(title));
  link.href = path + (best.id && "#" + best.id);
  const about = make("p", best.kind + (best.heading && " · " + best.heading));
  about.className = "kicker";
  return make("li", make("h3", link), about, make(best.quote ? "blockquote" : "p", ...marked(best.text)));
};

let turn = 0;

// Twenty more results, by one and four, unless something else is asked meanwhile.
const fill = async (from) => {
  const own = turn;
  more.hidden = true;
  for (let at = from; at < from + 20 && rated[at];) {
    const parts = await Promise.all(rated.slice(at, at += at % 5 ? 4 : 1).map((one) => load("p" + one.part)));
    if (own !== turn) return;
    if (at === 1) list.replaceChildren();
    list.append(...parts.map(result));
    found.hidden = false;
  }
  more.hidden = !rated[list.children.length];
};

// It is said when typing pauses, so that nobody has to listen to what is no longer asked.
let pause;
const say = (text, wait) => {
  clearTimeout(pause);
  pause = setTimeout(() => { status.textContent = text; }, wait);
};

const show = async (wait) => {
  const own = ++turn;
  const now = ask(field.value);
  try {
    if (!owners) {
      const start = await load("start");
      owners = start.pages.flatMap((count, page) => Array(count).fill(page));
      firsts = start.words;
    }
    const hits = await Promise.all(now.map(look));
    if (own !== turn) return;
    asked = now;
    rated = rank(hits);
    const [best] = rated;
    const key = best ? best.has.size < now.length ? "some" : "all" : now.some(({ word }) => word[2]) ? "none" : "short";
    say(now[0] && words[key].replace("{n}", rated.length).replace("{q}", () => field.value.trim()), wait);
    nothing.hidden = key !== "none";
    pages.hidden = best;
    found.hidden ||= !best;
    await fill(0);
  } catch {
    if (own === turn) say(words.failed);
  }
};

// What is asked stands in the page’s own address: “#q=rehearsal”.
const read = () => {
  const [, q] = location.hash.split("#q=");
  try { if (q) field.value = decodeURIComponent(q); } finally { show(); }
};
field.addEventListener("input", () => {
  const text = field.value.trim();
  show(400);
  history.replaceState(null, "", location.href.split("#")[0] + (text && "#q=" + encodeURIComponent(text)));
});
form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
more.addEventListener("click", async () => {
  const next = list.children.length;
  await fill(next);
  list.children[next]?.querySelector("a").focus();
});
addEventListener("hashchange", read);
form.hidden = false;
read();
