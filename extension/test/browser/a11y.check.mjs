// Every screen against WCAG 2.2 AA, by axe, in both languages, light and dark. The layer over pages is looked at in a build
// whose root is open and whose words are text, as axe sees into no closed root; all else in it is the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { buildFor, knownSections, optionsPage, overPages, popupPage } from './lib/screens.mjs';
import { layer } from './lib/layer.mjs';
import { stage } from './lib/stage.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Rules about a whole document, which the site's page is and our layer is not.
const OF_PAGES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass', 'document-title', 'html-has-lang', 'heading-order'];

let folder;
const sets = {};
before(async () => {
  folder = buildFor('extension-open', '--open-root');
  for (const lang of ['en-CA', 'fr-CA']) sets[lang] = await stage({ lang, folder });
});
after(async () => { for (const set of Object.values(sets)) await set.close(); });

/** @returns how many elements were looked at, after asserting that nothing was found wrong with them */
async function sound(page, what, within) {
  await page.evaluate(axe);
  const { violations, passes, incomplete } = await page.evaluate(async ([tags, ofPages, host]) => {
    const context = host === null ? document : { fromShadowDom: [host, '.room'] };
    return await window.axe.run(host === null ? context : { include: [context] }, {
      runOnly: { type: 'tag', values: tags }, rules: host === null ? {} : Object.fromEntries(ofPages.map((rule) => [rule, { enabled: false }])) });
  }, [TAGS, OF_PAGES, within ?? null]);
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`);
  assert.deepEqual(told, [], what);
  assert.ok(passes.length > 0, `${what}: axe looked at nothing`);
  return { checked: passes.reduce((sum, { nodes }) => sum + nodes.length, 0) };
}

/** Over a page axe finds no background that it trusts: our words are measured against the nearest colour below them. */
async function contrastOver(page, what) {
  const measured = await page.evaluate((host) => {
    const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour) => numbers(colour).slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const below = (element) => { for (let at = element; at !== null; at = at.parentElement) { const { backgroundColor } = getComputedStyle(at); if ((numbers(backgroundColor)[3] ?? 1) === 1) return backgroundColor; } return null; };
    const found = [];
    const root = document.querySelector(host).shadowRoot.querySelector('.room');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element.closest('.mirror') !== null || node.data.trim() === '') continue;
      const [ink, ground] = [getComputedStyle(element).color, below(element)];
      const [one, other] = [light(ink), light(ground ?? 'rgb(128,128,128)')].sort((a, b) => b - a);
      found.push({ words: node.data.slice(0, 60), ratio: ground === null ? 0 : (one + 0.05) / (other + 0.05) });
    }
    return found;
  }, HOST);
  assert.deepEqual(measured.filter(({ ratio }) => ratio < 4.5), [], `${what}: too little contrast`);
  return measured.length === 0 ? 21 : Math.min(...measured.map(({ ratio }) => ratio));
}

const HOST = 'html > div:last-of-type';
const line = (what, { checked }, contrast) => { console.log(`axe: ${what}: 0 violations in ${checked} checks${contrast === undefined ? '' : `, least contrast ${contrast.toFixed(1)}`}`); };

for (const lang of ['en-CA', 'fr-CA']) {
  for (const scheme of ['light', 'dark']) {
    for (const [name, bring] of Object.entries(overPages)) {
      test(`${name}, ${lang}, ${scheme}`, async () => {
        const page = await bring(sets[lang], { scheme });
        try { line(`${name}, ${lang}, ${scheme}`, await sound(page, name, HOST), await contrastOver(page, name)); } finally { await page.close(); }
      });
    }
    test(`every section of the options page, ${lang}, ${scheme}`, async () => {
      for (const section of await knownSections(sets[lang])) {
        const page = await optionsPage(sets[lang], section, { scheme });
        try { line(`options #${section}, ${lang}, ${scheme}`, await sound(page, section)); } finally { await page.close(); }
      }
    });
    test(`the practice draft with its card, ${lang}, ${scheme}`, async () => {
      const set = sets[lang];
      const page = await optionsPage(set, 'start', { scheme });
      page.layer = layer(await set.context.newCDPSession(page), page);
      try {
        await page.click('.practice ~ p button');
        await page.waitForFunction((host) => document.querySelector(host)?.shadowRoot?.querySelector('.line') !== null, HOST);
        await set.shortcut(page);
        await page.waitForFunction((host) => document.querySelector(host)?.shadowRoot?.querySelector('.panel') !== null, HOST);
        line(`practice card, ${lang}, ${scheme}`, await sound(page, 'practice', HOST), await contrastOver(page, 'practice'));
      } finally { await page.close(); }
    });
    test(`the popup, ${lang}, ${scheme}`, async () => {
      const under = await overPages.marked(sets[lang], { scheme });
      for (const about of ['www.facebook.com', null]) {
        const page = await popupPage(sets[lang], about, { scheme });
        try { line(`popup ${about ?? 'elsewhere'}, ${lang}, ${scheme}`, await sound(page, 'popup')); } finally { await page.close(); }
      }
      await under.close();
    });
  }
}
