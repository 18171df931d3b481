// The text follows the ticks, and the preview the text: the server writes both, this only asks and puts them in place.
const form = document.querySelector("[data-notice]");
const texts = [...form.querySelectorAll("textarea")];
const key = `notice:${form.action}:${form.elements.version.value}`;
let waiting = 0;
let asked = 0;
let owed = false; // a tick has not reached the text yet: the next answer has to bring it, whatever it was asked for

async function written(follow) {
  const mine = ++asked;
  owed ||= follow;
  const previews = form.querySelectorAll("[data-preview]");
  for (const preview of previews) preview.setAttribute("aria-busy", "true");
  const before = texts.map((text) => text.value);
  const answer = await fetch(form.dataset.rewrite, { method: "POST", body: new FormData(form) }).catch(() => null);
  for (const preview of previews) preview.removeAttribute("aria-busy");
  if (mine !== asked || !answer?.ok) return; // a later answer counts; without one the form still works as it is
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const shown = (selector) => page.querySelector(selector);
  for (const preview of previews) {
    preview.replaceChildren(...shown(`[data-preview="${preview.dataset.preview}"]`).childNodes);
  }
  if (!owed) return;
  owed = false;
  form.querySelector("[data-written-for]").replaceWith(shown("[data-written-for]"));
  texts.forEach((text, at) => {
    // What was typed while the server wrote is not overwritten; the next answer brings both together.
    if (text.value === before[at]) text.value = shown(`#${text.id}`).value;
    else written(true);
  });
  keep();
}

function keep() {
  sessionStorage.setItem(key, JSON.stringify({ texts: texts.map((t) => t.value), fields: chosen() }));
}

function chosen() {
  const fields = new FormData(form);
  return ["verdict", "was_verdict", "point", "was"].map((name) => [name, fields.getAll(name)]);
}

// What was written in this tab comes back after an ended session or a closed page.
function restored() {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (!kept || document.querySelector(".alert")) return;
  texts.forEach((text, at) => (text.value = kept.texts[at]));
  const fields = Object.fromEntries(kept.fields);
  for (const box of form.querySelectorAll("[name=point]")) box.checked = fields.point.includes(box.value);
  for (const radio of form.querySelectorAll("[name=verdict]")) radio.checked = fields.verdict.includes(radio.value);
  const place = form.querySelector("[data-written-for]");
  place.replaceChildren(
    ...["was_verdict", "was"].flatMap((name) => fields[name].map((value) => Object.assign(document.createElement("input"), { type: "hidden", name, value }))),
  );
  written(false);
}

form.addEventListener("change", (event) => {
  if (event.target.matches("[data-rewrites]")) written(true);
});
for (const text of texts) {
  text.addEventListener("input", () => {
    keep();
    clearTimeout(waiting);
    waiting = setTimeout(() => written(false), 500);
  });
}
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("button.primary"));
  }
});
for (const plain of document.querySelectorAll("[data-plain]")) plain.hidden = true;
restored();
