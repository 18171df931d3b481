// Keeps what is typed into a note in this tab, so that an ended session or a closed page loses nothing.
for (const form of document.querySelectorAll("[data-draft]")) {
  // Once the decision is recorded the version grows, and the draft is not asked for again.
  const key = () => `draft:${form.dataset.draft}:${form.elements.version.value}`;
  const note = form.elements.note;
  note.value ||= sessionStorage.getItem(key()) ?? "";
  note.addEventListener("input", () => sessionStorage.setItem(key(), note.value));
  // Ctrl+Enter records, except while Japanese is being composed.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

// What still has to be judged before a clearance, kept up with the judgements given on this page; a correction puts
// another list in its place.
const findings = document.querySelector(".verdicts");
if (findings) {
  const follow = () => {
    const left = document.querySelector("[data-still-open]");
    if (!left) return;
    const lines = [...left.querySelectorAll("[data-of]")];
    for (const line of lines) {
      line.hidden = Boolean(document.getElementById(line.dataset.of)?.classList.contains("judged-dismissed"));
    }
    const open = lines.filter((line) => !line.hidden).length;
    const shown = left.querySelector("[data-to-judge]");
    if (shown.textContent !== String(open)) shown.textContent = open; // what we change is observed as well
    if (left.hidden !== (open === 0)) left.hidden = open === 0;
  };
  new MutationObserver(follow).observe(findings, { subtree: true, childList: true, attributeFilter: ["class"] });
}
