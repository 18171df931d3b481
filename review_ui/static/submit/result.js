// The result: a point shows its places on the pages, a place shows its point.
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const behavior = calm ? "auto" : "smooth";

function clear() {
  for (const element of document.querySelectorAll(".shown, .current")) element.classList.remove("shown", "current");
}

function bring(element) {
  element?.closest("details")?.setAttribute("open", "");
  element?.scrollIntoView({ block: "center", inline: "nearest", behavior });
}

function showPoint(point, first = null) {
  clear();
  point.classList.add("current");
  const places = [...point.querySelectorAll("[data-shows]")].map((link) => document.getElementById(link.dataset.shows)).filter(Boolean);
  for (const place of places) place.classList.add("shown");
  bring(first ?? places.find((place) => place.matches(".spot")) ?? places[0]);
}

document.addEventListener("click", (event) => {
  const shows = event.target.closest(".point [data-shows]");
  const spot = event.target.closest(".spot");
  const point = event.target.closest("[data-point]");
  if (shows) {
    event.preventDefault();
    showPoint(point, document.getElementById(shows.dataset.shows));
  } else if (spot) {
    const target = document.getElementById(spot.dataset.of);
    if (!target) return;
    event.preventDefault();
    showPoint(target, spot);
    target.focus({ preventScroll: true });
    bring(target);
  } else if (point && !getSelection().toString() && !event.target.closest("a, button")) {
    showPoint(point);
  }
});
