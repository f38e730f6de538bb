/** The user's own accounts about which they were asked what kind they are: shown, changed, forgotten. */
import { loadAccounts, setAccount, type AccountKind } from '../../src/accounts';
import { bareChoice, button, make } from '../../src/show/page';
import { ADAPTERS } from '../../src/sites/shipped';
import type { Around } from './section';

/** A room that is filled once they are read; empty where nobody was asked yet. */
export function ownAccountsView({ say, again }: Around): HTMLElement {
  const room = make('div', '');
  const kinds: readonly (readonly [AccountKind, string])[] = [
    ['personal', say('ownPersonal')], ['professional', say('ownProfessional')], ['page', say('ownPage')]];
  void loadAccounts().then((known) => {
    const rows = Object.entries(known).map(([key, kind]) => {
      const { site, handle } = parts(key);
      return make('tr', '', make('td', '', site), make('td', '', handle),
        make('td', '', bareChoice(`${site} ${handle}`, kinds, kind, (chosen) => { void setAccount(key, chosen).then(again); })),
        make('td', '', button(say('forget'), () => { void setAccount(key, null).then(again); })));
    });
    if (rows.length > 0) room.append(make('h2', '', say('ownAccountsTitle')), make('p', 'quiet', say('ownAccountsAbout')), make('div', 'card scroll', make('table', '', ...rows)));
  });
  return room;
}

function parts(key: string): { readonly site: string; readonly handle: string } {
  const [platform = '', ...rest] = key.split(':');
  return { site: ADAPTERS.find(({ site }) => site === platform)?.name ?? platform, handle: rest.join(':') };
}
