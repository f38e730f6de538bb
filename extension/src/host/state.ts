/** The line to the service, as people can be told about it. */
import { oneOf, shape, text, type Of } from '../check';

export const isLineState = shape({
  state: oneOf('connecting', 'ready', 'missing', 'forbidden', 'outdated', 'lost'),
  /** for `outdated`: "extension" or "service"; for `ready`: the service's version; else empty. */
  detail: text,
  /** false while the line still tries by itself; true in an end state that waits for a person. */
  resting: (value: unknown): value is boolean => typeof value === 'boolean',
});
export type LineState = Of<typeof isLineState>;

/** Browsers tell the reasons apart only by these sentences, which are not translated; Firefox has one for both. */
export function stateOfDisconnect(lastError: string): 'missing' | 'forbidden' | 'lost' {
  if (/host not found|no such native application/i.test(lastError)) return 'missing';
  if (/forbidden/i.test(lastError)) return 'forbidden';
  return 'lost';
}
