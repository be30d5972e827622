// Opens the preview of `journey watch` in Chromium and uses it as its readers do: `node preview.mjs --binary PATH [--measure]`.
//
// Every scenario saves real files. Ends with the number of scenarios that passed and failed; exits with 1 when one failed.
// With --measure it prints instead how long a save takes until the new drawing is painted.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';

const here = dirname(fileURLToPath(import.meta.url));
const examples = resolve(here, '../../examples');
const { values: options } = parseArgs({ options: { binary: { type: 'string' }, measure: { type: 'boolean', default: false } } });
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const LONG = 30_000;

const map = (title, more = '') => `persona lea: Léa\n\njourney visit for lea: ${title}\n  stage one: One\n    step a: A\n      action: Rings the bell\n      pain queue (severe): Waits in the rain\n${more}`;

/** A folder with a watch on it. */
async function watch(files, words = ['.'], folder = null) {
  folder ??= await mkdtemp(join(tmpdir(), 'journey-preview-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const child = spawn(resolve(options.binary), ['watch', '--json', ...words], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  let url;
  for await (const line of lines) {
    const event = JSON.parse(line);
    if (event.event === 'started') url = event.url;
    if (event.event === 'watching') break;
  }
  child.stdout.resume();
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    await ended;
  };
  return { folder, url, stop, save: (name, text) => writeFile(join(folder, name), text) };
}

const scenarios = [];
const scenario = (name, run) => scenarios.push({ name, run });
const hold = (condition, what) => { if (!condition) throw new Error(what); };

/** Waits until a text stands in the drawing. */
const drawn = (page, text) => page.waitForFunction((t) => document.querySelector('#sheet svg')?.textContent.includes(t), { timeout: LONG, polling: 'mutation' }, text);
const click = (page, label) => page.evaluate((text) => {
  const note = [...document.querySelectorAll('#sheet [data-line]')].findLast((n) => n.textContent.includes(text));
  note.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}, label);

scenario('a save draws anew, and scroll and zoom stay', async ({ open }) => {
  const w = await watch({ 'a.journey': map('First') }, ['a.journey', '--port', '0']);
  const page = await open(w);
  await drawn(page, 'First');
  for (let n = 0; n < 12; n++) await page.click('#in');
  const place = () => page.evaluate(() => { const v = document.getElementById('picture'); return [v.scrollLeft, v.scrollTop, document.getElementById('zoom').textContent]; });
  await page.evaluate(() => document.getElementById('picture').scrollTo(120, 160));
  const before = await place();
  hold(before[0] === 120 && before[1] === 160, `it does not scroll: ${before}`);
  await w.save('a.journey', map('Second'));
  await drawn(page, 'Second');
  hold(String(await place()) === String(before), `${await place()} instead of ${before}`);
  hold(await page.evaluate(() => document.querySelector('#news').textContent.length > 0), 'nothing is announced');
  await w.stop();
});

scenario('a mistake is told over the last good drawing, and goes when it is mended', async ({ open }) => {
  const w = await watch({ 'a.journey': map('Good') }, ['a.journey', '--port', '0']);
  const page = await open(w);
  await drawn(page, 'Good');
  await w.save('a.journey', map('Bad', '      pian: A slip\n'));
  await page.waitForSelector('#problems:not([hidden]) li.error', { timeout: LONG });
  const told = await page.$eval('#problems', (p) => p.innerText);
  hold(told.includes('pian') && told.includes('a.journey') && told.includes('pain'), told);
  hold(await page.$eval('#sheet', (s) => s.textContent.includes('Good')), 'the last good drawing is gone');
  await page.click('#problems .swap');
  await drawn(page, 'Bad');
  await page.click('#problems .swap');
  await drawn(page, 'Good');
  await w.save('a.journey', map('Mended'));
  await drawn(page, 'Mended');
  await page.waitForSelector('#problems[hidden]', { timeout: LONG });
  await w.stop();
});

scenario('a click shows the line and leads to the editor', async ({ open }) => {
  const w = await watch({ 'a.journey': map('Clicked') }, ['a.journey', '--port', '0', '--editor', 'test://open/{path}?{line}:{column}']);
  const page = await open(w);
  await drawn(page, 'Clicked');
  await page.evaluate(() => document.getElementById('open').addEventListener('click', (e) => { e.preventDefault(); window.led = e.currentTarget.href; }));
  await click(page, 'Waits in the rain');
  await page.waitForFunction(() => window.led, { timeout: LONG });
  const [place, line, led] = await page.evaluate(() => [document.getElementById('place').textContent, document.getElementById('line').textContent, window.led]);
  hold(place === 'a.journey:7', place);
  hold(line === 'pain queue (severe): Waits in the rain', line);
  hold(led.endsWith('a.journey?7:7'), led);
  await w.save('a.journey', `# a new line\n${map('Clicked')}`);
  await page.waitForFunction(() => document.querySelector('.chosen')?.dataset.line === '8', { timeout: LONG });
  await fetch(`${w.url}api/cursor?file=a.journey&line=7`, { method: 'POST' });
  await page.waitForFunction(() => document.querySelector('.chosen')?.dataset.line === '7', { timeout: LONG });
  await w.stop();
});

scenario('what a save has changed glows, and nothing else', async ({ open }) => {
  const w = await watch({ 'a.journey': map('Glow') }, ['a.journey', '--port', '0']);
  const page = await open(w);
  await drawn(page, 'Glow');
  await w.save('a.journey', map('Glow').replace('in the rain', 'in the snow'));
  await page.waitForSelector('.fresh', { timeout: LONG });
  const fresh = await page.$$eval('.fresh', (all) => all.map((n) => n.textContent));
  hold(fresh.length === 1 && fresh[0].includes('snow'), JSON.stringify(fresh));
  await w.stop();
});

scenario('a folder has an index, and the keyboard alone is enough', async ({ open }) => {
  const files = Object.fromEntries([...'abcdefghij'].map((n) => [`${n}.journey`, map(`Map ${n}`)]));
  const w = await watch(files, ['.', '--port', '0']);
  const page = await open(w);
  await drawn(page, 'Map a');
  hold((await page.$$('#list a')).length === 10, 'ten drawings are listed');
  await page.keyboard.press('/');
  await page.keyboard.type('map h');
  await page.waitForFunction(() => document.querySelectorAll('#list a').length === 1, { timeout: LONG });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await drawn(page, 'Map h');
  await page.focus('#picture');
  await page.keyboard.press('n');
  await page.waitForSelector('#source:not([hidden])', { timeout: LONG });
  await page.keyboard.press('Escape');
  await page.waitForSelector('#source[hidden]', { timeout: LONG });
  const zoom = () => page.$eval('#zoom', (z) => z.textContent);
  const before = await zoom();
  await page.keyboard.press('+');
  hold(await zoom() !== before, 'the keyboard does not zoom');
  await page.keyboard.press('0');
  hold(await zoom() === '100 %', await zoom());
  await w.stop();
});

scenario('the last of ten saves in a burst is shown, in two tabs', async ({ open }) => {
  const w = await watch({ 'a.journey': map('Start') }, ['a.journey', '--port', '0']);
  const pages = [await open(w), await open(w)];
  for (const page of pages) {
    await page.bringToFront();
    await drawn(page, 'Start');
  }
  for (let n = 0; n < 10; n++) {
    await writeFile(join(w.folder, 'new'), map(`Save ${n} of ten`));
    await rename(join(w.folder, 'new'), join(w.folder, 'a.journey'));
  }
  for (const page of pages) {
    await page.bringToFront();
    await drawn(page, 'Save 9 of ten');
  }
  await w.stop();
});

scenario('a page waits for a watch that comes back', async ({ open }) => {
  const first = await watch({ 'a.journey': map('Before') }, ['a.journey', '--port', '0']);
  const page = await open(first);
  await drawn(page, 'Before');
  await first.stop();
  await page.waitForSelector('#lost:not([hidden])', { timeout: LONG });
  hold(await page.$eval('#sheet', (s) => s.textContent.includes('Before')), 'the drawing went with the connection');
  const again = await watch({ 'a.journey': map('After') }, ['a.journey', '--port', new URL(first.url).port], first.folder);
  await drawn(page, 'After');
  await page.waitForSelector('#lost[hidden]', { timeout: LONG });
  await again.stop();
});

scenario('no text becomes a script', async ({ open }) => {
  const hostile = '<img src=x onerror=alert(1)> </style><script>window.bad=1</script> [a](javascript:alert(1)) ${1} {version}';
  const w = await watch({ 'a.journey': map(hostile, `      pian: ${hostile}\n`), 'b.journey': map(hostile) }, ['.', '--port', '0']);
  const page = await open(w, { strict: false });
  await page.waitForSelector('#problems li', { timeout: LONG });
  await page.evaluate(() => { location.hash = '#b.journey/b.svg'; });
  await page.waitForSelector('#sheet svg', { timeout: LONG });
  const bad = await page.evaluate(() => window.bad || document.querySelector('#sheet script, #sheet img, #problems img, #sheet a[href^="javascript"], #sheet [onerror]'));
  hold(!bad, 'a text has become a part of the page');
  await w.stop();
});

scenario('it follows dark mode, prints the drawing alone, and speaks French', async ({ open }) => {
  const w = await watch({ 'a.journey': map('Colours') }, ['a.journey', '--port', '0']);
  const page = await open(w, { language: 'fr-FR' });
  await drawn(page, 'Colours');
  const ground = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('#sheet svg rect')).fill]);
  const light = await ground();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const dark = await ground();
  hold(light[0] !== dark[0] && light[1] !== dark[1], `${light} and ${dark}`);
  await page.select('#theme', 'light');
  hold(String(await ground()) === String(light), 'the reader cannot choose light');
  hold(await page.$eval('html', (h) => h.lang) === 'fr', 'it does not speak French');
  hold((await page.$eval('#print', (b) => b.textContent)) === 'Imprimer', 'a word is not French');
  await page.emulateMediaType('print');
  const shown = await page.evaluate(() => ['header', 'nav', '#picture'].map((s) => getComputedStyle(document.querySelector(s)).display !== 'none'));
  hold(String(shown) === 'false,false,true', String(shown));
  await w.stop();
});

/** Milliseconds from the end of a write to the painted drawing, on the largest example. */
async function measure(browser) {
  const folder = await mkdtemp(join(tmpdir(), 'journey-preview-'));
  await cp(join(examples, 'pictures'), join(folder, 'pictures'), { recursive: true });
  await copyFile(join(examples, 'bike-shop.journey'), join(folder, 'a.journey'));
  const text = await readFile(join(folder, 'a.journey'), 'utf8');
  const w = await watch({}, ['a.journey', '--port', '0'], folder);
  const page = await browser.newPage();
  await page.goto(w.url);
  await page.waitForSelector('#sheet svg');
  await page.exposeFunction('painted', (title) => waiting?.(title));
  let waiting = null;
  await page.evaluate(() => new MutationObserver(() => {
    const title = document.querySelector('#sheet svg title')?.textContent;
    // After the frame that shows it.
    requestAnimationFrame(() => setTimeout(() => window.painted(title), 0));
  }).observe(document.getElementById('sheet'), { childList: true }));
  const took = [];
  for (let n = 0; n < 60; n++) {
    const title = `Measured ${n}`;
    const seen = new Promise((done) => { waiting = (t) => t === title && done(performance.now()); });
    await writeFile(join(folder, 'a.journey'), text.replace(/^(journey [^:]*): .*$/m, `$1: ${title}`));
    const written = performance.now();
    took.push((await seen) - written);
    await new Promise((next) => setTimeout(next, 150));
  }
  await w.stop();
  took.sort((a, b) => a - b);
  const at = (part) => took[Math.floor(part * (took.length - 1))].toFixed(1);
  console.log(`from the end of a write to the painted drawing: median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, most ${at(1)} ms`);
}

if (!CHROMIUM) {
  console.log('left out: Chromium is not installed');
  process.exit(0);
}
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const launch = () => puppeteer.launch({ executablePath: CHROMIUM, args: ARGS });
let passed = 0;
let failed = 0;
if (options.measure) {
  const browser = await launch();
  await measure(browser);
  await browser.close();
  process.exit(0);
}
const browser = await launch();
for (const { name, run } of scenarios) {
  const context = await browser.createBrowserContext();
  const wrong = [];
  const open = async (w, { strict = true, language = 'en-GB' } = {}) => {
    const page = await context.newPage();
    await page.setViewport({ width: 900, height: 600 });
    await page.evaluateOnNewDocument((tag) => Object.defineProperty(navigator, 'languages', { get: () => [tag] }), language);
    page.on('pageerror', (error) => wrong.push(error.message));
    if (strict) page.on('console', (message) => message.type() === 'error' && !/ERR_|Failed to load/.test(message.text()) && wrong.push(message.text()));
    await page.goto(w.url);
    return page;
  };
  try {
    await run({ open });
    if (wrong.length) throw new Error(wrong.join('; '));
    passed++;
  } catch (error) {
    failed++;
    console.log(`failed: ${name}: ${error.message}`);
  }
  await context.close();
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
