/** What the user decided: about accounts, about wordings, and for whom an exception was made. Each can be taken back. */
import { askService } from '../../src/inner';
import { drawAnew, item } from '../../src/show/anew';
import { button, choice, headRow, make, toldPlace } from '../../src/show/page';
import { refusalWords } from '../../src/show/refusal';
import type { Say, Word } from '../../src/show/words';
import type { Ask, Lang } from '../../src/wire';
import type { Decision, Exception, Judgements } from '../../src/wire-judgements';
import type { Around } from './section';

const DAYS: readonly (readonly [`${number}`, Word])[] = [
  ['90', 'keepSeason'], ['182', 'keepHalfYear'], ['365', 'keepYear'], ['1095', 'keepThreeYears'], ['3650', 'keepTenYears']];
const FEW = 5;

type Room = { readonly say: Say; readonly lang: Lang; readonly told: HTMLElement; readonly decided: HTMLElement; readonly excepted: HTMLElement };

export function judgementsView({ say, lang }: Around): readonly Node[] {
  const room: Room = { say, lang, told: toldPlace(), decided: make('div', ''), excepted: make('div', '') };
  void ask(room, { verb: 'judgements', action: 'list', lang });
  return [make('p', 'quiet', say('judgementsAbout')), room.told, room.decided, make('h2', '', say('exceptionsTitle')),
    make('p', 'quiet', say('exceptionsAbout')), make('div', 'card', room.excepted, finder(room)),
    // Names are shown only to who asks for them: the screen may be shared.
    make('p', '', button(say('showExceptions'), () => { void ask(room, { verb: 'exceptions', action: 'list' }); }))];
}

async function ask(room: Room, message: Ask): Promise<void> {
  const { answer } = await askService(message);
  room.told.textContent = '';
  if (answer.answer === 'judgements') drawAnew(room.decided, ...decisions(answer, room));
  else if (answer.answer === 'exceptions') drawAnew(room.excepted, exceptions(answer.exceptions, room));
  else room.told.textContent = refusalWords(answer, room.say);
}

function decisions({ days, requests, wordings }: Judgements, room: Room): Node[] {
  const { say, lang } = room;
  const shown: (readonly [`${number}`, string])[] = DAYS.map(([value, word]) => [value, say(word)]);
  const now: `${number}` = `${days}`;
  if (!shown.some(([value]) => value === now)) shown.push([now, say('keepDays', { days })]);
  return [
    make('h2', '', say('requestsTitle')),
    make('div', 'card',
      choice(say('keepFor'), shown, now, (value) => { void ask(room, { verb: 'judgements', action: 'keep', days: Number(value), lang }); }),
      requests.length === 0 ? make('p', 'quiet', say('requestsNone')) : table(requests, room, [say('columnAccount'), say('columnDecision'), say('columnHolds')], ({ about, decision, until }) => [
        about === '' ? '–' : about, say(decision === 'is-client' ? 'decidedClient' : 'decidedNotClient'), until === '' ? '' : say('decidedUntil', { date: until })])),
    make('h2', '', say('wordingsTitle')),
    make('div', 'card', wordings.length === 0 ? make('p', 'quiet', say('wordingsNone'))
      : table(wordings, room, [say('columnWording'), say('columnRule')], ({ about, rule }) => [about === '' ? rule : about, rule]))];
}

function table(all: readonly Decision[], room: Room, heads: readonly string[], cells: (decision: Decision) => readonly string[]): HTMLElement {
  const { say, lang } = room;
  return make('table', '', headRow(say('columnDate'), ...heads, ''), ...all.map((decision) => item(decision.key, make('tr', '', make('td', '', decision.date),
    ...cells(decision).map((cell) => make('td', '', cell)),
    make('td', '', button(say('takeBack'), () => { void ask(room, { verb: 'judgements', action: 'undo', key: decision.key, lang }); }))))));
}

function exceptions(all: readonly Exception[], room: Room): HTMLElement {
  const { say } = room;
  if (all.length === 0) return make('p', 'quiet', say('exceptionsNone'));
  return make('table', '', headRow(say('columnName'), say('exceptionReason'), say('columnDate'), ''),
    ...all.map(({ ref, name, reason, date }) => item(ref, make('tr', '', make('td', '', name === '' ? ref : name),
    make('td', '', reason), make('td', '', date),
    make('td', '', button(say('takeBack'), () => { void ask(room, { verb: 'exceptions', action: 'remove', ref }); }))))));
}

/** Somebody on the list, a reason, and one press. */
function finder(room: Room): HTMLElement {
  const { say } = room;
  const who = make('input', '');
  who.type = 'search';
  who.placeholder = say('findClient');
  who.ariaLabel = say('findClient');
  const found = make('div', '');
  const find = button(say('exceptionFind'), () => { void look(); });
  const look = async (): Promise<void> => {
    if (who.value.trim() === '') { found.replaceChildren(); return; }
    const { answer } = await askService({ verb: 'clients', action: 'list', find: who.value, offset: 0, limit: FEW });
    if (answer.answer !== 'clients') { room.told.textContent = refusalWords(answer, say); return; }
    found.replaceChildren(...(answer.total === 0 ? [make('p', '', say('listNobody'))] : answer.clients.map(({ ref, given, family, city }) => {
      const reason = make('input', '');
      reason.type = 'text';
      reason.placeholder = say('exceptionReason');
      reason.ariaLabel = say('exceptionReason');
      return make('p', 'row', `${given} ${family}${city === '' ? '' : `, ${city}`}`, reason, button(say('exceptionMake'), () => {
        if (reason.value.trim() === '') { reason.focus(); return; }
        found.replaceChildren();
        void ask(room, { verb: 'exceptions', action: 'add', ref, reason: reason.value });
      }));
    })));
  };
  who.addEventListener('keydown', (event) => { if (event.key === 'Enter') void look(); });
  return make('div', '', make('p', 'row', who, find), found);
}
