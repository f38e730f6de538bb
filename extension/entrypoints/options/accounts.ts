/** As whom one writes where: the rules for a practice's account are stricter in some places, and laxer in others. */
import { changeSettings, withSite } from '../../src/settings';
import { choice, make, roles } from '../../src/show/page';
import type { Around } from './section';

export function accountsView({ say, settings, again }: Around): readonly Node[] {
  const rows = Object.entries(settings.sites).map(([host, site]) => make('tr', '', make('td', '', host),
    make('td', '', choice(say('role'), roles(say), site.role, (role) => {
      void changeSettings((now) => withSite(now, host, { role })).then(again);
    }))));
  return [make('p', 'quiet', say('accountsAbout')),
    rows.length === 0 ? make('p', '', say('accountsNone')) : make('div', 'card', make('table', '', ...rows))];
}
