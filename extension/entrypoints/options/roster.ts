/** The list of clients: held by the service, shown only when asked for, a page at a time. */
import { askService } from '../../src/inner';
import { drawAnew, item } from '../../src/show/anew';
import { button, headRow, make, toldPlace } from '../../src/show/page';
import { refusalWords } from '../../src/show/refusal';
import type { Say } from '../../src/show/words';
import type { Answer, Ask } from '../../src/wire';
import type { Client, Entry } from '../../src/wire-roster';
import { entryForm, STANDINGS } from './roster-entry';
import { importView } from './roster-import';
import type { Around } from './section';
import { unlockView } from './unlock';

const PAGE = 50;
const TYPING_PAUSE = 250;

type Room = {
  readonly say: Say; readonly list: HTMLElement; readonly form: HTMLElement; readonly told: HTMLElement;
  find: string; offset: number; shown: boolean };

export function rosterView({ say }: Around): readonly Node[] {
  const room: Room = { say, list: make('div', 'scroll'), form: make('div', ''), told: toldPlace(), find: '', offset: 0, shown: false };
  const search = make('input', '');
  search.type = 'search';
  search.ariaLabel = say('findClient');
  search.placeholder = say('findClient');
  let due: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    clearTimeout(due);
    due = setTimeout(() => { room.find = search.value; room.offset = 0; void show(room); }, TYPING_PAUSE);
  });
  return [unlockView(say, () => { room.told.textContent = ''; }), make('p', 'quiet', say('listAbout')),
    importView(say, () => { if (room.shown) void show(room); }),
    make('div', 'card',
      make('p', 'row', search, button(say('showList'), () => { void show(room); }), button(say('hideList'), () => { hide(room); }),
        button(say('addClient'), () => { edit(room, null); })),
      room.told, room.form, room.list),
    make('p', '', button(say('wipeList'), () => { wipe(room); }))];
}

/** After anything else the list stays hidden unless it was asked for: the screen may be shared. */
async function show(room: Room): Promise<void> {
  const { answer } = await askService({ verb: 'clients', action: 'list', find: room.find, offset: room.offset, limit: PAGE });
  if (answer.answer !== 'clients') { refused(room, answer); return; }
  const { say } = room;
  room.shown = true;
  room.told.textContent = answer.degraded === 'roster-previous' ? say('listPrevious') : '';
  if (answer.total === 0) { drawAnew(room.list, make('p', '', say(answer.all === 0 ? 'listEmpty' : 'listNobody'))); return; }
  const head = headRow(say('columnName'), say('columnCity'), say('columnStanding'), '');
  const last = answer.offset + answer.clients.length;
  const turn = (word: 'pageBefore' | 'pageAfter', to: number, possible: boolean): HTMLButtonElement => {
    const made = button(say(word), () => { room.offset = to; void show(room); });
    made.disabled = !possible;
    return made;
  };
  drawAnew(room.list,
    make('p', 'quiet', say('listRange', { from: answer.offset + 1, to: last, total: answer.total })),
    make('table', '', head, ...answer.clients.map((client) => row(client, room))),
    ...(answer.total <= PAGE ? [] : [make('p', 'row', turn('pageBefore', Math.max(0, room.offset - PAGE), room.offset > 0), turn('pageAfter', room.offset + PAGE, last < answer.total))]));
}

function row(client: Client, room: Room): HTMLElement {
  const { say } = room;
  const { ref, given, family, preferred, city, standing, since } = client;
  const word = STANDINGS.find(([id]) => id === standing)?.[1];
  const remove = button(say('remove'), () => {
    sure(remove, say('removeSure'), say, () => { void send(room, { verb: 'clients', action: 'remove', ref }); });
  });
  return item(ref, make('tr', '',
    make('td', '', `${given} ${family}${preferred === '' ? '' : ` (${preferred})`}`.trim()), make('td', '', city),
    make('td', '', `${word === undefined ? standing : say(word)}${since === '' ? '' : `, ${since}`}`),
    make('td', '', make('span', 'row', button(say('edit'), () => { edit(room, client); }), remove))));
}

function edit(room: Room, client: Client | null): void {
  room.form.replaceChildren(entryForm(client, room.say, (entry: Entry) => {
    void send(room, client === null ? { verb: 'clients', action: 'add', client: entry }
      : { verb: 'clients', action: 'edit', ref: client.ref, client: entry });
  }, () => { room.form.replaceChildren(); }));
  room.form.querySelector('input')?.focus();
}

async function send(room: Room, ask: Ask & { readonly verb: 'clients' }): Promise<void> {
  const { answer } = await askService(ask);
  if (answer.answer !== 'changed') { refused(room, answer); return; }
  room.form.replaceChildren();
  room.told.textContent = room.say('listCount', { count: answer.all });
  if (room.shown) await show(room);
}

function wipe(room: Room): void {
  const go = make('button', '', room.say('wipeYes'));
  go.type = 'button';
  go.addEventListener('click', () => { hide(room); void send(room, { verb: 'clients', action: 'wipe' }); });
  room.form.replaceChildren(make('p', '', room.say('wipeSure')), make('p', 'row', go, button(room.say('cancel'), () => { room.form.replaceChildren(); })));
  room.form.scrollIntoView({ block: 'center' });
  go.focus();
}

/** The same button asks once more, where the eye is already. */
function sure(pressed: HTMLButtonElement, question: string, say: Say, act: () => void): void {
  const yes = button(question, act);
  const no = button(say('cancel'), () => { yes.replaceWith(pressed); no.remove(); });
  pressed.replaceWith(yes);
  yes.after(no);
  yes.focus();
}

function hide(room: Room): void {
  room.shown = false;
  room.list.replaceChildren();
  room.form.replaceChildren();
}

function refused(room: Room, answer: Answer): void {
  room.told.textContent = refusalWords(answer, room.say);
}
