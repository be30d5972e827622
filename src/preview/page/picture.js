// The drawing: put in place of the last one without moving what the reader looks at.

const view = document.getElementById("picture");
const sheet = document.getElementById("sheet");
const zoom = document.getElementById("zoom");
const LEAST = 0.05;
const MOST = 8;
const MARGIN = 24;

let size = { w: 1, h: 1 };
let scale = 1;
/** "fit", "wide", or nothing when the reader has zoomed. */
let mode = "wide";
let style = null;
let css = "";

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Colours of drawings that have two sets follow the page, not the system. */
function coloured(text) {
  const theme = document.documentElement.dataset.theme;
  if (theme === "system") return text;
  return text.replaceAll("@media (prefers-color-scheme:dark)", theme === "dark" ? "@media all" : "@media not all");
}

/** Colours and fonts of the drawing, as a sheet of the page. */
async function dress(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(coloured(text));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const faces = [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  // A text must not be seen in another font first.
  await Promise.all(faces.map(({ style }) => document.fonts.load(`${style.fontWeight} 13px "${style.fontFamily.replace(/["']/g, "")}"`).catch(() => {})));
  return sheet;
}

export function recolour() {
  if (style) style.replaceSync(coloured(css));
}

/** What tells notes apart: where they stand may change with every line above them. */
const words = (note) => `${note.getAttribute("class")}|${note.getAttribute("aria-label") ?? ""}|${note.textContent}`;
const notes = () => [...sheet.querySelectorAll("[data-line]")];

/** Lets the notes glow that were not there before: the innermost of those that hold one another. */
function glow(before) {
  const fresh = notes().filter((note) => {
    const left = before.get(words(note)) ?? 0;
    before.set(words(note), left - 1);
    return left <= 0;
  });
  const inner = fresh.filter((note) => !fresh.some((other) => other !== note && note.contains(other)));
  // Everything new is a new drawing, not a change.
  if (inner.length === 0 || inner.length > 40) return;
  for (const note of inner) {
    note.classList.add("fresh");
    setTimeout(() => note.classList.remove("fresh"), calm.matches ? 2500 : 1600);
  }
}

/** Shows a drawing in place of the last one. `same` says that it is the same one, changed. */
export async function show(text, same) {
  // Its style becomes one of the page: the page takes none that stands inside a drawing.
  const styles = [];
  const bare = text.replace(/<style>([^<]*)<\/style>/g, (_, rules) => (styles.push(rules), ""));
  const root = new DOMParser().parseFromString(bare, "image/svg+xml").documentElement;
  if (root.nodeName !== "svg") return;
  css = styles.join("\n");
  const dressed = await dress(css);
  const before = new Map();
  for (const note of same ? notes() : []) before.set(words(note), (before.get(words(note)) ?? 0) + 1);
  const kept = same ? { left: view.scrollLeft, top: view.scrollTop } : { left: 0, top: 0 };
  const chosen = same ? sheet.querySelector(".chosen") : null;
  const old = chosen && { words: words(chosen), line: chosen.dataset.line, file: chosen.dataset.file, label: chosen.getAttribute("aria-label") };
  size = { w: Number(root.getAttribute("width")), h: Number(root.getAttribute("height")) };
  const drawing = document.importNode(root, true);
  for (const leading of drawing.querySelectorAll("a[href]")) {
    if (leading.getAttribute("href").startsWith("#")) continue;
    leading.setAttribute("target", "_blank");
    leading.setAttribute("rel", "noopener noreferrer");
  }
  sheet.replaceChildren(drawing);
  const last = style;
  style = dressed;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== last);
  place();
  view.scrollTo({ ...kept, behavior: "instant" });
  if (old) {
    const all = notes();
    const again = all.find((n) => words(n) === old.words) ?? all.find((n) => old.label && n.getAttribute("aria-label") === old.label)
      ?? all.find((n) => n.dataset.line === old.line && n.dataset.file === old.file);
    again?.classList.add("chosen");
  }
  if (same && before.size > 0) glow(before);
}

/** Shows that there is nothing. */
export function empty(title, why) {
  const text = document.createElement("div");
  text.className = "empty";
  const head = document.createElement("strong");
  head.textContent = title;
  text.append(head, why);
  sheet.replaceChildren(text);
  sheet.removeAttribute("style");
}

/** Sizes the drawing as the reader wants it. */
function place() {
  const room = { w: view.clientWidth - 2 * MARGIN, h: view.clientHeight - 2 * MARGIN };
  if (mode === "wide") scale = clamp(room.w / size.w, LEAST, 1);
  if (mode === "fit") scale = clamp(Math.min(room.w / size.w, room.h / size.h), LEAST, MOST);
  const drawing = sheet.querySelector("svg");
  if (drawing) {
    drawing.style.width = `${size.w * scale}px`;
    drawing.style.height = `${size.h * scale}px`;
  }
  zoom.textContent = `${Math.round(scale * 100)} %`;
}

/** Zooms, keeping the point under the pointer, or the middle, where it is. */
export function zoomBy(factor, at) {
  const box = view.getBoundingClientRect();
  const point = at ? { x: at.x - box.left, y: at.y - box.top } : { x: view.clientWidth / 2, y: view.clientHeight / 2 };
  const drawing = sheet.firstElementChild?.getBoundingClientRect();
  if (!drawing || !sheet.querySelector("svg")) return;
  const part = { x: (box.left + point.x - drawing.left) / drawing.width, y: (box.top + point.y - drawing.top) / drawing.height };
  mode = "";
  scale = clamp(scale * factor, LEAST, MOST);
  place();
  const now = sheet.firstElementChild.getBoundingClientRect();
  view.scrollLeft += now.left + part.x * now.width - box.left - point.x;
  view.scrollTop += now.top + part.y * now.height - box.top - point.y;
}

export function setMode(next) {
  mode = next;
  if (next === "natural") {
    mode = "";
    scale = 1;
  }
  place();
}

new ResizeObserver(() => mode && place()).observe(view);

view.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  zoomBy(Math.exp(-clamp(event.deltaY, -50, 50) / 100), { x: event.clientX, y: event.clientY });
}, { passive: false });

// Dragging moves the drawing; a click that hardly moved is a click. Texts stay to be selected with the mouse held on them.
let drag = null;
view.addEventListener("pointerdown", (event) => {
  const onText = event.target.closest("text") && event.pointerType === "mouse";
  if (event.button === 1 || (event.button === 0 && event.pointerType === "mouse" && !onText)) {
    drag = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop, id: event.pointerId, moved: false };
    if (event.button === 1) event.preventDefault();
  }
});
view.addEventListener("pointermove", (event) => {
  if (!drag || event.pointerId !== drag.id) return;
  const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.moved && Math.hypot(dx, dy) > 5) {
    drag.moved = true;
    view.setPointerCapture(drag.id);
    view.classList.add("dragged");
  }
  if (drag.moved) view.scrollTo({ left: drag.left - dx, top: drag.top - dy, behavior: "instant" });
});
for (const ending of ["pointerup", "pointercancel"]) {
  view.addEventListener(ending, () => {
    if (drag?.moved) view.addEventListener("click", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
    setTimeout(() => view.classList.remove("dragged"), 0);
    drag = null;
  });
}

// Two fingers.
const fingers = new Map();
view.addEventListener("touchstart", (event) => { for (const t of event.changedTouches) fingers.set(t.identifier, t); }, { passive: true });
view.addEventListener("touchmove", (event) => {
  if (event.touches.length !== 2) return;
  event.preventDefault();
  const [a, b] = event.touches;
  const [c, d] = [fingers.get(a.identifier), fingers.get(b.identifier)];
  if (c && d) {
    const was = Math.hypot(c.clientX - d.clientX, c.clientY - d.clientY);
    const is = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    zoomBy(is / Math.max(was, 1), { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 });
  }
  for (const t of event.touches) fingers.set(t.identifier, t);
}, { passive: false });
for (const ending of ["touchend", "touchcancel"]) {
  view.addEventListener(ending, (event) => { for (const t of event.changedTouches) fingers.delete(t.identifier); }, { passive: true });
}

/** Marks a note as the chosen one, and brings it into view when asked to. */
export function choose(note, seen) {
  for (const other of sheet.querySelectorAll(".chosen")) other.classList.remove("chosen");
  note?.classList.add("chosen");
  if (note && seen) note.scrollIntoView({ block: "nearest", inline: "nearest", behavior: calm.matches ? "instant" : "smooth" });
}

/** The note that a line of a file is drawn as: the innermost one that begins there or above. */
export function at(file, line) {
  const before = notes().filter((n) => n.dataset.file === file && Number(n.dataset.line) <= line);
  return before.reduce((best, n) => (!best || Number(n.dataset.line) >= Number(best.dataset.line) ? n : best), null);
}

/** The note after or before the chosen one, in the order of reading. */
export function beside(step) {
  const all = notes();
  const from = all.findIndex((n) => n.classList.contains("chosen"));
  return all[clamp(from + step, 0, all.length - 1)] ?? null;
}
