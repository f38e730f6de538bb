// "Not recognised here": a box that every rule passes over is pointed at, and looked at from then on; what is kept says where it
// is and nothing of what stands in it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pause, stage, until } from './lib/stage.mjs';

const HOST = 'www.oakandelm-massage.ca';
const PATH = '/forum/petra-quill/';
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Forum</title><style>textarea { width: 420px; height: 120px; font: 16px sans-serif; }</style></head><body><main>
<h1>Petra Quill’s garden</h1><a href="/forum/petra-quill/">Petra Quill</a>
<form role="search" data-testid="thread-form"><textarea name="answer" class="petra" aria-label="Answer Petra Quill" placeholder="Answer Petra Quill">About Petra’s lilacs.</textarea></form>
<button id="other">Open</button></main>
<script>window.heard = []; for (const type of ['pointerdown', 'mousedown', 'click']) document.querySelector('textarea').addEventListener(type, () => window.heard.push(type));
window.opened = 0; document.querySelector('#other').addEventListener('click', () => { window.opened += 1; });</script></body></html>`;

let set;
let options;
before(async () => {
  set = await stage({ more: { hosts: [HOST], page: (address) => address.hostname === HOST && address.pathname === PATH ? { text: html } : undefined } });
  options = await set.context.newPage();
  await options.goto(`chrome-extension://${set.id}/options/options.html`);
});
after(async () => { await set?.close(); });

const tell = (message) => options.evaluate(async ([url, said]) => {
  const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
  return await chrome.tabs.sendMessage(tab.id, said).catch(() => undefined);
}, [`https://${HOST}${PATH}`, message]);
const kept = () => options.evaluate(async () => (await chrome.storage.local.get('repairs')).repairs ?? []);

test('a box is pointed at, shown, and kept without text or names', async () => {
  const page = await set.open({ host: HOST, path: PATH });
  await page.bringToFront();
  await page.click('textarea');
  await page.keyboard.press('End');
  await page.keyboard.type(' My client Wilhelmina Oakhurst was here.');
  await pause(1500);
  assert.equal((await page.layer.seen()).lines.length, 0, 'it is not looked at before');

  await tell({ kind: 'point' });
  await until('the words', async () => (await page.layer.seen()).panels.length === 1);
  await page.click('#other');
  assert.equal(await page.evaluate(() => window.opened), 1, 'other clicks do what they always do');
  await page.evaluate(() => { window.heard.length = 0; });
  await page.click('textarea');
  const { panels } = await until('the question', async () => { const seen = await page.layer.seen(); return seen.panels[0]?.buttons.length > 5 && seen; });
  assert.deepEqual(await page.evaluate(() => window.heard), [], 'the page hears nothing of the pointing');
  assert.match(panels[0].words, /About Petra’s lilacs/u);
  assert.match(panels[0].words, /textarea\[name="answer"\]/u);
  await page.layer.press('Comment');
  const [rule, ...more] = await until('the rule', async () => { const rules = await kept(); return rules.length > 0 && rules; });
  assert.deepEqual(more, []);
  assert.deepEqual({ ...rule, since: '' }, { host: HOST, selector: 'textarea[name="answer"]', kind: 'comment', since: '' });
  assert.doesNotMatch(JSON.stringify(rule), /petra|lilac|wilhelmina/iu);

  await page.click('textarea');
  await page.keyboard.type(' Again.');
  await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  await page.close();
});

test('it is looked at after a reload too, until it is taken back', async () => {
  const page = await set.open({ host: HOST, path: PATH });
  await page.bringToFront();
  await page.click('textarea');
  await page.keyboard.type('My client Wilhelmina Oakhurst was here. ');
  await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  await options.evaluate(() => chrome.storage.local.set({ repairs: [] }));
  await page.reload();
  await page.click('textarea');
  await page.keyboard.type('My client Wilhelmina Oakhurst was here. ');
  await pause(1500);
  assert.equal((await page.layer.seen()).lines.length, 0);
  await page.close();
});

test('Escape ends it, and the next click is an ordinary one', async () => {
  const page = await set.open({ host: HOST, path: PATH });
  await page.bringToFront();
  await tell({ kind: 'point' });
  await until('the words', async () => (await page.layer.seen()).panels.length === 1);
  await page.keyboard.press('Escape');
  await until('them to go', async () => (await page.layer.seen()).panels.length === 0);
  await page.click('textarea');
  assert.deepEqual(await page.evaluate(() => window.heard), ['pointerdown', 'mousedown', 'click']);
  assert.equal((await page.layer.seen()).panels.length, 0);
  await page.close();
});
