// Pictures of every screen, in both languages, light and dark, into target/pictures/: to be looked at.
//   node pictures.mjs [WORD...]     only those whose name has one of the words
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layer } from './lib/layer.mjs';
import { buildFor, knownSections, optionsPage, overPages, popupPage } from './lib/screens.mjs';
import { checkout } from './lib/service.mjs';
import { pause, stage, until } from './lib/stage.mjs';

const out = join(checkout, 'target/pictures');
const only = process.argv.slice(2);
const wanted = (name) => only.length === 0 || only.some((word) => name.includes(word));
const taken = [];
mkdirSync(out, { recursive: true });

const folder = buildFor('extension-pictures');
for (const lang of ['en-CA', 'fr-CA']) {
  const set = await stage({ lang, folder });
  const away = await stage({ lang, folder, installed: false, clients: false });
  try {
    for (const scheme of ['light', 'dark']) {
      for (const [name, bring] of Object.entries(overPages)) await picture(`page-${name}`, lang, scheme, () => bring(set, { scheme, height: 720 }));
      for (const section of await knownSections(set)) await picture(`options-${section}`, lang, scheme, () => optionsPage(set, section, { scheme }), { fullPage: true });
      await picture('options-start-practice', lang, scheme, () => practised(set, scheme));
      await picture('popup-site', lang, scheme, () => popupOver(set, 'underlined', 'www.facebook.com', scheme));
      await picture('popup-elsewhere', lang, scheme, () => popupPage(set, null, { scheme }));
      await picture('popup-service-missing', lang, scheme, () => popupPage(away, null, { scheme }));
      await picture('options-service-missing', lang, scheme, () => optionsPage(away, 'start', { scheme }));
    }
    // What somebody with large letters, a narrow window or colours of their own sees.
    await picture('zoom-200-options-sites', lang, 'light', () => optionsPage(set, 'sites', { width: 600, height: 430 }));
    await picture('zoom-200-page-card', lang, 'light', () => overPages.card(set, { width: 500, height: 360 }));
    await picture('forced-colours-options-sites', lang, 'light', () => forced(optionsPage(set, 'sites')));
    await picture('forced-colours-page-card', lang, 'light', () => forced(overPages.card(set, { height: 720 })));
  } finally {
    await set.close();
    await away.close();
  }
}
writeFileSync(join(out, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>body { font: 15px system-ui; } figure { display: inline-block; margin: 8px; } img { width: 380px; border: 1px solid #888; }</style>${
  taken.map((name) => `<figure><img src="${name}"><figcaption>${name}</figcaption></figure>`).join('')}`);
console.log(`${taken.length} pictures in ${out}`);

async function picture(name, lang, scheme, bring, { fullPage = false } = {}) {
  if (!wanted(name)) return;
  const page = await bring();
  await pause(500);
  const file = `${name}.${lang.slice(0, 2)}${scheme === 'dark' ? '.dark' : ''}.png`;
  if (fullPage) {
    // As high as its words: then the list of sections reaches as far down.
    const { width, height } = page.viewportSize();
    await page.setViewportSize({ width, height: Math.max(height, await page.evaluate(() => document.documentElement.scrollHeight)) });
    await pause(200);
  }
  if (name.startsWith('popup')) await page.locator('main').screenshot({ path: join(out, file) });
  else await page.screenshot({ path: join(out, file), fullPage });
  taken.push(file);
  for (const each of page.context().pages()) if (each !== page && each.url().startsWith('http')) await each.close();
  await page.close();
}

async function practised(set, scheme) {
  const page = await optionsPage(set, 'start', { scheme });
  page.layer = layer(await set.context.newCDPSession(page), page);
  await page.click('.practice ~ p button');
  await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
  await page.$eval('.practice', (box) => box.scrollIntoView({ block: 'center' }));
  await pause(700);
  await set.shortcut(page);
  return page;
}

async function popupOver(set, name, host, scheme) {
  await overPages[name](set, { scheme });
  return await popupPage(set, host, { scheme });
}

async function forced(bringing) {
  const page = await bringing;
  await page.emulateMedia({ forcedColors: 'active' });
  return page;
}
