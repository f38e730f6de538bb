/** Which sites are watched. A site that was not there from the start is asked for, by the browser itself, when it is switched on. */
import { isBuiltIn, originsOf } from '../../src/host/sites';
import { changeSettings, siteOf, withSite, type Settings } from '../../src/settings';
import { item } from '../../src/show/anew';
import { button, headRow, make, toldPlace, turn } from '../../src/show/page';
import { hostFits } from '../../src/sites/address';
import { ADAPTERS } from '../../src/sites/shipped';
import type { Around } from './section';

export function sitesView(around: Around): readonly Node[] {
  const { say } = around;
  const known = make('ul', 'turns');
  const others = make('ul', 'turns');
  void chrome.permissions.getAll().then(({ origins = [] }) => {
    known.append(...ADAPTERS.filter(({ hosts }) => hosts.length > 0).map(({ name, hosts }) => make('li', '', siteTurn(around, name, hosts, origins))));
    others.append(...otherHosts(around.settings, origins).map((host) => make('li', '', siteTurn(around, host, [host], origins))));
  });
  return [make('p', 'quiet', say('sitesAbout')), make('div', 'card', known),
    make('h2', '', say('sitesOther')), make('p', 'quiet', say('sitesOtherAbout')),
    make('div', 'card', others, ...addView(around)), ...practiceView(around)];
}

function siteTurn({ settings }: Around, name: string, hosts: readonly string[], origins: readonly string[]): HTMLElement {
  // Where a site was there from the start, it is not asked about for its other addresses: the popup does, on them.
  const asked = hosts.some(isBuiltIn) ? [] : originsOf(hosts);
  const on = hosts.some((host) => siteOf(settings, host).on && (isBuiltIn(host) || origins.includes(`https://${host}/*`)));
  const shown = hosts.filter((host) => host !== name).slice(0, 3).join(', ');
  return turn([name, ...(shown === '' ? [] : [make('small', '', shown)])], on, async (wanted) => {
    // Asked first thing in the click: the browser shows its question only to a user's own gesture.
    const granted = !wanted || asked.length === 0 || await chrome.permissions.request({ origins: asked }).catch(() => false);
    if (!granted) return false;
    if (!wanted && asked.length > 0) await chrome.permissions.remove({ origins: asked }).catch(() => false);
    await changeSettings((now) => hosts.reduce((next, host) => withSite(next, host, { on: wanted }), now));
    return true;
  });
}

/** Sites of the user's own: their practice's, a forum. */
function otherHosts(settings: Settings, origins: readonly string[]): string[] {
  const patterns = ADAPTERS.flatMap(({ hosts }) => hosts);
  const granted = origins.flatMap((origin) => /^https?:\/\/([^/*]+)\/\*$/u.exec(origin)?.[1] ?? []);
  return [...new Set([...granted, ...Object.keys(settings.sites)])]
    .filter((host) => !isBuiltIn(host) && !patterns.some((pattern) => pattern === host || hostFits(pattern, host))).sort();
}

function addView({ say, again }: Around): Node[] {
  const field = make('input', '');
  field.type = 'text';
  field.inputMode = 'url';
  field.placeholder = 'www.example.ca';
  const told = toldPlace();
  const add = async (): Promise<void> => {
    const host = hostIn(field.value);
    if (host === null) { told.textContent = say('siteUnreadable'); return; }
    const granted = await chrome.permissions.request({ origins: [`https://${host}/*`] }).catch(() => false);
    if (!granted) { told.textContent = say('siteRefused'); return; }
    await changeSettings((now) => withSite(now, host, { on: true }));
    again();
  };
  const form = make('form', 'row', make('label', 'grow', make('span', '', say('siteAddress')), field), button(say('switchOn'), () => { void add(); }));
  form.addEventListener('submit', (event) => { event.preventDefault(); void add(); });
  return [item('add', form), told];
}

export function hostIn(typed: string): string | null {
  const words = typed.trim();
  try {
    const { hostname, protocol } = new URL(/^https?:\/\//iu.test(words) ? words : `https://${words}`);
    return /^https?:$/u.test(protocol) && hostname.includes('.') && words !== '' ? hostname : null;
  } catch {
    return null;
  }
}

function practiceView({ say, settings, again }: Around): Node[] {
  const pages = Object.entries(settings.practice).map(([page, whose]) => item(page, make('tr', '', make('td', '', page),
    make('td', '', say(whose === 'mine' ? 'practiceMine' : 'practiceNotMine')),
    make('td', '', button(say('forget'), () => { void forget(page).then(again); })))));
  if (pages.length === 0) return [];
  return [make('h2', '', say('practicePages')), make('p', 'quiet', say('practicePagesAbout')), make('div', 'card scroll', make('table', '', headRow(say('columnPage'), say('columnWhose'), ''), ...pages))];
}

function forget(page: string): Promise<Settings> {
  return changeSettings((now) => ({
    ...now, practice: Object.fromEntries(Object.entries(now.practice).filter(([key]) => key !== page)) }));
}
