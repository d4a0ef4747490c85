"use strict";
// Nothing here is needed to read the pages, and nothing is stored or sent.

// What is folded up on the screen is printed open, in browsers whose styles cannot do that.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details:not([open])")) folded.open = folded.wasFolded = true;
});
addEventListener("afterprint", () => {
  for (const one of document.querySelectorAll("details")) if (one.wasFolded) one.open = one.wasFolded = false;
});

// The finder's plan: from the reader's answers, what to do first. Its words and lines stand in the page already.
const form = document.querySelector(".finder");
const plan = document.getElementById("plan");
if (form && plan) {
  const status = form.querySelector("[role=status]");
  const store = plan.querySelector("[data-lines]");
  const lines = [...store.children];
  const address = (line) => line.querySelector("a").getAttribute("href");
  const order = ["clear", "do", "guard"];

  // Address of a recommendation → the parts of the plan that ask for it, and the sentences that say why.
  const read = () => {
    const asked = new Map();
    const unknown = [];
    for (const question of form.querySelectorAll(".ask")) {
      const answer = question.querySelector("input:checked");
      if (!answer) continue;
      if (answer.value === "unknown") unknown.push(question.querySelector("legend").textContent);
      for (const part of question.querySelectorAll(".reply." + answer.value + " [data-part]")) {
        const because = part.closest("p").querySelector(".because");
        for (const link of part.querySelectorAll("a")) {
          const key = link.getAttribute("href");
          if (!asked.has(key)) asked.set(key, { parts: [], because: [] });
          asked.get(key).parts.push(order.indexOf(part.dataset.part));
          asked.get(key).because.push(because);
        }
      }
    }
    return { asked, unknown };
  };

  const show = () => {
    const { asked, unknown } = read();
    const group = (name) => plan.querySelector("[data-group=" + name + "]");
    store.append(...lines);
    for (const name of order) {
      const own = lines.filter((line) => {
        const found = asked.get(address(line));
        return found && Math.min(...found.parts) === order.indexOf(name);
      });
      // What more answers call for comes first; else the study's order stays.
      own.sort((a, b) => asked.get(address(b)).because.length - asked.get(address(a)).because.length);
      for (const line of own) {
        line.querySelector("[data-because]").replaceChildren(...asked.get(address(line)).because.map((why) => {
          const item = document.createElement("li");
          item.append(...why.cloneNode(true).childNodes);
          return item;
        }));
      }
      group(name).querySelector("ol").append(...own);
      group(name).hidden = own.length === 0;
    }
    group("ask").querySelector("ul").replaceChildren(...unknown.map((text) => {
      const item = document.createElement("li");
      item.textContent = text.replace(/^\s*\d+\.\s*/, "");
      return item;
    }));
    group("ask").hidden = unknown.length === 0;
    plan.hidden = asked.size + unknown.length === 0;
    const words = status.dataset;
    const said = asked.size === 1 ? words.one : asked.size ? words.other : words.none;
    status.textContent = form.querySelector(".ask input:checked") ? said.replace("{n}", asked.size) : "";
  };

  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));

  // Alone on the paper: what stands beside it, up to the whole of the page's own part, is away meanwhile.
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
  show();
}
