// Judging: one key each. What the server says replaces the finding; the page is not loaded again.
import { choose, current, findings } from "./findings.js";

const form = document.querySelector("[data-judge]");
const dismissal = document.querySelector("[data-dismissal]");
const said = document.querySelector("[data-said]");
const done = []; // keys of what was judged here, the last one to be taken back first

const byKey = (key) => findings().find((finding) => finding.dataset.finding === key);

async function send(finding, judged, body) {
  if (finding.classList.contains("sending")) return false; // a key pressed twice says it once
  const key = finding.dataset.finding;
  finding.classList.add("sending");
  say("");
  try {
    const answer = await fetch(`${form.getAttribute("action")}/${key}/${judged}`, {
      method: "POST",
      headers: { "X-Part": "1" },
      body: new URLSearchParams(body),
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) throw new Error(page.querySelector("main .alert, main p")?.textContent ?? answer.statusText);
    put(finding, page);
    return true;
  } catch (error) {
    finding.classList.remove("sending");
    say(error.message);
    return false;
  }
}

function say(text) {
  said.textContent = text;
  if (text) said.scrollIntoView({ block: "nearest" });
}

function put(old, page) {
  keepDismissal();
  const fresh = page.querySelector("[data-finding]");
  old.replaceWith(fresh);
  document.getElementById("tally").replaceWith(page.getElementById("tally"));
  offerCorrecting(fresh);
  fresh.focus({ preventScroll: true });
  choose(fresh);
}

// The form lies where it was before its finding is replaced.
export function keepDismissal() {
  if (!dismissal) return;
  dismissal.hidden = true;
  form.after(dismissal);
}

export async function accept(finding = current()) {
  if (!form || !finding || !("open" in finding.dataset)) return;
  if (await send(finding, "accepted", new FormData(form))) done.push(finding.dataset.finding);
}

export function dismiss(finding = current()) {
  if (!form || !finding || !("open" in finding.dataset)) return;
  if (finding !== current()) choose(finding);
  if (dismissal.hidden || !finding.contains(dismissal)) dismissal.reset(); // asked for again it keeps what was typed
  finding.append(dismissal);
  dismissal.hidden = false;
  dismissal.scrollIntoView({ block: "nearest" });
  dismissal.querySelector("input[type=radio]").focus({ preventScroll: true });
}

export async function undo() {
  if (!form) return;
  const open = done.findLast((key) => byKey(key) && !("open" in byKey(key).dataset));
  const finding = (open && byKey(open)) ?? (current()?.classList.contains("judged") ? current() : null);
  if (!finding) return;
  const key = finding.dataset.finding;
  if (await send(finding, "reopened", new FormData(form))) {
    const at = done.lastIndexOf(key);
    if (at >= 0) done.splice(at, 1);
  }
}

// The value that the finding speaks of, on the paper that was read with the least certainty.
export function correct(finding = current()) {
  if (!finding) return;
  document.dispatchEvent(new CustomEvent("shogo:correct", { detail: { finding, value: spokenOf(finding) } }));
}

function spokenOf(finding) {
  const named = [...finding.querySelectorAll(".place:not(.place-beside)")].flatMap((place) => {
    const { document: paper } = place.dataset;
    const values = [...document.querySelectorAll(`[data-value][data-field="${finding.dataset.field}"]`)];
    const own = values.filter((value) => value.dataset.document === paper);
    const said = place.querySelector(".place-value").textContent.trim();
    return own.find((value) => value.textContent.trim() === said) ?? own[0] ?? [];
  });
  return named.find((value) => value.classList.contains("doubtful")) ?? named[0] ?? null;
}

const acts = { accepted: accept, dismissed: dismiss, correct, reopened: (finding) => retract(finding) };

function retract(finding) {
  done.push(finding.dataset.finding);
  return undo();
}

function clicked(event) {
  const act = event.target.closest("[data-act]");
  if (!act) return;
  event.preventDefault();
  acts[act.dataset.act](act.closest("[data-finding]"));
}

function cancel() {
  const finding = dismissal.closest("[data-finding]");
  keepDismissal();
  finding?.focus({ preventScroll: true });
}

async function dismissed(event) {
  event.preventDefault();
  const finding = dismissal.closest("[data-finding]");
  const told = new FormData(dismissal);
  if (!told.get("common") && !told.get("reason").trim()) {
    dismissal.querySelector("input[name=reason]").focus();
    return;
  }
  if (await send(finding, "dismissed", told)) done.push(finding.dataset.finding);
}

function inDismissal(event) {
  if (event.isComposing) return;
  if (event.key === "Escape") {
    event.preventDefault();
    cancel();
  } else if (/^[1-9]$/.test(event.key) && event.target.type === "radio") {
    const offered = dismissal.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
    offered?.focus();
    offered?.click();
  }
}

const offerCorrecting = (where) => {
  if (!document.querySelector("[data-corrects]")) return;
  for (const button of where.querySelectorAll("[data-act=correct]")) button.hidden = false;
};

export function start() {
  offerCorrecting(document);
  if (!form) return;
  document.addEventListener("click", clicked);
  dismissal.addEventListener("submit", dismissed);
  dismissal.addEventListener("keydown", inDismissal);
  dismissal.querySelector("[data-cancel]").addEventListener("click", cancel);
}
