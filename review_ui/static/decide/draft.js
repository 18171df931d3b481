// Keeps what is typed into a note in this tab, so that an ended session or a closed page loses nothing.
for (const form of document.querySelectorAll("[data-draft]")) {
  // Once the decision is recorded the version grows, and the draft is not asked for again.
  const key = `draft:${form.dataset.draft}:${form.elements.version.value}`;
  const note = form.elements.note;
  note.value ||= sessionStorage.getItem(key) ?? "";
  note.addEventListener("input", () => sessionStorage.setItem(key, note.value));
  // Ctrl+Enter records, except while Japanese is being composed.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}
