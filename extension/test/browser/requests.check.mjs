// Accepting and following: a stranger's goes through at once and once; a client's waits for the answer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { requests } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

let set;
before(async () => { set = await stage(); });
after(async () => { await set?.close(); });

const fired = (page) => page.evaluate(() => window.practice.fired);

for (const place of requests) {
  test(`${place.name}: a stranger’s fires once`, async () => {
    const page = await set.open(place);
    await pause(800);
    await page.click(place.stranger.button);
    await until('the stranger’s to fire', async () => (await fired(page)).length > 0, { within: 6000 });
    await pause(400);
    assert.deepEqual(await fired(page), [place.stranger.fires]);
    await page.close();
  });

  test(`${place.name}: a client’s is held, then goes through by the person’s own click`, async () => {
    const page = await set.open(place);
    await until('a mark on the client’s request', async () => (await page.layer.seen()).marks.length > 0);
    await page.click(place.client.button);
    await until('the prompt', async () => (await page.layer.seen()).panels.length > 0);
    assert.deepEqual(await fired(page), [], 'the click went through before the answer');

    await page.layer.press('Go on');
    await pause(400);
    assert.deepEqual(await fired(page), [], 'a click was made up by us');
    await page.click(place.client.button);
    await until('the person’s own click', async () => (await fired(page)).length > 0, { within: 5000 });
    await pause(400);
    assert.deepEqual(await fired(page), [place.client.fires]);
    await page.close();
  });
}

test('A key press on a client’s Confirm is held as well, and Leave it leaves it', async () => {
  const [place] = requests;
  const page = await set.open(place);
  await until('a mark on the client’s request', async () => (await page.layer.seen()).marks.length > 0);
  await page.focus(place.client.button);
  await page.keyboard.press('Enter');
  await until('the prompt', async () => (await page.layer.seen()).panels.length > 0);
  await page.layer.press('Leave it');
  await until('the prompt to go', async () => (await page.layer.seen()).panels.length === 0);
  assert.deepEqual(await fired(page), []);
  await page.close();
});

/** What of the page's own words and buttons lies under a rectangle. */
const under = (page, rect) => page.evaluate(({ left, top, width, height }) => {
  const meets = (box) => box.width > 0 && box.left < left + width - 1 && box.right > left + 1 && box.top < top + height - 1 && box.bottom > top + 1;
  const hit = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    if (node.nodeValue.trim() !== '' && [...range.getClientRects()].some(meets)) hit.push(node.nodeValue);
  }
  for (const button of document.querySelectorAll('button, [role=button], img')) if (meets(button.getBoundingClientRect())) hit.push(button.outerHTML.slice(0, 60));
  return hit;
}, rect);

for (const place of requests) {
  for (const width of [1000, 420]) {
    test(`${place.name}, ${width} wide: the mark covers nothing of the page`, async () => {
      const page = await set.open(place, { width });
      const { marks } = await until('a mark', async () => { const seen = await page.layer.seen(); return seen.marks.length > 0 && seen; });
      for (const mark of marks) assert.deepEqual(await under(page, mark), [], `under “${mark.words}”`);
      await page.close();
    });
  }
}

test('The prompt and the mark name nobody', async () => {
  const [place] = requests;
  const page = await set.open(place);
  const { marks } = await until('a mark', async () => { const seen = await page.layer.seen(); return seen.marks.length > 0 && seen; });
  await page.click(place.client.button);
  const { panels } = await until('the prompt', async () => { const seen = await page.layer.seen(); return seen.panels.length > 0 && seen; });
  assert.doesNotMatch([...marks, ...panels].map(({ words }) => words).join('\n'), /Wilhelmina|Oakhurst|Billie|C101/);
  await page.close();
});
