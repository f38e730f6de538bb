/** The past: an export is handed to the service in slices and never kept; what was found is shown a page at a time. */
import { askService } from '../../src/inner';
import { button, make, toldPlace } from '../../src/show/page';
import type { Say } from '../../src/show/words';
import type { Lang } from '../../src/wire';
import type { Audit } from '../../src/wire-audit';
import { foundView } from './audit-found';
import { Look, type Watcher } from './audit-look';
import { auditWords } from './audit-words';
import type { Around } from './section';
import { dropZone } from './drop-zone';

/** How often who listens is told, in percent: each is a sentence that is read aloud. */
const SPOKEN_STEP = 10;

/** `told` is said aloud, the room is not: it changes three times a second. */
type Shown = {
  readonly say: Say; readonly lang: Lang; readonly file: HTMLInputElement; readonly told: HTMLElement; readonly room: HTMLElement;
  readonly found: HTMLElement };

export function auditView({ say, lang }: Around): readonly Node[] {
  const file = make('input', '');
  file.type = 'file';
  const since = make('input', '');
  since.type = 'date';
  const messages = make('input', '');
  messages.type = 'checkbox';
  const shown: Shown = { say, lang, file, told: toldPlace(), room: make('div', ''), found: make('div', '') };
  const zone = dropZone(file, say('auditDrop'), (chosen) => {
    shown.found.replaceChildren();
    return Look.through(chosen, since.value, messages.checked, watching(shown));
  });
  if (Look.now === null) void foundBefore(shown);
  else Look.now.watchedBy(watching(shown));
  return [make('p', 'quiet', say('auditAbout')), make('div', 'card', zone,
    make('div', 'fields', make('label', '', say('auditSince'), since), make('label', 'beside', messages, make('span', '', say('auditMessages')))),
    shown.told, shown.room), shown.found];
}

/** What was found before the page was left is still there; so may be a look that this page knows nothing of. */
async function foundBefore(shown: Shown): Promise<void> {
  const { answer } = await askService({ verb: 'audit', action: 'progress' });
  if (answer.answer !== 'audit' || Look.now !== null || shown.told.textContent !== '') return;
  if (answer.phase === 'done') show(answer, shown);
  if (answer.phase === 'reading') elsewhere(shown);
}

/** In another window, or left behind by this one when it was loaded anew: nothing is begun beside it, but it can be ended. */
function elsewhere({ say, file, told, room }: Shown): void {
  file.disabled = true;
  told.textContent = say('auditElsewhere');
  room.replaceChildren(make('p', 'row', button(say('auditStop'), () => {
    void askService({ verb: 'audit', action: 'cancel' }).then(() => {
      told.textContent = say('auditStopped');
      room.replaceChildren();
      file.disabled = false;
      file.focus();
    });
  })));
}

function watching(shown: Shown): Watcher {
  const { say, file, told, room, found } = shown;
  const bar = make('progress', '');
  bar.max = 100;
  bar.ariaLabel = say('auditReading');
  const line = make('p', 'quiet', say('auditReading'));
  const spoken = make('p', 'spoken', say('auditReading'));
  spoken.setAttribute('role', 'status');
  const stop = button(say('auditStop'), () => { if (Look.now !== null) Look.now.stopped = true; });
  const held = document.activeElement === file;
  file.disabled = true;
  told.textContent = '';
  found.replaceChildren();
  room.replaceChildren(bar, line, spoken, make('p', 'row', stop));
  if (held) stop.focus();
  let step = 0;
  return {
    tell: ({ percent, left, posts, found: seen }) => {
      bar.value = percent;
      line.textContent = left === null ? say('auditProgress', { percent, posts, found: seen })
        : say('auditProgressLeft', { percent, posts, found: seen, left: minutes(left) });
      if (Math.floor(percent / SPOKEN_STEP) <= step) return;
      step = Math.floor(percent / SPOKEN_STEP);
      spoken.textContent = line.textContent;
    },
    ended: (end) => {
      const inRoom = room.contains(document.activeElement);
      file.disabled = false;
      if (end.end === 'done') show(end.audit, shown);
      else {
        room.replaceChildren();
        told.textContent = end.end === 'stopped' ? say('auditStopped') : say('auditFailed', { reason: auditWords(end.code, end.message, say) });
      }
      if (inRoom) file.focus();
    },
  };
}

function show(done: Audit, { say, lang, told, room, found }: Shown): void {
  const troubles = done.troubles.map(({ code, file, where }) =>
    make('li', '', `${file}${where === '' ? '' : ` (${where})`}: ${auditWords(code, '', say)}`));
  told.textContent = say('auditDone', { posts: done.posts, stop: done.stop, caution: done.caution, note: done.note });
  room.replaceChildren(
    ...(troubles.length === 0 ? [] : [make('p', '', say('auditTroubles')), make('ul', '', ...troubles)]),
    make('p', 'row', button(say('auditForget'), () => {
      void askService({ verb: 'audit', action: 'cancel' }).then(() => {
        told.textContent = '';
        room.replaceChildren();
        found.replaceChildren();
      });
    })));
  found.replaceChildren(...(done.stop + done.caution + done.note === 0 ? [] : foundView(say, lang)));
}

function minutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
