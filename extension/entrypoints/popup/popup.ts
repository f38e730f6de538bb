/** The small window: the line, this site, what is watched here, as whom one writes, the language. */
import { isLineState, type LineState } from '../../src/host/state';
import { isWatched, tellBackground, type Watched } from '../../src/inner';
import { changeSettings, langOf, loadSettings, siteOf, withSite } from '../../src/settings';
import { button, choice, langs, lineView, make, roles } from '../../src/show/page';
import { wordsIn, type Say } from '../../src/show/words';
import { isBuiltIn } from '../../src/host/sites';

const AWAY: LineState = { state: 'lost', detail: '', resting: true };
const room = document.getElementById('room');

type Tab = { readonly id: number; readonly url: URL };

async function thisTab(): Promise<Tab | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined) return null;
  const url = new URL(tab.url);
  return /^https?:$/u.test(url.protocol) ? { id: tab.id, url } : null;
}

async function watchedIn(tab: Tab): Promise<Watched | null> {
  await chrome.tabs.sendMessage(tab.id, { kind: 'count' }).catch(() => undefined);
  await new Promise((done) => setTimeout(done, 60));
  const told = await tellBackground({ kind: 'page', tab: tab.id });
  return isWatched(told) ? told : null;
}

async function draw(): Promise<void> {
  const settings = await loadSettings();
  const lang = langOf(settings, chrome.i18n.getUILanguage());
  const say = wordsIn(lang);
  document.documentElement.lang = lang;
  const told = await tellBackground({ kind: 'line' });
  const line = isLineState(told) ? told : AWAY;
  const tab = await thisTab();
  const parts: Node[] = [make('h1', '', 'Chaperone'), lineView(line, say, () => { void tellBackground({ kind: 'reconnect' }).then(later); })];
  parts.push(...(tab === null ? [make('p', 'quiet', say('siteCannot'))] : await siteView(tab, say)));
  parts.push(choice(say('language'), langs(say), settings.lang, (value) => {
    void changeSettings((now) => ({ ...now, lang: value })).then(draw);
  }));
  parts.push(make('p', '', make('br', ''), button(say('options'), () => { void chrome.runtime.openOptionsPage(); })));
  room?.replaceChildren(...parts);
  if (!line.resting && line.state !== 'ready') later();
}

let due: ReturnType<typeof setTimeout> | null = null;
function later(): void {
  if (due !== null) clearTimeout(due);
  due = setTimeout(() => { void draw(); }, 500);
}

/** A site runs our content script if the manifest names it, or if the user gave the permission. */
async function isReachable(tab: Tab): Promise<boolean> {
  if (isBuiltIn(tab.url.hostname)) return true;
  return chrome.permissions.contains({ origins: [originOf(tab)] }).catch(() => false);
}

function originOf(tab: Tab): string {
  return `${tab.url.protocol}//${tab.url.hostname}/*`;
}

async function siteView(tab: Tab, say: Say): Promise<Node[]> {
  const host = tab.url.hostname;
  const site = siteOf(await loadSettings(), host);
  const on = site.on && await isReachable(tab);
  const parts: Node[] = [
    make('h2', '', `${say('thisSite')} — ${host}`),
    make('p', '', say(on ? 'siteOn' : 'siteOff'), ' ', button(say(on ? 'switchOff' : 'switchOn'), () => { void turn(tab, !on, say); })),
  ];
  if (!on) return parts;
  const watched = await watchedIn(tab);
  parts.push(make('h2', '', say('watchedHere')),
    make('p', '', say('countBoxes', { count: watched?.boxes ?? 0 })),
    make('p', '', say('countPeople', { count: watched?.people ?? 0 })),
    make('p', '', say('countSigns', { count: watched?.signs.length ?? 0 })),
    choice(say('role'), roles(say), site.role, (role) => { void changeSettings((now) => withSite(now, host, { role })); }));
  return parts;
}

async function turn(tab: Tab, on: boolean, say: Say): Promise<void> {
  const origin = originOf(tab);
  const fixed = isBuiltIn(tab.url.hostname);
  // Asked first thing in the click: the browser shows its question only to a user's own gesture.
  const granted = fixed || !on || await chrome.permissions.request({ origins: [origin] }).catch(() => false);
  if (!granted) return;
  await changeSettings((now) => withSite(now, tab.url.hostname, { on }));
  if (!fixed) await tellBackground({ kind: 'watch-site', origin, tab: tab.id, on });
  await draw();
  room?.append(make('p', 'quiet', say('reload')));
}

void draw();
