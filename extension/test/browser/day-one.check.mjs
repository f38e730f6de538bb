// Day one: the practice's own site with three widgets, its Facebook page, its Google profile, the setting itself: the right
// answer each, one click, on record, silent afterwards. A stranger's site: nothing. With CHAPERONE_PICTURES, pictures of it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayOne } from './lib/addresses.mjs';

// A build that may run on these sites: a browser's own question for the permission cannot be answered by a script.
const built = mkdtempSync(join(tmpdir(), 'chaperone-day-one-'));
execFileSync(process.execPath, [join(import.meta.dirname, '../../build.mjs'), '--out', built, '--host-permissions',
  [...new Set(Object.values(dayOne).map(({ host }) => `https://${host}/*`))].join(',')]);
process.env.CHAPERONE_EXTENSION = built;
const { pause, stage, until } = await import('./lib/stage.mjs');
const { command } = await import('./lib/service.mjs');

const pictures = process.env.CHAPERONE_PICTURES;
let set;
before(async () => { set = await stage(); if (pictures) mkdirSync(pictures, { recursive: true }); });
after(async () => { await set?.close(); rmSync(built, { recursive: true, force: true }); });

const panels = async (page) => (await page.layer.seen()).panels;
const card = (page, title) => until(`the card ${title}`, async () => (await panels(page)).find((panel) => title.test(panel.title)));
const shot = async (page, name) => { if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) }); };
const record = () => execFileSync(command, ['record', 'show'], { env: { ...process.env, CHAPERONE_HOME: set.home }, encoding: 'utf8' });

async function quiet(page, why) {
  await pause(2000);
  assert.deepEqual(await panels(page), [], why);
}

test('own site with three widgets: asked once, then one answer each, one click each', async () => {
  const page = await set.open(dayOne.own);
  await card(page, /shows reviews or comments/);
  await page.layer.press('Yes, it is mine');
  const seen = [];
  for (let at = 1; at <= 3; at++) {
    const [panel] = await until(`card ${at} of 3`, async () => { const now = await panels(page); return now.some(({ words }) => words.includes(`${at} of 3`)) && now; });
    seen.push(panel);
    await shot(page, `day-one-own-${at}`);
    await page.layer.press('Done');
  }
  const answer = (title) => seen.find((panel) => title.test(panel.title))?.words ?? '';
  assert.match(answer(/Trustindex/i), /take this off your page/);
  assert.match(answer(/Comments are open/), /switch this off/);
  assert.match(answer(/booking tool/), /switch this off/);
  for (const { words } of seen) assert.match(words, /CMTO|Six best practices/, 'the reminder does not say whose rule it is');
  await until('the cards to go', async () => (await panels(page)).length === 0);
  await page.reload();
  await quiet(page, 'asked again about what was done');
  await page.close();
});

test('Facebook page: can be switched off', async () => {
  const page = await set.open(dayOne.facebook);
  await card(page, /shows reviews or comments/);
  await page.layer.press('Yes, it is mine');
  const panel = await card(page, /Facebook Page shows reviews/);
  assert.match(panel.words, /switch this off/);
  assert.ok(panel.buttons.some(({ words }) => words === 'Open the setting'));
  await shot(page, 'day-one-facebook');
  await page.layer.press('Done');
  await page.reload();
  await quiet(page, 'asked again about what was done');
  await page.close();
});

test('Google profile: cannot be switched off, and is silent for good at one click', async () => {
  const page = await set.open(dayOne.google);
  await card(page, /shows reviews or comments/);
  await page.layer.press('Yes, it is mine');
  const panel = await card(page, /Google/);
  assert.match(panel.words, /do not ask for it, link to it or share it/);
  await shot(page, 'day-one-google');
  await page.layer.press('Do not remind me');
  await page.reload();
  await quiet(page, 'asked again about what was silenced');
  await page.close();
});

test('the page that is the setting itself: no question, a ring around the switch', async () => {
  const page = await set.open(dayOne.setting);
  const panel = await card(page, /Comments are open/);
  assert.match(panel.words, /in the ring/);
  const ring = await page.layer.inside((shadow) => { const { left, top, width, height } = shadow.querySelector('.ring').getBoundingClientRect(); return { left, top, width, height }; });
  const box = await page.locator('#default_comment_status').boundingBox();
  assert.ok(ring.left < box.x && ring.top < box.y && ring.left + ring.width > box.x + box.width && ring.top + ring.height > box.y + box.height, 'the ring is elsewhere');
  await shot(page, 'day-one-setting');
  await page.layer.press('Later');
  await until('the ring to go', async () => (await page.layer.inside((shadow) => shadow.querySelectorAll('.ring').length)) === 0);
  await page.close();
});

test('a stranger’s site: one question, then nothing for good', async () => {
  const page = await set.open(dayOne.stranger);
  await card(page, /shows reviews or comments/);
  await page.layer.press('No');
  await page.reload();
  await quiet(page, 'a stranger’s site was spoken of');
  await page.close();
});

test('a stranger’s page on a platform where the own one is known: nothing at all', async () => {
  const page = await set.open(dayOne.strangersFacebook);
  await quiet(page, 'a stranger’s page was spoken of');
  await page.close();
});

test('every step is on record, and nobody’s name', () => {
  const lines = record();
  assert.equal(lines.split('\n').filter((line) => /^- \d{4}-/.test(line)).length, 6, lines);
  assert.match(lines, /Google.*\|? ?not to be asked/s);
  assert.doesNotMatch(lines, /Peregrine|Ashdown/);
});
