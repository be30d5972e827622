// Prints the fenced block of the README that holds a given text, so that what is tested is what is read.
// usage: node recipe.mjs README.md TEXT
import { readFileSync } from "node:fs";

const [readme, text] = process.argv.slice(2);
const blocks = [...readFileSync(readme, "utf8").matchAll(/^```[a-z-]*\n([\s\S]*?)^```$/gm)].map((match) => match[1]);
const found = blocks.filter((block) => block.includes(text));
if (found.length !== 1) {
  console.error(`the README has ${found.length} blocks with ${text}`);
  process.exit(1);
}
process.stdout.write(found[0]);
