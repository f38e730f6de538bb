/**
 * Signs that a page shows reviews or testimonials, or lets people leave them. A heading with the right word is no sign;
 * structured data, a known widget's own container or script, and the addresses of review pages are.
 */
import { isRecord } from '../check';

export type Sign =
  | 'schema-review' | 'trustindex' | 'elfsight-reviews' | 'trustbox' | 'wordpress-comments' | 'woocommerce-reviews'
  | 'site-reviews' | 'yotpo' | 'facebook-page-reviews' | 'google-reviews' | 'yelp-page' | 'ratemds-page'
  | 'linkedin-recommendations';

const CONTAINERS: readonly (readonly [Sign, string])[] = [
  ['schema-review', '[itemprop~="review"], [itemtype*="schema.org/Review"], [itemtype*="schema.org/AggregateRating"]'],
  ['trustindex', '.ti-widget, .ti-review-item, [id^="ti-widget-container"], script[src*="cdn.trustindex.io/"]'],
  ['trustbox', '.trustpilot-widget[data-template-id], .trustpilot-widget[data-businessunit-id]'],
  ['wordpress-comments', '#commentform, form[action$="/wp-comments-post.php"]'],
  ['woocommerce-reviews', '#reviews.woocommerce-Reviews, .woocommerce-Reviews'],
  ['site-reviews', '.glsr-reviews-wrap, .glsr-reviews, .glsr-review'],
  ['yotpo', '.yotpo, script[src*="staticw2.yotpo.com/"]'],
  ['google-reviews', '[data-review-id]'],
  ['linkedin-recommendations', 'section:has(> #recommendations), [data-view-name*="recommendation"]'],
];

/** Elfsight's markers are the same for galleries and chats: only with a second sign are they about reviews. */
const ELFSIGHT = '[class*="elfsight-app-"], script[src*="elfsight.com/platform"], script[src*="elfsightcdn.com/platform"]';
const ELFSIGHT_SECOND = '[class*="elfsight"] [class*="review" i], [class*="eapps-google-reviews"], [class*="eapps-all-in-one-reviews"], '
  + '[class*="es-review"], [data-app*="reviews" i]';
const REVIEW_WORDS = /^(?:(?:our|google|client|patient|customer)s? )?(?:reviews|testimonials)$|^(?:nos |les )?(?:avis|témoignages)(?: google| des? (?:clients|patients))?$|^ce que disent nos (?:clients|patients)|^what our (?:clients|patients) say/iu;

export function signsOn(page: Document, place: Location | URL): Set<Sign> {
  const signs = new Set<Sign>();
  const address = signOfAddress(place);
  if (address !== null) signs.add(address);
  for (const [sign, selector] of CONTAINERS) {
    if (sign === 'google-reviews' && !isGoogle(place.hostname)) continue;
    if (sign === 'linkedin-recommendations' && place.hostname !== 'www.linkedin.com') continue;
    if (page.querySelector(selector) !== null) signs.add(sign);
  }
  if (!signs.has('schema-review') && hasStructuredReview(page)) signs.add('schema-review');
  if (hasReviewsByElfsight(page)) signs.add('elfsight-reviews');
  return signs;
}

function isGoogle(host: string): boolean {
  return /(?:^|\.)google\.(?:com|ca|fr)$/u.test(host);
}

function signOfAddress(place: Location | URL): Sign | null {
  const { hostname, pathname } = place;
  const query = new URLSearchParams(place.search);
  if (hostname === 'www.facebook.com') {
    const tab = /^\/[^/]+\/reviews\/?$/u.test(pathname) && !/^\/groups\//u.test(pathname);
    return tab || query.get('sk') === 'reviews' ? 'facebook-page-reviews' : null;
  }
  if (/(?:^|\.)yelp\.(?:com|ca|fr)$/u.test(hostname)) return hostname.startsWith('biz.') || pathname.startsWith('/biz/') ? 'yelp-page' : null;
  if (/(?:^|\.)ratemds\.com$/u.test(hostname)) return /^\/(?:doctor-ratings|best-doctors)\//u.test(pathname) ? 'ratemds-page' : null;
  if (isGoogle(hostname)) return /\/customers\/reviews/u.test(pathname) || /^\/maps\/place\/.*!9m1!1b1/u.test(pathname) ? 'google-reviews' : null;
  if (hostname === 'www.linkedin.com') return /^\/in\/[^/]+\/details\/recommendations\/?$/u.test(pathname) ? 'linkedin-recommendations' : null;
  return null;
}

function hasReviewsByElfsight(page: Document): boolean {
  if (page.querySelector(ELFSIGHT) === null) return false;
  if (page.querySelector(ELFSIGHT_SECOND) !== null) return true;
  const widgets = page.querySelectorAll('[class*="elfsight-app-"]');
  return [...widgets].some((widget) => {
    const section = widget.closest('section, article') ?? widget.parentElement;
    const heading = section?.querySelector('h1, h2, h3, h4') ?? widget.previousElementSibling;
    return REVIEW_WORDS.test((heading?.textContent ?? '').replace(/[\s\u00A0]+/gu, ' ').trim());
  });
}

function hasStructuredReview(page: Document): boolean {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].some((script) => {
    const json = (script.textContent ?? '').slice(0, 500_000);
    if (!/review|aggregaterating/iu.test(json)) return false;
    try {
      return holdsReview(JSON.parse(json), 0);
    } catch {
      return false;
    }
  });
}

function holdsReview(node: unknown, depth: number): boolean {
  if (depth > 12) return false;
  if (Array.isArray(node)) return node.some((part) => holdsReview(part, depth + 1));
  if (!isRecord(node)) return false;
  const types = [node['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => /(?:^|[/:])(?:Review|AggregateRating|UserReview)$/u.test(type))) return true;
  return Object.values(node).some((part) => holdsReview(part, depth + 1));
}
