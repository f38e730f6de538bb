// Every screen that people see, each brought about as a person would, for the check of accessibility and for the pictures.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { risky } from '../drafts.mjs';
import { editors, frenchPost, practice, requests } from './addresses.mjs';
import { checkout } from './service.mjs';
import { pause, until } from './stage.mjs';

/** An extension whose layer axe can look into, or that may be asked about its tabs; never the one that people get. */
export function buildFor(name, ...options) {
  const out = join(checkout, 'target/browser-test', name);
  execFileSync(process.execPath, [join(checkout, 'extension/build.mjs'), '--out', out, '--host-permissions',
    'https://www.oakandelm-massage.ca/*,https://www.facebook.com/*', ...options], { stdio: 'pipe' });
  return out;
}

export const sections = ['start', 'profession', 'accounts', 'sites', 'list', 'exceptions', 'checklists', 'record', 'policy', 'audit', 'diagnostics'];

/** Whose names are as the page's own table says: sections that another version has not are passed over. */
export async function knownSections(set) {
  const page = await optionsPage(set, 'start');
  const known = await page.$$eval('nav a', (links) => links.map((link) => link.getAttribute('href').slice(1)));
  await page.close();
  return known;
}

export async function optionsPage(set, section, { width = 1200, height = 860, scheme = 'light' } = {}) {
  const page = await set.context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
  await page.goto(`chrome-extension://${set.id}/options/options.html#${section}`);
  await page.waitForSelector('main h1');
  await page.waitForFunction(() => ![...document.querySelectorAll('[role=status]')].some((told) => told.textContent.endsWith('…') && told.closest('main') !== null));
  await pause(700);
  return page;
}

/** The popup as it is in front of a site, in a tab of its own that is told which tab it is about. */
export async function popupPage(set, about, { scheme = 'light' } = {}) {
  const worker = set.context.serviceWorkers().find((each) => each.url().includes(set.id));
  const tab = about === null ? undefined : await worker.evaluate(async (host) => {
    const [found] = await chrome.tabs.query({ url: `https://${host}/*` });
    return found?.id;
  }, about);
  const page = await set.context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width: 360, height: 520 });
  await page.goto(`chrome-extension://${set.id}/popup/popup.html${tab === undefined ? '' : `?tab=${tab}`}`);
  await page.waitForSelector('h1');
  await pause(900);
  return page;
}

const panel = (page) => until('a panel', async () => (await page.layer.seen()).panels[0]);

/** What stands over a site's page: each opens its page, brings the thing about, and gives the page. */
export const overPages = {
  async underlined(set, options) {
    const french = set.lang.startsWith('fr');
    const page = await set.open(french ? frenchPost : editors[0], options);
    await page.click('#editor');
    await page.keyboard.type(french ? risky.french : risky.english, { delay: 5 });
    await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
    return page;
  },
  async card(set, options) {
    const page = await overPages.underlined(set, options);
    await set.shortcut(page);
    await panel(page);
    return page;
  },
  /** Each time other words: what is ignored once is never pointed out again. */
  async ignored(set, options) {
    const page = await set.open(set.lang.startsWith('fr') ? frenchPost : editors[0], options);
    const hour = options.scheme === 'dark' ? 3 : 2;
    await page.click('#editor');
    await page.keyboard.type(set.lang.startsWith('fr') ? `Ma cliente de ${hour}h a pleuré pendant toute la séance.` : `My ${hour}pm client cried all through the session.`, { delay: 5 });
    await until('an underline', async () => (await page.layer.seen()).lines.length > 0);
    await set.shortcut(page);
    await panel(page);
    await page.layer.press('Always ignore', 'Toujours ignorer');
    await until('a word about it', async () => (await page.layer.seen()).notices.length > 0);
    return page;
  },
  async clear(set, options) {
    const page = await set.open(editors[0], options);
    await page.click('#editor');
    await page.keyboard.type('Hm.', { delay: 5 });
    await pause(700);
    await set.shortcut(page);
    await panel(page);
    return page;
  },
  async marked(set, options) {
    const page = await set.open(requests[0], options);
    await until('a mark', async () => (await page.layer.seen()).marks.length > 0);
    return page;
  },
  async prompt(set, options) {
    const page = await overPages.marked(set, options);
    await page.click(requests[0].client.button);
    await panel(page);
    return page;
  },
  async question(set, options) {
    await set.forgetSettings();
    const page = await set.open(practice, options);
    await panel(page);
    return page;
  },
  async reminder(set, options) {
    const page = await overPages.question(set, options);
    await page.layer.press('Yes, it is mine', 'Oui, c’est la mienne');
    await until('the reminder', async () => (await page.layer.seen()).panels.find(({ buttons }) => buttons.length > 3));
    return page;
  },
};

