// Firefox, from the same source: what is typed into every editor is underlined where it stands, and the editor's model is whole.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { risky } from './drafts.mjs';
import { contract } from './lib/addresses.mjs';
import { misplaced, wordsAt } from './lib/words-at.mjs';
import { firefox } from './lib/firefox.mjs';
import { until } from './lib/stage.mjs';
import { line } from './lib/wire.mjs';

if (firefox === undefined) {
  console.log('Firefox is not installed here, so nothing was tried in it; FIREFOX may name one.');
} else {
  const { stageInFirefox } = await import('./lib/firefox.mjs');
  let set;
  let service;
  before(async () => { set = await stageInFirefox(); service = await line(set.home); console.log(set.version); });
  after(async () => { service?.close(); await set?.close(); });

  const lines = (page) => page.evaluate(() => [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot).filter((root) => root?.querySelector('.room')).flatMap((root) =>
    [...root.querySelectorAll('.line')].map((each) => { const { left, top, width } = each.getBoundingClientRect(); return { left, top, width }; })));

  for (const place of contract) {
    test(`Firefox, ${place.name}: underlined where the words stand, the model untouched`, async () => {
      const page = await set.open(place);
      await until('the editor', () => page.evaluate((box) => document.querySelector(box) !== null && window.practice.model() !== undefined, place.box));
      await page.click(place.box);
      await page.keyboard.type(risky.english, { delay: 5 });
      assert.equal((await page.evaluate(() => window.practice.model())).replace(/\u00A0/g, ' '), risky.english);
      const { findings } = await service.ask({ verb: 'review', draft: 'x', revision: 1, text: risky.english, surface: 'post', account: 'unknown', lang: 'en' });
      const spans = findings.filter(({ severity }) => severity === 'stop').map(({ start, end }) => [start, end]);
      assert.ok(spans.length > 0);
      let wrong = [];
      await until(`lines at the words: ${JSON.stringify(wrong)}`, async () => {
        const words = await page.evaluate(wordsAt, { box: place.box, text: risky.english, spans });
        wrong = misplaced(await lines(page), words);
        return words.flat().length > 0 && wrong.length === 0;
      }, { within: 20_000, every: 200 });
      await page.close();
    });
  }
}
