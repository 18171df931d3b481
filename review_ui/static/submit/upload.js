// Handing in: files are dropped or chosen, listed, sent with progress; the answer takes the place of the page.
// Without this the plain form does it all.
import { show } from "./show.js";

const MIB = 1024 * 1024;

function size(bytes) {
  return bytes < MIB ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MIB).toFixed(1)} MB`;
}

function start(form) {
  const field = form.querySelector("input[type=file]");
  const area = form.querySelector("[data-drop]");
  const list = form.querySelector("[data-chosen]");
  const rows = form.querySelector("[data-rows]");
  const words = form.dataset;
  const largest = Number(field.dataset.largest) * MIB;
  const total = Number(field.dataset.total) * MIB;
  let sending = null;

  const files = () => [...field.files];

  function keep(chosen) {
    const all = new DataTransfer();
    for (const file of chosen) all.items.add(file);
    field.files = all.files;
    list_files();
  }

  function line(file) {
    const item = document.createElement("li");
    const tooLarge = file.size > largest;
    item.classList.toggle("too-large", tooLarge);
    const parts = [["bdi", "file-name", file.name], ["span", "file-size", size(file.size)], ["span", "file-state", tooLarge ? words.wordLarge : ""]];
    for (const [tag, kind, text] of parts) {
      const part = document.createElement(tag);
      part.className = kind;
      part.textContent = text;
      item.append(part);
    }
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "✕";
    remove.setAttribute("aria-label", `${words.wordRemove}: ${file.name}`);
    remove.addEventListener("click", () => {
      keep(files().filter((other) => other !== file));
      field.focus();
    });
    item.append(remove);
    return item;
  }

  function list_files() {
    list.replaceChildren(...files().map(line));
    rows.hidden = !files().some((file) => /\.(tsv|zip)$/i.test(file.name));
  }

  // Dropped files are added to the ones that are there; a name that comes again replaces the first.
  function take(dropped) {
    keep(new Map([...files(), ...dropped].map((file) => [file.name, file])).values());
  }

  function say(text) {
    const alert = document.createElement("p");
    alert.className = "alert";
    alert.setAttribute("role", "alert");
    alert.textContent = text;
    document.querySelector("[data-faults]").replaceChildren(alert);
    alert.scrollIntoView({ block: "nearest" });
  }

  // What is sure to be refused is not sent first.
  function refused() {
    const chosen = files();
    if (chosen.some((file) => file.size > largest)) return words.wordLarge;
    if (chosen.length > Number(field.dataset.mostFiles)) return words.wordMany;
    return chosen.reduce((sum, file) => sum + file.size, 0) > total ? words.wordWhole : "";
  }

  function progress(loaded, whole) {
    const bar = form.querySelector("[data-sending]");
    const share = whole ? Math.floor((100 * loaded) / whole) : 0;
    bar.querySelector("progress").value = share;
    bar.querySelector("[data-percent]").textContent = `${share} %`;
    let end = 0;
    files().forEach((file, at) => {
      const begin = end;
      end += file.size;
      const item = list.children[at];
      item.classList.toggle("sent", loaded >= end);
      item.querySelector(".file-state").textContent = loaded >= end ? words.wordSent : loaded > begin ? words.wordSending : "";
    });
  }

  function busy(on) {
    form.querySelector("[data-sending]").hidden = !on;
    for (const control of form.querySelectorAll("button:not([data-cancel])")) control.disabled = on;
    form.setAttribute("aria-busy", String(on));
  }

  function answered(request) {
    busy(false);
    if (request.status === 200) return show(request.responseText, request.responseURL);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const faults = page.querySelector("[data-faults]");
    if (request.status === 422 && faults) {
      document.querySelector("[data-faults]").replaceWith(document.adoptNode(faults));
      document.querySelector("[data-faults] .alert")?.focus();
      for (const state of list.querySelectorAll(".file-state")) state.textContent = "";
      return null;
    }
    return say(request.status === 413 ? words.wordWhole : page.querySelector("main p")?.textContent || words.wordFailed);
  }

  field.addEventListener("change", list_files);
  for (const kind of ["dragenter", "dragover"]) {
    area.addEventListener(kind, (event) => {
      event.preventDefault();
      area.classList.add("over");
    });
  }
  area.addEventListener("dragleave", (event) => {
    if (!area.contains(event.relatedTarget)) area.classList.remove("over");
  });
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    area.classList.remove("over");
    if (!sending) take(event.dataTransfer.files);
  });
  form.querySelector("[data-cancel]").addEventListener("click", () => sending?.abort());

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = refused();
    if (wrong) return say(wrong);
    sending = new XMLHttpRequest();
    sending.open("POST", form.action);
    sending.upload.addEventListener("progress", (sent) => progress(sent.loaded, sent.total));
    sending.addEventListener("load", () => answered(sending));
    sending.addEventListener("error", () => (busy(false), say(words.wordFailed)));
    sending.addEventListener("abort", () => (busy(false), form.querySelector("button.primary").focus()));
    sending.addEventListener("loadend", () => (sending = null));
    const body = new FormData(form);
    document.querySelector("[data-faults]").replaceChildren();
    busy(true);
    progress(0, 1);
    return sending.send(body);
  });
  form.classList.add("scripted");
  list_files();
}

function begin() {
  for (const form of document.querySelectorAll("[data-upload]")) start(form);
}

begin();
document.addEventListener("shown", begin);
// A file dropped beside the field must not replace the page.
for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault());
