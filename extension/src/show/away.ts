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
