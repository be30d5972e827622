// The page: which drawing is shown, and what happens when something changes.
import { speak, words } from "./words.js";
import * as picture from "./picture.js";
import * as problems from "./problems.js";
import * as editor from "./editor.js";

const by = (id) => document.getElementById(id);
const version = document.querySelector("meta[name=version]").content;
let state = { revision: -1, maps: [] };
/** What is shown: the names of a map and of its picture. */
let shown = { map: null, name: null, partial: false };
let content = null;
/** Grows with each drawing that is asked for: an older answer comes too late. */
let asked = 0;

speak();
by("lost").textContent = words.lost;

// Which drawing: the address says it, so that it can be kept and gone back to.
const address = (map, name) => `#${encodeURIComponent(map)}/${encodeURIComponent(name)}`;
function wanted() {
  const [map, name] = location.hash.slice(1).split("/").map((part) => { try { return decodeURIComponent(part); } catch { return ""; } });
  return { map, name };
}

/** All drawings of a map, whichever of the two kinds it has. */
const drawings = (map) => (map.pictures.length > 0 ? map.pictures : map.partial);

function pick() {
  const { map, name } = wanted();
  const found = state.maps.find((m) => m.name === map) ?? state.maps.find((m) => drawings(m).length > 0) ?? state.maps[0];
  if (!found) return { map: null };
  const list = drawings(found);
  return { map: found, picture: list.find((p) => p.name === name) ?? list.find((p) => p.standard) ?? list[0] };
}

async function refresh(told) {
  const { map, picture: chosen } = pick();
  const same = map?.name === shown.map && chosen?.name === shown.name;
  const partial = Boolean(map && chosen && map.partial.length > 0 && (map.pictures.length === 0 || (same && shown.partial)));
  shown = { map: map?.name ?? null, name: chosen?.name ?? null, partial };
  const drawn = partial ? map.partial.find((p) => p.name === chosen.name) : chosen;
  list();
  problems.list(map, partial, swap);
  document.title = chosen ? `${chosen.title} · journey` : "journey";
  by("title").textContent = chosen?.title ?? map?.name ?? "journey";
  by("picture").setAttribute("aria-label", chosen ? `${words.picture}: ${chosen.title}` : words.picture);
  by("download").toggleAttribute("hidden", !chosen);
  if (chosen) by("download").href = `${source(map.name, chosen.name, partial)}&download=1`;
  if (!drawn) {
    content = null;
    picture.empty(state.revision < 1 ? words.waiting : words.nothing, state.revision < 1 ? "" : words.nothingWhy);
    return;
  }
  if (drawn.content !== content || !same) {
    const number = ++asked;
    const answer = await fetch(source(map.name, drawn.name, partial));
    const text = answer.ok ? await answer.text() : null;
    if (number !== asked || text === null) return;
    await picture.show(text, same && content !== null);
    content = drawn.content;
    // For whoever measures: which state the eye sees.
    document.documentElement.dataset.revision = state.revision;
  }
  if (told) {
    const mistakes = map.problems.filter((p) => p.severity === "error").length;
    by("news").textContent = [words.updated, mistakes ? words.mistakes(mistakes) : ""].filter(Boolean).join(", ");
  }
}

const source = (map, name, partial) => `/picture?map=${encodeURIComponent(map)}&name=${encodeURIComponent(name)}${partial ? "&partial=1" : ""}`;

function swap() {
  shown.partial = !shown.partial;
  content = content && `${content}-other`;
  refresh(false);
}

// The index.
function list() {
  const sought = by("search").value.trim().toLocaleLowerCase();
  const count = state.maps.reduce((n, map) => n + drawings(map).length, 0);
  by("search").hidden = count < 9;
  const groups = state.maps.map((map) => group(map, sought)).filter(Boolean);
  const none = document.createElement("p");
  none.textContent = words.none;
  const focused = document.activeElement?.closest?.("#list a")?.getAttribute("href");
  by("list").replaceChildren(...(groups.length || !sought ? groups : [none]));
  if (focused) by("list").querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function group(map, sought) {
  const fits = ({ title, name, kind }) => !sought || [title, name, words.kinds[kind] ?? kind, map.name].some((t) => t.toLocaleLowerCase().includes(sought));
  const found = drawings(map).filter(fits);
  if (found.length === 0 && sought) return null;
  const section = document.createElement("section");
  const head = document.createElement("h2");
  head.textContent = map.name;
  const mistakes = map.problems.filter((p) => p.severity === "error").length;
  if (mistakes) {
    const badge = document.createElement("span");
    badge.className = "count";
    badge.textContent = mistakes;
    badge.title = words.mistakes(mistakes);
    badge.setAttribute("aria-label", words.mistakes(mistakes));
    head.append(" ", badge);
  }
  const items = document.createElement("ul");
  for (const { name, kind, title, standard } of found) {
    const link = document.createElement("a");
    link.href = address(map.name, name);
    link.className = standard ? "standard" : "";
    if (map.name === shown.map && name === shown.name) link.setAttribute("aria-current", "page");
    const small = document.createElement("small");
    small.textContent = words.kinds[kind] ?? kind;
    link.append(title, small);
    const item = document.createElement("li");
    item.append(link);
    items.append(item);
  }
  section.append(head, items);
  return section;
}

// The line that a note comes from.
async function reveal(note, open) {
  picture.choose(note, true);
  const { file, line, column } = note.dataset;
  const answer = await fetch(`/api/line?file=${encodeURIComponent(file)}&line=${line}`);
  const { text, path } = answer.ok ? await answer.json() : { text: "", path: null };
  by("place").textContent = `${file}:${line}`;
  by("line").textContent = text.trim();
  const address = editor.link(path, line, column);
  by("open").hidden = !address;
  if (address) by("open").href = address;
  by("source").hidden = false;
  if (open && address) by("open").click();
}
const note = (target) => target.closest?.("[data-line]");
by("picture").addEventListener("click", (event) => {
  if (event.target.closest("a[href]") || String(getSelection())) return;
  const found = note(event.target);
  if (found) reveal(found, true);
});
by("close").addEventListener("click", () => {
  picture.choose(null);
  by("source").hidden = true;
  by("picture").focus();
});
editor.choose(() => {
  const chosen = by("sheet").querySelector(".chosen");
  if (chosen) reveal(chosen, false);
  problems.list(pick().map, shown.partial, swap);
});

// Tools and keys.
const actions = {
  in: () => picture.zoomBy(1.25),
  out: () => picture.zoomBy(0.8),
  fit: () => picture.setMode("fit"),
  wide: () => picture.setMode("wide"),
  print: () => print(),
};
for (const [id, action] of Object.entries(actions)) by(id).addEventListener("click", action);
const keys = {
  "+": actions.in, "=": actions.in, "-": actions.out, "0": () => picture.setMode("natural"), f: actions.fit, w: actions.wide,
  n: () => step(1), p: () => step(-1), "/": () => { showIndex(true); by("search").focus(); },
};
function step(by) {
  const next = picture.beside(by);
  if (next) reveal(next, false);
}
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  const chosen = by("sheet").querySelector(".chosen");
  if (event.key === "Enter" && event.target === by("picture") && chosen) reveal(chosen, true);
  else if (event.key === "Escape" && !by("source").hidden) by("close").click();
  else if (event.key in keys) keys[event.key]();
  else return;
  event.preventDefault();
});

function showIndex(open) {
  document.body.classList.toggle("alone", !open);
  by("toggle-index").setAttribute("aria-expanded", String(open));
}
by("toggle-index").addEventListener("click", () => showIndex(document.body.classList.contains("alone")));
by("search").addEventListener("input", list);

const THEME = "journey-theme";
function dress(theme) {
  document.documentElement.dataset.theme = theme;
  by("theme").value = theme;
  picture.recolour();
}
by("theme").addEventListener("change", () => {
  localStorage.setItem(THEME, by("theme").value);
  dress(by("theme").value);
});
dress(["light", "dark"].includes(localStorage.getItem(THEME)) ? localStorage.getItem(THEME) : "system");
addEventListener("hashchange", () => refresh(false));

// News. A page that nobody sees lets its connection go: browsers keep only a few to one place.
let line = null;
function connect() {
  if (line) return;
  line = new EventSource("/api/events");
  line.addEventListener("hello", (event) => {
    by("lost").hidden = true;
    if (event.data !== version) location.reload();
  });
  line.addEventListener("state", (event) => {
    const first = state.revision < 1;
    state = JSON.parse(event.data);
    if (first) showIndex(state.maps.reduce((n, map) => n + drawings(map).length, 0) > 1 && innerWidth > 700);
    refresh(!first);
  });
  line.addEventListener("cursor", (event) => {
    const { file, line } = JSON.parse(event.data);
    picture.choose(picture.at(file, line), true);
  });
  line.addEventListener("error", () => {
    by("lost").hidden = false;
    // Where the browser gives up, the page does not.
    if (line?.readyState === EventSource.CLOSED) {
      line = null;
      setTimeout(connect, 500);
    }
  });
}
function hush() {
  line?.close();
  line = null;
}
document.addEventListener("visibilitychange", () => (document.hidden ? hush() : connect()));
addEventListener("pagehide", hush);
addEventListener("pageshow", connect);
connect();
