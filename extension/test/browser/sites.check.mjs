// Every platform's pages under its real name in a real browser, with a real layout: read as a person reads them, by the
// recogniser alone and by the extension itself.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addressOf, buildFor, hosts, htmlOf, pages, recogniser } from './lib/contract.mjs';
import { stage, until } from './lib/stage.mjs';

const folder = mkdtempSync(join(tmpdir(), 'chaperone-sites-'));

let set;
let page;
let script;
let options;
const totals = { pages: 0, boxes: 0, submits: 0, people: 0, accounts: 0 };

before(async () => {
  buildFor(join(folder, 'extension'), hosts);
  script = await recogniser();
  set = await stage({ installed: false, clients: false, folder: join(folder, 'extension'), more: { hosts, page: (address) => {
    const number = address.searchParams.get('contract');
    return number === null ? undefined : { text: htmlOf(Number(number)) };
  } } });
  page = await set.context.newPage();
  options = await set.context.newPage();
  await options.goto(`chrome-extension://${set.id}/options/options.html`);
  await page.bringToFront();
});
after(async () => {
  await set?.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`recognised: ${JSON.stringify(totals)}`);
});

/** What the extension's own content script says of the tab, once it has looked. */
const told = (url) => options.evaluate(async (wanted) => {
  const tab = (await chrome.tabs.query({})).find((each) => each.url === wanted);
  await chrome.tabs.sendMessage(tab.id, { kind: 'count' }).catch(() => undefined);
  return await chrome.runtime.sendMessage({ kind: 'page', tab: tab.id });
}, url);

for (const each of pages) {
  const url = addressOf(each);
  test(`${each.file} at ${each.address}`, async () => {
    await page.goto(url.href, { waitUntil: 'load' });
    await page.evaluate(script);
    const { expected, seen } = await page.evaluate((address) => globalThis.contract.compare(document, new URL(address)), url.href);
    assert.deepEqual(seen, expected);

    const boxes = expected.filter((line) => line.startsWith('box ')).length;
    const people = new Set(expected.filter((line) => line.includes(' “')).map((line) => line.split(' ')[1])).size;
    const counted = await until('the extension to have looked', async () => {
      const now = await told(url.href);
      return now.boxes === boxes && now.people === people && now;
    }, { within: 6000, every: 150 }).catch(async (trouble) => { throw new Error(`${trouble.message}: ${boxes} boxes and ${people} people, but ${JSON.stringify(await told(url.href))}`); });
    assert.equal(counted.boxes, boxes);
    totals.pages += 1;
    totals.boxes += boxes;
    totals.people += people;
    totals.submits += expected.filter((line) => line.includes(' sends ')).length;
    totals.accounts += expected.filter((line) => line.startsWith('account ')).length;
  });
}
