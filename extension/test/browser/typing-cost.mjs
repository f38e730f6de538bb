// What we add to a page's own handling of a key: twelve keys a second into a draft of five thousand letters, with the extension
// and without it, turn by turn in one run. From the moment of the key to the end of all that the page does for it.
import { long } from './drafts.mjs';
import { editors } from './lib/addresses.mjs';
import { pause, stage } from './lib/stage.mjs';

const KEYS = Number(process.argv[2] ?? 40);
const TURNS = 4;
const stages = { with: await stage(), without: await stage({ extension: false }) };
const times = { with: [], without: [] };
const pages = {};
for (const [kind, set] of Object.entries(stages)) {
  const page = await set.open(editors[0]);
  await page.click(editors[0].box);
  await page.keyboard.insertText(long);
  await page.evaluate(() => {
    window.keyTimes = [];
    const channel = new MessageChannel();
    let began = 0;
    channel.port1.onmessage = () => { window.keyTimes.push(performance.now() - began); };
    // The message comes when the key's own task is done: all listeners, the editor's work and the browser's.
    window.addEventListener('keydown', (event) => { began = event.timeStamp; channel.port2.postMessage(0); }, true);
  });
  pages[kind] = page;
}
await pause(1500);
for (let turn = 0; turn < TURNS; turn++) {
  for (const kind of turn % 2 === 0 ? ['with', 'without'] : ['without', 'with']) {
    await pages[kind].bringToFront();
    await pages[kind].keyboard.type('and so on '.repeat(10).slice(0, KEYS), { delay: 83 });
    times[kind].push(...await pages[kind].evaluate(() => window.keyTimes.splice(0)));
  }
}
const at = (all, part) => [...all].sort((one, other) => one - other)[Math.min(all.length - 1, Math.floor(part * all.length))];
for (const kind of ['with', 'without']) console.log(`${kind.padEnd(8)} ${times[kind].length} keys: p50 ${at(times[kind], 0.5).toFixed(2)}  p95 ${at(times[kind], 0.95).toFixed(2)}  p99 ${at(times[kind], 0.99).toFixed(2)} ms`);
console.log(`added: p50 ${(at(times.with, 0.5) - at(times.without, 0.5)).toFixed(2)}, p95 ${(at(times.with, 0.95) - at(times.without, 0.95)).toFixed(2)} ms (${long.length} letters, 12 keys a second)`);
await Promise.all(Object.values(stages).map((set) => set.close()));
