// Opens rendered maps in real browsers and measures them: `node measure.mjs --binary PATH [--browser firefox] [FILE.svg …]`.
//
// Without files it renders every example in every theme and text mode into a temporary folder and measures each, alone
// and beside others in one page; with files it measures just those. One line a finding: file, theme, text mode, rule,
// words, parted by tabs. Ends with the number of drawings that passed and failed; exits with 1 when one failed.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { inkscape, librsvg } from './programs.mjs';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const examples = resolve(here, '../../examples');
const THEMES = ['light', 'dark', 'auto', 'high-contrast', 'grey'];
const MODES = ['font', 'paths', 'system'];
const BROWSERS = {
  chrome: { paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'], args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] },
  firefox: { paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], args: [] },
};

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    binary: { type: 'string' },
    browser: { type: 'string', default: 'chrome' },
    only: { type: 'string' },
    notes: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

/** Every drawing to look at: where it lies, and which theme, text mode and colour scheme it is seen in. */
async function drawings(folder) {
  if (files.length) {
    return files.map((f) => ({ name: basename(f), path: resolve(f), theme: '-', mode: 'given', scheme: 'light' }));
  }
  const journeys = (await readdir(examples)).filter((f) => f.endsWith('.journey') && f.includes(options.only ?? '')).sort();
  // A second browser has nothing new to say about colours.
  const themes = options.browser === 'firefox' ? ['light'] : THEMES;
  const list = [];
  for (const file of journeys) {
    const outputs = await allows(file);
    for (const theme of themes) {
      for (const mode of MODES) {
        const below = join(folder, `${theme}.${mode}`);
        await run(resolve(options.binary), ['render', join(examples, file), '--view', 'all', '--theme', theme, '--text', mode, '-o', `${below}/`]);
        for (const { output, standard } of outputs) {
          if (!standard && !telling(theme, mode)) continue;
          const schemes = theme === 'auto' ? ['light', 'dark'] : ['light'];
          for (const scheme of schemes) list.push({ name: output, path: join(below, output), theme, mode, scheme });
        }
      }
    }
  }
  return list;
}

/** What can be drawn of an example: names of files, and whether nobody has to ask for it. */
async function allows(file) {
  const { stdout } = await run(resolve(options.binary), ['views', join(examples, file)]);
  const rows = stdout.split('\n').map((line) => line.match(/^([* ]) (\S+) +(\S+\.svg)/)).filter(Boolean);
  return rows.map(([, mark, , output]) => ({ output, standard: mark === '*' }));
}

/** What a file declares is measured in every theme and mode; what is derived from it where each theme and each mode shows once. */
function telling(theme, mode) {
  return mode === 'font' ? options.browser !== 'firefox' || theme === 'light' : theme === 'light' && options.browser !== 'firefox';
}

const failures = [];
const notes = [];

function tell(drawing, [rule, words], list = failures) {
  const theme = drawing.theme === 'auto' ? `auto (${drawing.scheme})` : drawing.theme;
  const key = [drawing.name, theme, drawing.mode, rule, words].join('\t');
  list.push({ drawing, key });
  if (list === failures || options.notes) console.log(key);
}

async function open(page, drawing) {
  const head = (await readFile(drawing.path, 'utf8')).slice(0, 4000);
  const [width, height] = ['width', 'height'].map((n) => Math.ceil(Number(head.match(new RegExp(`<svg[^>]*? ${n}="([\\d.]+)"`))?.[1] ?? 1000)));
  await scheme(page, drawing.scheme);
  await page.setViewport({ width, height });
  await page.goto(pathToFileURL(drawing.path).href);
  await page.evaluate(rules);
}

/** Firefox is asked for light drawings alone, which is what it shows unasked. */
async function scheme(page, value) {
  if (options.browser === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

async function alone(page, drawing, seen) {
  await open(page, drawing);
  const { found, notes: told, ids, tinted, geometry, colors } = await page.evaluate(async (colors) => {
    await document.fonts.ready;
    const svg = document.documentElement;
    const r = globalThis.journeyRules;
    return { ...r.measure(svg, { colors }), ids: r.duplicateIds(), tinted: r.tinted(svg), geometry: r.geometry(svg), colors: r.colors(svg) };
  }, options.browser === 'chrome');
  found.forEach((f) => tell(drawing, f));
  told.forEach((n) => tell(drawing, n, notes));
  ids.forEach((f) => tell(drawing, f));
  if (drawing.theme === 'grey') tinted.slice(0, 5).forEach((f) => tell(drawing, f));
  sameGeometry(drawing, geometry, seen);
  seen.colors.set(`${drawing.path} ${drawing.scheme}`, colors);
  if (options.browser === 'chrome' && drawing.mode === 'font' && drawing.theme === 'light') await embedded(page, drawing);
}

/** A drawing that breaks the rules, to see that the rules see it. */
async function selfTest(page) {
  const drawing = { name: 'broken.svg', path: join(here, 'broken.svg'), theme: '-', mode: 'given', scheme: 'light' };
  await open(page, drawing);
  const { found, expected } = await page.evaluate(() => {
    const svg = document.documentElement;
    const r = globalThis.journeyRules;
    return { found: [...r.measure(svg).found, ...r.duplicateIds()], expected: svg.dataset.breaks.split(' ') };
  });
  const seen = new Set(found.map(([rule]) => rule));
  const blind = expected.filter((rule) => !seen.has(rule));
  if (blind.length) throw new Error(`these rules do not see what breaks them: ${blind.join(', ')}`);
}

/** Colours change from theme to theme, places and sizes never do. */
function sameGeometry(drawing, geometry, seen) {
  if (drawing.mode === 'given') return;
  const key = `${drawing.name} ${drawing.mode}`;
  const first = seen.geometry.get(key);
  if (!first) {
    seen.geometry.set(key, geometry);
    return;
  }
  const at = geometry.findIndex((g, i) => g !== first[i]);
  if (at >= 0 || geometry.length !== first.length) tell(drawing, ['geometry', `not as in ${THEMES[0]}: ${geometry[at] ?? 'fewer shapes'}`]);
}

/** Asks the browser which fonts it really drew each line with. */
async function embedded(page, drawing) {
  const client = await page.createCDPSession();
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'text' });
  const strange = new Map();
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts.filter((f) => !f.isCustomFont)) {
      strange.set(font.familyName, (strange.get(font.familyName) ?? 0) + font.glyphCount);
    }
  }
  for (const [family, count] of strange) tell(drawing, ['font', `${count} glyphs come from ${family}, not from the drawing`]);
  await client.detach();
}

/** Several drawings in one page keep their ids, their colours and their fonts to themselves. */
async function together(page, group, seen) {
  const sources = await Promise.all(group.map((d) => readFile(d.path, 'utf8')));
  await page.setViewport({ width: 4000, height: 2400 });
  await scheme(page, group[0].scheme);
  const sheets = sources.map((s) => `<div style="position:absolute;left:0;top:0">${s.replace(/<\?xml[^>]*>/, '')}</div>`);
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><meta charset="utf-8"><body style="margin:0">${sheets.join('')}`);
  await page.evaluate(rules);
  const inline = { ...group[0], name: group.map((d) => d.name).join(' + '), mode: `${group[0].mode}, inline` };
  const { ids, each } = await page.evaluate(async () => {
    await document.fonts.ready;
    const r = globalThis.journeyRules;
    const svgs = [...document.querySelectorAll('div > svg')];
    return { ids: r.duplicateIds(), each: svgs.map((s) => ({ ...r.measure(s, { colors: false }), colors: r.colors(s) })) };
  });
  ids.forEach((f) => tell(inline, f));
  each.forEach(({ found, colors }, i) => {
    const drawing = { ...group[i], mode: `${group[i].mode}, inline` };
    found.forEach((f) => tell(drawing, f));
    const before = seen.colors.get(`${group[i].path} ${group[i].scheme}`);
    const changed = before ? colors.findIndex((c, k) => c !== before[k]) : -1;
    if (changed >= 0) tell(drawing, ['inline-colors', `${before[changed]} became ${colors[changed]}`]);
  });
}

/** Two maps, and one of them again in another theme, read in the dark. */
function groups(list) {
  const names = [...new Set(list.map((d) => d.name))];
  const pick = (name, theme, mode, scheme) => list.find((d) => d.name === name && d.theme === theme && d.mode === mode && d.scheme === scheme);
  if (names.length < 2 || options.browser === 'firefox') return [];
  return MODES.map((mode) => [pick(names[0], 'auto', mode, 'dark'), pick(names[1], 'auto', mode, 'dark'), pick(names[0], 'light', mode, 'light')])
    .filter((group) => group.every(Boolean));
}

/** What other programs make of the light drawings. */
async function elsewhere(page, list, folder) {
  for (const drawing of list.filter((d) => d.theme === 'light' || d.mode === 'given')) {
    for (const finding of await librsvg(drawing.path, folder)) tell(drawing, finding);
    if (!existsSync('/usr/bin/inkscape')) continue;
    await open(page, drawing);
    const numbered = await page.evaluate(() => globalThis.journeyRules.numbered(document.documentElement));
    for (const finding of await inkscape(numbered, folder)) tell(drawing, finding);
  }
}

function browserPath() {
  return BROWSERS[options.browser].paths.find((p) => existsSync(p));
}

const rules = await readFile(join(here, 'rules.js'), 'utf8');
const executablePath = browserPath();
if (!executablePath) {
  console.error(`${options.browser}: not installed`);
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'journey-browser-'));
const browser = await puppeteer.launch({ browser: options.browser, executablePath, args: BROWSERS[options.browser].args, headless: true });
let measured = 0;
try {
  const list = await drawings(folder);
  const page = await browser.newPage();
  if (options.browser === 'chrome') await selfTest(page);
  const seen = { geometry: new Map(), colors: new Map() };
  for (const drawing of list) {
    await alone(page, drawing, seen);
    measured += 1;
  }
  for (const group of groups(list)) await together(page, group, seen);
  if (options.browser === 'chrome') await elsewhere(page, list, folder);
} finally {
  await browser.close();
  if (options.keep) console.log(`drawings kept in ${folder}`);
  else await rm(folder, { recursive: true });
}
const failed = new Set(failures.map(({ drawing }) => [drawing.path, drawing.scheme].join(' '))).size;
if (notes.length) console.log(`${notes.length} notes about short last words (--notes shows them)`);
console.log(`${options.browser}: ${measured - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
