// Everything by keyboard alone, and what assistive technology is told: asked of the browser's own accessibility tree, which
// sees into closed roots.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { risky } from './drafts.mjs';
import { editors, requests } from './lib/addresses.mjs';
import { pause, stage, until } from './lib/stage.mjs';

let set;
before(async () => { set = await stage(); });
after(async () => { await set?.close(); });

const shortcut = (page) => set.shortcut(page);

/** Names and words of our layer, in the order in which they are read. */
async function heard(page) {
  const session = await set.context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const told = nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role?.value ?? '', name: node.name?.value ?? '', description: node.description?.value ?? '',
    live: node.properties?.find(({ name }) => name === 'live')?.value?.value ?? '', id: node.nodeId, parent: node.parentId }));
  return { all: told, of: (role) => told.filter((node) => node.role === role), below: (node) => told.filter((other) => isBelow(other, node, nodes)) };
}

function isBelow(node, above, nodes) {
  for (let at = node.parent; at !== undefined; at = nodes.find(({ nodeId }) => nodeId === at)?.parentId) if (at === above.id) return true;
  return false;
}

for (const editor of editors) {
  test(`${editor.name}: to the card and back, and the caret is where it was`, async () => {
    const page = await set.open(editor);
    await page.click(editor.box);
    await page.keyboard.type(risky.english, { delay: 8 });
    await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
    for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowLeft');
    const before = await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200));

    await shortcut(page);
    const card = await until('the card', async () => (await page.layer.seen()).panels[0]);
    const focused = () => page.layer.inside((shadow) => shadow.activeElement?.dataset.words ?? shadow.activeElement?.textContent ?? '');
    assert.notEqual(await focused() ?? '', '', 'the focus is not in the card');
    const stops = new Set();
    for (let at = 0; at < 12; at++) { stops.add(await focused()); await page.keyboard.press('Tab'); }
    assert.deepEqual([...stops].sort(), card.buttons.map(({ words }) => words).sort(), 'Tab does not reach every button');
    await page.keyboard.press('Shift+Tab');

    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await page.layer.seen()).panels.length === 0);
    assert.equal(await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200)), before, 'the focus is not back in the editor');
    await page.keyboard.type('QX', { delay: 8 });
    assert.equal(await page.evaluate(() => window.practice.model()), `${risky.english.slice(0, -5)}QX${risky.english.slice(-5)}`, 'the caret moved');
    await page.close();
  });
}

test('In a modal dialog of the page, where nothing else may take the focus, the card still goes by keyboard', async () => {
  const [post] = editors;
  const page = await set.open(post);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.append(document.querySelector('#editor').closest('.stack'));
    dialog.showModal();
  });
  await page.click(post.box);
  await page.keyboard.type(risky.english, { delay: 8 });
  await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  await shortcut(page);
  const card = await until('the card', async () => (await page.layer.seen()).panels[0]);
  const held = () => page.layer.inside((shadow) => shadow.querySelector('button.held')?.dataset.words ?? '');
  const stops = new Set();
  for (let at = 0; at < card.buttons.length; at++) { stops.add(await held()); await page.keyboard.press('Tab'); }
  assert.deepEqual([...stops].sort(), card.buttons.map(({ words }) => words).sort(), 'Tab does not reach every button');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'editor', 'the page lost the focus');

  await page.keyboard.type('Q');
  await until('the letter in the box', async () => (await page.evaluate(() => window.practice.model())).endsWith('Q'));
  await shortcut(page);
  await until('a button', async () => await held() !== '');
  await page.keyboard.press('Escape');
  await until('the card to close', async () => (await page.layer.seen()).panels.length === 0);
  assert.equal(await page.evaluate(() => document.querySelector('dialog').open), true, 'Escape closed the page’s dialog as well');
  await page.close();
});

test('A card is read as a dialog: its title, what it says, every button; new findings are told politely', async () => {
  const [post] = editors;
  const page = await set.open(post);
  await page.click(post.box);
  const before = await heard(page);
  assert.ok(before.all.some(({ role, live }) => role === 'status' && live === 'polite'), 'no live region stands ready before it is needed');
  await page.keyboard.type(risky.english, { delay: 8 });
  await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  const status = await until('the count to be told', async () => {
    const now = await heard(page);
    const [region] = now.of('status').filter(({ live }) => live === 'polite');
    return now.below(region).map(({ name }) => name).find((name) => /to look at/.test(name));
  });
  assert.match(status, /Chaperone: \d to look at/);

  await shortcut(page);
  const card = await until('the card', async () => (await page.layer.seen()).panels[0]);
  const told = await heard(page);
  const [dialog] = told.of('dialog').filter(({ name }) => name === card.title);
  assert.ok(dialog, `no dialog by the card’s title among: ${told.of('dialog').map(({ name }) => name).join(', ')}`);
  const inside = told.below(dialog);
  assert.ok(dialog.description.length > 10 && card.words.includes(dialog.description), 'the card’s first sentence is not its description');
  assert.deepEqual(inside.filter(({ role }) => role === 'button').map(({ name }) => name.replace('Close', '×')).sort(), card.buttons.map(({ words }) => words).sort());
  for (const words of card.words.split('\n')) assert.ok(words === '×' || inside.some(({ name }) => name === words), `not read: ${words}`);
  assert.ok(inside.some(({ role, name }) => role === 'heading' && name === card.title));
  await page.close();
});

test('The shortcut goes from finding to finding, and says so where there is none', async () => {
  const [post] = editors;
  const page = await set.open(post);
  await page.click(post.box);
  await page.keyboard.type('Quiet day at the clinic.', { delay: 8 });
  await pause(800);
  await shortcut(page);
  const clear = await until('a word', async () => (await page.layer.seen()).panels[0]);
  assert.match(clear.words, /Nothing to point out/);
  await page.keyboard.press('Enter');
  await until('it to close', async () => (await page.layer.seen()).panels.length === 0);
  await page.keyboard.type(` ${risky.english} Best massage in town, guaranteed!`, { delay: 8 });
  await until('two underlines', async () => (await page.layer.seen()).badges.some(({ words }) => Number(words) > 1));
  await shortcut(page);
  const one = await until('a card', async () => (await page.layer.seen()).panels[0]?.title);
  await shortcut(page);
  await until('the next one', async () => { const title = (await page.layer.seen()).panels[0]?.title; return title !== undefined && title !== one; });
  await page.keyboard.press('Escape');
  await page.close();
});

test('A request is held, left and passed by keyboard alone, and the focus comes back to its button', async () => {
  const [place] = requests;
  const page = await set.open(place);
  await until('a mark', async () => (await page.layer.seen()).marks.length > 0);
  await page.focus(place.client.button);
  await page.keyboard.press('Enter');
  const prompt = await until('the prompt', async () => (await page.layer.seen()).panels[0]);
  const told = await heard(page);
  const [dialog] = told.of('alertdialog');
  assert.equal(dialog?.name, prompt.title);
  await page.keyboard.press('Escape');
  await until('it to close', async () => (await page.layer.seen()).panels.length === 0);
  assert.equal(await page.evaluate((button) => document.activeElement === document.querySelector(button), place.client.button), true);
  assert.deepEqual(await page.evaluate(() => window.practice.fired), []);
  await page.keyboard.press('Enter');
  await until('the prompt', async () => (await page.layer.seen()).panels[0]);
  for (let at = 0; at < 12; at++) {
    const words = await page.layer.inside((shadow) => shadow.activeElement?.dataset.words ?? '');
    if (words === 'Go on') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await until('it to close', async () => (await page.layer.seen()).panels.length === 0);
  await page.keyboard.press('Enter');
  await until('the page to hear of it', async () => (await page.evaluate(() => window.practice.fired)).length > 0);
  assert.deepEqual(await page.evaluate(() => window.practice.fired), [place.client.fires]);
  await page.close();
});
