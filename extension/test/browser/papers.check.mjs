// Policy, checklists and record on the options page, with the real service: filled in, ticked, saved as files, in both
// languages. With CHAPERONE_PICTURES, pictures of each.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { stage } from './lib/stage.mjs';

const pictures = process.env.CHAPERONE_PICTURES;
const words = (lang) => JSON.parse(readFileSync(join(import.meta.dirname, `../../public/_locales/${lang}/messages.json`), 'utf8'));
if (pictures) mkdirSync(pictures, { recursive: true });

for (const [lang, locale] of [['en', 'en-CA'], ['fr', 'fr-CA']]) describe(lang, () => {
  const say = words(lang);
  let set;
  let page;
  const shot = async (name) => { if (pictures) await page.screenshot({ path: join(pictures, `${name}-${lang}.png`), fullPage: true }); };
  const open = async (section) => {
    await page.goto(`chrome-extension://${set.id}/options/options.html#${section}`);
    await page.reload();
  };
  const saved = async (button) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const as = (format) => say.saveAs.message.replace('{format}', format);

  before(async () => {
    set = await stage({ lang: locale });
    page = await set.context.newPage();
    await page.setViewportSize({ width: 1180, height: 860 });
  });
  after(async () => { await set?.close(); });

  test(`${lang}: the policy is filled in, looked at, and saved as what it says it is`, async () => {
    await open('policy');
    await page.getByLabel(say.policyPractice.message).fill('Chêne & Orme');
    await page.getByLabel(say.policyContact.message).fill('819 555-0143');
    await page.getByRole('button', { name: say.policyKeep.message }).click();
    await page.getByText('819\u00A0555-0143').first().waitFor();
    await shot('policy');
    const pdf = await saved(as('PDF'));
    assert.equal(pdf.name, lang === 'fr' ? 'politique.pdf' : 'policy.pdf');
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
    const html = (await saved(as('HTML'))).bytes.toString();
    assert.match(html, /Version 1 · \d{4}-/, 'the second form of the same words is another version');
    assert.match(html, /Chêne &amp; Orme/);
    assert.equal((await saved(as('DOCX'))).bytes.subarray(0, 2).toString(), 'PK');
  });

  test(`${lang}: a checklist is ticked and keeps its date`, async () => {
    await open('checklists');
    const first = page.locator('details').first();
    await first.locator('summary').click();
    await first.locator('input').first().check();
    await first.locator('li.done').first().waitFor();
    await shot('checklists');
    await page.reload();
    await page.locator('details').first().locator('summary').click();
    assert.equal(await page.locator('details').first().locator('input').first().isChecked(), true);
  });

  test(`${lang}: both are on record, which can be saved and wiped`, async () => {
    await open('record');
    await page.locator('article.paper td').first().waitFor();
    const rows = await page.locator('article.paper tr').allInnerTexts();
    assert.equal(rows.length, 3, rows.join('\n'));
    await shot('record');
    assert.equal((await saved(as('CSV'))).bytes.toString().split('\r\n')[0], 'date,kind,id,step,where,decision');
    await page.getByRole('button', { name: say.recordWipe.message }).click();
    await page.getByRole('button', { name: say.wipeYes.message }).click();
    await page.getByText(say.recordWiped.message).waitFor();
    assert.equal(await page.locator('article.paper td').count(), 0);
  });
});
