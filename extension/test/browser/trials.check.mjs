// Timing: can a page tell a client's name from another's of the same shape, or a risky text from a clean one, by how long
// things take? Many trials in random order; what the page's own clocks say of each is compared by Mann and Whitney's test.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { namesakes, twins } from './drafts.mjs';
import { editors } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const TRIALS = Number(process.env.CHAPERONE_TRIALS ?? 40);
let set;
before(async () => { set = await stage(); });
after(async () => { await set?.close(); });

/** In the page: all that its clocks tell of the time after a key, until well after any answer of ours. */
const clocks = () => new Promise((tell) => {
  const begun = performance.now();
  const frames = [];
  const lags = [];
  const layouts = [];
  let last = begun;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { const now = performance.now(); lags.push(now - last); last = now; if (now - begun < 520) channel.port2.postMessage(0); };
  channel.port2.postMessage(0);
  let frame = begun;
  const each = (now) => { frames.push(now - frame); frame = now; const before = performance.now(); document.body.style.setProperty('--beat', String(now)); void document.body.offsetHeight; layouts.push(performance.now() - before); if (now - begun < 520) requestAnimationFrame(each); };
  requestAnimationFrame(each);
  const top = (all, count) => [...all].sort((one, other) => other - one).slice(0, count).reduce((sum, each) => sum + each, 0);
  setTimeout(() => tell({
    'turns of the loop': lags.length, 'longest wait': top(lags, 1), 'ten longest waits': top(lags, 10), 'waits over 1 ms': lags.filter((lag) => lag > 1).length,
    'frames': frames.length, 'longest frame': top(frames, 1), 'forced layouts': layouts.reduce((sum, each) => sum + each, 0), 'longest layout': top(layouts, 1),
  }), 560);
});

/** Two-sided, by the normal approximation with ties; 1 when the samples say nothing. */
function mannWhitney(one, other) {
  const all = [...one.map((value) => [value, 0]), ...other.map((value) => [value, 1])].sort((a, b) => a[0] - b[0]);
  let ranks = 0;
  let ties = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && all[end][0] === all[at][0]) end++;
    const rank = (at + 1 + end) / 2;
    for (let each = at; each < end; each++) if (all[each][1] === 0) ranks += rank;
    ties += (end - at) ** 3 - (end - at);
    at = end;
  }
  const [n, m] = [one.length, other.length];
  const u = ranks - (n * (n + 1)) / 2;
  const deviation = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
  if (deviation === 0) return { z: 0, p: 1 };
  const z = (u - (n * m) / 2) / deviation;
  return { z, p: 2 * (1 - cumulated(Math.abs(z))) };
}

function cumulated(z) {
  const t = 1 / (1 + 0.2316419 * z);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
}

const pairs = [
  { what: 'a client’s name from another of the same shape', place: editors[0], one: namesakes.client, other: namesakes.stranger },
  { what: 'a risky text from a clean one of the same shape', place: editors[5], one: twins.risky, other: twins.clean },
];

for (const { what, place, one, other } of pairs) {
  test(`${place.name}: the page’s clocks cannot tell ${what}`, async () => {
    const page = await set.open(place);
    await page.click(place.box);
    const samples = { one: [], other: [] };
    let found = 0;
    const order = Array.from({ length: 2 * TRIALS }, (_, at) => at % 2 === 0 ? 'one' : 'other').map((kind) => [Math.random(), kind]).sort((a, b) => a[0] - b[0]).map(([, kind]) => kind);
    for (const kind of ['one', 'other', ...order]) {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await pause(120);
      const text = kind === 'one' ? one : other;
      await page.keyboard.insertText(text.slice(0, -1));
      const timed = page.evaluate(clocks);
      await page.keyboard.press('Period');
      samples[kind].push(await timed);
      const lines = (await page.layer.seen()).lines.length;
      if (kind === 'one') found += lines > 0 ? 1 : 0;
      else assert.equal(lines, 0, 'the control is marked');
    }
    assert.ok(found > TRIALS / 2, `the trials found something only ${found} times`);
    const clocksSeen = Object.keys(samples.one[0]);
    console.log(`${what}: ${TRIALS} against ${TRIALS} trials`);
    const told = [];
    for (const clock of clocksSeen) {
      // The first of each warmed the page up.
      const { z, p } = mannWhitney(samples.one.slice(1).map((each) => each[clock]), samples.other.slice(1).map((each) => each[clock]));
      console.log(`  ${clock.padEnd(18)} z ${z.toFixed(2).padStart(6)}  p ${p.toFixed(3)}`);
      if (p < 0.01 / clocksSeen.length) told.push(`${clock}: p ${p.toFixed(5)}`);
    }
    assert.deepEqual(told, [], `told apart at one in a hundred for all ${clocksSeen.length} clocks together`);
    await page.close();
  });
}
