/** This site: looked at or not and why, what was recognised on the page, as whom one writes here. */
import { isBuiltIn } from '../../src/host/sites';
import { tellBackground } from '../../src/inner';
import { changeSettings, siteOf, withSite, type Settings } from '../../src/settings';
import { item } from '../../src/show/anew';
import { button, choice, make, roles, toldPlace } from '../../src/show/page';
import type { Say, Word } from '../../src/show/words';
import { adapterFor } from '../../src/sites/sites';
import type { Lang } from '../../src/wire';
import { isReachable, originOf, watchedIn, type Tab } from './tab';

export type About = {
  readonly tab: Tab; readonly say: Say; readonly lang: Lang; readonly settings: Settings; readonly paused: boolean; draw(): void };

export async function siteView(about: About): Promise<Node[]> {
  const { tab, say, settings, paused } = about;
  const host = tab.url.hostname;
  const site = siteOf(settings, host);
  const reachable = await isReachable(tab);
  const on = site.on && reachable;
  const watched = on && !paused ? await watchedIn(tab) : null;
  const reload = on && !paused && (watched?.frames ?? 0) === 0;
  // The browser lets us be on no page of http but those of who set us up, and would not even ask.
  const insecure = !reachable && tab.url.protocol !== 'https:';
  const state: Word = insecure ? 'siteInsecure' : !reachable ? 'siteNever' : !site.on ? 'siteOff' : paused ? 'sitePaused' : reload ? 'siteReload' : 'siteOn';
  const told = toldPlace();
  const action = button(say(on ? 'switchOff' : 'switchOn'), () => { void turn(about, !on, told); });
  if (!on) action.className = 'first';
  return [make('section', 'card',
    make('h2', 'host', host), make('p', `state ${state === 'siteOn' ? 'ready' : on ? 'lost' : ''}`, say(state)),
    ...(watched === null || reload ? [] : [make('ul', 'counts',
      count(say('countBoxes'), watched.boxes), count(say('countPeople'), watched.people), count(say('countSigns'), watched.signs.length))]),
    ...(on ? [choice(say('role'), roles(say), site.role, (role) => { void changeSettings((now) => withSite(now, host, { role })); })] : []),
    ...(insecure ? [] : [item('site', make('p', 'row', action)), told])), ...settingsView(about)];
}

/** The site's own pages for who may reach one, where they are known. */
function settingsView({ tab, say, lang }: About): Node[] {
  const settings = adapterFor(tab.url.hostname)?.settings ?? [];
  if (settings.length === 0) return [];
  return [make('section', 'card', make('h2', '', say('siteSettings')), make('ul', 'links', ...settings.map(({ url, what }) => {
    const link = make('a', '', what[lang]);
    link.href = url;
    link.target = '_blank';
    return make('li', '', link);
  })))];
}

function count(words: string, number: number): HTMLElement {
  return make('li', '', make('span', '', words), make('strong', '', String(number)));
}

async function turn({ tab, say, draw }: About, on: boolean, told: HTMLElement): Promise<void> {
  const origin = originOf(tab);
  const fixed = isBuiltIn(tab.url.hostname);
  // Asked first thing in the click: the browser shows its question only to a user's own gesture.
  const granted = fixed || !on || await chrome.permissions.request({ origins: [origin] }).catch(() => false);
  if (!granted) { told.textContent = say('siteRefused'); return; }
  await changeSettings((now) => withSite(now, tab.url.hostname, { on }));
  if (!fixed) await tellBackground({ kind: 'watch-site', origin, tab: tab.id, on });
  draw();
}
