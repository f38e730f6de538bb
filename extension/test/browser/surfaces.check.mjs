// Every place where one can write: closed and nested shadow roots, frames without an address, pop-ups, another page of the same
// site without a load; pictures that are attached; accounts that are asked about once.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { risky } from './drafts.mjs';
import { editors } from './lib/addresses.mjs';
import { layer } from './lib/layer.mjs';
import { pause, stage, until } from './lib/stage.mjs';

let set;
before(async () => { set = await stage(); });
after(async () => { await set?.close(); });

const at = (kind) => ({ host: 'www.facebook.com', path: `/surfaces?kind=${kind}` });
const linesAnywhere = (page) => page.layer.everywhere((shadow) => [...shadow.querySelectorAll('.line')].map((line) => line.getBoundingClientRect().width).filter((width) => width > 0).length)
  .then((counts) => counts.reduce((sum, count) => sum + (count ?? 0), 0));

for (const kind of ['plain', 'open', 'closed', 'closed-plain', 'nested', 'srcdoc', 'written']) {
  test(`A box in a place of the kind “${kind}” is underlined, and holds what was typed`, async () => {
    const page = await set.open(at(kind), { height: 700 });
    await pause(700);
    const { x, y } = await page.evaluate(() => window.place.spot());
    await page.mouse.click(x, y);
    await page.keyboard.type(risky.english, { delay: 8 });
    await until('an underline', async () => await linesAnywhere(page) > 0);
    assert.equal((await page.evaluate(() => window.place.text())).trim(), risky.english);
    await page.close();
  });
}

test('A box in a pop-up that was opened later is underlined', async () => {
  const page = await set.open(at('popup'));
  const [other] = await Promise.all([set.context.waitForEvent('page'), page.click('#open')]);
  await pause(500);
  await other.click('[contenteditable]');
  await other.keyboard.type(risky.english, { delay: 8 });
  other.layer = layer(await set.context.newCDPSession(other), other);
  await until('an underline', async () => (await other.layer.seen()).lines.length > 0);
  await other.close();
  await page.close();
});

test('A page that becomes another without a load is read as what it is now', async () => {
  const page = await set.open(at('open'));
  await page.evaluate(() => {
    history.pushState({}, '', '/messages/t/77');
    document.querySelector('#place').shadowRoot.firstElementChild.setAttribute('data-enter-sends', '');
    document.querySelector('#place').shadowRoot.firstElementChild.addEventListener('keydown', (event) => { if (event.key === 'Enter') window.practice.fired.push('sent'); });
  });
  const { x, y } = await page.evaluate(() => window.place.spot());
  await page.mouse.click(x, y);
  await page.keyboard.type(risky.english, { delay: 8 });
  await until('a stop', async () => (await page.layer.seen()).lines.some((line) => line.severity === 'stop'));
  await pause(400);
  await page.keyboard.press('Enter');
  await until('the second look of a message', async () => (await page.layer.seen()).panels.length > 0);
  assert.deepEqual(await page.evaluate(() => window.practice.fired), []);
  await page.close();
});

/** Chosen as a person chooses: the browser itself fills the field. */
async function choose(page, name) {
  const file = join(set.scratch, name);
  writeFileSync(file, 'not read by anybody');
  const session = await set.context.newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#file' });
  await session.send('DOM.setFileInputFiles', { files: [file], nodeId });
  await session.detach();
}

test('A picture that is attached brings one question with the regulator’s reason, once for a draft', async () => {
  const page = await set.open(at('plain'));
  await page.click('textarea');
  await page.keyboard.type('A look at the garden.', { delay: 8 });
  await choose(page, 'garden.png');
  const [asked] = await until('the question', async () => { const { panels } = await page.layer.seen(); return panels.length > 0 && panels; });
  assert.match(asked.words, /somebody you treat/);
  assert.match(asked.words, /CMTO/);
  assert.match(asked.words, /has not looked at the file/);
  await page.layer.press('Yes');
  const [advice] = await until('the advice', async () => { const { panels } = await page.layer.seen(); return panels[0]?.title !== asked.title && panels; });
  assert.match(advice.words, /before sending/);
  await page.layer.press('Back to the text');
  await until('it to close', async () => (await page.layer.seen()).panels.length === 0);
  await choose(page, 'other.png');
  await pause(600);
  assert.deepEqual((await page.layer.seen()).panels, [], 'asked twice about one draft');
  await page.close();
});

test('A picture that is pasted brings the question; a text file brings none', async () => {
  const page = await set.open(at('plain'));
  await choose(page, 'notes.txt');
  await pause(500);
  assert.deepEqual((await page.layer.seen()).panels, []);
  await set.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://www.facebook.com' });
  await page.click('textarea');
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 4, height: 4 });
    canvas.getContext('2d').fillRect(0, 0, 4, 4);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
  await page.keyboard.press('Control+v');
  await until('the question', async () => (await page.layer.seen()).panels.some(({ words }) => /somebody you treat/.test(words)));
  await page.close();
});

test('What kind of account it is, is asked once for each, and kept', async () => {
  const other = await stage({ accounts: {} });
  try {
    const comment = editors[1];
    const page = await other.open(comment);
    await page.click(comment.box);
    await page.keyboard.type('Lovely day', { delay: 8 });
    const [card] = await until('the question', async () => { const { panels } = await page.layer.seen(); return panels.length > 0 && panels; });
    assert.match(card.words, /Ottoline Fairweather/);
    await page.layer.press('My professional account');
    await until('it to close', async () => (await page.layer.seen()).panels.length === 0);
    await page.close();
    const worker = other.context.serviceWorkers().find((each) => each.url().includes(other.id));
    const { accounts } = await until('it to be kept', async () => { const kept = await worker.evaluate(() => chrome.storage.local.get('accounts')); return Object.keys(kept.accounts).length > 0 && kept; });
    assert.deepEqual(Object.values(accounts), ['professional']);
    const again = await other.open(comment);
    await again.click(comment.box);
    await again.keyboard.type('Lovely day', { delay: 8 });
    await pause(800);
    assert.deepEqual((await again.layer.seen()).panels, []);
    await again.close();
  } finally {
    await other.close();
  }
});
