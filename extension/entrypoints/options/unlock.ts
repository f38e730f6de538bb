/** Where the key lies, and the passphrase where one is wanted. It goes to the service and is kept nowhere here. */
import { askService } from '../../src/inner';
import { make, toldPlace } from '../../src/show/page';
import { refusalWords } from '../../src/show/refusal';
import type { Say } from '../../src/show/words';

/** A place that stays empty unless the service is locked. */
export function unlockView(say: Say, opened: () => void): HTMLElement {
  const room = make('div', '');
  void askService({ verb: 'key', action: 'where' }).then(({ answer }) => {
    if (answer.answer === 'key' && answer.locked) room.replaceChildren(form(say, () => { room.replaceChildren(); opened(); }));
  });
  return room;
}

function form(say: Say, opened: () => void): HTMLElement {
  const told = toldPlace();
  const typed = make('input', '');
  typed.type = 'password';
  typed.autocomplete = 'off';
  const open = make('button', 'first', say('unlock'));
  open.type = 'submit';
  const made = make('form', 'card alert', make('p', '', say('lockedAbout')),
    make('p', 'row', make('label', '', `${say('passphrase')} `, typed), open), told);
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    const passphrase = typed.value;
    typed.value = '';
    void askService({ verb: 'key', action: 'unlock', passphrase }).then(({ answer }) => {
      if (answer.answer === 'key' && !answer.locked) { opened(); return; }
      told.textContent = refusalWords(answer, say);
      typed.focus();
    });
  });
  return made;
}
