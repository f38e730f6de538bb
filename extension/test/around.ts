/** What a section of the options page is given, for its tests. */
import type { Around } from '../entrypoints/options/section';
import { DEFAULTS, type Settings } from '../src/settings';
import { wordsIn } from '../src/show/words';
import type { Lang } from '../src/wire';

export function around(lang: Lang, settings: Settings = DEFAULTS, again: () => void = () => undefined): Around {
  return { say: wordsIn(lang), lang, settings, again };
}
