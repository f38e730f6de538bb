// Typing, with real keys, into boxes made with the editors that the sites use.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clean, risky } from './drafts.mjs';
import { editors, frenchPost, reviewReply } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const DELAY = 12;
let set;
let bare;

before(async () => {
  set = await stage();
  bare = await stage({ extension: false });
});
after(async () => {
  await set?.close();
  await bare?.close();
});

/** The box's own content, without the random names that editors give to their nodes on every run. */
const content = (page, box) => page.$eval(box, (element) => element.tagName === 'TEXTAREA' ? element.value
  : element.outerHTML.replace(/(data-offset-key|data-editor|id|data-block|data-lexical-[a-z]+)="[^"]*"/g, ''));

async function write(page, box, text) {
  await page.click(box);
  await page.keyboard.type(text, { delay: DELAY });
}

async function countWrites(page, box) {
  await page.$eval(box, (element) => {
    window.writes = [];
    new MutationObserver((records) => window.writes.push(...records.map((record) => `${record.type} ${record.attributeName ?? ''}`)))
      .observe(element.closest('main'), { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

for (const editor of editors) {
  test(`${editor.name}: risky wording is underlined, and the text stays as typed`, async () => {
    const page = await set.open(editor);
    try {
      await write(page, editor.box, risky.english);
      const { lines } = await until('an underline', async () => { const seen = await page.layer.seen(); return seen.lines.length > 0 && seen; });
      assert.ok(lines.some((line) => line.severity === 'stop' || line.severity === 'caution'), 'underlined, but only as a note');
      const area = await page.$eval(editor.box, (element) => { const { left, top, right, bottom } = element.getBoundingClientRect(); return { left, top, right, bottom }; });
      for (const line of lines) {
        assert.ok(line.left >= area.left - 2 && line.left + line.width <= area.right + 2 && line.top >= area.top - 2 && line.top <= area.bottom + 4,
          `an underline outside the box: ${JSON.stringify(line)} in ${JSON.stringify(area)}`);
      }
      assert.equal(await page.evaluate(() => window.practice.model()), risky.english);

      await countWrites(page, editor.box);
      await pause(600);
      const late = (await page.evaluate(() => window.writes)).filter((write) => !/attributes style/.test(write));
      assert.deepEqual(late, [], 'the page changed after the typing had ended');

      const other = await bare.open(editor);
      await write(other, editor.box, risky.english);
      await pause(300);
      assert.equal(await content(page, editor.box), await content(other, editor.box), 'the box differs from one without the extension');
      await other.close();
    } finally {
      await page.close();
    }
  });

  test(`${editor.name}: clean wording stays unmarked`, async () => {
    const page = await set.open(editor);
    try {
      await write(page, editor.box, clean);
      await pause(1500);
      const { lines, panels } = await page.layer.seen();
      assert.deepEqual(lines, []);
      assert.deepEqual(panels, []);
      assert.equal(await page.evaluate(() => window.practice.model()), clean);
    } finally {
      await page.close();
    }
  });
}

test('Words typed in the middle and taken back keep the editor’s own undo', async () => {
  const page = await set.open(editors[0]);
  await write(page, editors[0].box, risky.english);
  await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  for (let at = 0; at < 6; at++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('XYZ', { delay: DELAY });
  assert.equal(await page.evaluate(() => window.practice.model()), `${risky.english.slice(0, -6)}XYZ${risky.english.slice(-6)}`);
  for (let at = 0; at < 60 && await page.evaluate(() => window.practice.model()) !== ''; at++) { await page.keyboard.press('Control+z'); await pause(15); }
  assert.equal(await page.evaluate(() => window.practice.model()), '');
  await until('the underlines to go with the words', async () => (await page.layer.seen()).lines.length === 0);
  await page.close();
});

test('The card opens over none of the draft, nor over the line that comes next', async () => {
  for (const size of [{ width: 1000, height: 640 }, { width: 700, height: 460 }]) {
    const page = await set.open(editors[0], size);
    await write(page, editors[0].box, risky.english);
    const { lines } = await until('an underline', async () => { const seen = await page.layer.seen(); return seen.lines.length > 0 && seen; });
    await page.mouse.click(lines[0].left + 5, lines[0].top - 4);
    const [card] = await until('the card', async () => { const { panels } = await page.layer.seen(); return panels.length > 0 && panels; });
    const words = await page.$eval(editors[0].box, (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const all = [...range.getClientRects()];
      const last = all.at(-1);
      return { left: Math.min(...all.map((rect) => rect.left)), right: Math.max(...all.map((rect) => rect.right)), top: Math.min(...all.map((rect) => rect.top)), bottom: last.bottom + last.height };
    });
    assert.ok(card.left >= words.right || card.left + card.width <= words.left || card.top >= words.bottom || card.top + card.height <= words.top,
      `the card ${JSON.stringify(card)} lies over the draft ${JSON.stringify(words)}`);
    await page.close();
  }
});

test('A French post is underlined', async () => {
  const page = await set.open(frenchPost);
  await write(page, frenchPost.box, risky.french);
  await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  assert.equal(await page.evaluate(() => window.practice.model()), risky.french);
  await page.close();
});

test('A reply to a review that confirms a client is underlined', async () => {
  const page = await set.open(reviewReply);
  await write(page, reviewReply.box, risky.reply);
  await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  await page.close();
});
