// From the last key to the pixel, content script included, beside two floors of the same run and the same text: the least
// extension there can be, before a host that only sends the text back, to its pixel; and that host's answer alone, without a
// page. Prints; asserts nothing. `node latency.mjs [rounds]`
import { rmSync } from 'node:fs';
import { long, risky } from './drafts.mjs';
import { editors } from './lib/addresses.mjs';
import { floor, installEcho, KEY } from './lib/floor.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const ROUNDS = Number(process.argv[2] ?? 25);
const PAUSE = 250;
const words = (count) => `${long.split(' ').slice(-count + 17).join(' ')} ${risky.english}`;
const row = (times) => {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1).padStart(7);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms`;
};

const beside = floor([`https://${editors[0].host}/*`], PAUSE);
const set = await stage({ beside });
const other = await until('the other extension', () => set.context.serviceWorkers().find((each) => each.url().endsWith('/floor.js')));
installEcho(set, [set.id, new URL(other.url()).host]);

const worker = set.context.serviceWorkers().find((each) => each.url().includes(set.id));
const echoes = (text, rounds) => worker.evaluate(async ([sent, times]) => {
  const port = chrome.runtime.connectNative('dev.chaperone.echo');
  let heard = () => undefined;
  port.onMessage.addListener(() => heard());
  const all = [];
  for (let round = 0; round < times + 5; round++) {
    const begun = performance.now();
    await new Promise((done) => { heard = done; port.postMessage({ id: round, verb: 'review', draft: 'd1', revision: round, text: sent, surface: 'post', account: 'unknown', lang: 'en' }); });
    if (round >= 5) all.push(performance.now() - begun);
  }
  port.disconnect();
  return all;
}, [text, rounds]);

const page = await set.open(editors[0]);
await page.click(editors[0].box);
await page.evaluate(() => { window.addEventListener('keydown', () => { window.lastKey = performance.now(); }, true); });
for (const count of [60, 400]) {
  const text = words(count);
  const times = [];
  const floors = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await until('the underlines to go', async () => (await page.layer.seen()).lines.length === 0);
    await page.keyboard.insertText(text.slice(0, -1));
    // Watched from inside, so that asking takes no part in the time. The pixels are out when the frame is done in which the
    // line appeared: a message posted within a frame is heard after it.
    await page.layer.inside((shadow) => {
      shadow.firstLine = undefined;
      const done = new MessageChannel();
      const next = () => requestAnimationFrame(() => done.port2.postMessage(0));
      done.port1.onmessage = () => { if (shadow.querySelector('.line') === null) next(); else shadow.firstLine = performance.now(); };
      next();
    });
    await page.keyboard.press('Period');
    const seen = await until('an underline', () => page.layer.inside((shadow) => shadow.firstLine), { every: 20 });
    if (round > 0) times.push(seen - await page.evaluate(() => window.lastKey) - PAUSE);
    await pause(20);
    // In turns: what slows the machine down slows both.
    await page.evaluate(() => { delete document.documentElement.dataset.floor; });
    await page.keyboard.press(KEY);
    const least = await until('the floor', () => page.evaluate(() => document.documentElement.dataset.floor), { every: 20 });
    if (round > 0) floors.push(Number(least));
  }
  const echoed = await echoes(text, 200);
  console.log(`${count} words (${text.length} letters): end of the pause to pixel  ${row(times)}, ${times.length} rounds`);
  console.log(`${' '.repeat(String(count).length)}       the least extension before an echo     ${row(floors)}, ${floors.length} rounds`);
  console.log(`${' '.repeat(String(count).length)}       the echo of the same bytes             ${row(echoed)}, ${echoed.length} rounds`);
}
await set.close();
rmSync(beside, { recursive: true, force: true });
