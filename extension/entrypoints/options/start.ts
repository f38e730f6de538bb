/** The first steps, and afterwards the state of things at a glance. It ends with a draft that is marked as on a real site. */
import { askService } from '../../src/inner';
import { changeSettings } from '../../src/settings';
import { make } from '../../src/show/page';
import type { Word } from '../../src/show/words';
import { practiceView } from './practice';
import type { Around } from './section';

type Step = { readonly id: string; readonly title: Word; readonly about: Word; readonly go: Word; readonly state: HTMLElement };

export function startView(around: Around): readonly Node[] {
  const { say, lang, settings } = around;
  const steps = {
    profession: { id: 'profession', title: 'startProfession', about: 'startProfessionAbout', go: 'startProfessionGo', state: make('p', 'now') },
    sites: { id: 'sites', title: 'startSites', about: 'startSitesAbout', go: 'startSitesGo', state: make('p', 'now') },
    list: { id: 'list', title: 'startList', about: 'startListAbout', go: 'startListGo', state: make('p', 'now') },
  } as const satisfies Record<string, Step>;
  void askService({ verb: 'packs', action: 'list', lang }).then(({ answer }) => {
    if (answer.answer === 'packs') steps.profession.state.textContent = answer.packs.filter(({ chosen }) => chosen).map(({ title }) => title).join(' · ');
  });
  void askService({ verb: 'status' }).then(({ answer }) => {
    if (answer.answer === 'status') steps.list.state.textContent = answer.clients === 0 ? say('listEmpty') : say('listCount', { count: answer.clients });
  });
  if (!settings.welcomed) void changeSettings((now) => ({ ...now, welcomed: true }));
  return [
    make('p', 'lead', say('startLead')),
    make('ol', 'steps', ...Object.values(steps).map((step) => stepView(step, around)),
      make('li', 'card', make('h2', '', say('startPractice')), make('p', 'quiet', say('startPracticeAbout')), ...practiceView(around))),
    make('h2', '', say('startPromiseTitle')),
    make('ul', 'promises', ...(['startPromise1', 'startPromise2', 'startPromise3', 'startPromise4'] as const).map((word) => make('li', '', say(word)))),
  ];
}

function stepView({ id, title, about, go, state }: Step, { say }: Around): HTMLElement {
  const link = make('a', 'go', say(go));
  link.href = `#${id}`;
  return make('li', 'card', make('h2', '', say(title)), make('p', 'quiet', say(about)), state, link);
}
