// How long after the last key the underline stands, in a real Chromium with the real service. Prints; asserts nothing.
import { risky } from './drafts.mjs';
import { editors } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const ROUNDS = 25;
const set = await stage();
const page = await set.open(editors[0]);
await page.click(editors[0].box);
await page.evaluate(() => { window.addEventListener('keydown', () => { window.lastKey = performance.now(); }, true); });
const times = [];
for (let round = 0; round <= ROUNDS; round++) {
  await page.keyboard.type(risky.english, { delay: 2 });
  await pause(30);
  if (round === 0) await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  // Watched from inside, so that asking takes no part in the time: cleared first, then one more letter starts the clock.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await until('the underlines to go', async () => (await page.layer.seen()).lines.length === 0);
  await page.keyboard.insertText(risky.english.slice(0, -1));
  await page.layer.inside((shadow) => {
    shadow.firstLine = undefined;
    shadow.watch ??= new MutationObserver(() => { if (shadow.firstLine === undefined && shadow.querySelector('.line') !== null) shadow.firstLine = performance.now(); });
    shadow.watch.observe(shadow, { subtree: true, childList: true });
  });
  await page.keyboard.press('Period');
  const seen = await until('an underline', () => page.layer.inside((shadow) => shadow.firstLine));
  if (round > 0) times.push(seen - await page.evaluate(() => window.lastKey));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}
await set.close();
times.sort((one, other) => one - other);
const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))].toFixed(0);
console.log(`last key to underline, ${times.length} rounds, the pause before a review included: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`);
