/** Runs beside every watched page, from before the page's first script. It reads, asks and shows; the service decides. */
import { askService, isToPage, type Watched } from '../src/inner';
import { isLineState } from '../src/host/state';
import { isRecord } from '../src/check';
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
import { Compose } from '../src/watch/compose';
import { Gestures } from '../src/watch/gestures';
import { Guard } from '../src/watch/guard';
import type { Here } from '../src/watch/here';
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

/** A frame without an address of its own (about:blank, srcdoc) belongs to the page that made it. */
function placeOf(): Location | URL {
  if (location.protocol !== 'about:') return location;
  const [around] = location.ancestorOrigins;
  return new URL(around ?? 'about:blank');
}

function start(): void {
  const root = new Root();
  routeEvents(root);
  const browserLang = chrome.i18n.getUILanguage();
  const lang = langOf(DEFAULTS, browserLang);
  const place = placeOf();
  const host = place.hostname;

  // What a page is made with (Mastodon, WordPress) is seen only once it is there; what was seen stays.
  // It is looked for now and then, as most pages are made with nothing that is known.
  let adapter: Adapter | null = null;
  let soughtAt = -Infinity;
  const adapterHere = (): Adapter | null => {
    if (adapter !== null || performance.now() - soughtAt < 1_000) return adapter;
    soughtAt = performance.now();
    adapter = adapterAt(place, document);
    return adapter;
  };
  const notices = new Notices(root);
  const owning = new Owning(notices);

  const here: Here = {
    root, place, lang, notices,
    get adapter() { return adapterHere(); },
    say: wordsIn(lang),
    role: siteOf(DEFAULTS, host).role,
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
    changed: () => { report(); },
  };
  const compose = new Compose(here);
  const people = new People(here);
  const guard = new Guard(here, people);
  const sending = new Sending(here, compose);
  const pointing = new Pointing(here, () => { compose.touched(document.activeElement); });
  const selfCheck = new SelfCheck(here, compose, people);
  new Gestures(() => here.on, [pointing.judge, sending.judge, guard.judge]);
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
      opened.onDisconnect.addListener(() => { port = null; reported = ''; });
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

  let reporting = false;
  function report(): void {
    if (reporting) return;
    reporting = true;
    setTimeout(() => { reporting = false; reportNow(); }, 1_000);
  }

  function reportNow(): void {
    if (!here.on) return;
    connect();
    selfCheck.lookSoon();
    const watched: Watched = { kind: 'watched', boxes: compose.count(), people: people.count(), signs: reviews.signs() };
    const words = JSON.stringify(watched);
    if (words === reported) return;
    reported = words;
    port?.postMessage(watched);
  }

  chrome.runtime.onMessage.addListener((message: unknown) => {
    if (!isToPage(message)) return;
    if (message.kind === 'open-card' && document.hasFocus()) compose.enterCard();
    if (message.kind === 'count') { reported = ''; reportNow(); }
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
    here.on = site.on && pause === 0;
    here.role = site.role;
    here.packs = site.packs ?? [];
    here.lang = chosen;
    here.say = wordsIn(chosen);
    reviews.newSettings(settings);
    if (!here.on) { compose.leave(); people.leave(); return; }
    connect();
    if (newLang) people.forget();
    else people.lookSoon();
    compose.touched(document.activeElement);
  }
  void loadSettings().then(apply);
  const repaired = (): void => { void loadRepairs().then((repairs) => { useRepairs(repairs, place); pointing.end(); }); };
  repaired();
  chrome.storage.onChanged.addListener((changes) => {
    if ('settings' in changes) void loadSettings().then(apply);
    if ('repairs' in changes) repaired();
  });

  // --- the page ---
  const listen = (types: readonly string[], heard: (event: Event) => void): void => {
    for (const type of types) window.addEventListener(type, heard, { capture: true, passive: true });
  };
  // Events from a closed root name its host; the browser lets an extension look inside, without a trace.
  const inner = (event: Event): EventTarget | null => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement) || target === root.host || !target.localName.includes('-')) return target ?? null;
    // Firefox has no such call, and has it as a property of every element instead.
    const closed: unknown = 'openOrClosedShadowRoot' in target ? target.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(target);
    return closed instanceof ShadowRoot ? closed.activeElement ?? target : target;
  };
  listen(['focusin', 'input', 'compositionend', 'keyup', 'paste', 'drop'], (event) => { compose.touched(inner(event)); });
  listen(['scroll', 'resize'], () => { compose.redraw(); people.draw(); });
  listen(['pointerup'], (event) => {
    if (event instanceof PointerEvent && event.isTrusted) compose.pressed(event.clientX, event.clientY);
  });
  listen(['pointerover'], () => { people.lookSoon(); });

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
  listen(['DOMContentLoaded', 'load', 'popstate'], () => { people.lookSoon(); reviews.lookSoon(); });
}
