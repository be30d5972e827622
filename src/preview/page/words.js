// The words of the page, in the reader's language.

const WORDS = {
  en: {
    skip: "To the picture",
    index: "Drawings",
    picture: "Drawing",
    tools: "View",
    search: "Find a drawing",
    none: "No drawing is called that",
    nothing: "Nothing is drawn yet",
    nothingWhy: "The file has mistakes, or declares nothing to draw.",
    larger: "Larger (+)",
    smaller: "Smaller (−)",
    fit: "Fit",
    fitWhy: "Show the whole drawing (f)",
    wide: "Width",
    wideWhy: "As wide as the window (w)",
    theme: "Colours",
    system: "As the system",
    light: "Light",
    dark: "Dark",
    print: "Print",
    download: "Download",
    open: "Open",
    editor: "Editor",
    none_editor: "none",
    own: "other …",
    ownWhy: "A link with {path}, {line} and {column}:",
    close: "Close",
    problems: (n) => (n === 1 ? "1 remark" : `${n} remarks`),
    mistakes: (n) => (n === 1 ? "1 mistake" : `${n} mistakes`),
    stale: "The drawing is the last good one.",
    partial: "Show what was understood",
    good: "Show the last good drawing",
    why: "Why",
    lost: "The connection is lost. Trying again; the drawing stays.",
    updated: "Updated",
    waiting: "Waiting for the first drawing",
    severity: { error: "Mistake", warning: "Warning", advice: "Advice" },
    line: (file, line) => `${file}, line ${line}`,
    kinds: {
      journey: "Journey map", "value-proposition": "Value proposition", engagement: "Engagement cycle", lotus: "Lotus blossom",
      competitors: "Competitors", persona: "Persona", segment: "Segment", "empathy-map": "Empathy map", blueprint: "Service blueprint",
      funnel: "Funnel", opportunities: "Opportunities", evidence: "Evidence",
    },
  },
  fr: {
    skip: "Aller au dessin",
    index: "Dessins",
    picture: "Dessin",
    tools: "Affichage",
    search: "Chercher un dessin",
    none: "Aucun dessin de ce nom",
    nothing: "Rien n’est encore dessiné",
    nothingWhy: "Le fichier contient des fautes, ou ne déclare rien à dessiner.",
    larger: "Agrandir (+)",
    smaller: "Réduire (−)",
    fit: "Entier",
    fitWhy: "Montrer tout le dessin (f)",
    wide: "Largeur",
    wideWhy: "Sur toute la largeur de la fenêtre (w)",
    theme: "Couleurs",
    system: "Comme le système",
    light: "Clair",
    dark: "Sombre",
    print: "Imprimer",
    download: "Télécharger",
    open: "Ouvrir",
    editor: "Éditeur",
    none_editor: "aucun",
    own: "autre…",
    ownWhy: "Un lien avec {path}, {line} et {column} :",
    close: "Fermer",
    problems: (n) => (n === 1 ? "1 remarque" : `${n} remarques`),
    mistakes: (n) => (n === 1 ? "1 faute" : `${n} fautes`),
    stale: "Le dessin est le dernier qui était juste.",
    partial: "Montrer ce qui est compris",
    good: "Montrer le dernier dessin juste",
    why: "Pourquoi",
    lost: "La connexion est perdue. Nouvel essai en cours ; le dessin reste.",
    updated: "Mis à jour",
    waiting: "En attente du premier dessin",
    severity: { error: "Faute", warning: "Avertissement", advice: "Conseil" },
    line: (file, line) => `${file}, ligne ${line}`,
    kinds: {
      journey: "Carte de parcours", "value-proposition": "Proposition de valeur", engagement: "Cycle d’engagement", lotus: "Fleur de lotus",
      competitors: "Concurrents", persona: "Persona", segment: "Segment", "empathy-map": "Carte d’empathie", blueprint: "Plan du service",
      funnel: "Entonnoir", opportunities: "Opportunités", evidence: "Preuves",
    },
  },
};

export const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in WORDS) ?? "en";
export const words = WORDS[language];

/** Writes the words into what stands in the page. */
export function speak() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words[element.dataset.word];
  const named = {
    "toggle-index": words.index, index: words.index, picture: words.picture, tools: words.tools, search: words.search, in: words.larger,
    out: words.smaller, problems: words.problems(2), close: words.close,
  };
  for (const [id, label] of Object.entries(named)) document.getElementById(id).setAttribute("aria-label", label);
  document.getElementById("search").placeholder = words.search;
  const hints = { in: words.larger, out: words.smaller, fit: words.fitWhy, wide: words.wideWhy, close: words.close, "toggle-index": words.index };
  for (const [id, hint] of Object.entries(hints)) document.getElementById(id).title = hint;
}
