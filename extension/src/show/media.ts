/** The question that goes with a picture, a video or a sound, and what there is to say when somebody in care is in it. */
import type { MediaReason } from '../wire';
import { citations, copyText, panelOf, part } from './parts';
import type { Panel, Root } from './root';
import type { Say } from './words';
import { wordingIn } from './wording';
import { write } from './written';

export function mediaQuestion(say: Say, reason: MediaReason, acts: { readonly yes: () => void; readonly no: () => void }): Panel {
  return panelOf('dialog', say('mediaTitle'), [
    part('p', say('mediaAsk')),
    part('h3', say('why')), ...citations(reason.why, say),
    part('p', say('mediaUnread'), 'small'),
  ], [
    { words: say('mediaNo'), first: true, act: acts.no },
    { words: say('mediaYes'), act: acts.yes },
    { words: say('close'), corner: true, act: acts.no },
  ], acts.no);
}

export function mediaAdvice(root: Root, say: Say, reason: MediaReason, close: () => void): Panel {
  const wording = wordingIn(reason.instead);
  const told = part('p', '', 'small told');
  return panelOf('dialog', say('mediaTakeOut'), [
    part('p', say('mediaConsent')),
    ...(reason.instead === '' ? [] : [part('h3', say('instead')), part('p', reason.instead, 'wording')]),
    told,
  ], [
    ...(wording === '' ? [] : [{
      words: say('copy'),
      act: () => { void copyText(root, wording).then((copied) => { write(told, say(copied ? 'copied' : 'copyFailed')); }); } }]),
    { words: say('backToText'), first: true, act: close },
  ], close);
}
