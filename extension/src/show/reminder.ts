/** Reminders about review pages and widgets: first whether the page is the user's own, then what can be done about it. */
import type { Reminder } from '../wire';
import { citations, panelOf, part } from './parts';
import type { Panel } from './root';
import type { Say } from './words';

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

export function reminderCard(say: Say, reminder: Reminder, acts: ReminderActs): Panel {
  const content = [part('p', reminder.text)];
  if (reminder.steps.length > 0) {
    const steps = part('ol', '');
    steps.append(...reminder.steps.map((step) => part('li', step)));
    content.push(part('h3', say('steps')), steps);
    if (reminder.checked !== '') content.push(part('p', say('checkedOn', { date: reminder.checked }), 'small'));
  }
  if (reminder.why.length > 0) content.push(part('h3', say('why')), ...citations(reminder.why, say));
  return panelOf('dialog', reminder.title, content, [
    ...(reminder.link.startsWith('https://')
      ? [{ words: say('openSetting'), first: true, act: () => { acts.open(reminder.link); } }] : []),
    { words: say('done'), act: () => { acts.settle('done'); } },
    { words: say('later'), act: () => { acts.settle('snooze'); } },
    { words: say('never'), act: () => { acts.settle('silence'); } },
    { words: say('close'), corner: true, act: acts.close },
  ], acts.close);
}
