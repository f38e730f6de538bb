/** The user's own accounts about which they were asked what kind they are: shown, changed, forgotten. */
import { loadAccounts, setAccount, type AccountKind } from '../../src/accounts';
import { drawAnew, item } from '../../src/show/anew';
import { bareChoice, button, headRow, make } from '../../src/show/page';
import { ADAPTERS } from '../../src/sites/shipped';
import type { Around } from './section';

/** A room that is filled once they are read; empty where nobody was asked yet. */
export function ownAccountsView(around: Around): HTMLElement {
  const room = make('div', '');
  void fill(room, around);
  return room;
}

async function fill(room: HTMLElement, around: Around): Promise<void> {
  const { say } = around;
  const kinds: readonly (readonly [AccountKind, string])[] = [
    ['personal', say('ownPersonal')], ['professional', say('ownProfessional')], ['page', say('ownPage')]];
  const rows = Object.entries(await loadAccounts()).map(([key, kind]) => {
    const { site, handle } = parts(key);
    return item(key, make('tr', '', make('td', '', site), make('td', '', handle),
      make('td', '', bareChoice(`${site} ${handle}`, kinds, kind, (chosen) => { void setAccount(key, chosen); })),
      make('td', '', button(say('forget'), () => { void setAccount(key, null).then(() => fill(room, around)); }))));
  });
  drawAnew(room, ...(rows.length === 0 ? [] : [make('h2', '', say('ownAccountsTitle')), make('p', 'quiet', say('ownAccountsAbout')),
    make('div', 'card scroll', make('table', '', headRow(say('columnSite'), say('columnAccount'), say('role'), ''), ...rows))]));
}

function parts(key: string): { readonly site: string; readonly handle: string } {
  const [platform = '', ...rest] = key.split(':');
  return { site: ADAPTERS.find(({ site }) => site === platform)?.name ?? platform, handle: rest.join(':') };
}
