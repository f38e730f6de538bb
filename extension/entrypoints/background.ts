/** The service worker: holds the line to the service and passes questions on. It decides nothing and keeps nothing. */
import { Line, refused } from '../src/host/line';
import { HOST_NAME, mayComeFromAPage, type Lang } from '../src/wire';
import { isToBackground, isWatched, type Reply, type ToBackground, type Watched } from '../src/inner';
import { DEFAULTS, langOf, loadSettings } from '../src/settings';
import { keepSitesRegistered, watchSite } from '../src/host/sites';

let lang: Lang = langOf(DEFAULTS, chrome.i18n.getUILanguage());
void loadSettings().then((settings) => { lang = langOf(settings, chrome.i18n.getUILanguage()); });

const pages = new Map<chrome.runtime.Port, Watched | null>();

const line = new Line({
  connect: () => chrome.runtime.connectNative(HOST_NAME),
  // Chromium says the reason beside the event, Firefox on the port.
  lastError: (port) => chrome.runtime.lastError?.message ?? port.error?.message ?? '',
  version: chrome.runtime.getManifest().version,
  lang: () => lang,
  changed: (state) => {
    for (const page of pages.keys()) page.postMessage({ kind: 'line', line: state });
    void chrome.action.setBadgeText({ text: state.resting ? '!' : '' });
  },
});
line.open();

/** A service that was installed meanwhile is found at the next page, but not more often than this. */
const LOOK_AGAIN = 20_000;
let lookedAt = Date.now();

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== 'page') return;
  pages.set(port, null);
  if (line.state.resting && Date.now() - lookedAt > LOOK_AGAIN) {
    lookedAt = Date.now();
    line.open();
  }
  port.postMessage({ kind: 'line', line: line.state });
  port.onMessage.addListener((message: unknown) => { if (isWatched(message)) pages.set(port, message); });
  port.onDisconnect.addListener(() => { pages.delete(port); });
});

chrome.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: unknown) => void) => {
  if (!isToBackground(message) || sender.id !== chrome.runtime.id) return false;
  // Whoever asks waits for an answer, even where there is none.
  void answer(message, isOurPage(sender)).then(reply, () => { reply(null); });
  return true;
});

function isOurPage(sender: chrome.runtime.MessageSender): boolean {
  return sender.url?.startsWith(chrome.runtime.getURL('')) ?? false;
}

async function answer(message: ToBackground, ours: boolean): Promise<unknown> {
  switch (message.kind) {
    case 'ask': {
      const allowed = ours || mayComeFromAPage(message.ask);
      const given = allowed ? await line.ask(message.ask) : refused('not-from-a-page');
      return { line: line.state, answer: given } satisfies Reply;
    }
    case 'line':
      return line.state;
    case 'reconnect':
      // A page's script may ask too: it does so at a person's press, and what it can bring about is one more try.
      line.open();
      return line.state;
    case 'open':
      if (/^https:\/\//.test(message.url)) await chrome.tabs.create({ url: message.url });
      return null;
    case 'page':
      return ours ? watchedIn(message.tab) : null;
    case 'watch-site':
      return ours ? watchSite(message.origin, message.tab, message.on) : null;
  }
}

function watchedIn(tab: number): Watched & { readonly frames: number } {
  let boxes = 0;
  let people = 0;
  let frames = 0;
  const signs = new Set<string>();
  for (const [port, watched] of pages) {
    if (port.sender?.tab?.id !== tab) continue;
    frames += 1;
    boxes += watched?.boxes ?? 0;
    people += watched?.people ?? 0;
    for (const sign of watched?.signs ?? []) signs.add(sign);
  }
  return { kind: 'watched', boxes, people, signs: [...signs], frames };
}

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === 'open-card' && tab?.id !== undefined) {
    void chrome.tabs.sendMessage(tab.id, { kind: 'open-card' }).catch(() => undefined);
  }
});

chrome.storage.onChanged.addListener(() => {
  void loadSettings().then((settings) => { lang = langOf(settings, chrome.i18n.getUILanguage()); });
});

// The first steps, once: afterwards they are one of the sections of that page.
chrome.runtime.onInstalled.addListener(({ reason }) => { if (reason === 'install') void chrome.runtime.openOptionsPage(); });

keepSitesRegistered();
