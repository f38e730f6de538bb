/** Runs beside every watched page, from before the page's first script. It reads, asks and shows; the service decides. */
import { askService, isOurExtensionThere, isToPage, tellBackground, type Watched } from '../src/inner';
import { isLineState } from '../src/host/state';
import { isRecord } from '../src/check';
import { listen } from '../src/page/listen';
import { targetOf } from '../src/page/path';
import { placeOf } from '../src/page/place';
import { Notices } from '../src/show/notice';
import { Owning } from '../src/show/owning';
import { Pointing } from '../src/show/point';
import { Root } from '../src/show/root';
import { routeEvents } from '../src/show/router';
import { wordsIn } from '../src/show/words';
import { DEFAULTS, langOf, loadSettings, pausedUntil, siteOf, type Settings } from '../src/settings';
import type { Adapter } from '../src/sites/adapter';
import { loadRepairs, useRepairs } from '../src/sites/repair';
import { adapterAt } from '../src/sites/sites';
import { Accounts } from '../src/watch/accounts';
import { Compose } from '../src/watch/compose';
import { Gestures } from '../src/watch/gestures';
import { Guard } from '../src/watch/guard';
import type { Here } from '../src/watch/here';
import { Media } from '../src/watch/media';
import { People } from '../src/watch/people';
import { Reviews } from '../src/watch/reviews';
import { SelfCheck } from '../src/watch/selfcheck';
import { Sending } from '../src/watch/sending';

declare global {
  // Set in the extension's own world, which the page cannot see: a site switched on twice runs this once.
  var chaperoneRuns: boolean | undefined;
}

if (globalThis.chaperoneRuns !== true) {
  globalThis.chaperoneRuns = true;
  start();
}

function start(): void {
  const root = new Root();
  routeEvents(root);
  const browserLang = chrome.i18n.getUILanguage();
  const lang = langOf(DEFAULTS, browserLang);
  const host = placeOf().hostname;

  // What a page is made with (Mastodon, WordPress) is seen only once it is there; what was seen stays.
  // It is looked for now and then, as most pages are made with nothing that is known.
  let adapter: Adapter | null = null;
  let seekLater: ReturnType<typeof setTimeout> | null = null;
  let soughtAt = -Infinity;
  const adapterHere = (): Adapter | null => {
    if (adapter !== null) return adapter;
    if (performance.now() - soughtAt < 1_000) {
      // What was asked too soon is asked once more: the page may change no further by itself.
      seekLater ??= setTimeout(() => { seekLater = null; if (adapterHere() !== null) people.lookSoon(); }, 1_000);
      return null;
    }
    soughtAt = performance.now();
    adapter = adapterAt(placeOf(), document);
    return adapter;
  };
  const notices = new Notices(root);
  const owning = new Owning(notices);

  const accounts = new Accounts(() => here, () => { people.forget(); compose.again(); }, siteOf(DEFAULTS, host).role);
  const here: Here = {
    root, lang, notices, accounts,
    get place() { return placeOf(); },
    get adapter() { return adapterHere(); },
    say: wordsIn(lang),
    packs: [],
    line: { state: 'connecting', detail: '', resting: false },
    on: false,
    ask: async (ask) => {
      connect();
      const { line, answer } = await askService(ask);
      heardLine(line);
      owning.heard(answer, here.say);
      return answer;
    },
    reconnect: () => { connect(); void tellBackground({ kind: 'reconnect' }); },
    changed: () => { report(); },
  };
  const compose = new Compose(here);
  const people = new People(here);
  const guard = new Guard(here, people);
  const sending = new Sending(here, compose);
  const pointing = new Pointing(here, () => { compose.touched(document.activeElement); });
  const selfCheck = new SelfCheck(here, compose, people);
  new Media(here, compose);
  new Gestures(() => here.on, root.host, [pointing.judge, sending.judge, guard.judge]);
  const reviews = new Reviews(here, DEFAULTS);

  // --- the worker ---
  let port: chrome.runtime.Port | null = null;
  let reported = '';

  function connect(): void {
    if (port !== null) return;
    try {
      const opened = chrome.runtime.connect({ name: 'page' });
      port = opened;
      opened.onMessage.addListener((message: unknown) => {
        if (isRecord(message) && isLineState(message['line'])) heardLine(message['line']);
      });
      // The worker may sleep when there is no service to keep it awake; the next question wakes it.
      opened.onDisconnect.addListener(() => {
        port = null;
        reported = '';
        if (!isOurExtensionThere()) heardLine({ state: 'lost', detail: '', resting: true });
      });
    } catch {
      port = null; // the extension was reloaded under the page
    }
  }

  function heardLine(line: Here['line']): void {
    const before = here.line.state;
    here.line = line;
    if (before === line.state) return;
    if (line.state === 'ready') { people.forget(); reviews.lookSoon(); }
    compose.lineChanged();
  }

  let reporting: ReturnType<typeof setTimeout> | null = null;
  function report(): void {
    reporting ??= setTimeout(() => { reporting = null; reportNow(); }, 1_000);
  }

  function reportNow(thorough = false): void {
    if (!here.on) return;
    connect();
    selfCheck.lookSoon();
    const watched: Watched = { kind: 'watched', boxes: compose.count(thorough), people: people.count(), signs: reviews.signs() };
    const words = JSON.stringify(watched);
    if (words === reported) return;
    reported = words;
    port?.postMessage(watched);
  }

  chrome.runtime.onMessage.addListener((message: unknown) => {
    if (!isToPage(message)) return;
    if (message.kind === 'open-card' && document.hasFocus()) compose.enterCard();
    if (message.kind === 'count') { reported = ''; reportNow(true); }
    if (message.kind === 'point') pointing.begin();
  });

  // --- the settings ---
  let awake: ReturnType<typeof setTimeout> | null = null;
  function apply(settings: Settings): void {
    const site = siteOf(settings, host);
    const pause = pausedUntil(settings, host, Date.now());
    if (awake !== null) clearTimeout(awake);
    awake = pause === 0 ? null : setTimeout(() => { void loadSettings().then(apply); }, Math.min(pause - Date.now() + 50, 2_000_000_000));
    const chosen = langOf(settings, browserLang);
    const newLang = chosen !== here.lang;
    const newRules = site.role !== accounts.usual || JSON.stringify(site.packs ?? []) !== JSON.stringify(here.packs);
    here.on = site.on && pause === 0;
    accounts.usual = site.role;
    here.packs = site.packs ?? [];
    here.lang = chosen;
    here.say = wordsIn(chosen);
    reviews.newSettings(settings);
    if (!here.on) { compose.leave(); people.leave(); notices.hide(); return; }
    connect();
    if (newLang) people.forget(); else people.lookSoon();
    if (newRules) compose.again();
    compose.touched(document.activeElement);
  }
  void loadSettings().then(apply);
  void accounts.load();
  const repaired = (): void => { void loadRepairs().then((repairs) => { useRepairs(repairs, here.place); pointing.end(); }); };
  repaired();
  chrome.storage.onChanged.addListener((changes) => {
    if ('settings' in changes) void loadSettings().then(apply);
    if ('repairs' in changes) repaired();
    if ('accounts' in changes) void accounts.load();
  });

  // --- the page ---
  const inner = (event: Event): Element | null => targetOf(event, root.host);
  listen(['focusin', 'input', 'compositionend', 'keyup', 'paste', 'drop'], (event) => { compose.touched(inner(event)); }, { passive: true });
  listen(['scroll', 'resize'], () => { compose.redraw(); people.draw(); }, { passive: true });
  listen(['pointerup'], (event) => {
    if (event instanceof PointerEvent && event.isTrusted) compose.pressed(event.clientX, event.clientY);
  }, { passive: true });
  listen(['pointerover'], () => { people.lookSoon(); }, { passive: true });

  let changing = false;
  new MutationObserver(() => {
    if (!here.on) return;
    if (!changing) {
      changing = true;
      setTimeout(() => { changing = false; compose.pageChanged(); }, 60);
    }
    people.lookSoon();
    reviews.lookSoon();
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['href', 'aria-label', 'class'] });
  listen(['DOMContentLoaded', 'load', 'popstate'], () => { people.lookSoon(); reviews.lookSoon(); }, { passive: true });
}
