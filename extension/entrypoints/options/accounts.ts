/**
 * As whom one writes where: some rules are meant for a practice's pages alone. And where another college's rules hold (a page
 * for a second profession, a clinic across a border), which: everywhere else it is what the section on the profession says.
 */
import { isBuiltIn } from '../../src/host/sites';
import { askService } from '../../src/inner';
import { changeSettings, siteOf, withSite } from '../../src/settings';
import { bareChoice, headRow, make, roles } from '../../src/show/page';
import { ADAPTERS } from '../../src/sites/shipped';
import type { Pack } from '../../src/wire';
import { ownAccountsView } from './own-accounts';
import type { Around } from './section';

const ALIKE = '';

export function accountsView(around: Around): readonly Node[] {
  const { say, lang } = around;
  const table = make('table', '');
  void Promise.all([askService({ verb: 'packs', action: 'list', lang }), chrome.permissions.getAll()]).then(([{ answer }, { origins = [] }]) => {
    const packs = answer.answer === 'packs' ? answer.packs : [];
    table.replaceChildren(
      headRow(say('columnSite'), say('role'), say('columnRules')),
      ...hostsWith(around, origins).map(({ name, hosts }) => rowOf(around, name, hosts, packs)));
  });
  return [make('p', 'quiet', say('accountsAbout')), make('div', 'card scroll', table), ownAccountsView(around)];
}

function hostsWith({ settings }: Around, origins: readonly string[]): { readonly name: string; readonly hosts: readonly string[] }[] {
  const watched = (host: string): boolean => siteOf(settings, host).on && (isBuiltIn(host) || origins.includes(`https://${host}/*`));
  const known = ADAPTERS.map(({ name, hosts }) => ({ name, hosts: hosts.filter(watched) })).filter(({ hosts }) => hosts.length > 0);
  const named = new Set(known.flatMap(({ hosts }) => hosts));
  const own = Object.keys(settings.sites).filter((host) => !named.has(host) && watched(host));
  return [...known, ...own.map((host) => ({ name: host, hosts: [host] }))];
}

function rowOf({ say, settings }: Around, name: string, hosts: readonly string[], packs: readonly Pack[]): HTMLElement {
  const [first = name] = hosts;
  const now = siteOf(settings, first);
  const keep = (site: Parameters<typeof withSite>[2]): void => {
    // Nothing else on this page depends on it: the row shows what was chosen, and keeps the focus.
    void changeSettings((kept) => hosts.reduce((next, host) => withSite(next, host, site), kept));
  };
  const [pack = ALIKE] = now.packs ?? [];
  const choices: readonly (readonly [string, string])[] = [[ALIKE, say('rulesAlike')], ...packs.map(({ id, title }) => [id, title] as const)];
  return make('tr', '', make('td', '', name),
    make('td', '', bareChoice(`${say('role')}: ${name}`, roles(say), now.role, (role) => { keep({ role }); })),
    make('td', '', bareChoice(`${say('columnRules')}: ${name}`, choices, pack, (id) => { keep({ packs: id === ALIKE ? [] : [id] }); })));
}
