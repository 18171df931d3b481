// Asks every two seconds how far the papers are, and opens the result when it is there.
const shown = document.querySelector("[data-progress]");
const PAUSE = 2000;

async function ask() {
  try {
    const answer = await fetch(shown.dataset.progress, { headers: { Accept: "application/json" }, cache: "no-store" });
    if (!answer.ok || answer.redirected) return location.reload();
    const { state, name } = await answer.json();
    if (state !== "received" && state !== "processing") return location.reload();
    if (state !== shown.dataset.state) {
      shown.dataset.state = state;
      shown.className = `state state-${state}`;
      shown.textContent = name;
    }
  } catch {
    // The server is restarting or the network is away: ask again.
  }
  setTimeout(ask, PAUSE);
}

setTimeout(ask, PAUSE);
