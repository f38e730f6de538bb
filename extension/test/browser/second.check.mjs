// A request in two steps: the button of the list opens a dialog, and only the dialog's button is final. It is about the person
// of the list, though it names nobody; who was let through once is not asked about again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pause, stage, until } from './lib/stage.mjs';

const HOST = 'www.linkedin.com';
const PATH = '/mynetwork/invitation-manager/received/second/';
const card = (name, slug) => `<div role="listitem"><a href="/in/${slug}/"><span aria-hidden="true">${name}</span></a>
<button aria-label="Ignore an invitation to connect from ${name}">Ignore</button><button aria-label="Accept ${name}’s invitation">Accept</button></div>`;
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Invitations</title></head><body><main data-sdui-screen="invitations">
${card('Grace Tremblay-Nadeau', 'grace-tremblay-nadeau')}${card('Sunniva Bracegirdle', 'sunniva-bracegirdle')}</main>
<script>window.fired = []; for (const button of document.querySelectorAll('[aria-label^="Accept"]')) button.addEventListener('click', () => {
  window.fired.push('first');
  const dialog = document.createElement('div'); dialog.setAttribute('role', 'dialog');
  dialog.innerHTML = '<h2>Take care when connecting</h2><button>View profile</button> <button class="final">Accept invite</button>';
  dialog.querySelector('.final').addEventListener('click', () => { window.fired.push('final'); dialog.remove(); });
  document.body.append(dialog); });
  if (location.search.includes('modal')) {
    const modal = document.createElement('dialog');
    modal.append(document.querySelector('main'));
    document.body.append(modal);
    modal.showModal();
  }</script></body></html>`;

let set;
before(async () => { set = await stage({ more: { hosts: [HOST], page: (address) => address.hostname === HOST && address.pathname === PATH ? { text: html } : undefined } }); });
after(async () => { await set?.close(); });
const fired = (page) => page.evaluate(() => window.fired);

test('whoever was let through in the list passes in the dialog', async () => {
  const page = await set.open({ host: HOST, path: PATH });
  // The service is just being started.
  await until('a mark', async () => (await page.layer.seen()).marks.length > 0, { within: 60_000 });
  const accept = '[aria-label^="Accept Grace"]';
  await page.click(accept);
  await until('the prompt', async () => (await page.layer.seen()).panels.length > 0);
  assert.deepEqual(await fired(page), []);
  await page.layer.press('Go on');
  await pause(300);
  await page.click(accept);
  await until('the first step', async () => (await fired(page)).length === 1);
  await pause(900);
  await page.click('.final');
  await until('the second step', async () => (await fired(page)).length === 2);
  assert.deepEqual(await fired(page), ['first', 'final']);
  assert.equal((await page.layer.seen()).panels.length, 0);
  await page.close();
});

test('a stranger’s two steps go through untouched', async () => {
  const page = await set.open({ host: HOST, path: PATH });
  await until('a mark', async () => (await page.layer.seen()).marks.length > 0);
  await page.click('[aria-label^="Accept Sunniva"]');
  await until('the first step', async () => (await fired(page)).length === 1);
  await page.click('.final');
  await until('the second step', async () => (await fired(page)).length === 2);
  await page.close();
});

test('a first step that went by before the answer came is caught at the second', async () => {
  const page = await set.context.newPage();
  await page.setViewportSize({ width: 1000, height: 640 });
  await page.goto(`https://${HOST}${PATH}`, { waitUntil: 'commit' });
  // Faster than anybody: the press comes as soon as the button is there, maybe before the people were asked about.
  await page.click('[aria-label^="Accept Grace"]');
  const { layer } = await import('./lib/layer.mjs');
  page.layer = layer(await set.context.newCDPSession(page), page);
  if ((await page.evaluate(() => window.fired)).length === 0) { await page.close(); return; } // held at once: the better case
  await until('a mark', async () => (await page.layer.seen()).marks.length > 0);
  await page.click('.final');
  await until('the prompt', async () => (await page.layer.seen()).panels.length > 0);
  assert.deepEqual(await fired(page), ['first']);
  await page.close();
});

test('over a modal dialog of the page, which lets nothing else take the focus, the prompt goes by keyboard', async () => {
  const page = await set.open({ host: HOST, path: `${PATH}?modal` });
  await until('a mark', async () => (await page.layer.seen()).marks.length > 0);
  await page.focus('[aria-label^="Accept Grace"]');
  await page.keyboard.press('Enter');
  await until('the prompt', async () => (await page.layer.seen()).panels.length > 0);
  await pause(600); // longer than a press that began before it
  await page.keyboard.press('Enter'); // "Leave it", which stands first
  await until('the prompt is gone', async () => (await page.layer.seen()).panels.length === 0);
  assert.deepEqual(await fired(page), []);
  assert.match(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), /^Accept Grace/u);
  await page.close();
});
