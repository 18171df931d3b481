// One submission: a finding shows its places on the page, a place shows its finding; j and k step through them.
const papers = document.querySelector("[data-papers]");
const findings = [...document.querySelectorAll("[data-finding]")];
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const behavior = calm ? "auto" : "smooth";

function clear() {
  for (const element of document.querySelectorAll(".shown, .current")) element.classList.remove("shown", "current");
}

function bring(element, block = "center") {
  if (element?.offsetHeight > papers.clientHeight) block = "start";
  element?.scrollIntoView({ block, inline: "nearest", behavior });
}

function places(finding) {
  const ids = [...finding.querySelectorAll("[data-shows]")].map((link) => link.dataset.shows);
  return ids.map((id) => document.getElementById(id)).filter(Boolean);
}

function showFinding(finding, first = null) {
  clear();
  finding.classList.add("current");
  const found = places(finding);
  for (const place of found) place.classList.add("shown");
  bring(finding, "nearest");
  const onPage = found.find((place) => place.matches(".mark")) ?? found[0];
  bring(first ?? onPage);
}

function showField(field) {
  clear();
  field.classList.add("shown");
  const shows = field.querySelector("[data-shows]")?.dataset.shows;
  document.getElementById(shows)?.classList.add("shown");
}

function step(by) {
  const now = findings.findIndex((finding) => finding.classList.contains("current"));
  const next = findings[now < 0 ? (by > 0 ? 0 : findings.length - 1) : Math.min(Math.max(now + by, 0), findings.length - 1)];
  if (!next) return;
  next.focus({ preventScroll: true });
  showFinding(next);
}

document.addEventListener("click", (event) => {
  const shows = event.target.closest("[data-shows]");
  const mark = event.target.closest(".mark");
  const finding = event.target.closest("[data-finding]");
  if (shows) {
    event.preventDefault();
    const place = document.getElementById(shows.dataset.shows);
    if (finding) {
      showFinding(finding, place);
    } else {
      showField(shows.closest(".field-value"));
      bring(place);
    }
  } else if (mark) {
    event.preventDefault();
    const target = document.getElementById(mark.dataset.of);
    if (target?.matches("[data-finding]")) {
      target.focus({ preventScroll: true });
      showFinding(target, mark);
    } else if (target) {
      showField(target);
      mark.classList.add("shown");
      bring(target);
    }
  } else if (finding && !getSelection().toString()) {
    showFinding(finding);
  }
});

// Zoom: the width of a sheet in steps; the browser then takes the finer picture by itself.
const STEPS = [0.5, 0.65, 0.8, 1, 1.25, 1.6, 2, 2.5];
let zoomed = STEPS.indexOf(1);

function zoom(by) {
  zoomed = by === 0 ? STEPS.indexOf(1) : Math.min(Math.max(zoomed + by, 0), STEPS.length - 1);
  const middle = (papers.scrollTop + papers.clientHeight / 2) / papers.scrollHeight;
  for (const sheet of document.querySelectorAll(".sheet")) {
    sheet.style.maxWidth = zoomed === STEPS.indexOf(1) ? "" : "none";
    sheet.style.width = `${STEPS[zoomed] * 100}%`;
    const picture = sheet.querySelector("img");
    picture.sizes = `${Math.round(sheet.clientWidth)}px`;
  }
  papers.scrollTop = middle * papers.scrollHeight - papers.clientHeight / 2;
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  "+": () => zoom(1),
  ";": () => zoom(1), // the same key on a Japanese keyboard, without shift
  "-": () => zoom(-1),
  0: () => zoom(0),
  d: () => {
    const form = document.getElementById("decision");
    bring(form, "start");
    form?.querySelector("input[type=radio]")?.focus({ preventScroll: true });
  },
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

for (const button of document.querySelectorAll("[data-zoom-by]")) {
  button.addEventListener("click", () => zoom(Number(button.dataset.zoomBy)));
}
for (const button of document.querySelectorAll("[data-step]")) {
  button.addEventListener("click", () => step(Number(button.dataset.step)));
}
for (const hidden of document.querySelectorAll("[data-zoom], [data-stepper], [data-keys]")) hidden.hidden = false;
if (findings.length === 0) for (const stepper of document.querySelectorAll("[data-stepper]")) stepper.hidden = true;

// Until they are laid out the browser does not know how wide the sheets are shown.
for (const picture of document.querySelectorAll(".paper img")) picture.sizes = `${Math.round(picture.clientWidth)}px`;
