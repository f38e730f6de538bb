// The list of clients on the options page, with a real service: a file is dropped, looked through, taken in, searched and wiped.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { command } from './lib/service.mjs';
import { stage, until } from './lib/stage.mjs';

// As Excel writes it in Canada: semicolons, Windows-1252, and one row spoilt by a quotation mark.
const LIST = 'Prénom;Nom de famille;Courriel;Téléphone;Ville;Notes;Dernière visite\r\n'
  + 'Zoé;Gîrouard-Tessandier;z@example.org;418-555-0101;Lévis;épaule;2026-10-02\r\nOttoline;"Braithe" mal placé;;;;;\r\n'
  + Array.from({ length: 120 }, (_, i) => `Personne${i};Inventée${i};p${i}@example.org;;Québec;;`).join('\r\n') + '\r\n';

test('A file is looked through before anything is kept, then searched a page at a time, and wiped', async () => {
  const set = await stage({ clients: false });
  try {
    const page = await set.context.newPage();
    await page.goto(`chrome-extension://${set.id}/options/options.html#list`);
    const file = join(set.scratch, 'liste.csv');
    writeFileSync(file, Buffer.from(LIST, 'latin1'));
    const words = () => page.innerText('main');
    // Until then the page is drawn again and again.
    await page.waitForSelector('.state.ready');
    await page.setInputFiles('input[type=file]', file);
    await until('the preview', async () => /Line 3, column “Nom de famille”/.test(await words()), { within: 60_000 });
    const preview = await words();
    assert.match(preview, /New: 121\. Updated: 0/);
    assert.match(preview, /Columns that are dropped\s+Notes/);
    assert.match(preview, /Prénom → Given name/);
    assert.ok(!preview.includes('Tessandier'), 'a name was shown before it was asked for');
    const kept = () => execFileSync(command, ['clients', 'list'], { env: { ...process.env, CHAPERONE_HOME: set.home }, encoding: 'utf8' }).trim();
    assert.equal(kept(), '', 'something was kept by looking only');
    await page.screenshot({ path: join(process.env.PICTURES ?? set.scratch, 'roster-preview.png'), fullPage: true });
    await page.click('button:has-text("Take in (121)")');
    await until('the end', async () => /You can delete the exported file/.test(await words()));
    assert.equal(kept().split('\n').length, 121);
    assert.ok(!(await words()).includes('Tessandier'));
    await page.click('button:has-text("Show the list")');
    await until('the first page', async () => /1 to 50 of 121/.test(await words()));
    await page.fill('input[type=search]', 'girouard');
    await until('the one that was looked for', async () => /1 to 1 of 1/.test(await words()) && /Zoé Gîrouard-Tessandier/.test(await words()));
    await page.screenshot({ path: join(process.env.PICTURES ?? set.scratch, 'roster-list.png'), fullPage: true });
    await page.click('button:has-text("Delete the whole list")');
    await page.click('button:has-text("Delete everything")');
    await until('nobody', async () => /On the list: 0/.test(await words()));
    assert.equal(kept(), '');
  } finally {
    await set.close();
  }
});
