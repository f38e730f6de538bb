// Software that was not written for this: Ghost's own comments, as its package is published, in a frame that it makes itself
// (`srcdoc`), in English and in French. Only the four answers of the blog's server are stand-ins.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildFor, recogniser } from './lib/contract.mjs';
import { published } from './lib/published.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const HOST = 'journal.oakandelm-massage.ca';
const folder = mkdtempSync(join(tmpdir(), 'chaperone-ghost-'));

const comment = (id, name, html) => ({ id, post_id: 'p1', status: 'published', html, created_at: '2026-08-01T10:00:00.000Z', edited_at: null,
  member: { id: `m${id}`, uuid: `u${id}`, name, avatar_image: '', expertise: null }, count: { likes: 2, replies: 0, direct_replies: 0, net_score: 2 }, liked: false, replies: [], in_reply_to_id: null, in_reply_to_snippet: null });
const json = (value) => ({ type: 'application/json', text: JSON.stringify(value) });
const blog = (lang) => ({ text: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Lilacs</title></head><body><main><h1>Lilacs</h1><p>They are out.</p>
<script src="/comments-ui.min.js" charset="utf-8" data-ghost-comments="https://${HOST}/" data-api="https://${HOST}/ghost/api/content/" data-key="0" data-post-id="p1" data-locale="${lang}" data-title="" data-count="true" data-color-scheme="light" data-avatar-saturation="60" data-accent-color="#15171A" data-comments-enabled="all" data-publication="Oak and Elm"></script></main></body></html>` });
const script = published('@tryghost/comments-ui@1.6.324', 'sha512-rzfxSJSnuz+E3AlRf73Cpt9Byd+gy5/D3m2kAqIzCR1LYYGwYS/c5vuR4qwMi8y9pa45mBUxpP19qwbtNtsmag==', 'umd/comments-ui.min.js', folder);

function page(address) {
  if (address.hostname !== HOST) return undefined;
  const { pathname } = address;
  if (pathname === '/comments-ui.min.js') return { type: 'text/javascript; charset=utf-8', text: script };
  if (pathname.startsWith('/ghost/api/content/settings')) return json({ settings: { labs: {} } });
  if (pathname.startsWith('/members/api/member')) return json({ uuid: 'me', name: 'Ottoline Fairweather', email: 'o@example.ca', avatar_image: '', expertise: 'RMT', paid: false, subscribed: true });
  if (pathname.startsWith('/members/api/comments/counts')) return json({ p1: 1 });
  if (pathname.startsWith('/members/api/comments/post/')) return json({ comments: [comment('c1', 'Petra Quill', '<p>Lovely.</p>')], meta: { pagination: { page: 1, limit: 20, pages: 1, total: 1, next: null, prev: null } } });
  if (pathname === '/en/' || pathname === '/fr/') return blog(pathname.slice(1, 3));
  return undefined;
}

let set;
let recognise;
before(async () => {
  buildFor(join(folder, 'extension'), [HOST]);
  recognise = await recogniser();
  set = await stage({ folder: join(folder, 'extension'), more: { hosts: [HOST], page } });
});
after(async () => { await set?.close(); rmSync(folder, { recursive: true, force: true }); });

/** All underlines, in whichever frame's closed root they are. */
async function underlines(tab) {
  const session = await set.context.newCDPSession(tab);
  let lines = 0;
  for (const shadow of await tab.layer.root()) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId, returnByValue: true,
      functionDeclaration: 'function () { return [...this.querySelectorAll(".line")].filter((line) => line.getClientRects().length > 0 && line.getBoundingClientRect().width > 0).length; }' });
    lines += result.value;
  }
  return lines;
}

/** Reads the frame from a world of its own, as a content script does: the page's own world has elements of another frame's making. */
async function reader(tab, lang) {
  const session = await set.context.newCDPSession(tab);
  const { frameTree } = await session.send('Page.getFrameTree');
  const [{ frame }] = frameTree.childFrames;
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frame.id, worldName: 'contract' });
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(recognise);
  return async () => (await run(`contract.compare(document, new URL("https://${HOST}/${lang}/"))`)).seen;
}

for (const lang of ['en', 'fr']) {
  test(`Ghost comments, ${lang}: the box in its own frame is read as a comment, its reply as a reply, and no button is about a person`, async () => {
    const tab = await set.open({ host: HOST, path: `/${lang}/` });
    const element = await tab.waitForSelector('iframe[title="comments-frame"]');
    const frame = await element.contentFrame();
    assert.equal(await element.evaluate((each) => each.hasAttribute('srcdoc') || each.contentWindow.location.protocol === 'about:'), true);
    const box = await frame.waitForSelector('[contenteditable="true"]');
    await box.click({ force: true });
    await pause(600);
    await tab.keyboard.type('The lilacs are out.');
    const seen = await reader(tab, lang);
    const first = await seen();
    assert.deepEqual(first.filter((line) => line.startsWith('box ')).map((line) => line.replace(/unmarked .*? (?=comment|post|message)/u, '')), ['box comment by mod-enter']);
    assert.equal(first.filter((line) => line.includes(' sends ')).length, 1);
    assert.equal(first.filter((line) => line.includes('“')).length, 0);

    await (await frame.waitForSelector('[data-testid="reply-button"]')).click();
    const reply = await frame.waitForSelector('[data-testid="reply-form"] [contenteditable="true"]');
    await reply.click({ force: true });
    await pause(600);
    await tab.keyboard.type('Thank you.');
    const second = await seen();
    assert.ok(second.some((line) => / comment reply by mod-enter$/u.test(line)), JSON.stringify(second));
    await tab.close();
  });
}

test('Ghost comments: what should not stand there is underlined, in the frame that Ghost made', async () => {
  const tab = await set.open({ host: HOST, path: '/en/' });
  const frame = await (await tab.waitForSelector('iframe[title="comments-frame"]')).contentFrame();
  await (await frame.waitForSelector('[contenteditable="true"]')).click({ force: true });
  await pause(600);
  await tab.keyboard.type('My client Wilhelmina Oakhurst came in for her sciatica again today.');
  await until('an underline', async () => (await underlines(tab)) > 0);
  assert.equal(await frame.evaluate(() => document.querySelector('[contenteditable="true"]').innerText.trim()), 'My client Wilhelmina Oakhurst came in for her sciatica again today.');
  await tab.close();
});
