// Dropping files on the form, and a list of what is going to be sent. Without this the plain file field does it all.
const area = document.querySelector("[data-drop]");
const field = area.querySelector("input[type=file]");
const list = area.querySelector("[data-chosen]");
const MIB = 1024 * 1024;

function size(bytes) {
  return bytes < MIB ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MIB).toFixed(1)} MB`;
}

function show() {
  list.replaceChildren(
    ...[...field.files].map((file) => {
      const item = document.createElement("li");
      item.textContent = `${file.name} · ${size(file.size)}`;
      item.classList.toggle("too-large", file.size > Number(field.dataset.largest) * MIB);
      return item;
    }),
  );
}

// Dropped files are added to the ones that are there; a name that comes again replaces the first.
function take(dropped) {
  const byName = new Map([...field.files, ...dropped].map((file) => [file.name, file]));
  const all = new DataTransfer();
  for (const file of byName.values()) all.items.add(file);
  field.files = all.files;
  show();
}

field.addEventListener("change", show);
for (const kind of ["dragenter", "dragover"]) {
  area.addEventListener(kind, (event) => {
    event.preventDefault();
    area.classList.add("over");
  });
}
area.addEventListener("dragleave", () => area.classList.remove("over"));
area.addEventListener("drop", (event) => {
  event.preventDefault();
  area.classList.remove("over");
  take(event.dataTransfer.files);
});
// A file dropped beside the field must not replace the page.
for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault());
