// The first day: the guide opens by itself and ends with a draft that is marked; then the switches that people have.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { risky } from './drafts.mjs';
import { editors, requests } from './lib/addresses.mjs';
import { layer } from './lib/layer.mjs';
import { buildFor, knownSections, optionsPage, popupPage } from './lib/screens.mjs';
import { pause, stage, until } from './lib/stage.mjs';

let set;
before(async () => { set = await stage({ folder: buildFor('extension-pictures') }); });
after(async () => { await set?.close(); });

async function written(text = risky.english) {
  const page = await set.open(editors[0]);
  await page.click('#editor');
  await page.keyboard.type(text, { delay: 5 });
  return page;
}
const underlined = (page) => until('an underline', async () => (await page.layer.seen()).lines.length > 0);
const bare = (page) => until('the underlines to go', async () => { const { lines, badges } = await page.layer.seen(); return lines.length + badges.length === 0; });

test('The practice draft is marked, its card opens by a click and by the shortcut, and the text stays as typed', async () => {
  const page = await optionsPage(set, 'start');
  page.layer = layer(await set.context.newCDPSession(page), page);
  await page.getByRole('button', { name: 'Write an example for me' }).click();
  const [line] = await until('an underline', async () => { const { lines } = await page.layer.seen(); return lines.length > 0 && lines; });
  const box = await page.$eval('textarea', (element) => { const { left, top, right, bottom } = element.getBoundingClientRect(); return { left, top, right, bottom }; });
  assert.ok(line.left >= box.left && line.left + line.width <= box.right && line.top >= box.top && line.top <= box.bottom, 'the underline is not in the box');
  await page.layer.point({ ...line, top: line.top - 8 });
  await page.mouse.down();
  await page.mouse.up();
  const card = await until('the card', async () => (await page.layer.seen()).panels[0]);
  assert.match(card.words, /Another way to say it/);
  await page.keyboard.press('Escape');
  await until('it to close', async () => (await page.layer.seen()).panels.length === 0);
  await set.shortcut(page);
  await until('the card', async () => (await page.layer.seen()).panels[0]);
  assert.match(await page.$eval('textarea', (element) => element.value), /^My 11am came in on crutches/);
  await page.goto(page.url().replace('#start', '#sites'));
  await bare(page);
  assert.equal((await page.layer.seen()).panels.length, 0, 'the card stays over another section');
  await page.close();
});

test('The browser gives the shortcut that is asked for, and the guide names it', async () => {
  const page = await optionsPage(set, 'start');
  const keys = await page.evaluate(async () => (await chrome.commands.getAll()).find(({ name }) => name === 'open-card')?.shortcut);
  assert.match(keys, /^Alt\+Shift\+\w$/, 'the browser keeps these keys for itself');
  assert.ok((await page.innerText('main')).includes(`By keyboard: ${keys}.`));
  await page.close();
});

test('Every section has an address, a heading that takes the focus, and words', async () => {
  const page = await optionsPage(set, 'diagnostics');
  for (const section of await knownSections(set)) {
    await page.click(`nav a[href="#${section}"]`);
    await page.waitForFunction((id) => document.querySelector('nav a[aria-current]')?.getAttribute('href') === `#${id}`, section);
    await until('the heading to have the focus', () => page.evaluate(() => document.activeElement === document.querySelector('main h1')));
    assert.ok((await page.innerText('main')).length > 60, `nothing stands in #${section}`);
  }
  await page.close();
});

test('Paused for an hour, nothing is marked nor asked; taken back, it is again, without a reload', async () => {
  const page = await written();
  await underlined(page);
  const popup = await popupPage(set, 'www.facebook.com');
  await popup.getByRole('button', { name: 'Pause for an hour' }).click();
  await until('the popup to say so', async () => /Paused until/.test(await popup.innerText('body')));
  await bare(page);
  await page.keyboard.type(' More.', { delay: 5 });
  await pause(800);
  assert.deepEqual((await page.layer.seen()).lines, []);
  await popup.getByRole('button', { name: 'Resume now' }).click();
  await page.keyboard.type(' Even more.', { delay: 5 });
  await underlined(page);
  await popup.close();
  await page.close();
});

test('A site that is switched off is left alone, marks and all, until it is switched on again', async () => {
  const [place] = requests;
  const page = await set.open(place);
  await until('a mark', async () => (await page.layer.seen()).marks.length > 0, { within: 30_000 });
  const options = await optionsPage(set, 'sites');
  const facebook = options.getByRole('switch', { name: /^Facebook/ });
  await facebook.uncheck();
  await until('the marks to go', async () => (await page.layer.seen()).marks.length === 0);
  await page.click(place.client.button);
  await until('the page to have its click', () => page.evaluate(() => window.practice.fired.length > 0));
  const popup = await popupPage(set, 'www.facebook.com');
  assert.match(await popup.innerText('body'), /You switched this site off/);
  await popup.close();
  await facebook.check();
  const again = await written();
  await underlined(again);
  await again.close();
  await options.close();
  await page.close();
});

test('The popup says what was recognised, and points where something was not', async () => {
  const page = await written('Good morning');
  const popup = await popupPage(set, 'www.facebook.com');
  const said = await popup.innerText('body');
  assert.match(said, /Chaperone looks at what you write here/);
  assert.match(said, /Text boxes\s*1/);
  assert.doesNotMatch(said, /www\.facebook\.com\/\w/);
  await popup.getByRole('button', { name: 'Point at it' }).click();
  await page.bringToFront();
  await until('the page to say how', async () => (await page.layer.seen()).panels.some(({ title }) => title === 'Point at the box'));
  await page.keyboard.press('Escape');
  await page.close();
});
