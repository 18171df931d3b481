// Asks how far the papers are, shows each file as it is read, and then the findings, without a reload.
import { show } from "./show.js";

const PAUSE = 350; // milliseconds between two questions; a person is waiting
const AWAY = 3000; // while the server does not answer
const fetched = new Set();

// Once everything is read the first pages are drawn, while the rules are at work: they are there with the findings.
function fetchPictures(shown) {
  if (shown.querySelector(".step-waiting, .step-reading")) return;
  for (const { dataset } of shown.querySelectorAll("[data-picture]")) {
    if (fetched.has(dataset.picture)) continue;
    fetched.add(dataset.picture);
    new Image().src = dataset.picture;
  }
}

async function step() {
  const shown = document.querySelector("[data-progress]");
  if (!shown || shown.dataset.waiting !== "yes") return;
  try {
    const answer = await fetch(shown.dataset.progress, { cache: "no-store" });
    if (!answer.ok || answer.redirected) return location.reload();
    const piece = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-progress]");
    if (piece.dataset.waiting !== "yes") return finish(shown);
    if (piece.innerHTML !== shown.innerHTML) shown.replaceWith(document.adoptNode(piece));
    fetchPictures(document.querySelector("[data-progress]"));
    setTimeout(step, PAUSE);
  } catch {
    // The server is restarting or the network is away: ask again.
    setTimeout(step, AWAY);
  }
}

async function finish(shown) {
  if ("reload" in shown.dataset) return location.reload(); // an examiner's page has keys of its own
  const answer = await fetch(location.href, { cache: "no-store" });
  return show(await answer.text(), answer.url);
}

step();
document.addEventListener("shown", step);
