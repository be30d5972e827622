// What programs other than browsers make of a drawing. In: a file, or a drawing whose lines and cards are numbered.
// Out: findings, each a rule and words. Absent: whether they are installed is the caller's question, but for librsvg.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const RSVG = '/usr/bin/rsvg-convert';
/** Programs that do not read the embedded font draw in another one: words may come nearer to an edge, not over it. */
const SLACK = 0.5;

/** Draws the file with librsvg; a picture must come out, and no complaint. */
export async function librsvg(path, folder) {
  if (!existsSync(RSVG)) return [];
  const picture = join(folder, 'librsvg.png');
  try {
    const { stderr } = await run(RSVG, [path, '-o', picture]);
    const { size } = await stat(picture);
    return stderr.trim() || size < 2000 ? [['librsvg', stderr.trim() || `only ${size} bytes`]] : [];
  } catch (error) {
    return [['librsvg', error.message.split('\n')[0]]];
  }
}

/** Asks Inkscape where it puts each line and each card. */
export async function inkscape({ table, source }, folder) {
  const path = join(folder, 'numbered.svg');
  await writeFile(path, source);
  const { stdout } = await run('/usr/bin/inkscape', ['--query-all', path], { maxBuffer: 1 << 26 });
  const boxes = new Map(stdout.split('\n').map((l) => l.split(',')).map(([id, ...n]) => [id, n.map(Number)]));
  const findings = [];
  for (const { line, card, words } of table) {
    const text = boxes.get(line);
    const room = boxes.get(card);
    if (!text) findings.push(['inkscape', `does not draw ${words}`]);
    if (!text || !room) continue;
    const [x, , width] = text;
    const over = Math.max(room[0] - x, x + width - room[0] - room[2]);
    if (over > SLACK) findings.push(['inkscape', `${words} leaves its card by ${Math.round(over * 10) / 10} px`]);
  }
  return findings;
}
