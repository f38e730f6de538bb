// A curious site: its first script uses every look at the page that we could think of (lib/probe.js). What it can tell about
// a risky text, or about a client's request, must be what it can tell about a clean text, or about a stranger's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { twins } from './drafts.mjs';
import { editors, requests } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

let set;
let bare;
before(async () => { set = await stage(); bare = await stage({ extension: false }); });
after(async () => { await set?.close(); await bare?.close(); });

/** Words that only we could have put on the screen. */
const ours = ['second look', 'Chaperone', 'Ignore this once', 'Another way to say it', 'On your list', 'on your list', 'Nothing has been sent'];

/** The report: every probe, how often it looked, and what it could tell apart. */
const report = new Map();
const looked = (key) => report.set(key, { times: (report.get(key)?.times ?? 0) + 1, told: report.get(key)?.told ?? 0 });
after(() => {
  console.log('What a curious page can tell (risky from clean, an open card from none, a client’s request from a stranger’s):');
  for (const [key, { times, told }] of [...report].sort()) console.log(`  ${key.padEnd(16)} ${String(times).padStart(3)} looks, ${told === 0 ? 'nothing' : `${told} told apart`}`);
});

const look = (page, within = 'main') => page.evaluate(([words, place]) => window.curious.look({ words, within: place }), [ours, within]);

function same(one, other, what, except = []) {
  for (const key of Object.keys(one)) {
    if (except.includes(key)) continue;
    looked(key);
    try {
      assert.deepEqual(one[key], other[key]);
    } catch {
      report.get(key).told += 1;
    }
    assert.deepEqual(one[key], other[key], `${what}: the site can tell them apart by “${key}”`);
  }
}

async function typed(where, editor, text) {
  const page = await where.open(editor, { probe: true });
  await page.click(editor.box);
  await page.keyboard.type(text, { delay: 12 });
  return page;
}

for (const editor of [editors[0], editors[2], editors[3], editors[4], editors[5]]) {
  test(`${editor.name}: a curious script cannot tell risky from clean, nor an open card from none`, async () => {
    const calm = await typed(set, editor, twins.clean);
    await pause(1500);
    assert.deepEqual((await calm.layer.seen()).lines, []);
    const before = await look(calm);
    await calm.close();

    const page = await typed(set, editor, twins.risky);
    const { lines } = await until('an underline', async () => { const seen = await page.layer.seen(); return seen.lines.length > 0 && seen; });
    await pause(800);
    const marked = await look(page);
    same(marked, before, 'underlined');
    assert.deepEqual(marked.highlights, []);
    assert.deepEqual(marked.reached, [], 'our code ran through functions that the page had replaced');
    assert.deepEqual(marked.found, [], 'window.find finds our words');

    await page.click(editor.box);
    await page.keyboard.press('End');
    const open = async () => {
      const { badges } = await page.layer.seen();
      await page.layer.point(badges[0] ?? lines[0]);
      await page.mouse.down();
      await page.mouse.up();
      return await until('the card', async () => (await page.layer.seen()).panels.length > 0);
    };
    await open();
    await pause(500);
    assert.deepEqual(await page.evaluate(() => window.curious.felt()), [], 'made-up events find the open card');
    const carded = await page.evaluate((words) => window.curious.look({ words, within: 'main' }), ours);
    same(carded, before, 'with the card open', ['active']);
    await page.close();
  });

  test(`${editor.name}: beside the one sealed element, the page is what it is without the extension`, async () => {
    const page = await typed(set, editor, twins.risky);
    await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
    await pause(800);
    const without = await typed(bare, editor, twins.risky);
    await pause(1500);
    const [one, other] = [await look(page), await look(without)];
    assert.equal(other.foreign.length, 0);
    assert.equal(one.foreign.length, 1, 'more than one element of ours in the page');
    same(one, other, 'with and without', ['foreign', 'added', 'covered']);
    await page.close();
    await without.close();
  });
}

test('A curious script cannot tell a client’s request from a stranger’s, nor that a click is held', async () => {
  const [place] = requests;
  const page = await set.open(place, { probe: true });
  await until('a mark on the client’s request', async () => (await page.layer.seen()).marks.length > 0);
  await pause(500);
  const without = await bare.open(place, { probe: true });
  await pause(800);
  const [one, other] = [await look(page, '#people'), await look(without, '#people')];
  same(one, other, 'the marked request', ['foreign', 'added', 'covered']);

  const events = () => page.evaluate(() => ({ ...window.curious.log.events }));
  const told = await events();
  await page.click(place.client.button);
  await until('the prompt', async () => (await page.layer.seen()).panels.length > 0);
  await pause(300);
  const pressed = Object.entries(await events()).filter(([name, times]) => times !== (told[name] ?? 0)).map(([name]) => name);
  assert.deepEqual(pressed.filter((name) => /pointer|mouse|click|touch|key|focus|blur|message/.test(name)), [], 'the page heard of the held click');
  const held = await look(page, '#people');
  same(held, one, 'with the prompt open', []);
  await page.close();
  await without.close();
});

test('The page can fetch no file of the extension', async () => {
  const page = await set.open(editors[0]);
  await page.close();
  const curious = await set.open(editors[0], { probe: true });
  const told = await curious.evaluate((id) => window.curious.files(id), set.id);
  const nobody = await curious.evaluate((id) => window.curious.files(id), 'a'.repeat(32));
  assert.deepEqual(told, nobody, 'our addresses answer otherwise than those of an extension that is not there');
  await curious.close();
});

test('The page can fetch no file of the extension, by its own hand', async () => {
  const page = await set.open(editors[0]);
  for (const file of ['manifest.json', 'content.js', 'popup/popup.html', '_locales/en/messages.json']) {
    const got = await page.evaluate(async (address) => { try { return (await fetch(address)).status; } catch { return 'refused'; } }, `chrome-extension://${set.id}/${file}`);
    assert.equal(got, 'refused', file);
  }
  await page.close();
});
