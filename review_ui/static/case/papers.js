// The papers: zoom about a point, turning a page, two piles side by side, the strip of pages, scrolling to a place.
const panes = document.querySelector("[data-panes]");
const views = document.querySelector("[data-views]");
const piles = [...document.querySelectorAll("[data-pile]")];
const sheets = [...document.querySelectorAll("[data-sheet]")];
const shown = document.querySelector("[data-zoom-shown]");
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const roomForTwo = matchMedia("(min-width: 120rem)");
const POINT = 96 / 72; // pixels on screen to a point at 100 %
const LEAST = 0.2;
const MOST = 6;
let fit = "width";
let scale = 1;
let worked = null; // the frame that was last pointed at or scrolled to

const apart = () => getComputedStyle(views).display === "grid" && piles.length > 1;
const scrolls = (frame) => ["auto", "scroll"].includes(getComputedStyle(frame).overflowY);

// What scrolls: the piles when they lie side by side, else all papers together; nothing of it where all is stacked.
export function frames() {
  return [...piles, views].filter(scrolls);
}

export function frameOf(element) {
  return frames().find((frame) => frame.contains(element)) ?? null;
}

export function reveal(element, behavior = calm ? "auto" : "smooth") {
  const frame = frameOf(element);
  if (!frame) {
    element.scrollIntoView({ block: "center", inline: "nearest", behavior });
    return;
  }
  worked = frame;
  const box = element.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  const tall = box.height > view.height * 0.8;
  const top = tall ? box.top - view.top - 12 : box.top + box.height / 2 - view.top - view.height / 2;
  const aside = box.left < view.left || box.right > view.right;
  const left = aside ? box.left + box.width / 2 - view.left - view.width / 2 : 0;
  frame.scrollBy({ top, left, behavior });
}

// Of several places one in each frame, so that both papers show theirs; rather a place on a page than a typed value.
export function revealAll(places, but = null) {
  const seen = new Set(but ? [frameOf(but)] : []);
  const pictured = (place) => (place.matches(".mark") ? 0 : 1);
  for (const place of [...places].sort((a, b) => pictured(a) - pictured(b))) {
    const frame = frameOf(place);
    if (seen.has(frame)) continue;
    seen.add(frame);
    reveal(place);
  }
}

function side(sheet) {
  const { width, height, turn } = sheet.dataset;
  const lying = Number(turn ?? 0) % 180 !== 0;
  return lying ? [Number(height), Number(width)] : [Number(width), Number(height)];
}

function size(sheet) {
  const [width, height] = side(sheet);
  if (fit === "width") {
    sheet.style.width = sheet.style.maxWidth = "";
  } else if (fit === "page") {
    const frame = frameOf(sheet);
    const room = (frame?.clientHeight ?? innerHeight) - 30;
    sheet.style.maxWidth = "100%";
    sheet.style.width = `${Math.round((room * width) / height)}px`;
  } else {
    sheet.style.maxWidth = "none";
    sheet.style.width = `${Math.round(width * scale * POINT)}px`;
  }
}

// Until they are laid out the browser does not know how wide the pictures are shown; then it takes the finer ones.
function sharpen() {
  for (const sheet of sheets) {
    const picture = sheet.querySelector(".leaf img");
    picture.sizes = `${Math.round(picture.clientWidth)}px`;
  }
}

const near = (frame, y) =>
  sheets
    .filter((sheet) => frame.contains(sheet))
    .map((sheet) => [sheet, sheet.getBoundingClientRect()])
    .sort(([, a], [, b]) => distance(a, y) - distance(b, y))[0]?.[0];

const distance = (box, y) => Math.max(box.top - y, y - box.bottom, 0);

// Where on which page a point of the screen lies, to bring it back there after the sheets have changed.
function pin(frame, pointer) {
  const view = frame.getBoundingClientRect();
  const inside = pointer && pointer.x >= view.left && pointer.x < view.right;
  const [x, y] = inside ? [pointer.x, pointer.y] : [view.left + view.width / 2, view.top + view.height / 2];
  const paper = near(frame, y)?.querySelector(".paper");
  if (!paper) return () => {};
  const box = paper.getBoundingClientRect();
  const [across, down] = [(x - box.left) / box.width, (y - box.top) / box.height];
  return () => {
    const now = paper.getBoundingClientRect();
    frame.scrollBy({ left: now.left + across * now.width - x, top: now.top + down * now.height - y, behavior: "instant" });
  };
}

function laid(change, pointer = null) {
  const pins = frames().map((frame) => pin(frame, pointer));
  change();
  for (const sheet of sheets) size(sheet);
  for (const restore of pins) restore();
  sharpen();
  tell();
}

function scaleNow() {
  const sheet = (worked && near(worked, worked.getBoundingClientRect().top + 40)) ?? sheets[0];
  return sheet ? sheet.querySelector(".paper").clientWidth / side(sheet)[0] / POINT : 1;
}

function tell() {
  if (shown && sheets.length) shown.value = `${Math.round(scaleNow() * 100)} %`;
  for (const button of document.querySelectorAll("[data-fit]")) {
    button.setAttribute("aria-pressed", String(button.dataset.fit === fit));
  }
  document.querySelector("[data-beside]")?.setAttribute("aria-pressed", String(apart()));
}

export function zoom(factor, pointer = null) {
  const to = Math.min(Math.max(scaleNow() * factor, LEAST), MOST);
  laid(() => {
    fit = "";
    scale = to;
  }, pointer);
}

export function fitTo(what) {
  laid(() => (fit = what));
}

export function here() {
  const frame = worked && frames().includes(worked) ? worked : frames()[0];
  const view = frame ? frame.getBoundingClientRect() : { top: 0, height: innerHeight };
  return near(frame ?? views, view.top + view.height / 2);
}

export function turn(sheet = here()) {
  if (!sheet) return;
  const to = (Number(sheet.dataset.turn ?? 0) + 90) % 360;
  laid(() => {
    sheet.dataset.turn = String(to);
    sheet.classList.toggle("turned", to !== 0);
    const [across, down] = side(sheet);
    const [paper, leaf] = [sheet.querySelector(".paper"), sheet.querySelector(".leaf")];
    paper.style.aspectRatio = to ? `${across} / ${down}` : "";
    leaf.style.width = to ? `${to % 180 ? (down / across) * 100 : 100}%` : "";
    leaf.style.transform = to ? `translate(-50%, -50%) rotate(${to}deg)` : "";
  });
  const seen = sheet.querySelector(".mark.shown");
  if (seen) reveal(seen, "instant");
}

export function page(by) {
  const sheet = here();
  const to = sheets[sheets.indexOf(sheet) + by];
  if (to) go(to);
}

export function go(element) {
  const frame = frameOf(element);
  if (!frame) {
    element.scrollIntoView({ block: "start" });
    return;
  }
  worked = frame;
  frame.scrollIntoView({ block: "nearest" });
  const top = element.getBoundingClientRect().top - frame.getBoundingClientRect().top - 6;
  frame.scrollBy({ top, behavior: "instant" });
}

export function documentNumber(number) {
  const link = document.querySelectorAll(".strip-name")[number - 1];
  if (link) go(document.getElementById(link.dataset.goes));
}

export function beside(wanted = !apart()) {
  laid(() => {
    panes.classList.toggle("beside", wanted);
    panes.classList.toggle("one-pile", !wanted);
    localStorage.setItem("beside", wanted ? "yes" : "no");
  });
  revealAll(document.querySelectorAll(".views .shown"));
}

// Starts what only works with script.
export function start() {
  const wished = localStorage.getItem("beside");
  if (piles.length < 2) document.querySelector("[data-beside]").hidden = true;
  else if (wished) beside(wished === "yes");
  views.addEventListener("pointerover", (event) => (worked = frameOf(event.target) ?? worked));
  views.addEventListener("focusin", (event) => (worked = frameOf(event.target) ?? worked));
  views.addEventListener("wheel", wheel, { passive: false });
  addEventListener("resize", () => laid(() => {}));
  roomForTwo.addEventListener("change", () => laid(() => {}));
  follow();
  laid(() => {});
}

function wheel(event) {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(Math.exp(-Math.max(-80, Math.min(80, event.deltaY)) * 0.004), { x: event.clientX, y: event.clientY });
}

// Marks in the strip which pages are on screen, and keeps the last of them in sight there.
function follow() {
  const thumbs = new Map();
  for (const thumb of document.querySelectorAll(".thumb[data-goes]")) thumbs.set(thumb.dataset.goes, thumb);
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const thumb = thumbs.get(target.id);
        thumb?.classList.toggle("here", isIntersecting);
        if (isIntersecting) thumb?.setAttribute("aria-current", "true");
        else thumb?.removeAttribute("aria-current");
      }
    },
    { threshold: 0.3 },
  );
  for (const id of thumbs.keys()) watch.observe(document.getElementById(id));
}
