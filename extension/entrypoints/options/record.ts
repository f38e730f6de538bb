/** The record of reasonable steps: shown when asked for, saved as a file, wiped; and when what was done is asked about again. */
import { askService } from '../../src/inner';
import { askAgain, changeSettings } from '../../src/settings';
import { paperView, save } from '../../src/show/paper';
import { button, choice, make, toldPlace } from '../../src/show/page';
import { refusalWords } from '../../src/show/refusal';
import type { Answer } from '../../src/wire';
import type { Around } from './section';

const FORMATS = ['pdf', 'html', 'csv', 'docx'] as const;

export function recordView(around: Around): readonly Node[] {
  const { say, lang } = around;
  const room = make('div', '');
  const told = toldPlace();
  const tell = (answer: Answer): void => { told.textContent = refusalWords(answer, say); };
  const show = async (): Promise<void> => {
    const { answer } = await askService({ verb: 'record', action: 'show', lang });
    if (answer.answer === 'paper') room.replaceChildren(paperView(answer));
    else tell(answer);
  };
  const keep = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const { answer } = await askService({ verb: 'record', action: 'export', format, lang });
    if (answer.answer === 'file') { save(answer); told.textContent = say('saved', { name: answer.name }); } else tell(answer);
  };
  void show();
  return [make('p', 'quiet', say('recordAbout')),
    make('p', 'row', ...FORMATS.map((format) => button(say('saveAs', { format: format.toUpperCase() }), () => { void keep(format); }))),
    told, make('div', 'card', room),
    againView(around),
    make('p', '', wipeButton(around, () => { told.textContent = say('recordWiped'); void show(); }, tell))];
}

function againView({ say, settings }: Around): HTMLElement {
  const now = askAgain(settings);
  const days = (words: string, which: 'done' | 'snooze', options: readonly number[]): HTMLElement =>
    choice(words, options.map((each) => [String(each), say('days', { count: each })] as const), String(now[which]), (value) => {
      void changeSettings((kept) => ({ ...kept, again: { ...askAgain(kept), [which]: Number(value) } }));
    });
  return make('div', 'card', make('h2', '', say('againTitle')), make('p', 'row', days(say('againDone'), 'done', [30, 90, 180, 365])),
    make('p', 'row', days(say('againLater'), 'snooze', [1, 7, 30])));
}

function wipeButton({ say, lang }: Around, wiped: () => void, failed: (answer: Answer) => void): HTMLElement {
  const place = make('span', 'row');
  const start = button(say('recordWipe'), () => {
    const yes = button(say('wipeYes'), () => {
      void askService({ verb: 'record', action: 'wipe', lang }).then(({ answer }) => {
        place.replaceChildren(start);
        if (answer.answer === 'settled') wiped();
        else failed(answer);
      });
    });
    place.replaceChildren(make('span', '', say('recordWipeSure')), yes, button(say('cancel'), () => { place.replaceChildren(start); }));
    yes.focus();
  });
  place.append(start);
  return place;
}
