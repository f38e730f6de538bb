/** Taking a file in: dropped or chosen, looked through first, and only then kept. The browser keeps nothing of it. */
import { askService } from '../../src/inner';
import { button, make } from '../../src/show/page';
import { codeWords, refusalWords } from '../../src/show/refusal';
import type { Say, Word } from '../../src/show/words';
import type { Ask } from '../../src/wire';
import type { Intake, Trouble } from '../../src/wire-roster';
import { base64, dropZone } from './drop-zone';

/** One message to the service may have 64 MiB, and base64 takes four thirds. */
const MOST_BYTES = 45_000_000;
const LOOK_AGAIN = 250;
const COLUMNS: ReadonlyMap<string, Word> = new Map([
  ['ref', 'fieldRef'], ['given', 'fieldGiven'], ['middle', 'fieldGiven'], ['family', 'fieldFamily'], ['full', 'columnName'],
  ['preferred', 'fieldPreferred'], ['email', 'fieldEmail'], ['phone', 'fieldPhone'], ['city', 'columnCity'], ['handles', 'fieldHandles'],
  ['status', 'columnStanding'], ['ended', 'columnStanding'], ['active', 'columnStanding'], ['last-seen', 'fieldSince'], ['days-since', 'fieldSince']]);
const TROUBLES: ReadonlyMap<string, Word> = new Map([
  ['no-name', 'troubleNoName'], ['more-cells', 'troubleMoreCells'], ['quote', 'troubleQuote'], ['too-long', 'troubleTooLong'],
  ['no-date', 'troubleNoDate'], ['card', 'troubleCard']]);

export function importView(say: Say, changed: () => void): HTMLElement {
  const room = make('div', '');
  room.setAttribute('role', 'status');
  const file = make('input', '');
  file.type = 'file';
  file.accept = '.csv,.tsv,.txt,.vcf,text/csv,text/vcard';
  const zone = dropZone(file, say('dropFile'), (chosen) => look(chosen, say, room, changed));
  return make('div', 'card', make('p', 'quiet', say('importAbout')), zone, room);
}

async function look(chosen: File, say: Say, room: HTMLElement, changed: () => void): Promise<void> {
  if (chosen.size > MOST_BYTES) { room.replaceChildren(make('p', '', say('importTooLarge'))); return; }
  const file = await base64(chosen).catch(() => null);
  // Gone since it was chosen, or on a drive that is.
  if (file === null) { room.replaceChildren(make('p', '', say('importFailed', { reason: say('auditUnreadable') }))); return; }
  const found = await run({ verb: 'clients', action: 'import', file, dryRun: true }, say, room);
  if (found === null) return;
  const yes = button(say('importTake', { count: found.fresh + found.updated }), () => {
    void run({ verb: 'clients', action: 'import', file }, say, room).then((done) => {
      if (done === null) return;
      room.replaceChildren(make('p', '', counts(done, say)), make('p', 'quiet', say('importDelete')));
      changed();
    });
  });
  yes.className = 'first';
  yes.disabled = found.fresh + found.updated === 0;
  room.replaceChildren(...preview(found, say), make('p', 'row', yes, button(say('cancel'), () => { room.replaceChildren(); })));
  yes.focus();
}

/** The import's last word, or null where it failed; meanwhile the room shows how far it is. */
async function run(ask: Ask & { readonly action: 'import' }, say: Say, room: HTMLElement): Promise<Intake | null> {
  const bar = make('progress', '');
  bar.max = 100;
  bar.ariaLabel = say('importReading');
  room.replaceChildren(bar);
  let { answer } = await askService(ask);
  while (answer.answer === 'intake' && (answer.phase === 'reading' || answer.phase === 'keeping')) {
    if (answer.phase === 'reading') bar.value = answer.percent;
    else bar.removeAttribute('value');
    await new Promise((done) => { setTimeout(done, LOOK_AGAIN); });
    ({ answer } = await askService({ verb: 'clients', action: 'progress' }));
  }
  if (answer.answer === 'intake' && answer.phase === 'done') return answer;
  const reason = answer.answer === 'intake' ? codeWords(answer.code, answer.message, say) : refusalWords(answer, say);
  room.replaceChildren(make('p', '', say('importFailed', { reason })));
  return null;
}

function preview(found: Intake, say: Say): Node[] {
  const kept = found.kept.map(({ heading, as }) => make('li', '', `${heading} → ${word(COLUMNS, as, say)}`));
  return [
    ...(found.source === '' ? [] : [make('p', '', say('importSource', { source: found.source }))]),
    make('p', '', counts(found, say)),
    make('h3', '', say('importKept')), make('ul', '', ...kept),
    ...(found.dropped.length === 0 ? [] : [make('h3', '', say('importDropped')), make('p', 'quiet', found.dropped.join(', '))]),
    ...(found.troubles.length === 0 ? [] : [make('h3', '', say('importTroubles')), troubles(found, say)])];
}

function troubles(found: Intake, say: Say): HTMLElement {
  const lines = found.troubles.map((trouble) => make('li', '', place(trouble, say)));
  return make('ul', 'scroll', ...lines, ...(found.more === 0 ? [] : [make('li', '', say('importMore', { count: found.more }))]));
}

function place({ line, column, kind }: Trouble, say: Say): string {
  const what = word(TROUBLES, kind, say);
  return column === '' ? say('troubleLine', { line, what }) : say('troubleCell', { line, column, what });
}

function counts({ fresh, updated, unchanged, duplicates, leftOut }: Intake, say: Say): string {
  return say('importCounts', { fresh, updated, unchanged, duplicates, leftOut });
}

function word(words: ReadonlyMap<string, Word>, id: string, say: Say): string {
  const known = words.get(id);
  return known === undefined ? id : say(known);
}
