// Software that was not written for this: WordPress as Debian packages it, its public comment form, the answer to a comment, a
// profile, and the block editor. It needs PHP and a database, so it is looked at where somebody has one running:
//   CHAPERONE_WORDPRESS=http://localhost:8089  CHAPERONE_WORDPRESS_USERS=ottoline:practice,zoe:practice
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildFor, recogniser } from './lib/contract.mjs';
import { layer } from './lib/layer.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const site = process.env.CHAPERONE_WORDPRESS ?? '';
const users = (process.env.CHAPERONE_WORDPRESS_USERS ?? '').split(',').filter(Boolean).map((pair) => pair.split(':'));

if (site === '') {
  test('NO WordPress is at hand: CHAPERONE_WORDPRESS names one to look at', () => { assert.equal(users.length, 0); });
} else {
  const folder = mkdtempSync(join(tmpdir(), 'chaperone-wordpress-'));
  let set;
  let script;
  let options;
  before(async () => {
    buildFor(join(folder, 'extension'), [], ['http://localhost/*']);
    script = await recogniser();
    set = await stage({ folder: join(folder, 'extension') });
    options = await set.context.newPage();
    await options.goto(`chrome-extension://${set.id}/options/options.html`);
  });
  after(async () => { await set?.close(); rmSync(folder, { recursive: true, force: true }); });

  const open = async (path) => {
    const page = await set.context.newPage();
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.goto(`${site}${path}`, { waitUntil: 'load' });
    return page;
  };
  const seen = async (page) => {
    await page.evaluate(script);
    return (await page.evaluate(() => globalThis.contract.compare(document, new URL(location.href)))).seen;
  };
  const boxes = (lines) => lines.filter((line) => line.startsWith('box ')).map((line) => line.replace(/unmarked .*? (?=comment|post|message|bio|review-reply|group-post|ad)(?=\S+(?: \S+)*$)/u, '').replace(/^box unmarked\s+/u, 'box '));
  const told = (page) => options.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === wanted);
    await chrome.tabs.sendMessage(tab.id, { kind: 'count' }).catch(() => undefined);
    return await chrome.runtime.sendMessage({ kind: 'page', tab: tab.id });
  }, page.url());
  const nobody = (lines) => assert.deepEqual(lines.filter((line) => line.includes('“')), []);

  test('the public comment form', async () => {
    const page = await open('/?p=1');
    const lines = await seen(page);
    assert.deepEqual(boxes(lines), ['box comment']);
    assert.equal(lines.filter((line) => line.includes(' sends ')).length, 1);
    nobody(lines);
    await until('the extension to count it', async () => (await told(page)).boxes === 1);
    page.layer = layer(await set.context.newCDPSession(page), page);
    await page.click('#commentform textarea');
    await page.keyboard.type('My client Wilhelmina Oakhurst was here for her sciatica.');
    await until('an underline', async () => (await page.layer.seen()).lines.length > 0, { within: 40_000 });
    await page.close();
  });

  for (const [name, password] of users) {
    test(`as ${name}: profile, answer to a comment, block editor`, async () => {
      await set.context.clearCookies();
      const page = await open('/wp-login.php');
      await page.fill('#user_login', name);
      await page.fill('#user_pass', password);
      await Promise.all([page.waitForURL(/wp-admin/u), page.click('#wp-submit')]);

      await page.goto(`${site}/wp-admin/profile.php`);
      const profile = await seen(page);
      assert.deepEqual(boxes(profile), ['box bio']);
      assert.equal(profile.filter((line) => line.includes(' sends ')).length, 1, JSON.stringify(profile));

      await page.goto(`${site}/wp-admin/edit-comments.php`);
      await page.hover('#the-comment-list tr');
      await page.click('#the-comment-list tr .reply button');
      await pause(500);
      const reply = await seen(page);
      assert.deepEqual(boxes(reply), ['box comment reply'], JSON.stringify(reply));
      assert.ok(reply.some((line) => line.includes(' sends ')), JSON.stringify(reply));
      nobody(reply);

      await page.goto(`${site}/wp-admin/post-new.php`);
      await page.waitForSelector('.editor-post-title__input, .wp-block-post-title');
      await page.keyboard.press('Escape');
      await pause(1500);
      await page.click('.editor-post-title__input, .wp-block-post-title');
      await page.keyboard.type('Lilacs');
      await page.keyboard.press('Enter');
      await page.keyboard.type('They are out.');
      const article = await seen(page);
      assert.equal(boxes(article).length, 2, JSON.stringify(article));
      for (const box of boxes(article)) assert.match(box, / post article$/u);
      nobody(article);
      await page.close();
    });
  }
}
