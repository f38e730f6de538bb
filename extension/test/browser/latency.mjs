// From the last key to the pixel, content script included, beside the floor of the same run: the same bytes to a host that only
// sends them back. Prints; asserts nothing. `node latency.mjs [rounds]`
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { long, risky } from './drafts.mjs';
import { editors } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const ROUNDS = Number(process.argv[2] ?? 25);
const PAUSE = 250;
const words = (count) => `${long.split(' ').slice(-count + 17).join(' ')} ${risky.english}`;
const row = (times) => {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1).padStart(7);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms`;
};

const set = await stage();
// The echo: another native host, for this profile alone.
const echo = join(set.scratch, 'echo.mjs');
writeFileSync(echo, `#!${process.execPath}\nprocess.stdin.pipe(process.stdout);\n`);
chmodSync(echo, 0o755);
const hosts = join(set.profile, 'NativeMessagingHosts');
mkdirSync(hosts, { recursive: true });
writeFileSync(join(hosts, 'dev.chaperone.echo.json'), JSON.stringify({ name: 'dev.chaperone.echo', description: 'echo', type: 'stdio', path: echo, allowed_origins: [`chrome-extension://${set.id}/`] }));

const worker = set.context.serviceWorkers().find((each) => each.url().includes(set.id));
const floor = (text, rounds) => worker.evaluate(async ([sent, times]) => {
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
  for (let round = 0; round <= ROUNDS; round++) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await until('the underlines to go', async () => (await page.layer.seen()).lines.length === 0);
    await page.keyboard.insertText(text.slice(0, -1));
    // Watched from inside, so that asking takes no part in the time; the next frame's start is when the pixels are on their way.
    await page.layer.inside((shadow) => {
      shadow.firstLine = undefined;
      shadow.watch?.disconnect();
      shadow.watch = new MutationObserver(() => { if (shadow.firstLine === undefined && shadow.querySelector('.line') !== null) requestAnimationFrame(() => { shadow.firstLine ??= performance.now(); }); });
      shadow.watch.observe(shadow, { subtree: true, childList: true });
    });
    await page.keyboard.press('Period');
    const seen = await until('an underline', () => page.layer.inside((shadow) => shadow.firstLine), { every: 20 });
    if (round > 0) times.push(seen - await page.evaluate(() => window.lastKey) - PAUSE);
    await pause(20);
  }
  const echoed = await floor(text, 200);
  console.log(`${count} words (${text.length} letters): end of the pause to pixel  ${row(times)}, ${times.length} rounds`);
  console.log(`${' '.repeat(String(count).length)}       the echo of the same bytes             ${row(echoed)}, ${echoed.length} rounds`);
}
await set.close();
