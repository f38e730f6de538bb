/** Profession and place: which packs of rules hold. The service keeps the choice; this page only shows and asks. */
import { askService } from '../../src/inner';
import { drawAnew, item } from '../../src/show/anew';
import { make, toldPlace } from '../../src/show/page';
import { refusalWords } from '../../src/show/refusal';
import type { Say } from '../../src/show/words';
import type { Lang, Pack } from '../../src/wire';
import type { Around } from './section';

/** A room that fills itself once the service has answered. */
export function packsView({ say, lang }: Around): readonly Node[] {
  const room = make('ul', 'ticks');
  const told = toldPlace();
  void askService({ verb: 'packs', action: 'list', lang }).then(({ answer }) => {
    if (answer.answer === 'packs') show(room, told, answer.packs, say, lang);
    else told.textContent = refusalWords(answer, say);
  });
  return [make('p', 'quiet', say('packsAbout')), make('div', 'card', room, told)];
}

function show(room: HTMLElement, told: HTMLElement, packs: readonly Pack[], say: Say, lang: Lang): void {
  drawAnew(room, ...packs.map((pack) => {
    const box = make('input', '');
    box.type = 'checkbox';
    box.checked = pack.chosen;
    box.addEventListener('change', () => {
      const chosen = packs.filter(({ id, chosen: now }) => (id === pack.id ? box.checked : now)).map(({ id }) => id);
      // Somebody is always of some profession: the last one cannot be taken away, only changed for another.
      if (chosen.length === 0) {
        box.checked = true;
        told.textContent = say('packsOne');
        return;
      }
      void use(chosen, room, told, say, lang);
    });
    return item(pack.id, make('li', '', make('label', '', box, pack.title)));
  }));
}

async function use(chosen: readonly string[], room: HTMLElement, told: HTMLElement, say: Say, lang: Lang): Promise<void> {
  const { answer } = await askService({ verb: 'packs', action: 'use', packs: [...chosen], lang });
  if (answer.answer === 'packs') {
    show(room, told, answer.packs, say, lang);
    told.textContent = say('packsKept');
  } else {
    told.textContent = refusalWords(answer, say);
  }
}
