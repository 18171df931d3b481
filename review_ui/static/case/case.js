// One submission: the keys and buttons of the case page. papers.js, findings.js and judging.js do the work.
import * as findings from "./findings.js";
import * as judging from "./judging.js";
import * as papers from "./papers.js";

const all = document.querySelector("[data-keys-all]");
const STEP = 1.2;

const keys = {
  n: findings.nextOpen,
  " ": findings.nextOpen,
  j: () => findings.step(1),
  k: () => findings.step(-1),
  a: () => judging.accept(),
  e: () => judging.correct(),
  x: () => judging.dismiss(),
  u: judging.undo,
  "+": () => papers.zoom(STEP),
  ";": () => papers.zoom(STEP), // the same key on a Japanese keyboard, without shift
  "=": () => papers.zoom(STEP),
  "-": () => papers.zoom(1 / STEP),
  0: () => papers.fitTo("width"),
  f: () => papers.fitTo("page"),
  r: () => papers.turn(),
  b: () => papers.beside(),
  "[": () => papers.page(-1),
  "]": () => papers.page(1),
  d: findings.toDecision,
  v: () => document.getElementById("values").scrollIntoView({ block: "start" }),
  "?": () => all.showModal(),
};
for (let number = 1; number < 10; number += 1) keys[number] = () => papers.documentNumber(number);

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || all.open) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (event.key === " " && event.target.closest("button, a, summary")) return;
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

const buttons = {
  "[data-zoom-by]": (button) => papers.zoom(STEP ** Number(button.dataset.zoomBy)),
  "[data-fit]": (button) => papers.fitTo(button.dataset.fit),
  "[data-turn]": () => papers.turn(),
  "[data-beside]": () => papers.beside(),
  "[data-step]": (button) => findings.step(Number(button.dataset.step)),
  "[data-next]": findings.nextOpen,
  "[data-keys-open]": () => all.showModal(),
};
for (const [what, act] of Object.entries(buttons)) {
  for (const button of document.querySelectorAll(what)) button.addEventListener("click", () => act(button));
}
for (const link of document.querySelectorAll("[data-goes]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    papers.go(document.getElementById(link.dataset.goes));
  });
}

for (const hidden of document.querySelectorAll("[data-tools], [data-stepper], [data-only], [data-keys-open], [data-keys-line]")) hidden.hidden = false;
if (findings.findings().length === 0) for (const stepper of document.querySelectorAll("[data-stepper]")) stepper.hidden = true;
papers.start();
findings.start();
judging.start();
