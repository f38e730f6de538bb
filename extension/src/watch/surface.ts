/** What kind of place a writing box is: the site's adapter first, then addresses, labels and neighbours. */
import { GENERIC, boxEntry } from '../sites/sites';
import type { Adapter } from '../sites/adapter';
import { pathFits } from '../sites/address';
import { boxLabels, matchLabels } from '../sites/labels';
import type { Surface } from '../wire';

export function surfaceOf(box: Element, adapter: Adapter | null, place: Location | URL): Surface {
  const known = adapter === null ? null : boxEntry(adapter, box, place);
  if (known !== null) return known.kind;
  for (const { kind, path } of GENERIC.kinds) {
    if (path?.some((pattern) => pathFits(pattern, place.pathname)) === true) return kind;
  }
  // A rating in the same form or card: what is written there answers, or is, a review.
  const card = box.closest('form, article, li, [role="listitem"], [role="article"]');
  if (card !== null && holdsRating(card)) return 'review-reply';
  const said = boxLabels(box);
  for (const { kind, label } of GENERIC.kinds) {
    if (label !== undefined && said.some((words) => matchLabels(label, words) !== null)) return kind;
  }
  if (box.closest('[role="log"]') !== null || box.closest('section, main, div')?.querySelector(':scope > [role="log"]') != null) return 'message';
  if (box.closest('#commentform, .comment-form, .comments-comment-box, [data-e2e="comment-input"]') !== null) return 'comment';
  if (box.closest('[role="article"], article, [role="feed"]') !== null) return 'comment';
  if (box.closest('[role="dialog"]') !== null) return 'post';
  // Unknown places are read as the public comment they most often are.
  return 'comment';
}

function holdsRating(card: Element): boolean {
  return card.querySelector('[itemprop~="reviewRating"], [data-review-id], [data-service-review-rating]') !== null
    || [...card.querySelectorAll('[role="img"][aria-label]')].some((stars) =>
      /\b\d(?:[.,]\d)?\s*(?:\/|of|out of|sur|étoiles?|stars?)/iu.test(stars.getAttribute('aria-label') ?? ''));
}
