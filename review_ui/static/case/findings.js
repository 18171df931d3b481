// Findings and values: choosing one shows its places on the papers and, of a finding, the evidence side by side.
import { frameOf, reveal, revealAll } from "./papers.js";

const strip = document.querySelector("[data-evidence]");
const only = document.querySelector("[data-only-doubtful]");

export const findings = () => [...document.querySelectorAll("[data-finding]")];
export const current = () => document.querySelector(".finding.current");

function clear() {
  for (const element of document.querySelectorAll(".shown, .current")) element.classList.remove("shown", "current");
}

function places(finding) {
  const links = [...finding.querySelectorAll(".place:not(.place-beside) [data-shows]")];
  return links.map((link) => document.getElementById(link.dataset.shows)).filter(Boolean);
}

function evidence(finding) {
  const title = document.createElement("p");
  title.className = "evidence-title";
  const field = document.createElement("strong");
  field.textContent = finding.querySelector(".finding-field").textContent;
  title.append(field, " ", finding.querySelector(".finding-message").textContent);
  const parts = [...finding.querySelectorAll(":scope > .places, :scope > .expected")].map((part) => part.cloneNode(true));
  for (const picture of parts.flatMap((part) => [...part.querySelectorAll("img")])) picture.loading = "eager";
  strip.replaceChildren(title, ...parts);
  strip.hidden = parts.length === 0;
  strip.scrollTop = 0;
}

// A place that somebody asked for: the window of the papers too is brought on screen where all is stacked.
function show(place) {
  frameOf(place)?.scrollIntoView({ block: "nearest" });
  reveal(place);
}

// The crops of the next question are fetched while this one is read.
function fetchAhead(finding = null) {
  const rest = findings().slice(findings().indexOf(finding) + 1);
  const next = rest.find((one) => "open" in one.dataset) ?? rest[0];
  for (const picture of next?.querySelectorAll("img.crop") ?? []) new Image().src = picture.getAttribute("src");
}

export function choose(finding, first = null) {
  clear();
  finding.classList.add("current");
  evidence(finding);
  const found = places(finding);
  for (const place of found) place.classList.add("shown");
  finding.scrollIntoView({ block: "nearest" });
  if (first) show(first);
  revealAll(found, first);
  history.replaceState(null, "", `#${finding.id}`);
  fetchAhead(finding);
}

export function take(finding) {
  if (!finding) return;
  finding.focus({ preventScroll: true });
  choose(finding);
}

export function step(by) {
  const all = findings();
  const now = all.findIndex((finding) => finding.classList.contains("current"));
  const first = by > 0 ? 0 : all.length - 1;
  take(all[now < 0 ? first : Math.min(Math.max(now + by, 0), all.length - 1)]);
}

// The next question that nobody has answered, from the present one on and then from the top; the decision after the last.
export function nextOpen() {
  const all = findings();
  const now = all.findIndex((finding) => finding.classList.contains("current"));
  const next = [...all.slice(now + 1), ...all.slice(0, now + 1)].find((one) => "open" in one.dataset);
  if (next) take(next);
  else toDecision();
}

export function toDecision() {
  const form = document.getElementById("decision");
  form?.scrollIntoView({ block: "start" });
  form?.querySelector("input:not([type=hidden]), textarea, button, a")?.focus({ preventScroll: true });
}

function showField(field) {
  clear();
  field.classList.add("shown");
  const mark = document.getElementById(field.querySelector("[data-shows]")?.dataset.shows);
  mark?.classList.add("shown");
  return mark;
}

function byMark(mark) {
  const target = document.getElementById(mark.dataset.of);
  if (!target) return;
  if (target.matches("[data-finding]")) {
    target.focus({ preventScroll: true });
    choose(target, mark);
    return;
  }
  if (only?.checked) only.click();
  showField(target);
  mark.classList.add("shown");
  target.scrollIntoView({ block: "center", inline: "nearest" });
  target.focus({ preventScroll: true });
}

function click(event) {
  const shows = event.target.closest("[data-shows]");
  const mark = event.target.closest(".mark");
  const finding = event.target.closest("[data-finding]");
  if (shows) {
    event.preventDefault();
    const place = document.getElementById(shows.dataset.shows);
    if (finding) {
      choose(finding, place);
    } else if (shows.closest("[data-value]")) {
      const boxed = showField(shows.closest("[data-value]"));
      if (boxed) show(boxed);
    } else if (place) {
      place.classList.add("shown");
      show(place);
    }
  } else if (mark) {
    event.preventDefault();
    byMark(mark);
  } else if (finding && !event.target.closest("button, a, input, label, textarea") && !getSelection().toString()) {
    choose(finding);
  }
}

// A value and its box light up together, whichever of them is pointed at or reached by key.
function tie(event, on) {
  const value = event.target.closest?.("[data-value]");
  const mark = event.target.closest?.(".mark-field");
  const other = value?.querySelector("[data-shows]")?.dataset.shows ?? mark?.dataset.of;
  if (!other) return;
  document.getElementById(other)?.classList.toggle("near", on);
  value?.classList.toggle("near", on);
}

export function start() {
  document.addEventListener("click", click);
  for (const name of ["pointerover", "focusin"]) document.addEventListener(name, (event) => tie(event, true));
  for (const name of ["pointerout", "focusout"]) document.addEventListener(name, (event) => tie(event, false));
  only?.addEventListener("change", () => document.querySelector("[data-panes]").classList.toggle("only", only.checked));
  const wanted = document.getElementById(location.hash.slice(1));
  if (wanted?.matches("[data-finding]")) choose(wanted);
  else fetchAhead();
}
