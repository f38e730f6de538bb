// The three things Chaperone is for, done by a made-up practitioner in a real Chromium, with pictures and a transcript.
//   node demo.mjs           by itself, into target/demo/
//   node demo.mjs --play    a visible browser, set up the same way, until it is closed
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { risky } from './drafts.mjs';
import { editors, frenchPost, practice, requests, reviewReply } from './lib/addresses.mjs';
import { checkout } from './lib/service.mjs';
import { pause, stage, until } from './lib/stage.mjs';
import { line } from './lib/wire.mjs';

const play = process.argv.includes('--play');
const out = join(checkout, 'target/demo');
const started = Date.now();
const scenes = [];

if (play) await playground();
else await show();

async function show() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const set = await stage();
  const french = await stage({ lang: 'fr-CA' });
  const asks = { en: await line(set.home, 'en'), fr: await line(french.home, 'fr') };
  try {
    await writing(set, asks.en, editors[0], risky.english, 'en', '1-english-post');
    await writing(french, asks.fr, frenchPost, risky.french, 'fr', '2-french-post');
    await writing(set, asks.en, reviewReply, risky.reply, 'en', '3-review-reply');
    await request(set, asks.en);
    await reminder(set);
  } finally {
    asks.en.close();
    asks.fr.close();
    await set.close();
    await french.close();
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  writeFileSync(join(out, 'transcript.json'), `${JSON.stringify(scenes, null, 2)}\n`);
  writeFileSync(join(out, 'transcript.md'), transcript(seconds));
  for (const { title, outcome } of scenes) console.log(`${title}: ${outcome}`);
  console.log(`Pictures and transcript: ${relative(process.cwd(), out) || out}/  (${seconds} s)`);
}

async function writing(set, service, editor, text, lang, name) {
  const page = await set.open(editor);
  await hideReminders(page, editor);
  await page.click(editor.box);
  await page.keyboard.type(text, { delay: 35 });
  const { answer, findings } = await service.ask({ verb: 'review', draft: name, revision: 1, text, surface: editor.surface, account: 'unknown', lang });
  if (answer !== 'verdict') throw new Error(`the service did not answer the draft: ${answer}`);
  const seen = await until('underlines', async () => { const now = await page.layer.seen(); return now.lines.length > 0 && now; });
  await settled(page);
  const pictures = [await picture(page, `${name}-underlined`)];
  const worst = [...seen.lines].sort((one, other) => ['stop', 'caution', 'note'].indexOf(one.severity) - ['stop', 'caution', 'note'].indexOf(other.severity))[0];
  await page.layer.point({ ...worst, top: worst.top - 8 });
  await page.mouse.down();
  await page.mouse.up();
  const card = await until('the card', async () => (await page.layer.seen()).panels[0]);
  if (!findings.some(({ message }) => card.words.includes(message))) throw new Error(`the card says what the service does not: ${card.words}`);
  pictures.push(await picture(page, `${name}-card`));
  const kept = await page.evaluate(() => window.practice.model());
  if (kept !== text) throw new Error(`the editor holds other words than were typed: ${kept}`);
  scenes.push({ title: `${editor.name}, ${editor.surface}, ${lang}`, outcome: `${findings.length} found, ${seen.lines.length} underlines drawn`, typed: text, findings, card: card.words, pictures });
  await page.close();
}

/** On the reviews tab the question about reviews comes first; a person at work in the reply puts it off. */
async function hideReminders(page, editor) {
  if (editor.surface !== 'review-reply') return;
  const asked = await until('the question about reviews', async () => (await page.layer.seen()).panels.length > 0).catch(() => false);
  if (asked) await page.layer.press('Later');
}

async function request(set, service) {
  const [place] = requests;
  const page = await set.open(place);
  const fired = () => page.evaluate(() => window.practice.fired);
  await until('a mark on the client’s request', async () => (await page.layer.seen()).marks.length > 0);
  const pictures = [await picture(page, '4-requests-marked')];

  await page.click(place.stranger.button);
  await until('the stranger’s request to go through', async () => (await fired()).length > 0, { within: 5000 });
  const afterStranger = await fired();

  await page.click(place.client.button);
  const prompt = await until('the prompt', async () => (await page.layer.seen()).panels[0]);
  await pause(400);
  const whileHeld = await fired();
  pictures.push(await picture(page, '5-request-held'));
  await page.layer.press('Leave it');
  await pause(400);
  const afterLeaving = await fired();

  const { people } = await service.ask({ verb: 'recognise', lang: 'en', account: 'unknown', direction: 'incoming', people: [
    { key: 'client', platform: 'facebook', displayName: 'Wilhelmina Oakhurst', handle: 'wilhelmina.oakhurst', bio: '', location: '' },
    { key: 'stranger', platform: 'facebook', displayName: 'Sunniva Bracegirdle', handle: 'sunniva.bracegirdle', bio: '', location: '' }] });
  const expected = [place.stranger.fires];
  for (const list of [afterStranger, whileHeld, afterLeaving]) {
    if (list.join() !== expected.join()) throw new Error(`the page took other clicks than it should: ${list.join(', ')}`);
  }
  scenes.push({ title: place.name, outcome: 'the stranger’s Confirm went through once; the client’s was held and left', likeness: people, prompt: prompt.words, clicks: { afterStranger, whileHeld, afterLeaving }, pictures });
  await page.close();
}

async function reminder(set) {
  const page = await set.open(practice);
  await until('the question', async () => (await page.layer.seen()).panels.length > 0);
  const pictures = [await picture(page, '6-review-widget-question')];
  const question = (await page.layer.seen()).panels[0].words;
  await page.layer.press('Yes, it is mine');
  const card = await until('the reminder', async () => (await page.layer.seen()).panels.find(({ buttons }) => buttons.some(({ words }) => words === 'Done')));
  pictures.push(await picture(page, '7-review-widget-reminder'));
  scenes.push({ title: practice.name, outcome: `reminded: ${card.title}`, question, reminder: card.words, pictures });
  await page.close();
}

async function settled(page) {
  let before = '';
  await until('the underlines to settle', async () => { const now = JSON.stringify((await page.layer.seen()).lines); const same = now === before; before = now; return same; }, { every: 500 });
}

async function picture(page, name) {
  const file = `${name}.png`;
  await page.screenshot({ path: join(out, file) });
  return file;
}

function transcript(seconds) {
  const cites = (why) => why.map(({ body, document, clause, effective }) => `${body}, ${document}${clause ? `, “${clause}”` : ''}${effective ? `, in force since ${effective}` : ''}`).join('; ');
  const parts = scenes.map((scene, at) => [
    `## ${at + 1}. ${scene.title}`, scene.outcome[0].toUpperCase() + scene.outcome.slice(1) + '.',
    ...(scene.typed ? [`Typed: “${scene.typed}”`] : []),
    ...(scene.findings ?? []).map((finding) => `- **${finding.rule}** · ${finding.category} · ${finding.severity} · “${scene.typed.slice(finding.start, finding.end)}”\n  ${finding.message}\n  Instead: ${finding.instead}\n  Why: ${cites(finding.why)}`),
    ...(scene.likeness ?? []).map((each) => `- ${each.key === 'client' ? 'Wilhelmina Oakhurst' : 'Sunniva Bracegirdle'}: **${each.likeness}**${each.likeness === 'none' ? '' : ` · ${each.severity} · ${each.reasons.join(', ')}\n  ${each.message}\n  Wording to decline: ${each.decline}\n  Why: ${cites(each.why)}`}`),
    ...(scene.clicks ? [`What the page itself saw clicked: after the stranger’s Confirm ${list(scene.clicks.afterStranger)}; while the client’s was held ${list(scene.clicks.whileHeld)}; after “Leave it” ${list(scene.clicks.afterLeaving)}.`] : []),
    ...[['Card', scene.card], ['Prompt', scene.prompt], ['Question', scene.question], ['Reminder', scene.reminder]].filter(([, words]) => words).map(([what, words]) => `${what} on the screen:\n\n${words.split('\n').map((row) => `> ${row}`).join('\n>\n')}`),
    ...scene.pictures.map((file) => `![${file}](${file})`),
  ].join('\n\n'));
  return `# What happened\n\nReal Chromium, the real extension and service, pages served from this machine at the sites’ own names. Everybody is invented. ${seconds} s in all.\n\n${parts.join('\n\n')}\n`;
}

function list(clicks) {
  return clicks.length === 0 ? 'nothing' : clicks.map((click) => `“${click}”`).join(', ');
}

async function playground() {
  const set = await stage({ visible: true });
  const ended = new Promise((end) => set.context.once('close', end));
  process.once('SIGINT', () => { void set.context.close(); });
  for (const place of [...editors.slice(0, 3), reviewReply, requests[0], practice]) {
    const page = await set.context.newPage();
    await page.goto(`https://${place.host}${place.path}`);
  }
  console.log('Play: type in the boxes, click Confirm, look at the practice page. On the list: Wilhelmina Oakhurst, Grace Tremblay-Nadeau. Close the browser to end.');
  await ended;
  await set.close();
}
