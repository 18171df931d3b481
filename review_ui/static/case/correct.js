// Correcting: a form beside the value or in the finding; a box drawn on the page is read; then only what changed is
// put into the page, and the focus goes back to where it was.
import { choose, findings } from "./findings.js";
import { keepDismissal } from "./judging.js";
import { reveal } from "./papers.js";

const side = document.querySelector("[data-side]");
const panel = () => document.querySelector("[data-corrections]");
const SVG = "http://www.w3.org/2000/svg";
let host = null; // what the editor was opened in
let wanted = ""; // the address of the form that was asked for last
let drawing = null;

const editor = () => document.querySelector("[data-editor]");
const part = (html) => new DOMParser().parseFromString(html, "text/html");

// ---- opening and closing

async function open(address, where) {
  close();
  wanted = address;
  const answer = await fetch(address, { headers: { "X-Part": "1" } }).catch(() => null);
  if (!answer?.ok) {
    location.assign(address);
    return;
  }
  const form = part(await answer.text()).querySelector("[data-editor]");
  if (wanted !== address || editor()) return; // asked for twice, or another one meanwhile
  for (const hidden of form.querySelectorAll("[data-draw], [data-cancel-correct]")) hidden.hidden = false;
  if (sheetsOf(form.dataset.sha256).length === 0) form.querySelector("[data-draw]").hidden = true;
  host = where;
  where.append(form);
  form.scrollIntoView({ block: "nearest" });
  const text = form.querySelector("[data-text]");
  text.focus({ preventScroll: true });
  text.select();
}

function close(back = false) {
  stopDrawing();
  for (const box of document.querySelectorAll(".box-drawn")) box.remove();
  editor()?.remove();
  if (back) focusOn(host);
  host = null;
}

function focusOn(where) {
  const value = where?.querySelector?.("[data-value]") ?? where;
  value?.focus?.({ preventScroll: true });
}

const cell = (value) => value.closest("td") ?? value.parentElement;

function openValue(value) {
  const link = cell(value).querySelector("[data-edit]");
  if (link) open(link.getAttribute("href"), cell(value));
}

// A finding may speak of a value that was not read: then of the paper that it names.
function openFinding({ finding, value }) {
  if (!panel()?.matches("[data-corrects]")) return;
  const link = value && cell(value).querySelector("[data-edit]");
  const address = link?.getAttribute("href") ?? unread(finding);
  if (address) open(address, finding);
  else {
    panel().scrollIntoView({ block: "start" });
    const add = panel().querySelector("[data-add]");
    if (add) add.open = true;
    add?.querySelector("select")?.focus({ preventScroll: true });
  }
}

function unread(finding) {
  const { field } = finding.dataset;
  const offered = [...panel().querySelectorAll("[data-add-value]")].filter((form) =>
    [...form.elements.field.options].some((option) => option.value === field),
  );
  const shas = [...finding.querySelectorAll(".place")].map((place) => place.dataset.document);
  const named = offered.find((form) => shas.some((name) => form.textContent.includes(name))) ?? offered[0];
  return named ? `${panel().dataset.base}/fields/${named.dataset.sha256}/${field}` : null;
}

// ---- sending

async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form));
  if (submitter?.name) body.set(submitter.name, submitter.value);
  const inEditor = form.closest("[data-editor]");
  inEditor?.classList.add("sending");
  const [ok, told] = await posted(form, body);
  inEditor?.classList.remove("sending");
  if (!ok) {
    refuse(inEditor, told ?? { said: inEditor?.querySelector("[data-drawn]").dataset.failed ?? "" });
  } else if (!told.checked) {
    location.reload(); // the papers are read again first
  } else {
    const from = host?.closest?.("[data-finding]")?.dataset.finding;
    close();
    await refresh(told.anchor, from);
  }
}

async function posted(form, body) {
  try {
    const answer = await fetch(form.getAttribute("action"), { method: "POST", headers: { "X-Part": "1" }, body });
    return [answer.ok, await said(answer)];
  } catch {
    return [false, null];
  }
}

// The server answers in JSON; a page (a session that has ended) has its words in the middle.
async function said(answer) {
  if (answer.headers.get("content-type")?.includes("json")) return answer.json();
  const page = part(await answer.text());
  return { said: page.querySelector("main p")?.textContent ?? answer.statusText };
}

function refuse(inEditor, told) {
  if (!inEditor) {
    status(told.said, true);
    return;
  }
  const message = document.createElement("p");
  message.className = "alert";
  message.textContent = told.said;
  inEditor.querySelector("[data-message]").replaceChildren(...(told.said ? [message] : []));
  offer(inEditor, told.instead ?? []);
  inEditor.querySelector("[data-text]").focus({ preventScroll: true });
}

function offer(inEditor, texts) {
  const text = inEditor.querySelector("[data-text]");
  const buttons = texts.map((one) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = one;
    button.addEventListener("click", () => {
      text.value = one;
      text.focus();
    });
    return button;
  });
  inEditor.querySelector("[data-instead]").replaceChildren(...buttons);
}

// ---- putting what changed into the page

async function refresh(anchor, finding) {
  const before = new Set(findings().map((one) => one.dataset.finding));
  const answer = await fetch(location.pathname + location.search);
  const page = part(await answer.text());
  const fresh = page.querySelector("[data-side]");
  if (!answer.ok || !fresh) {
    location.reload();
    return;
  }
  const top = side.scrollTop;
  const version = fresh.querySelector("input[name=version]")?.value;
  keepDismissal(); // it may lie in a finding that goes
  swapFindings(fresh);
  swapEach("[data-corrections], .values-document, .case-head", page);
  swapStillOpen(page.querySelector("[data-still-open]"));
  swapBar(page.querySelector(".verdicts-bar"));
  swapPages(page);
  if (version) for (const field of document.querySelectorAll("input[name=version]")) field.value = version;
  for (const button of side.querySelectorAll("[data-act=correct]")) button.hidden = false;
  side.scrollTop = top;
  tell(before);
  goBack(anchor, finding);
}

function swapFindings(fresh) {
  const gone = ":scope > .group, :scope > .none-found, :scope > .held";
  const at = side.querySelector(":scope > [data-said]") ?? side.querySelector(":scope > .group");
  const mark = document.createComment("");
  at.after(mark);
  for (const old of side.querySelectorAll(gone)) old.remove();
  mark.replaceWith(...fresh.querySelectorAll(gone));
}

// What is typed into the decision stays; only what it says of the findings is put anew.
function swapStillOpen(fresh) {
  document.querySelector("[data-still-open]")?.remove();
  if (fresh) document.querySelector(".decide .choices")?.after(fresh);
}

function swapEach(what, page) {
  const old = [...document.querySelectorAll(what)];
  const fresh = [...page.querySelectorAll(what)];
  old.forEach((one, at) => fresh[at] && one.replaceWith(fresh[at]));
}

function swapBar(fresh) {
  const bar = document.querySelector(".verdicts-bar");
  const parts = ":scope > strong, :scope > .tag, :scope > .tally";
  for (const old of bar.querySelectorAll(parts)) old.remove();
  bar.prepend(...fresh.querySelectorAll(parts));
}

function swapPages(page) {
  for (const sheet of document.querySelectorAll("[data-sheet]")) {
    const fresh = page.getElementById(sheet.id);
    if (fresh) sheet.querySelector("svg").replaceChildren(...fresh.querySelector("svg").children);
  }
  const thumbs = [...page.querySelectorAll(".thumb[data-goes]")];
  for (const thumb of document.querySelectorAll(".thumb[data-goes]")) {
    const fresh = thumbs.find((one) => one.dataset.goes === thumb.dataset.goes);
    if (!fresh || !thumb.querySelector("svg")) continue; // a typed paper has no picture
    const here = thumb.classList.contains("here");
    thumb.className = fresh.className;
    thumb.classList.toggle("here", here);
    thumb.setAttribute("aria-label", fresh.getAttribute("aria-label"));
    thumb.querySelector("svg").replaceChildren(...fresh.querySelector("svg").children);
    thumb.querySelector(".thumb-foot").replaceWith(fresh.querySelector(".thumb-foot"));
  }
}

function tell(before) {
  const now = findings().map((one) => one.dataset.finding);
  const gone = [...before].filter((key) => !now.includes(key)).length;
  const fresh = findings().filter((one) => !before.has(one.dataset.finding));
  for (const one of fresh) one.classList.add("fresh");
  const words = panel().dataset;
  const told = [gone && words.gone.replace("{n}", gone), fresh.length && words.new.replace("{n}", fresh.length)];
  status(told.filter(Boolean).join(" ") || words.same);
}

function status(text, failed = false) {
  const line = document.querySelector("[data-said]");
  if (!line) return;
  line.textContent = text;
  line.classList.toggle("told", !failed);
}

function goBack(anchor, finding) {
  const same = findings().find((one) => one.dataset.finding === finding);
  if (same) {
    same.focus({ preventScroll: true });
    choose(same);
    return;
  }
  const strip = document.querySelector("[data-evidence]");
  if (strip) strip.hidden = true;
  const value = document.getElementById(anchor);
  const mark = document.getElementById(value?.querySelector("[data-shows]")?.dataset.shows);
  if (mark) {
    mark.classList.add("shown");
    reveal(mark);
  }
  if (finding) {
    const next = findings().find((one) => "open" in one.dataset) ?? findings()[0];
    (next ?? panel()).scrollIntoView({ block: "nearest" });
    (next ?? panel()).focus({ preventScroll: true });
  } else {
    value?.scrollIntoView({ block: "nearest" });
    focusOn(value);
  }
}

// ---- drawing a box on the page

function sheetsOf(sha256) {
  return [...document.querySelectorAll("[data-sheet]")].filter((sheet) =>
    sheet.querySelector("img").getAttribute("src").includes(`/pages/${sha256}/`),
  );
}

function startDrawing() {
  const form = editor();
  stopDrawing();
  const sheets = sheetsOf(form.dataset.sha256);
  if (!sheets.length) return;
  drawing = { form, from: null, box: null };
  document.body.classList.add("drawing");
  for (const sheet of sheets) sheet.classList.add("to-draw");
  form.querySelector("[data-draw]").setAttribute("aria-pressed", "true");
  const line = form.querySelector("[data-drawn]");
  line.textContent = line.dataset.drawing;
  const shown = sheets.map((sheet) => sheet.querySelector(".mark.shown")).find(Boolean);
  const seen = sheets.some((sheet) => onScreen(sheet));
  if (shown) reveal(shown);
  else if (!seen) reveal(sheets[0]);
}

function onScreen(sheet) {
  const box = sheet.getBoundingClientRect();
  const view = document.querySelector("[data-views]").getBoundingClientRect();
  return box.bottom > view.top + 60 && box.top < view.bottom - 60;
}

function stopDrawing() {
  if (!drawing) return;
  document.body.classList.remove("drawing");
  for (const sheet of document.querySelectorAll(".to-draw")) sheet.classList.remove("to-draw");
  drawing.form.querySelector("[data-draw]").setAttribute("aria-pressed", "false");
  drawing.form.querySelector("[data-drawn]").textContent = "";
  drawing = null;
}

// In points of the page, whatever its zoom and turn.
function pointOf(svg, event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

function down(event) {
  const leaf = drawing && event.target.closest(".to-draw .leaf");
  if (!leaf || event.button !== 0) return;
  event.preventDefault();
  for (const old of document.querySelectorAll(".box-drawn")) old.remove();
  const svg = leaf.querySelector("svg");
  drawing.from = pointOf(svg, event);
  drawing.svg = svg;
  drawing.box = document.createElementNS(SVG, "rect");
  drawing.box.classList.add("box-drawn");
  svg.append(drawing.box);
  leaf.setPointerCapture(event.pointerId);
}

function corners(event) {
  const to = pointOf(drawing.svg, event);
  const { from } = drawing;
  return [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y)];
}

function move(event) {
  if (!drawing?.from) return;
  const [x0, y0, x1, y1] = corners(event);
  const place = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  for (const [name, value] of Object.entries(place)) drawing.box.setAttribute(name, value.toFixed(1));
}

async function up(event) {
  if (!drawing?.from) return;
  const [x0, y0, x1, y1] = corners(event);
  if (x1 - x0 < 3 || y1 - y0 < 3) {
    drawing.box.remove();
    drawing.from = null;
    return;
  }
  const { form, svg } = drawing;
  const sheet = svg.closest("[data-sheet]");
  const page = sheet.querySelector("img").getAttribute("src").match(/\/pages\/[0-9a-f]+\/(\d+)\//)[1];
  stopDrawing();
  form.querySelector("[data-page]").value = page;
  form.querySelector("[data-box]").value = [x0, y0, x1, y1].map((n) => n.toFixed(1)).join(" ");
  await reread(form);
}

async function reread(form) {
  const line = form.querySelector("[data-drawn]");
  const sent = form.querySelector("[data-correct]");
  line.textContent = line.dataset.reading;
  const body = new URLSearchParams({
    csrf: sent.elements.csrf.value,
    sha256: form.dataset.sha256,
    page: sent.elements.page.value,
    box: sent.elements.box.value,
  });
  let told;
  try {
    told = await said(await fetch(sent.dataset.reread, { method: "POST", body }));
  } catch {
    told = { said: line.dataset.failed };
  }
  const texts = told.texts ?? [];
  const text = form.querySelector("[data-text]");
  if (texts.length) text.value = text.matches("textarea") ? texts[0] : texts[0].replaceAll("\n", " ");
  const nothing = form.querySelector("[data-nothing]");
  if (nothing && texts.length) nothing.checked = false;
  offer(form, texts.length > 1 ? texts : []);
  line.textContent = told.said ?? "";
  text.focus({ preventScroll: true });
}

// ---- keys and clicks

function click(event) {
  const edit = event.target.closest("[data-edit]");
  if (edit && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(edit.getAttribute("href"), edit.closest("td") ?? edit.parentElement);
  } else if (event.target.closest("[data-draw]")) {
    if (drawing) stopDrawing();
    else startDrawing();
  } else if (event.target.closest("[data-cancel-correct]")) {
    close(true);
  }
}

function submit(event) {
  if (event.target.matches("[data-correct]")) {
    event.preventDefault();
    send(event.target, event.submitter);
  } else if (event.target.matches("[data-add-value]")) {
    event.preventDefault();
    open(`${event.target.getAttribute("action")}?${new URLSearchParams(new FormData(event.target))}`, event.target);
  }
}

function key(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && (drawing || editor())) {
    event.preventDefault();
    if (drawing) stopDrawing();
    else close(true);
    return;
  }
  if (event.key !== "e" || event.target.closest("input, textarea, select, dialog")) return;
  const focused = event.target.closest("tr, [data-value]");
  const value = focused?.querySelector?.("[data-value]") ?? focused;
  const chosen = value?.matches?.("[data-value]") ? value : document.querySelector(".field-value.shown");
  if (chosen && !document.querySelector(".finding.current")) {
    event.preventDefault();
    openValue(chosen);
  } else if (value?.matches?.("[data-value]")) {
    event.preventDefault();
    openValue(value);
  }
}

if (panel()?.matches("[data-corrects]")) {
  document.addEventListener("shogo:correct", (event) => openFinding(event.detail));
  document.addEventListener("click", click);
  document.addEventListener("submit", submit);
  document.addEventListener("keydown", key, true);
  document.addEventListener("pointerdown", down);
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", up);
}
