// Claims the case when it is opened to work on, and renews the claim while somebody works.
const line = document.querySelector("[data-claim]");
const form = line && line.querySelector("[data-claim-form]");

if (form && !document.prerendering) {
  const text = line.querySelector(".claim-text");
  const span = Number(line.dataset.renew) * 1000;
  let asked = line.dataset.claim === "mine" ? Date.now() : 0;
  let lost = false;

  const claim = async () => {
    asked = Date.now();
    let answer;
    try {
      answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { accept: "application/json" }, redirect: "error" });
    } catch {
      return; // offline for a moment: the next action asks again
    }
    if (answer.status !== 200 && answer.status !== 409) return;
    const said = await answer.json().catch(() => null);
    if (!said) return;
    lost = answer.status === 409;
    text.textContent = said.message;
    line.className = lost ? "claim claim-lost" : "claim claim-mine";
    form.hidden = !lost;
    line.querySelector("[data-release-form]").hidden = lost;
  };

  const working = () => {
    if (!lost && Date.now() - asked > span) claim();
  };
  for (const kind of ["keydown", "pointerdown", "wheel", "scroll"]) addEventListener(kind, working, { passive: true, capture: true });
  if (line.dataset.claim === "free") claim();
}
