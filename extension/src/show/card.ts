/** The card of one finding: what, which words, why, another way to say it, and two ways to ignore it. */
import type { Finding, Severity } from '../wire';
import { citations, copyText, panelOf, part } from './parts';
import type { Panel, Root } from './root';
import type { Say, Word } from './words';
import { adviceIn, wordingIn } from './wording';
import { write } from './written';

export interface CardActs {
  close(): void;
  next(): void;
  ignoreOnce(finding: Finding): void;
  ignoreWording(finding: Finding): void;
}

const TITLES: Readonly<Record<Severity, Word>> = { stop: 'cardTitleStop', caution: 'cardTitleCaution', note: 'cardTitleNote' };

export function findingCard(
  root: Root, say: Say, findings: readonly Finding[], at: number, text: string, acts: CardActs): Panel | null {
  const finding = findings[at];
  if (finding === undefined) return null;
  const quoted = text.slice(finding.start, finding.end).replace(/\s+/gu, ' ');
  const content: HTMLElement[] = [];
  content.push(part('p', finding.message));
  content.push(part('p', quoted.length > 160 ? `${quoted.slice(0, 157)}…` : quoted, 'quote'));
  if (finding.instead !== '') {
    const { advice, wording: ready } = adviceIn(finding.instead);
    content.push(part('h3', say('instead')), part('p', advice, ready === '' ? 'wording' : ''), ...(ready === '' ? [] : [part('p', ready, 'wording')]));
  }
  if (finding.why.length > 0) content.push(part('h3', say('why')), ...citations(finding.why, say));
  const wording = wordingIn(finding.instead);
  const spoken = part('p', '', 'small told');
  content.push(spoken);
  const choices = [
    ...(wording === '' ? [] : [{
      words: say('copy'), first: true,
      act: () => {
        void copyText(root, wording).then((copied) => {
          const told = say(copied ? 'copied' : 'copyFailed');
          write(spoken, told);
          root.say(told);
        });
      } }]),
    ...(findings.length > 1 ? [{ words: say('next'), act: acts.next }] : []),
    { words: say('ignoreOnce'), act: () => { acts.ignoreOnce(finding); } },
    { words: say('ignoreWording'), act: () => { acts.ignoreWording(finding); } },
    { words: say('close'), corner: true, act: acts.close },
  ];
  const which = findings.length > 1 ? ` (${say('cardWhich', { at: at + 1, all: findings.length })})` : '';
  return panelOf('dialog', `${say(TITLES[finding.severity])}${which}`, content, choices, acts.close);
}

export function clearCard(say: Say, close: () => void): Panel {
  return panelOf('dialog', 'Chaperone', [part('p', say('cardClear'))], [{ words: say('close'), corner: true, act: close }], close);
}
