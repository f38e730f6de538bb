/** What was found in the past: filters, pages, ticks that the service keeps, and the report as a file. */
import { askService } from '../../src/inner';
import { button, choice, make, toldPlace } from '../../src/show/page';
import { saveBlob } from '../../src/show/paper';
import { refusalWords } from '../../src/show/refusal';
import type { Say, Word } from '../../src/show/words';
import type { Lang, Severity } from '../../src/wire';
import type { Post } from '../../src/wire-audit';

const PAGE = 20;
const SHOWN: readonly (readonly [string, Word, readonly Severity[]])[] = [
  ['both', 'auditShowBoth', ['stop', 'caution']], ['stop', 'auditShowStop', ['stop']], ['all', 'auditShowAll', []]];

export function foundView(say: Say, lang: Lang): readonly Node[] {
  const posts = make('div', '');
  // The count alone is said aloud: nobody is to hear their old posts, unasked, in a room with others.
  const count = toldPlace();
  const heading = make('h2', '', say('auditFound'));
  heading.tabIndex = -1;
  let severities: readonly Severity[] = ['stop', 'caution'];
  let hideHandled = false;
  const go = async (offset: number): Promise<void> => {
    const { answer } = await askService({ verb: 'audit', action: 'list', severities, hideHandled, offset, limit: PAGE, lang });
    if (answer.answer !== 'audit-posts') { count.textContent = refusalWords(answer, say); return; }
    const turn = (to: number): void => { void go(to).then(() => { heading.focus(); heading.scrollIntoView(); }); };
    const before = button(say('pageBefore'), () => { turn(Math.max(0, offset - PAGE)); });
    const after = button(say('pageAfter'), () => { turn(offset + PAGE); });
    before.disabled = offset === 0;
    after.disabled = offset + PAGE >= answer.total;
    count.textContent = say('auditCount', { from: answer.total === 0 ? 0 : offset + 1, to: Math.min(offset + PAGE, answer.total), all: answer.total });
    posts.replaceChildren(
      ...answer.posts.map((post) => card(post, say)), make('p', 'row', before, ' ', after));
  };
  const hide = make('input', '');
  hide.type = 'checkbox';
  hide.addEventListener('change', () => { hideHandled = hide.checked; void go(0); });
  void go(0);
  return [heading, make('p', 'row',
    choice(say('auditShow'), SHOWN.map(([id, word]) => [id, say(word)] as const), 'both', (id) => {
      severities = SHOWN.find(([known]) => known === id)?.[2] ?? [];
      void go(0);
    }), ' ', make('label', '', hide, ` ${say('auditHide')}`), ' ', button(say('auditSave'), () => { void save(lang); })), count, posts];
}

function card(post: Post, say: Say): HTMLElement {
  const tick = make('input', '');
  tick.type = 'checkbox';
  tick.checked = post.handled;
  tick.addEventListener('change', () => { void askService({ verb: 'audit', action: 'handled', posts: [post.post], handled: tick.checked }); });
  const when = post.date === '' ? say('auditUndated') : post.date.slice(0, 10);
  const place = [when, post.platform, post.file].filter((part) => part !== '').join(' · ');
  const once = new Map(post.marks.map(({ rule, message }) => [rule, message]));
  return make('article', `card past ${post.severity}`,
    make('p', 'quiet', place, ...(post.link === '' ? [] : [' ', link(post.link, say)])),
    make('blockquote', '', ...marked(post)),
    make('ul', '', ...[...once.values()].map((message) => make('li', '', message))),
    make('label', '', tick, ` ${say('auditHandled')}`));
}

function link(address: string, say: Say): HTMLElement {
  const made = make('a', '', say('auditOpen'));
  made.href = address;
  made.target = '_blank';
  made.rel = 'noopener noreferrer';
  return made;
}

/** The text with the words in question marked; marks that overlap become one. */
function marked({ text, marks }: Post): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    nodes.push(new Text(text.slice(at, from)), make('mark', '', text.slice(from, end)));
    at = end;
  }
  nodes.push(new Text(text.slice(at)));
  return nodes;
}

/** Put together here from its parts; the browser saves it where the user says. */
async function save(lang: Lang): Promise<void> {
  const parts: string[] = [];
  for (let offset = 0, total = 1; offset < total;) {
    const { answer } = await askService({ verb: 'audit', action: 'report', lang, offset });
    if (answer.answer !== 'audit-report' || answer.html === '') return;
    parts.push(answer.html);
    offset += answer.html.length;
    total = answer.total;
  }
  saveBlob(new Blob(parts, { type: 'text/html' }), 'chaperone-audit.html');
}
