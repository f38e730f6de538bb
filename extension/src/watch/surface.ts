/** What kind of place a writing box is: the user's own word for it, the site's adapter, then addresses, labels and neighbours. */
import { GENERIC, boxEntry } from '../sites/sites';
import type { Adapter, Part } from '../sites/adapter';
import { pathFits } from '../sites/address';
import { boxLabels, matchLabels } from '../sites/labels';
import { repairOf } from '../sites/repair';
import type { Surface } from '../wire';

/**
 * `part` is finer than the surface, where it is known. `by` says who knew: the user's own repair, the id of an adapter's entry,
 * `generic` for a sign that is good anywhere, or `nothing` when the box is only taken for a public comment.
 */
export type Reading = { readonly surface: Surface; readonly part: Part | null; readonly by: string };

export function surfaceOf(box: Element, adapter: Adapter | null, place: Location | URL): Surface {
  return readingOf(box, adapter, place).surface;
}

export function readingOf(box: Element, adapter: Adapter | null, place: Location | URL): Reading {
  const repair = repairOf(box);
  if (repair !== null) return { surface: repair.kind, part: null, by: 'repair' };
  const known = adapter === null ? null : boxEntry(adapter, box, place);
  if (known !== null) return { surface: known.kind, part: known.part ?? null, by: known.id };
  const generic = genericReading(box, place);
  // Unknown places are read as the public comment they most often are.
  return generic === null ? { surface: 'comment', part: null, by: 'nothing' } : { ...generic, by: 'generic' };
}

function genericReading(box: Element, place: Location | URL): { readonly surface: Surface; readonly part: Part | null } | null {
  const as = (surface: Surface, part: Part | null = null) => ({ surface, part });
  for (const { kind, part, path } of GENERIC.kinds) {
    if (path?.some((pattern) => pathFits(pattern, place.pathname)) === true) return as(kind, part);
  }
  // A rating in the same form or card: what is written there answers, or is, a review.
  const card = box.closest('form, article, li, [role="listitem"], [role="article"]');
  if (card !== null && holdsRating(card)) return as('review-reply');
  const said = boxLabels(box);
  for (const { kind, part, label } of GENERIC.kinds) {
    if (label !== undefined && said.some((words) => matchLabels(label, words) !== null)) return as(kind, part);
  }
  if (box.closest('[role="log"]') !== null || box.closest('section, main, div')?.querySelector(':scope > [role="log"]') != null) return as('message');
  if (box.closest('#commentform, .comment-form, .comments-comment-box, [data-e2e="comment-input"]') !== null) return as('comment');
  if (box.closest('[role="article"], article, [role="feed"]') !== null) return as('comment');
  if (box.closest('[role="dialog"]') !== null) return as('post');
  return null;
}

function holdsRating(card: Element): boolean {
  return card.querySelector('[itemprop~="reviewRating"], [data-review-id], [data-service-review-rating]') !== null
    || [...card.querySelectorAll('[role="img"][aria-label]')].some((stars) =>
      /\b\d(?:[.,]\d)?\s*(?:\/|of|out of|sur|étoiles?|stars?)/iu.test(stars.getAttribute('aria-label') ?? ''));
}
