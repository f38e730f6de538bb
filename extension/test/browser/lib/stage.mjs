// One stage = the sites' pages, a real Chromium with the extension, and the real service. `using` a stage takes it down.
import { chromium } from 'playwright-core';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pages } from './addresses.mjs';
import { layer } from './layer.mjs';
import { serve } from './server.mjs';
import * as service from './service.mjs';

export const extensionFolder = process.env.CHAPERONE_EXTENSION ?? join(service.checkout, 'target/browser-test/extension');
const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Whose accounts the pages show, told beforehand: the question about them has tests of its own. */
const KNOWN = { 'facebook:ottoline fairweather': 'personal', 'facebook:oak & elm massage therapy': 'page' };

/** @param beside the folder of another extension, loaded too */
export async function stage({ visible = false, extension = true, installed = true, clients = true, lang = 'en-CA', folder = extensionFolder, accounts = KNOWN, more = undefined, beside = undefined } = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'chaperone-'));
  const profile = join(scratch, 'profile');
  mkdirSync(profile);
  const server = await serve(scratch, more);
  const home = extension ? service.home(scratch, { clients }) : undefined;
  if (extension && installed) service.install(profile, home);
  const context = await launch({ profile, port: server.port, home, visible, extension, lang, folder: beside === undefined ? folder : `${folder},${beside}`, more });
  const id = extension ? await extensionId(context, folder) : undefined;
  // A fresh installation opens the first steps: they are looked at in tests of their own.
  if (extension) await (await until('the first steps', () => context.pages().find((each) => each.url().includes('/options/')))).close();
  if (extension) {
    const worker = context.serviceWorkers().find((each) => each.url().includes(id));
    await worker.evaluate((kept) => chrome.storage.local.set({ accounts: kept }), accounts);
  }

  return {
    context, scratch, profile, home, id, lang, port: server.port,

    /** A page at a site's own address, told apart from the tab that a browser opens with. */
    async open({ host, path }, { width = 1000, height = 640, probe = false, scheme = 'light' } = {}) {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height });
      const mark = probe ? `${path.includes('?') ? '&' : '?'}probe=1` : '';
      await page.goto(`https://${host}${path}${mark}`, { waitUntil: 'load' });
      page.layer = layer(await context.newCDPSession(page), page);
      return page;
    },

    /** The extension's shortcut, as the browser tells it to the extension: keys of the browser itself no script can press. */
    async shortcut(page) {
      await page.bringToFront();
      const worker = context.serviceWorkers().find((each) => each.url().includes(id));
      await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.tabs.sendMessage(tab.id, { kind: 'open-card' });
      });
    },

    /** What the user chose in the browser, as on the first day. */
    async forgetSettings() {
      await context.serviceWorkers().find((each) => each.url().includes(id)).evaluate(() => chrome.storage.local.clear());
    },

    install: () => service.install(profile, home),
    uninstall: () => service.uninstall(profile, home),

    async close() {
      await context.close().catch(() => undefined);
      server.close();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function launch({ profile, port, home, visible, extension, lang, folder, more }) {
  const executablePath = browsers.find((path) => path !== undefined && path !== '' && existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium was found; CHROMIUM may name one');
  const hosts = [...new Set([...Object.keys(pages).map((address) => address.split('/')[0]), ...(more?.hosts ?? [])])];
  const args = [
    ...(visible ? ['--window-size=1100,800'] : ['--headless=new', '--disable-gpu']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--disable-search-engine-choice-screen', '--ignore-certificate-errors', `--lang=${lang}`,
    `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(',')},MAP * ~NOTFOUND,EXCLUDE localhost,EXCLUDE 127.0.0.1`,
    ...(extension ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
  ];
  const env = { ...process.env, LANG: `${lang.replace('-', '_')}.UTF-8`, LANGUAGE: lang.replace('-', '_') };
  if (home !== undefined) env.CHAPERONE_HOME = home;
  return chromium.launchPersistentContext(profile, { executablePath, headless: false, args, env, viewport: null, locale: lang, ignoreHTTPSErrors: true, handleSIGINT: true });
}

async function extensionId(context, folder) {
  const { background } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const is = (worker) => worker.url().startsWith('chrome-extension://') && worker.url().endsWith(`/${background.service_worker}`);
  const worker = context.serviceWorkers().find(is) ?? await context.waitForEvent('serviceworker', { predicate: is, timeout: 20_000 });
  return new URL(worker.url()).host;
}

/** Waits until `look` gives something, and gives that; a wait that ends in vain says what it waited for. */
export async function until(what, look, { within = 15_000, every = 50 } = {}) {
  const end = Date.now() + within;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited ${within} ms in vain for ${what}`);
    await new Promise((wake) => setTimeout(wake, every));
  }
}

export const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));
