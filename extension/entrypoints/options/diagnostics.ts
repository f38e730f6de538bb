/** What is connected to what, in which version, and what to do where it is not. */
import { askService } from '../../src/inner';
import { make } from '../../src/show/page';
import type { Around } from './section';

export function diagnosticsView({ say }: Around): readonly Node[] {
  const facts = make('table', '');
  const row = (name: string, value: string): Node => make('tr', '', make('th', '', name), make('td', '', value));
  const version = row(say('factExtension'), chrome.runtime.getManifest().version);
  facts.append(version);
  void askService({ verb: 'status' }).then(({ answer }) => {
    if (answer.answer !== 'status') return;
    facts.replaceChildren(version, row(say('factService'), answer.version), row(say('factPacks'), answer.packs.join(', ')),
      row(say('factRules'), String(answer.rules)), row(say('factClients'), String(answer.clients)));
  });
  return [make('div', 'card', facts)];
}
