import { stage, pause } from './lib/stage.mjs';
const lang = process.argv[2] ?? 'en-CA';
const set = await stage({ lang });
for (const hash of process.argv.slice(3)) {
  const page = await set.context.newPage();
  page.on('console', (m) => console.log('console', m.text())); page.on('pageerror', (e) => console.log('error', e.message));
  await page.emulateMedia({ colorScheme: hash.endsWith('!') ? 'dark' : 'light' });
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto(`chrome-extension://${set.id}/options/options.html#${hash.replace('!','')}`);
  await pause(2500);
  await page.screenshot({ path: `/tmp/comfort/${hash.replace('!','-dark')}-${lang}.png` });
}
await set.close();
