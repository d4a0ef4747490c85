"use strict";
// Nothing here is needed to read the pages, and nothing is stored or sent.

// What is folded up on the screen is printed open, in browsers whose styles cannot do that.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details:not([open])")) folded.open = folded.wasFolded = true;
});
addEventListener("afterprint", () => {
  for (const one of document.querySelectorAll("details")) if (one.wasFolded) one.open = one.wasFolded = false;
});

// Answers of the finder, in the address of a page that it leads to, go back with the reader.
if (location.hash.startsWith("#a=")) {
  for (const way of document.querySelectorAll("[data-answers]")) way.href += location.hash;
}
