/** Reminders about review pages and widgets: first whether the page is the user's own, then what can be done about it. */
import type { Reminder } from '../wire';
import { citations, panelOf, part } from './parts';
import type { Panel } from './root';
import type { Say, Word } from './words';

export interface ReminderActs {
  open(link: string): void;
  settle(decision: 'done' | 'snooze' | 'silence'): void;
  close(): void;
}

export function practiceCard(say: Say, answer: (mine: boolean) => void, close: () => void): Panel {
  return panelOf('dialog', say('practiceTitle'), [part('p', say('practiceAsk'))], [
    { words: say('mine'), first: true, act: () => { answer(true); } },
    { words: say('notMine'), act: () => { answer(false); } },
    { words: say('later'), act: close },
  ], close);
}

/** What can be done, in the fewest words. */
const ANSWERS: Readonly<Record<Reminder['action'], Word>> = {
  'switch-off': 'canSwitchOff', hide: 'canHide', remove: 'canRemove', 'ask-removal': 'canAskRemoval', detach: 'canDetach',
  cannot: 'cannotSwitchOff' };

/** @param which of how many; `here` where the page is the setting itself */
export function reminderCard(
  say: Say, reminder: Reminder, which: { readonly at: number; readonly all: number; readonly here: boolean }, acts: ReminderActs): Panel {
  const content = [
    part('p', reminder.text),
    part('p', say(ANSWERS[reminder.action]), 'wording'),
    ...(which.here ? [part('p', say('switchIsHere'))] : []),
    ...(which.all > 1 ? [part('p', say('cardWhich', { at: which.at, all: which.all }), 'small')] : [])];
  if (reminder.steps.length > 0) {
    const steps = part('ol', '');
    steps.append(...reminder.steps.map((step) => part('li', step)));
    content.push(part('h3', say('steps')), steps);
    if (reminder.checked !== '') content.push(part('p', say('checkedOn', { date: reminder.checked }), 'small'));
  }
  if (reminder.why.length > 0) content.push(part('h3', say('why')), ...citations(reminder.why, say));
  return panelOf('dialog', reminder.title, content, [
    ...(reminder.link.startsWith('https://') && !which.here
      ? [{ words: say('openSetting'), first: true, act: () => { acts.open(reminder.link); } }] : []),
    { words: say('done'), act: () => { acts.settle('done'); } },
    { words: say('later'), act: () => { acts.settle('snooze'); } },
    { words: say('never'), act: () => { acts.settle('silence'); } },
    { words: say('close'), corner: true, act: acts.close },
  ], acts.close);
}
