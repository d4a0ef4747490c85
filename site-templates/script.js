"use strict";
// Nothing here is needed to read the pages, and nothing is stored or sent.

// What is folded up on the screen is printed open, in browsers whose styles cannot do that.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details:not([open])")) folded.open = folded.wasFolded = true;
});
addEventListener("afterprint", () => {
  for (const one of document.querySelectorAll("details")) if (one.wasFolded) one.open = one.wasFolded = false;
});
