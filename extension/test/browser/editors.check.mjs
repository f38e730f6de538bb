// The contract that every editor keeps with us, and we with it: the text that the service is asked about is the editor's own
// to the letter (typed, pasted, undone, composed, with emoji, 5,000 letters long), the editor's model stays what it is without
// us, and every underline stands within two pixels of its words, also scrolled, zoomed and in a dialog.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { long, risky } from './drafts.mjs';
import { contract } from './lib/addresses.mjs';
import { misplaced, wordsAt } from './lib/words-at.mjs';
import { pause, stage, until } from './lib/stage.mjs';
import { line } from './lib/wire.mjs';

let set;
let service;
before(async () => {
  set = await stage();
  service = await line(set.home);
  await set.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
after(async () => { service?.close(); await set?.close(); });

const model = (page) => page.evaluate(() => window.practice.model());
const plain = (text) => text.replace(/\u00A0/g, ' ').replace(/\n+$/, '');

/** What the service was asked about last. */
async function asked(page) {
  const worker = set.context.serviceWorkers().find((each) => each.url().includes(set.id));
  return await worker.evaluate(() => {
    if (globalThis.heardTexts === undefined) {
      globalThis.heardTexts = [];
      chrome.runtime.onMessage.addListener((message) => { if (message.kind === 'ask' && message.ask.verb === 'review') globalThis.heardTexts.push(message.ask.text); return false; });
    }
    return globalThis.heardTexts.at(-1);
  });
}

async function sameText(page, what) {
  let seen;
  try {
    await until(what, async () => { seen = [plain(await asked(page) ?? ''), plain(await model(page) ?? '')]; return seen[0] === seen[1] && seen[0] !== ''; }, { within: 8000, every: 100 });
  } catch {
    assert.equal(seen[0], seen[1], `${what}: asked about other words than the editor holds`);
  }
}

/** Every finding of the service about these words has its underline at them. */
async function samePlaces(page, place, what) {
  const text = await asked(page);
  const { findings } = await service.ask({ verb: 'review', draft: 'x', revision: 1, text, surface: 'comment', account: 'personal', lang: 'en' });
  assert.ok(findings.length > 0, 'nothing found: the test tests nothing');
  const inSight = async () => (await page.evaluate(wordsAt, { box: place.box, text, spans })).flat().length > 0;
  const spans = findings.map(({ start, end }) => [start, end]);
  let wrong = [];
  try {
    await until(what, async () => {
      const words = await page.evaluate(wordsAt, { box: place.box, text, spans });
      const { lines } = await page.layer.seen();
      wrong = misplaced(lines, words);
      return wrong.length === 0 && (words.flat().length > 0 || lines.length === 0);
    }, { within: 8000, every: 150 });
  } catch {
    assert.deepEqual(wrong, [], `${what}: words without their line`);
    assert.fail(`${what}: lines where no words are in sight${await inSight() ? ' any more' : ''}`);
  }
}

for (const place of contract) {
  test(`${place.name}: typed, pasted, undone, composed, scrolled, zoomed and in a dialog`, async () => {
    const page = await set.open(place);
    try {
      await until('the editor', () => page.evaluate((box) => document.querySelector(box) !== null && window.practice.model() !== undefined, place.box));
      await asked(page);
      await page.click(place.box);
      await page.keyboard.type(risky.english, { delay: 5 });
      await sameText(page, 'typed');
      await samePlaces(page, place, 'typed');

      await page.keyboard.press('Enter');
      await page.keyboard.insertText('Merci 👩🏽‍⚕️ à tous, ça va 🙂 !');
      await page.keyboard.press('Enter');
      await page.keyboard.type('And one more line.', { delay: 5 });
      await sameText(page, 'with emoji and three lines');
      await samePlaces(page, place, 'with emoji and three lines');

      await page.evaluate((words) => navigator.clipboard.writeText(words), ' Pasted: my 2pm cried about her divorce.');
      await page.keyboard.press('Control+v');
      await until('the paste', async () => /Pasted/.test(await model(page)));
      await sameText(page, 'pasted');
      await samePlaces(page, place, 'pasted');

      const before = await model(page);
      await page.keyboard.press('Control+z');
      await until('the undoing', async () => await model(page) !== before, { within: 3000 });
      if (await model(page) === '') await until('the underlines to go with the words', async () => (await page.layer.seen()).lines.length === 0);
      else await sameText(page, 'undone');
      // Some take back a letter, some all that was written.
      if (!(await model(page)).includes('crutches')) await page.keyboard.insertText(risky.english);

      const session = await set.context.newCDPSession(page);
      await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
      await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
      await session.send('Input.insertText', { text: '日本' });
      await until('the composed word', async () => /日本/.test(await model(page)));
      await sameText(page, 'composed');

      await page.evaluate(() => { document.body.style.zoom = '1.25'; window.scrollTo(0, 30); });
      await samePlaces(page, place, 'zoomed');
      await page.evaluate(() => { document.body.style.zoom = ''; });
      if (place.movable) {
        await page.evaluate(() => {
          const dialog = document.createElement('dialog');
          document.body.append(dialog);
          dialog.append(document.querySelector('#editor').closest('.stack') ?? document.querySelector('#editor'));
          dialog.showModal();
        });
        await page.click(place.box);
        await samePlaces(page, place, 'in a dialog');
        assert.equal(await page.layer.inside((shadow) => shadow.host.matches(':popover-open')), true, 'our layer lies under the dialog');
      }
    } finally {
      await page.close();
    }
  });

  test(`${place.name}: five thousand letters, read to the letter and underlined where they stand`, async () => {
    const page = await set.open(place);
    try {
      await until('the editor', () => page.evaluate((box) => document.querySelector(box) !== null && window.practice.model() !== undefined, place.box));
      await asked(page);
      await page.click(place.box);
      await page.keyboard.insertText(long);
      await page.keyboard.type(' Yes.', { delay: 5 });
      await sameText(page, 'five thousand letters');
      assert.ok((await asked(page)).length >= 5000);
      await samePlaces(page, place, 'five thousand letters');
      await page.mouse.wheel(0, -120);
      await pause(500);
      await samePlaces(page, place, 'scrolled');
    } finally {
      await page.close();
    }
  });
}
