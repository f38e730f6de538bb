// A like, a repost, a mention, a message: each is a touch that others can see, and each waits for an answer on somebody's who is
// on the list. Posts are not marked for it: a mark on everything somebody ever wrote would be in the way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { touches } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

let set;
before(async () => { set = await stage(); });
after(async () => { await set?.close(); });

const fired = (page) => page.evaluate(() => window.practice.fired);

async function opened({ path, press }, handle) {
  const page = await set.open({ host: 'x.com', path: typeof path === 'string' ? path : path(handle) });
  await page.waitForSelector(press(handle)[0]);
  await pause(900);
  return page;
}

for (const touch of touches) {
  test(`${touch.name} on a stranger’s goes through at once and once`, async () => {
    const page = await opened(touch, 'sunnivab');
    for (const button of touch.press('sunnivab')) await page.click(button);
    await until('the page to hear of it', async () => (await fired(page)).length > 0, { within: 6000 });
    await pause(300);
    assert.deepEqual(await fired(page), [`${touch.fires} sunnivab`]);
    assert.equal((await page.layer.seen()).panels.length, 0);
    await page.close();
  });

  test(`${touch.name} on a client’s is held, named neutrally, and passes once by the person’s own click`, async () => {
    const page = await opened(touch, 'billie_oak');
    assert.deepEqual((await page.layer.seen()).marks, [], 'marked beforehand');
    const [first] = touch.press('billie_oak');
    await page.click(first);
    const prompt = await until('the prompt', async () => (await page.layer.seen()).panels[0]);
    assert.deepEqual(await fired(page), []);
    assert.doesNotMatch(prompt.words, /Billie|Oakhurst|Wilhelmina|C101/);
    for (const words of ['Leave it', 'Go on']) assert.ok(prompt.buttons.some((button) => button.words === words), `no “${words}”`);

    await page.layer.press('Go on');
    await until('it to close', async () => (await page.layer.seen()).panels.length === 0);
    for (const button of touch.press('billie_oak')) await page.click(button);
    await until('the page to hear of it', async () => (await fired(page)).length > 0, { within: 6000 });
    await pause(300);
    assert.deepEqual(await fired(page), [`${touch.fires} billie_oak`]);
    await page.close();
  });
}
