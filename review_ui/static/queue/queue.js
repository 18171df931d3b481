// The list by keyboard, and kept fresh: j k move, Enter or o opens, n takes the next case, / searches, ? shows the keys.
const REFRESH = 30_000; // milliseconds between two looks at what others have done meanwhile
const PLACE = "shogo-queue-row";
const keys = document.getElementById("keys");
const links = () => [...document.querySelectorAll("#rows .row-link")];
const row = (link) => link.closest("tr");

const typing = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");

const focusRow = (link) => {
  if (!link) return;
  link.focus({ preventScroll: true });
  row(link).scrollIntoView({ block: "nearest" });
};

const move = (step) => {
  const all = links();
  const at = all.findIndex((link) => row(link).contains(document.activeElement));
  focusRow(at < 0 ? all[step > 0 ? 0 : all.length - 1] : all[Math.min(Math.max(at + step, 0), all.length - 1)]);
};

const actions = {
  j: () => move(1),
  k: () => move(-1),
  o: () => document.activeElement?.closest("tr")?.querySelector(".row-link")?.click(),
  n: () => document.getElementById("next-case")?.requestSubmit(),
  f: () => {
    const filters = document.querySelector(".narrow");
    filters.open = !filters.open;
    if (filters.open) filters.querySelector("input:not([type=hidden]), select").focus();
  },
  "/": () => document.getElementById("search").select(),
  "[": () => document.querySelector(".pages [rel=prev]")?.click(),
  "]": () => document.querySelector(".pages [rel=next]")?.click(),
  "?": () => keys.showModal(),
};

addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll(".menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    return;
  }
  if (typing(event.target)) return;
  const act = actions[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Whoever comes back from a case finds the row where it was left.
addEventListener("focusin", (event) => {
  const link = event.target.closest?.(".row-link");
  if (link) sessionStorage.setItem(PLACE, row(link).dataset.number);
});
const left = sessionStorage.getItem(PLACE);
if (left && /\/submissions\/\d+/.test(document.referrer)) focusRow(document.querySelector(`#rows tr[data-number="${CSS.escape(left)}"] .row-link`));

addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});

const show = document.getElementById("show-keys");
show.hidden = false;
show.addEventListener("click", () => keys.showModal());

const refresh = async () => {
  if (document.hidden || keys.open) return;
  const answer = await fetch(location.href, { redirect: "error" }).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ["rows", "live"]) {
    const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
    if (!old || !now || old.innerHTML === now.innerHTML) continue;
    const focused = old.contains(document.activeElement) && document.activeElement.getAttribute("href");
    old.replaceChildren(...now.childNodes);
    if (focused) old.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
};
setInterval(refresh, REFRESH);
document.addEventListener("visibilitychange", refresh);
