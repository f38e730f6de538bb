/** How to say that nothing is being checked, or null when it is, or is about to be. */
import type { LineState } from '../host/state';
import type { Word } from './words';

export function awayWord(line: LineState): Word | null {
  switch (line.state) {
    case 'ready': case 'connecting': return null;
    case 'missing': return 'awayMissing';
    case 'forbidden': return 'awayForbidden';
    case 'outdated': return line.detail === 'service' ? 'awayOutdatedService' : 'awayOutdatedExtension';
    case 'lost': return 'awayLost';
  }
}

/** How to say what the service owned up to, or null when it did all of its work. The codes are the service's. */
export function degradedWord(code: string): Word | null {
  if (code === '') return null;
  if (code === 'roster-previous') return 'degradedPrevious';
  if (code.startsWith('roster-')) return 'degradedList';
  if (code.startsWith('decisions-')) return 'degradedDecisions';
  return 'degradedPacks';
}
