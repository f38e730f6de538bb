// A second look before sending: once per draft, the page hears nothing of what is held, and a call for help is never held.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clean, crisis, risky } from './drafts.mjs';
import { editors, message } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

let set;
before(async () => { set = await stage(); });
after(async () => { await set?.close(); });

const fired = (page) => page.evaluate(() => window.practice.fired);
const hear = (page) => page.evaluate(() => { window.practice.heard.length = 0; });
const heard = (page) => page.evaluate(() => window.practice.heard);
/** A stop stands, and what was typed last is answered too. */
const stopLine = async (page) => {
  await until('a stop', async () => (await page.layer.seen()).lines.some((line) => line.severity === 'stop'));
  await pause(400);
};

async function written(place, text) {
  const page = await set.open(place);
  await page.click(place.box);
  await page.keyboard.type(text, { delay: 8 });
  return page;
}

const buttons = [
  { place: editors[0], button: '[aria-label="Post"]' },
  { place: editors[2], button: '[data-testid="tweetButton"]' },
];

for (const { place, button } of buttons) {
  test(`${place.name}: the button is held once, in silence, and goes through the second time`, async () => {
    const page = await written(place, risky.english);
    await stopLine(page);
    await hear(page);
    await page.click(button);
    const [panel] = await until('the second look', async () => { const { panels } = await page.layer.seen(); return panels.length > 0 && panels; });
    assert.match(panel.words, /second look/);
    assert.deepEqual(await fired(page), []);
    assert.deepEqual((await heard(page)).filter((event) => !/^(?:key|beforeinput)/.test(event)), [], 'the page heard of the held click');
    await page.layer.press('Back to the text');
    await until('the panel to go', async () => (await page.layer.seen()).panels.length === 0);
    await pause(600);
    await page.click(button);
    await pause(200);
    assert.deepEqual(await fired(page), [`sent: ${risky.english}`]);
    assert.deepEqual((await page.layer.seen()).panels, []);
    await page.close();
  });

  test(`${place.name}: a double click is one press, and clean words are never held`, async () => {
    const page = await written(place, risky.english);
    await stopLine(page);
    await page.dblclick(button);
    await pause(300);
    assert.deepEqual(await fired(page), []);
    await page.close();
    const other = await written(place, clean);
    await pause(700);
    await other.click(button);
    await pause(100);
    assert.deepEqual(await fired(other), [`sent: ${clean}`]);
    await other.close();
  });
}

test('Where Enter sends, Enter is held once; the letters stay and the focus too', async () => {
  const page = await written(message, risky.english);
  await stopLine(page);
  await hear(page);
  await page.keyboard.press('Enter');
  await until('the second look', async () => (await page.layer.seen()).panels.length > 0);
  assert.deepEqual(await fired(page), []);
  assert.deepEqual(await heard(page), [], 'the page heard of the held key');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'editor');
  assert.equal(await page.evaluate(() => window.practice.model()), risky.english);
  await page.keyboard.press('Escape');
  await until('the panel to go', async () => (await page.layer.seen()).panels.length === 0);
  await pause(600);
  await page.keyboard.press('Enter');
  await pause(200);
  assert.deepEqual(await fired(page), [`sent: ${risky.english}`]);
  await page.close();
});

test('Words with a call for help are never held, nor delayed', async () => {
  const page = await written(message, `${risky.english} ${crisis}`);
  await pause(900);
  const before = Date.now();
  await page.keyboard.press('Enter');
  assert.deepEqual(await fired(page), [`sent: ${risky.english} ${crisis}`]);
  assert.ok(Date.now() - before < 2000);
  assert.deepEqual((await page.layer.seen()).panels, []);
  await page.close();
});

test('A call for help typed last and sent at once is not held either', async () => {
  const page = await written(message, risky.english);
  await stopLine(page);
  await page.keyboard.insertText(` ${crisis}`);
  await page.keyboard.press('Enter');
  await pause(100);
  assert.deepEqual(await fired(page), [`sent: ${risky.english} ${crisis}`]);
  await page.close();
});

test('Nothing is held when the service is away', async () => {
  const away = await stage({ installed: false, clients: false });
  try {
    const page = await away.open(message);
    await page.click(message.box);
    await page.keyboard.type(risky.english, { delay: 8 });
    await pause(1200);
    await page.keyboard.press('Enter');
    await pause(100);
    assert.deepEqual(await fired(page), [`sent: ${risky.english}`]);
  } finally {
    await away.close();
  }
});
