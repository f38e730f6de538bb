/** Personal accounts locked down, platform by platform: what to set, why, where, and when it was last done. */
import { askService, tellBackground } from '../../src/inner';
import { drawAnew, item as row } from '../../src/show/anew';
import { button, make, toldPlace } from '../../src/show/page';
import { refusalWords } from '../../src/show/refusal';
import { ADAPTERS } from '../../src/sites/shipped';
import type { Ask } from '../../src/wire';
import type { Checklist, Item } from '../../src/wire-steps';
import type { Around } from './section';

type Room = Around & { readonly lists: HTMLElement; readonly told: HTMLElement; readonly open: Set<string> };

export function checklistsView(around: Around): readonly Node[] {
  const room: Room = { ...around, lists: make('div', ''), told: toldPlace(), open: new Set() };
  void ask(room, { verb: 'checklists', action: 'list', lang: room.lang, sites: sites() });
  return [make('p', 'quiet', room.say('checklistsAbout')), room.told, room.lists];
}

/** A platform whose pages had to be learned anew may have moved its settings as well. */
function sites(): Record<string, string> {
  return Object.fromEntries(ADAPTERS.map(({ site, checked }) => [site, checked]));
}

async function ask(room: Room, question: Ask & { readonly verb: 'checklists' }): Promise<void> {
  const { answer } = await askService(question);
  if (answer.answer === 'checklists') drawAnew(room.lists, ...answer.lists.map((list) => listView(room, list)));
  else room.told.textContent = refusalWords(answer, room.say);
}

function listView(room: Room, list: Checklist): HTMLElement {
  const { say } = room;
  const left = list.items.filter(({ state }) => state === 'open' || state === 'again').length;
  const details = make('details', 'card', make('summary', '', make('strong', '', list.title), ' ',
    make('span', 'quiet', left === 0 ? say('checklistAllDone') : say('checklistLeft', { left, all: list.items.length }))));
  details.open = room.open.has(list.id);
  details.addEventListener('toggle', () => { if (details.open) room.open.add(list.id); else room.open.delete(list.id); });
  details.append(
    make('ul', 'checks', ...list.items.map((item) => itemView(room, item))),
    make('p', 'small quiet', say('checkedOn', { date: list.checked })),
    ...list.why.map(({ body, document: name }) => make('p', 'small quiet', `${body}, ${name}`)));
  return details;
}

function itemView(room: Room, item: Item): HTMLElement {
  const { say, lang } = room;
  const tick = (state: 'done' | 'not-for-me' | 'open'): void => {
    void ask(room, { verb: 'checklists', action: 'tick', item: item.id, state, lang, sites: sites() });
  };
  const settled = item.state === 'done' || item.state === 'not-for-me';
  const box = make('input', '');
  box.type = 'checkbox';
  box.checked = item.state === 'done';
  box.addEventListener('change', () => { tick(box.checked ? 'done' : 'open'); });
  const state = item.state === 'done' ? say('checkDone', { date: item.date })
    : item.state === 'again' ? say('checkDue', { date: item.date })
      : item.state === 'not-for-me' ? say('checkNotForMe') : '';
  return row(item.id, make('li', item.state, make('label', '', box, make('span', '', item.title)),
    ...(state === '' ? [] : [make('p', 'small quiet', state)]),
    ...(settled ? [] : [make('p', 'small', item.text)]),
    ...(settled || item.steps.length === 0 ? [] : [make('ol', 'small', ...item.steps.map((step) => make('li', '', step)))]),
    make('p', 'row',
      ...(!settled && item.link !== '' ? [button(say('openSetting'), () => { void tellBackground({ kind: 'open', url: item.link }); })] : []),
      ...(item.state === 'not-for-me' ? [button(say('checkReopen'), () => { tick('open'); })]
        : settled ? [] : [button(say('checkSkip'), () => { tick('not-for-me'); })]))));
}
