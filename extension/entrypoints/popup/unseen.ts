/** What is not recognised any more, said plainly; a way to point at a box; and the user's own rules for this site, to take back. */
import { dropRepair, loadRepairs } from '../../src/sites/repair';
import { day, loadSightings, reportOf, staleIn, type Stale } from '../../src/sites/seen';
import { button, make, toldPlace } from '../../src/show/page';
import { KINDS } from '../../src/show/kinds';
import type { Say, Word } from '../../src/show/words';

type Where = { readonly id: number; readonly url: URL };
/** `on`: the site is looked at, so that there is something to point with. */
type About = { readonly tab: Where; readonly on: boolean; readonly say: Say; drawn(): void };

/** For the popup, below what is watched on this tab; `drawn` draws the popup again. */
export async function unseenView({ tab, on, say, drawn }: About): Promise<readonly Node[]> {
  const [sightings, repairs] = await Promise.all([loadSightings(), loadRepairs()]);
  const today = day(new Date());
  const stale = staleIn(sightings, today);
  const own = repairs.filter(({ host }) => host === tab.url.hostname);
  const point = button(say('pointHere'), () => {
    void chrome.tabs.sendMessage(tab.id, { kind: 'point' }).then(() => { window.close(); }, () => undefined);
  });
  const told = toldPlace();
  const copy = button(say('unseenCopy'), () => {
    const report = reportOf(sightings, repairs, chrome.runtime.getManifest().version, today);
    void navigator.clipboard.writeText(report).then(() => { told.textContent = say('copied'); }, () => { told.textContent = say('copyFailed'); });
  });
  const parts: Node[] = [];
  if (stale.length > 0) parts.push(make('h2', '', say('unseenTitle')), make('ul', 'plain', ...stale.map((one) => make('li', '', staleWords(one, say)))));
  if (on) parts.push(make('p', '', say('pointAbout')), make('p', 'row', point));
  if (own.length > 0) {
    parts.push(make('h2', '', say('ownRules')), make('ul', 'plain', ...own.map((repair) => make('li', 'row',
      make('span', '', `${kindWord(repair.kind, say)} (${repair.since})`), button(say('ownRuleDrop'), () => { void dropRepair(repair).then(drawn); })))));
  }
  if (stale.length > 0 || own.length > 0) parts.push(make('p', 'row', copy), told);
  return parts.length === 0 ? [] : [make('section', 'card', ...parts)];
}

const BUTTONS: Readonly<Record<string, Word>> = {
  accept: 'unseenAccept', follow: 'unseenFollow', connect: 'unseenConnect', add: 'unseenConnect', message: 'unseenMessage',
  like: 'unseenLike', share: 'unseenLike', tag: 'unseenTag' };

export function staleWords({ name, what, kind, last, days }: Stale, say: Say): string {
  if (what === 'unknown') return say('unseenUnknown', { site: name, date: last });
  const thing = what === 'box' ? kindWord(kind, say) : say(BUTTONS[kind] ?? 'unseenFollow');
  return say('unseenThing', { site: name, thing, date: last, days });
}

function kindWord(kind: string, say: Say): string {
  const word = KINDS.find(([each]) => each === kind)?.[1];
  return word === undefined ? kind : say(word);
}
