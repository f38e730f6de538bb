// Review widgets on the practice's own page, and the reviews tab of a Facebook page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { practice, reviewsTab } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

let set;
before(async () => { set = await stage(); });
after(async () => { await set?.close(); });

for (const place of [practice, reviewsTab]) {
  test(`${place.name}: asks whose page it is, then says what can be done`, async () => {
    const page = await set.open(place);
    await until('a panel', async () => (await page.layer.seen()).panels.length > 0);
    await page.layer.press('Yes, it is mine');
    const { panels } = await until('the reminder', async () => { const seen = await page.layer.seen(); return seen.panels.some(({ buttons }) => buttons.some(({ words }) => words === 'Later')) && seen; });
    const reminder = panels.at(-1);
    assert.ok(reminder.title.length > 5);
    assert.match(reminder.words, /CMTO/, 'the reminder does not say whose rule it is');
    await page.layer.press('Done');
    await until('the reminder to go', async () => (await page.layer.seen()).panels.every(({ title }) => title !== reminder.title));
    await page.reload();
    await pause(2000);
    assert.ok((await page.layer.seen()).panels.every(({ title }) => title !== reminder.title), 'asked again about what was done');
    await page.close();
  });
}
