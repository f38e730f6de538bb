/** The list of clients: held by the service, shown only when asked for. */
import { askService } from '../../src/inner';
import { button, make } from '../../src/show/page';
import type { Say, Word } from '../../src/show/words';
import type { Ask, Client } from '../../src/wire';
import type { Around } from './section';

const STANDINGS: ReadonlyMap<string, Word> = new Map([
  ['current', 'standingCurrent'], ['former', 'standingFormer'], ['enquiry', 'standingEnquiry'], ['student', 'standingStudent'],
  ['related', 'standingRelated']]);

type Room = { readonly list: HTMLElement; readonly told: HTMLElement };

export function rosterView({ say }: Around): readonly Node[] {
  const room: Room = { list: make('div', 'scroll'), told: make('p', 'told quiet') };
  room.told.setAttribute('role', 'status');
  const file = make('input', '');
  file.type = 'file';
  file.accept = '.csv,text/csv';
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void chosen.text().then((csv) => clients({ verb: 'clients', action: 'import', csv }, say, room));
  });
  return [make('p', 'quiet', say('listAbout')), make('div', 'card',
    make('p', '', make('label', '', `${say('importCsv')} `, file)), room.told,
    make('p', 'row', button(say('showList'), () => { void clients({ verb: 'clients', action: 'list' }, say, room); }),
      button(say('hideList'), () => { room.list.replaceChildren(); })),
    room.list)];
}

async function clients(ask: Ask & { readonly verb: 'clients' }, say: Say, room: Room): Promise<void> {
  const { answer } = await askService(ask);
  if (answer.answer !== 'clients') {
    room.told.textContent = say('importFailed', { reason: answer.answer === 'refused' ? `${answer.message} (${answer.code})` : answer.answer });
    return;
  }
  const skipped = answer.skipped ?? 0;
  room.told.textContent = ask.action !== 'import' ? ''
    : `${say('imported', { count: answer.imported })}${skipped === 0 ? '' : ` ${say('importSkipped', { count: skipped })}`}`;
  // After an import the list stays hidden unless it was asked for: the screen may be shared.
  if (ask.action === 'import' && room.list.childElementCount === 0) return;
  showList(answer.clients, say, room);
}

function showList(all: readonly Client[], say: Say, room: Room): void {
  if (all.length === 0) { room.list.replaceChildren(make('p', '', say('listEmpty'))); return; }
  const head = make('tr', '', ...(['columnName', 'columnCity', 'columnStanding'] as const).map((word) => make('th', '', say(word))), make('td', ''));
  const rows = all.map(({ ref, given, family, preferred, city, standing }) => make('tr', '',
    make('td', '', `${given} ${family}${preferred == null || preferred === '' ? '' : ` (${preferred})`}`),
    make('td', '', city ?? ''), make('td', '', standingWords(standing, say)),
    make('td', '', button(say('remove'), () => { void clients({ verb: 'clients', action: 'remove', ref }, say, room)
      .then(() => clients({ verb: 'clients', action: 'list' }, say, room)); }))));
  room.list.replaceChildren(make('p', 'quiet', say('listCount', { count: all.length })), make('table', '', head, ...rows));
}

function standingWords(standing: string, say: Say): string {
  const [kind, ...rest] = standing.split(/[\s(]/u);
  const word = kind === undefined ? undefined : STANDINGS.get(kind.toLowerCase());
  return word === undefined ? standing : [say(word), ...rest].join(' ').replace(/\)$/u, '');
}
