/** The question what kind of account somebody writes with. It is the user's own account that is named, nobody else's. */
import type { AccountKind } from '../accounts';
import { panelOf, part } from './parts';
import type { Panel } from './root';
import type { Say } from './words';

export function accountCard(say: Say, account: string, chosen: (kind: AccountKind) => void, later: () => void): Panel {
  return panelOf('dialog', say('accountTitle'), [part('p', say('accountAsk', { account }))], [
    { words: say('accountPersonal'), act: () => { chosen('personal'); } },
    { words: say('accountProfessional'), act: () => { chosen('professional'); } },
    { words: say('accountPage'), act: () => { chosen('page'); } },
    { words: say('accountLater'), act: later },
    { words: say('close'), corner: true, act: later },
  ], later);
}
