/** What is copied for somebody who helps: no text of a page, no site's name, no person's, and no account's of this computer. */
import type { Check } from '../../src/show/links';
import type { Answer, Lang } from '../../src/wire';

export type Report = {
  readonly version: string;
  readonly browser: string;
  readonly lang: Lang;
  readonly line: string;
  readonly status: (Answer & { readonly answer: 'status' }) | null;
  readonly checks: readonly Check[];
};

export function reportOf({ version, browser, lang, line, status, checks }: Report): string[] {
  const service = status === null ? 'service: no answer'
    : `service ${status.version}, ${status.rules} rules of ${status.packs.join(' ')}, list ${status.store}`;
  return [`Chaperone: extension ${version}, ${lang}`, `browser: ${browser}`, `line: ${line}`, service,
    ...checks.map(({ link, state, seen, mend }) => `${state}  ${link}: ${homeless(seen)}${mend === '' ? '' : ` -> ${homeless(mend)}`}`)];
}

/** A home folder carries its owner's name. */
export function homeless(words: string): string {
  return words.replace(/\/(?:home|Users)\/[^/\s'"]+|[A-Za-z]:\\Users\\[^\\'"]+/gu, '~');
}
