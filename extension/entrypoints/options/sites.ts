/** Which sites are watched, and which pages were said to be the practice's own. */
import { changeSettings, withSite, type Settings } from '../../src/settings';
import { button, make } from '../../src/show/page';
import type { Around } from './section';

export function sitesView({ say, settings, again }: Around): readonly Node[] {
  const rows = Object.entries(settings.sites).map(([host, site]) => make('tr', '', make('td', '', host),
    make('td', '', say(site.on ? 'siteOn' : 'siteOff')),
    make('td', '', button(say(site.on ? 'switchOff' : 'switchOn'), () => {
      void changeSettings((now) => withSite(now, host, { on: !site.on })).then(again);
    }))));
  const pages = Object.entries(settings.practice).map(([page, whose]) => make('tr', '', make('td', '', page),
    make('td', '', say(whose === 'mine' ? 'practiceMine' : 'practiceNotMine')),
    make('td', '', button(say('forget'), () => { void forget(page).then(again); }))));
  return [make('p', 'quiet', say('sitesNone')),
    ...(rows.length + pages.length === 0 ? [] : [make('div', 'card', make('table', '', ...rows, ...pages))])];
}

function forget(page: string): Promise<Settings> {
  return changeSettings((now) => ({
    ...now, practice: Object.fromEntries(Object.entries(now.practice).filter(([key]) => key !== page)) }));
}
