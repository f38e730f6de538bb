/**
 * One section of the options page: a file of its own, with one line in the table of `sections.ts`. Its view is called when the
 * section is gone to, never before: what is kept by the service (names above all) is asked for only by who looks at it.
 */
import type { Say, Word } from '../../src/show/words';
import type { Settings } from '../../src/settings';
import type { Lang } from '../../src/wire';

export type Around = {
  readonly say: Say;
  readonly lang: Lang;
  readonly settings: Settings;
  /** Draws the section anew, with the settings as they are now. */
  again(): void;
};

export type Section = {
  /** what stands behind # in the address: whoever links here keeps it */
  readonly id: string;
  readonly title: Word;
  /** a common heading in the list, above the first of those that have it */
  readonly under?: Word;
  /** the nodes below the section's own heading (an h1: begin with h2) */
  view(around: Around): readonly Node[];
};
