/**
 * Signs that a page shows reviews or testimonials, or lets people leave them; they are data, in `signs.json`. A heading with
 * the right word alone is no sign; structured data, a known widget's own container or script, and the addresses of review
 * pages are. What takes more than one look at the page is here.
 */
import { flag, isRecord, list, maybe, shape, text, type Of } from '../check';
import { pathFits } from '../sites/address';
import known from './signs.json';

const isKnown = shape({
  sign: text,
  /** these hosts and what is below them; without it, any */
  hosts: maybe(list(text)), notHosts: maybe(list(text)), path: maybe(list(text)), notPath: maybe(list(text)),
  /** what the address must hold besides */
  query: maybe(text), pathHolds: maybe(text), selector: maybe(text),
  /** the selector finds a tick box, and it must be ticked: an unticked one is done */
  checkedBox: maybe(flag),
  /** what the selector finds is the switch itself, to be pointed at; so are tick boxes */
  point: maybe(flag),
  /** only somebody signed in to the account sees this page: nobody has to be asked whose it is */
  own: maybe(flag),
  source: text, checked: text });
type Known = Of<typeof isKnown>;
const candidates: readonly unknown[] = known;
export const KNOWN: readonly Known[] = candidates.filter(isKnown);

export type Signs = {
  readonly signs: ReadonlySet<string>;
  /** all that was seen is of the user's own account */
  readonly own: boolean;
  /** the switch, where the page is the setting itself */
  readonly point: Element | null;
};

/** Elfsight's markers are the same for galleries and chats: only with a second sign are they about reviews. */
const ELFSIGHT = '[class*="elfsight-app-"], script[src*="elfsight.com/platform"], script[src*="elfsightcdn.com/platform"]';
const ELFSIGHT_SECOND = '[class*="elfsight"] [class*="review" i], [class*="eapps-google-reviews"], [class*="eapps-all-in-one-reviews"], '
  + '[class*="es-review"], [data-app*="reviews" i]';
const REVIEW_WORDS = /^(?:(?:our|google|client|patient|customer)s? )?(?:reviews|testimonials)$|^(?:nos |les )?(?:avis|témoignages)(?: google| des? (?:clients|patients))?$|^ce que disent nos (?:clients|patients)|^what our (?:clients|patients) say/iu;
const QUOTES = 'blockquote, [class*="testimonial" i], [class*="temoignage" i], [class*="review" i], [class*="quote" i]';

export function signsOn(page: Document, place: Location | URL): Set<string> {
  return new Set(look(page, place).signs);
}

export function look(page: Document, place: Location | URL): Signs {
  const signs = new Set<string>();
  let own = true;
  let point: Element | null = null;
  for (const one of KNOWN) {
    const seen = sees(one, page, place);
    if (seen === null) continue;
    signs.add(one.sign);
    if (one.own !== true) own = false;
    if (seen instanceof Element && (one.point === true || one.checkedBox === true)) point ??= seen;
  }
  const more = [
    ...(!signs.has('schema-review') && hasStructuredReview(page) ? ['schema-review'] : []),
    ...(hasReviewsByElfsight(page) ? ['elfsight-reviews'] : []),
    ...(hasWrittenTestimonials(page, signs) ? ['written-testimonials'] : [])];
  for (const sign of more) signs.add(sign);
  return { signs, own: own && more.length === 0 && signs.size > 0, point };
}

/** The element that the entry is about, the page where it is about the address alone, or null. */
function sees(one: Known, page: Document, place: Location | URL): Element | Document | null {
  const { hostname, pathname } = place;
  if (one.hosts !== undefined && !one.hosts.some((host) => isAt(host, hostname))) return null;
  if (one.notHosts?.some((host) => isAt(host, hostname)) === true) return null;
  if (one.path !== undefined && !one.path.some((pattern) => pathFits(pattern, pathname))) return null;
  if (one.notPath?.some((pattern) => pathFits(pattern, pathname)) === true) return null;
  if (one.pathHolds !== undefined && !pathname.includes(one.pathHolds)) return null;
  if (one.query !== undefined && !one.query.split('&').every((part) => place.search.slice(1).split('&').includes(part))) return null;
  if (one.selector === undefined) return page;
  const found = page.querySelector(one.selector);
  if (one.checkedBox === true) return found instanceof HTMLInputElement && found.checked ? found : null;
  return found;
}

function isAt(host: string, hostname: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}

function heading(of: Element | null | undefined): string {
  return (of?.textContent ?? '').replace(/[\s\u00A0]+/gu, ' ').trim();
}

function hasReviewsByElfsight(page: Document): boolean {
  if (page.querySelector(ELFSIGHT) === null) return false;
  if (page.querySelector(ELFSIGHT_SECOND) !== null) return true;
  const widgets = page.querySelectorAll('[class*="elfsight-app-"]');
  return [...widgets].some((widget) => {
    const section = widget.closest('section, article') ?? widget.parentElement;
    return REVIEW_WORDS.test(heading(section?.querySelector('h1, h2, h3, h4') ?? widget.previousElementSibling));
  });
}

/** A heading with the word, and below it at least two that look like quotes: one alone may be about the rule itself. */
function hasWrittenTestimonials(page: Document, signs: ReadonlySet<string>): boolean {
  // A widget has a heading and cards too, and an answer of its own.
  if (['trustindex', 'trustbox', 'site-reviews', 'woocommerce-reviews', 'yotpo', 'shop-reviews', 'wix-reviews'].some((widget) => signs.has(widget))) return false;
  return [...page.querySelectorAll('h1, h2, h3, h4')].filter((title) => REVIEW_WORDS.test(heading(title)))
    .some((title) => (title.closest('section, article, main') ?? title.parentElement ?? page).querySelectorAll(QUOTES).length >= 2);
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
