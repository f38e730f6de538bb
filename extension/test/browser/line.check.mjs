// The connection to the service: absent, killed while typing, back again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { risky } from './drafts.mjs';
import { editors } from './lib/addresses.mjs';
import { running } from './lib/service.mjs';
import { pause, stage, until } from './lib/stage.mjs';
import { model, told, typed, underlined } from './lib/typing.mjs';

const [post] = editors;

const popup = async (set) => {
  const page = await set.context.newPage();
  await page.goto(`chrome-extension://${set.id}/popup/popup.html`);
  return page;
};

test('The service is not installed: the popup says so and how, and typing is undisturbed', async () => {
  const set = await stage({ installed: false, clients: false });
  try {
    const page = await typed(set, post);
    await pause(1500);
    assert.equal(await model(page), risky.english);
    assert.deepEqual((await page.layer.seen()).lines, []);
    const seen = await page.layer.seen();
    assert.match([...seen.notices, ...seen.badges].map(({ words }) => words).join(' '), /not (installed|checking)|!|\?/i, 'the page’s own layer says nothing of it');
    const window = await popup(set);
    await until('the popup to say it', async () => /not installed/i.test(await window.innerText('body')));
    assert.match(await window.innerText('body'), /chaperone install/, 'the popup does not say how to install it');
  } finally {
    await set.close();
  }
});

test('The service is killed while typing: it says so or mends itself, loses no letter, and underlines again', async () => {
  const set = await stage();
  try {
    const page = await told(set, post);
    const before = await until('the service', () => { const found = running(set.home); return found.length > 0 && found; });
    for (const pid of before) process.kill(pid, 'SIGKILL');
    const more = ' My noon client cried too, she said her husband left.';
    await page.keyboard.type(more, { delay: 8 });
    assert.equal(await model(page), risky.english + more);
    await until('another service', () => running(set.home).some((pid) => !before.includes(pid)), { within: 30_000 });
    await page.keyboard.type(' !', { delay: 8 });
    await until('underlines again', underlined(page), { within: 30_000 });
  } finally {
    await set.close();
  }
});

test('The service is killed and cannot come back: the page says so; installed again, it checks again', async () => {
  const set = await stage();
  try {
    const page = await told(set, post);
    set.uninstall();
    for (const pid of running(set.home)) process.kill(pid, 'SIGKILL');
    await page.keyboard.type(' And more.', { delay: 8 });
    await until('the page to say that nothing is checked', async () => {
      const { notices, badges } = await page.layer.seen();
      return notices.some(({ words }) => /not checking/i.test(words)) || badges.some(({ kind }) => kind === 'away');
    }, { within: 20_000 });
    assert.deepEqual((await page.layer.seen()).lines, [], 'underlines of a while ago stand as if they were the answer');
    set.install();
    const window = await popup(set);
    const again = window.getByRole('button', { name: 'Try again' });
    if (await again.isVisible({ timeout: 3000 }).catch(() => false)) await again.click();
    await page.bringToFront();
    await page.click(post.box);
    await page.keyboard.type(' Again.', { delay: 8 });
    await until('underlines again', underlined(page), { within: 40_000 });
  } finally {
    await set.close();
  }
});

test('Nothing of ours listens on the network', async () => {
  const set = await stage();
  try {
    const page = await set.open(post);
    await page.click(post.box);
    await page.keyboard.type('My 2pm', { delay: 8 });
    const [pid] = await until('the service', () => { const found = running(set.home); return found.length > 0 && found; });
    const links = execFileSync('ls', ['-l', `/proc/${pid}/fd`], { encoding: 'utf8' });
    const sockets = new Set([...links.matchAll(/socket:\[(\d+)\]/g)].map((found) => found[1]));
    const inet = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, 'utf8').split('\n').slice(1).map((line) => line.trim().split(/\s+/)[9]));
    assert.deepEqual(inet.filter((inode) => sockets.has(inode)), []);
  } finally {
    await set.close();
  }
});
