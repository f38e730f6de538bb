/** The past: an export is handed to the service in slices and never kept; what was found is shown a page at a time. */
import { askService } from '../../src/inner';
import { button, make } from '../../src/show/page';
import type { Say, Word } from '../../src/show/words';
import type { Lang } from '../../src/wire';
import type { Audit } from '../../src/wire-audit';
import { foundView } from './audit-found';
import type { Around } from './section';
import { dropZone } from './drop-zone';

/** Base64 makes four of three: 4 MiB a message. */
const SLICE = 3 * 1024 * 1024;
const LOOK_AGAIN = 300;
const TROUBLES: ReadonlyMap<string, Word> = new Map([
  ['archive-unknown', 'auditUnknown'], ['zip-bomb', 'auditBomb'], ['too-much', 'auditBomb'], ['zip-damaged', 'auditDamaged'],
  ['zip-cut', 'auditDamaged'], ['cut-short', 'auditDamaged'], ['bad-json', 'auditDamaged'], ['audit-running', 'auditRunning'],
  ['owner-unknown', 'auditOwner'], ['line-lost', 'auditLost'], ['timed-out', 'auditLost']]);

export function auditView({ say, lang }: Around): readonly Node[] {
  const room = make('div', '');
  room.setAttribute('role', 'status');
  const found = make('div', '');
  const file = make('input', '');
  file.type = 'file';
  const since = make('input', '');
  since.type = 'date';
  const messages = make('input', '');
  messages.type = 'checkbox';
  const zone = dropZone(file, say('auditDrop'), (chosen) => {
    found.replaceChildren();
    return look(chosen, since.value, messages.checked, say, lang, room, found);
  });
  // What was found before the page was left is still there.
  void askService({ verb: 'audit', action: 'progress' }).then(({ answer }) => {
    if (answer.answer === 'audit' && answer.phase === 'done' && room.childElementCount === 0) show(answer, say, lang, room, found);
  });
  return [make('p', 'quiet', say('auditAbout')), make('div', 'card', zone,
    make('div', 'fields', make('label', '', say('auditSince'), since), make('label', 'beside', messages, make('span', '', say('auditMessages')))), room), found];
}

async function look(chosen: File, since: string, messages: boolean, say: Say, lang: Lang, room: HTMLElement, found: HTMLElement): Promise<void> {
  const bar = make('progress', '');
  bar.max = 100;
  bar.ariaLabel = say('auditReading');
  const told = make('p', 'quiet', say('auditReading'));
  let stopped = false;
  room.replaceChildren(bar, told, button(say('auditStop'), () => { stopped = true; }));
  const start = Date.now();
  const tell = (now: Audit, sent: number): void => {
    const percent = chosen.size === 0 ? 100 : Math.floor((100 * Math.min(now.read, sent)) / chosen.size);
    bar.value = percent;
    const left = percent < 2 ? '' : clock(((Date.now() - start) / percent) * (100 - percent));
    told.textContent = say(left === '' ? 'auditProgress' : 'auditProgressLeft', { percent, posts: now.posts, found: now.stop + now.caution, left });
  };
  const last = await handOver(chosen, since, messages, () => stopped, tell);
  if (stopped) {
    await askService({ verb: 'audit', action: 'cancel' });
    room.replaceChildren(make('p', '', say('auditStopped')));
  } else if (typeof last === 'string') {
    room.replaceChildren(make('p', '', say('auditFailed', { reason: reason(last, say) })));
  } else {
    show(last, say, lang, room, found);
  }
}

/** The service's last word, or a code. Slices go only as fast as they are read: nothing piles up on either side. */
async function handOver(
  chosen: File, since: string, messages: boolean, stopped: () => boolean, tell: (now: Audit, sent: number) => void): Promise<Audit | string> {
  let { answer } = await askService({ verb: 'audit', action: 'begin', name: chosen.name, size: chosen.size, since, messages });
  let sent = 0;
  let ended = false;
  for (;;) {
    if (answer.answer !== 'audit') return answer.answer === 'refused' ? answer.code : answer.answer;
    if (answer.phase === 'failed') return answer.code;
    if (answer.phase !== 'reading') return answer;
    if (stopped()) return answer;
    tell(answer, sent);
    if (sent >= chosen.size && !ended) {
      ended = true;
      ({ answer } = await askService({ verb: 'audit', action: 'finish' }));
    } else if (sent < chosen.size && answer.room >= SLICE) {
      const part = chosen.slice(sent, sent + SLICE);
      sent += part.size;
      ({ answer } = await askService({ verb: 'audit', action: 'slice', data: await base64(part) }));
    } else {
      await new Promise((done) => { setTimeout(done, LOOK_AGAIN); });
      ({ answer } = await askService({ verb: 'audit', action: 'progress' }));
    }
  }
}

function show(done: Audit, say: Say, lang: Lang, room: HTMLElement, found: HTMLElement): void {
  const troubles = done.troubles.map(({ code, file, where }) =>
    make('li', '', `${file}${where === '' ? '' : ` (${where})`}: ${reason(code, say)}`));
  room.replaceChildren(
    make('p', '', say('auditDone', { posts: done.posts, stop: done.stop, caution: done.caution, note: done.note })),
    ...(troubles.length === 0 ? [] : [make('p', '', say('auditTroubles')), make('ul', '', ...troubles)]),
    make('p', 'row', button(say('auditForget'), () => {
      void askService({ verb: 'audit', action: 'cancel' }).then(() => { room.replaceChildren(); found.replaceChildren(); });
    })));
  found.replaceChildren(...(done.stop + done.caution + done.note === 0 ? [] : foundView(say, lang)));
}

function reason(code: string, say: Say): string {
  const known = TROUBLES.get(code);
  return known === undefined ? code : say(known);
}

function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function base64(part: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => { done(String(reader.result).replace(/^[^,]*,/u, '')); };
    reader.onerror = () => { failed(reader.error ?? new Error('unreadable')); };
    reader.readAsDataURL(part);
  });
}
