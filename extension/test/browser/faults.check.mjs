// What goes wrong around the page: a service put to sleep, an extension replaced under an open page, very many tabs, a flood.
// Each asks: is a letter lost, is the state told, does it mend itself? The table is docs/faults.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { risky } from './drafts.mjs';
import { editors } from './lib/addresses.mjs';
import { running } from './lib/service.mjs';
import { pause, stage, until } from './lib/stage.mjs';
import { model, told, typed, underlined } from './lib/typing.mjs';

const [post] = editors;
const textarea = editors.find(({ name }) => name.includes('textarea'));

test('The service is put to sleep while typing: no letter is lost, and it underlines again by itself', async () => {
  const set = await stage();
  try {
    const page = await told(set, post);
    const asleep = running(set.home);
    for (const pid of asleep) process.kill(pid, 'SIGSTOP');
    let all = risky.english;
    for (const more of [' Then', ' the', ' next', ' one', ' came', ' in', ' and', ' cried', ' too.']) {
      await page.keyboard.type(more, { delay: 8 });
      all += more;
      await pause(1500);
    }
    assert.equal(await model(page), all);
    // Either it was woken, or it was given up and another one started.
    for (const pid of asleep) try { process.kill(pid, 'SIGCONT'); } catch { /* gone */ }
    await page.keyboard.type(' !', { delay: 8 });
    await until('underlines again', underlined(page), { within: 40_000 });
  } finally {
    await set.close();
  }
});

test('The extension is replaced under an open page: the old page is left in peace, a page opened anew is watched', async () => {
  const set = await stage();
  try {
    const page = await told(set, post);
    const faults = [];
    page.on('pageerror', (trouble) => faults.push(String(trouble)));
    // Chromium starts an unpacked extension again only where the developer's mode is on.
    const extensions = await set.context.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    await extensions.close();
    const [worker] = set.context.serviceWorkers();
    await worker.evaluate(() => { setTimeout(() => chrome.runtime.reload(), 0); }).catch(() => undefined);
    await pause(2000);
    await page.bringToFront();
    await page.click(post.box);
    await page.keyboard.type(' And more.', { delay: 8 });
    await pause(1500);
    assert.ok((await model(page)).includes('And more.'), 'typing into the old page was disturbed');
    assert.deepEqual(faults, []);
    await until('a page opened anew to be watched', async () => {
      const fresh = await typed(set, post);
      const seen = await until('an underline', underlined(fresh), { within: 8_000 }).catch(() => false);
      if (!seen) await fresh.close();
      return seen;
    }, { within: 60_000 });
  } finally {
    await set.close();
  }
});

test('A hundred tabs share one service, and the first and the last are both checked', async () => {
  const set = await stage();
  try {
    const pages = [];
    for (let i = 0; i < 100; i++) pages.push(await set.open(textarea, { width: 500, height: 400 }));
    for (const page of [pages[99], pages[0], pages[50]]) {
      await page.bringToFront();
      await page.click(textarea.box);
      await page.keyboard.type(risky.english, { delay: 4 });
      await until('an underline', underlined(page), { within: 30_000 });
    }
    assert.equal(running(set.home).length, 1);
  } finally {
    await set.close();
  }
});

test('A flood of letters is judged by its last state', async () => {
  const set = await stage();
  try {
    const page = await set.open(post);
    await page.click(post.box);
    for (let i = 0; i < 30; i++) await page.keyboard.insertText('The garden is doing well this year. ');
    for (const letter of risky.english) await page.keyboard.type(letter);
    await until('an underline', underlined(page), { within: 30_000 });
    assert.ok((await model(page)).endsWith(risky.english));
    assert.equal(running(set.home).length, 1);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText('The garden is doing well this year.');
    await until('the underline to go', async () => !(await underlined(page)()), { within: 30_000 });
  } finally {
    await set.close();
  }
});
