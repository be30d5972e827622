// What is wrong, above the picture.
import { words } from "./words.js";
import { link } from "./editor.js";

const panel = document.getElementById("problems");

const make = (name, className, text) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

/** The line with the words that are meant marked. */
function excerpt({ excerpt, column, length }) {
  const code = make("code", "excerpt");
  const letters = [...excerpt];
  const from = column - 1;
  code.append(letters.slice(0, from).join(""), make("mark", "", letters.slice(from, from + Math.max(length, 1)).join("") || " "));
  code.append(letters.slice(from + Math.max(length, 1)).join(""));
  return code;
}

function row(problem) {
  const item = make("li", problem.severity);
  const place = words.line(problem.file, problem.line);
  const address = link(problem.path, problem.line, problem.column);
  const where = make(address ? "a" : "span", "where", place);
  if (address) where.href = address;
  const head = make("p", "message");
  head.append(make("strong", "severity", words.severity[problem.severity]), " ", problem.message, " ", where);
  item.append(head);
  if (problem.excerpt.trim()) item.append(excerpt(problem));
  if (problem.help) item.append(make("p", "help", problem.help));
  if (problem.reason) {
    const why = make("details");
    why.append(make("summary", "", words.why), problem.reason);
    item.append(why);
  }
  return item;
}

/** Lists what is wrong with a map; `partial` says which of its drawings is shown, and `swap` shows the other. */
export function list(map, partial, swap) {
  const problems = map?.problems ?? [];
  const mistakes = problems.filter((p) => p.severity === "error").length;
  panel.hidden = problems.length === 0;
  if (panel.hidden) {
    panel.replaceChildren();
    return;
  }
  // What is opened stays open.
  const opened = panel.querySelector("details.all")?.open ?? mistakes > 0;
  const all = make("details", "all");
  all.open = mistakes > 0 || (opened && panel.dataset.map === map.name);
  panel.dataset.map = map.name;
  panel.classList.toggle("mistaken", mistakes > 0);
  const others = problems.length - mistakes;
  const counted = [mistakes && words.mistakes(mistakes), others && words.problems(others)].filter(Boolean).join(", ");
  const summary = make("summary", "", counted);
  if (mistakes > 0 && !partial && map.pictures.length > 0) summary.append(make("span", "stale", words.stale));
  all.append(summary);
  const rows = make("ol");
  rows.append(...[...problems].sort((a, b) => rank(a) - rank(b)).map(row));
  all.append(rows);
  const parts = [all];
  if (map.partial.length > 0 && map.pictures.length > 0) {
    const button = make("button", "swap", partial ? words.good : words.partial);
    button.type = "button";
    button.setAttribute("aria-pressed", String(partial));
    button.addEventListener("click", swap);
    parts.push(button);
  }
  const had = panel.contains(document.activeElement) && document.activeElement.className;
  panel.replaceChildren(...parts);
  if (had) panel.querySelector(`.${had.split(" ")[0]}`)?.focus();
}

const rank = ({ severity }) => ["error", "warning", "advice"].indexOf(severity);
