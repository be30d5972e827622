// Which editor opens a line, and the link that does.
import { words } from "./words.js";

const TEMPLATES = {
  vscode: "vscode://file/{path}:{line}:{column}",
  cursor: "cursor://file/{path}:{line}:{column}",
  idea: "idea://open?file={path}&line={line}&column={column}",
  zed: "zed://file/{path}:{line}:{column}",
  sublime: "subl://open?url=file://{path}&line={line}&column={column}",
  textmate: "txmt://open?url=file://{path}&line={line}&column={column}",
};
const KEPT = "journey-editor";
const OWN = "own";
const select = document.getElementById("editor");

/** The template that is chosen; empty for none. */
function template() {
  const chosen = localStorage.getItem(KEPT) ?? document.querySelector("meta[name=editor]").content;
  return TEMPLATES[chosen] ?? chosen;
}

/** A link that opens a line, or null. A script is no editor. */
export function link(path, line, column = 1) {
  const text = template();
  if (!text || !path || /^\s*(javascript|data|vbscript):/i.test(text)) return null;
  const from = path.startsWith("/") && text.includes("file/{path}") ? path.slice(1) : path;
  const values = { path: from.split("/").map(encodeURIComponent).join("/"), line, column };
  return text.replace(/\{(path|line|column)\}/g, (_, name) => values[name]);
}

/** Offers the editors, and calls back when another one is chosen. */
export function choose(changed) {
  const offer = (value, label) => select.add(new Option(label, value));
  offer("", words.none_editor);
  for (const name of Object.keys(TEMPLATES)) offer(name, name);
  offer(OWN, words.own);
  const known = Object.entries(TEMPLATES).find(([, text]) => text === template());
  select.value = known ? known[0] : template() ? OWN : "";
  select.addEventListener("change", () => {
    if (select.value === OWN) localStorage.setItem(KEPT, prompt(words.ownWhy, template()) ?? "");
    else localStorage.setItem(KEPT, select.value);
    changed();
  });
}
