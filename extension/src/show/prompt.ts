/** The question before a connection is made. Neutral on purpose: a name alone is never certain, and a screen may be shared. */
import type { Finding, Likeness } from '../wire';
import { alike } from './alike';
import { citations, copyText, panelOf, part } from './parts';
import type { Panel, Root } from './root';
import type { Say } from './words';
import { write } from './written';

export interface PromptActs {
  leave(): void;
  declined(): void;
  notOnList(): void;
  goOn(): void;
}

export function requestPrompt(root: Root, say: Say, likeness: Likeness, acts: PromptActs): Panel {
  const content = [
    part('p', likeness.message === '' ? say('promptHeld') : `${likeness.message} ${say('promptHeld')}`),
    ...alike(say, likeness.reasons).map((words) => part('p', words, 'small')),
    ...(likeness.decline === '' ? [] : [part('p', likeness.decline, 'wording')]),
    ...(likeness.why.length === 0 ? [] : [part('h3', say('why')), ...citations(likeness.why, say)]),
  ];
  const spoken = part('p', '', 'small');
  content.push(spoken);
  const decline = {
    words: say('declineCopy'),
    act: () => {
      void copyText(root, likeness.decline).then((copied) => {
        if (copied) acts.declined();
        else write(spoken, say('copyFailed'));
      });
    } };
  return panelOf('alertdialog', say('promptTitle'), content, [
    { words: say('leaveIt'), first: true, act: acts.leave },
    ...(likeness.decline === '' ? [] : [decline]),
    { words: say('notOnList'), act: acts.notOnList },
    { words: say('goOn'), act: acts.goOn },
  ], acts.leave);
}

export interface SecondLookActs {
  back(): void;
  show(): void;
}

/** Said once for a draft, before it is sent. There is no button that sends: the page's own does, at the next press. */
export function secondLook(say: Say, finding: Finding, text: string, acts: SecondLookActs): Panel {
  const quoted = text.slice(finding.start, finding.end).replace(/\s+/gu, ' ');
  return panelOf('alertdialog', say('cardTitleStop'), [
    part('p', finding.message),
    part('p', quoted.length > 160 ? `${quoted.slice(0, 157)}…` : quoted, 'quote'),
    part('p', say('secondLookHeld'), 'small'),
  ], [
    { words: say('backToText'), first: true, act: acts.back },
    { words: say('showWhy'), act: acts.show },
  ], acts.back);
}
