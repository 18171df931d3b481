// Puts another page of this site in the place of the one on screen, without a reload; everything came from our server.
const running = new Set([...document.querySelectorAll("script[type=module]")].map((script) => script.src));

let path = location.pathname;

export async function show(html, address) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const styles = [...page.querySelectorAll("link[rel=stylesheet]")].map(style);
  await Promise.all([...styles, ...[...page.querySelectorAll("script[type=module]")].map(script)]);
  document.title = page.title;
  document.body.className = page.body.className;
  for (const part of ["header.top", "main"]) document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
  if (address && address !== location.href) history.pushState(null, "", address);
  path = location.pathname;
  document.querySelector("main").focus({ preventScroll: true });
  scrollTo(0, 0);
  document.dispatchEvent(new Event("shown"));
}

// A module finds nothing of its own yet; it begins with the event "shown".
function script({ src }) {
  const address = new URL(src, location.href).href;
  if (running.has(address)) return null;
  running.add(address);
  return import(address);
}

// The page is not shown before its styles are there, so that nothing jumps.
function style(link) {
  const address = new URL(link.getAttribute("href"), location.href).href;
  if ([...document.querySelectorAll("link[rel=stylesheet]")].some((known) => known.href === address)) return null;
  const added = document.createElement("link");
  added.rel = "stylesheet";
  added.href = address;
  const loaded = new Promise((done) => {
    added.onload = done;
    added.onerror = done;
  });
  document.head.append(added);
  return loaded;
}

// Back leads to a page that is no longer here; a link to a place on this page does not.
addEventListener("popstate", () => {
  if (location.pathname !== path) location.reload();
});
