import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import known from '../src/watch/signs.json';
import { KNOWN, look, signsOn } from '../src/watch/signs';

const practice = new URL('https://www.example-clinic.ca/');

function signs(markup: string, place: URL = practice): string[] {
  const page = new DOMParser().parseFromString(`<!doctype html><html><body>${markup}</body></html>`, 'text/html');
  return [...signsOn(page, place)].sort();
}

const jsonLd = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('signs of reviews in structured data', () => {
  it.each([
    ['alone', { '@type': 'Review', reviewBody: 'Fine' }],
    ['nested', { '@type': 'LocalBusiness', aggregateRating: { '@type': 'AggregateRating', ratingValue: 5 } }],
    ['in a graph', { '@graph': [{ '@type': 'WebSite' }, { '@type': 'Dentist', review: [{ '@type': 'Review' }] }] }],
    ['with several types', { '@type': ['Thing', 'Review'] }],
    ['with a full type', { '@type': 'https://schema.org/AggregateRating' }],
    ['in a list', [{ '@type': 'WebPage' }, { '@type': 'UserReview' }]],
  ])('%s', (_, data) => { expect(signs(jsonLd(data))).toEqual(['schema-review']); });

  it.each([
    ['no review', { '@type': 'LocalBusiness', name: 'Review Street Clinic' }],
    ['a page type that only sounds like it', { '@type': 'ReviewNewsArticle' }],
  ])('not: %s', (_, data) => { expect(signs(jsonLd(data))).toEqual([]); });

  it('not: broken data', () => { expect(signs('<script type="application/ld+json">{"@type":"Review",</script>')).toEqual([]); });
  it('microdata', () => { expect(signs('<div itemscope><p itemprop="review">x</p></div>')).toEqual(['schema-review']); });
});

describe('signs of widgets', () => {
  it.each([
    ['trustindex', '<script src="https://cdn.trustindex.io/loader.js?1"></script>'],
    ['trustindex', '<div id="ti-widget-container-7"></div>'],
    ['trustbox', '<div class="trustpilot-widget" data-template-id="1" data-businessunit-id="2"></div>'],
    ['wordpress-comments', '<form id="commentform"><textarea name="x"></textarea></form>'],
    ['woocommerce-reviews', '<div id="reviews" class="woocommerce-Reviews"></div>'],
    ['site-reviews', '<div class="glsr-reviews-wrap"></div>'],
    ['yotpo', '<div class="yotpo yotpo-main-widget"></div>'],
    ['elfsight-reviews', '<section><h2>Ce que disent nos patients</h2><div class="elfsight-app-1234"></div></section>'],
    ['elfsight-reviews', '<div class="elfsight-app-1234"><div class="es-review-card"></div></div>'],
    ['page-ratings', '<p class="comment-form-wprm-rating"></p>'],
    ['shop-reviews', '<div class="jdgm-widget jdgm-review-widget"></div>'],
    ['shop-reviews', '<div data-bv-show="rating_summary"></div>'],
    ['wix-reviews', '<div data-hook="reviews-widget"></div>'],
    ['disqus', '<div id="disqus_thread"></div>'],
    ['facebook-comments', '<div class="fb-comments" data-href="https://www.example-clinic.ca/"></div>'],
    ['review-collector', '<script src="https://birdeye.com/embed/v6/1/x.js"></script>'],
    ['booking-jane', '<a href="https://oakandelm.janeapp.com/#staff">Book</a>'],
    ['booking-tool', '<a href="https://www.gorendezvous.com/oakandelm">Réserver</a>'],
    ['review-link', '<a href="https://search.google.com/local/writereview?placeid=1">Review us</a>'],
    ['review-link', '<a href="https://www.facebook.com/oakandelm/reviews">See what people say</a>'],
    ['award-badge', '<a href="https://threebestrated.ca/massage-in-guelph-on"><img alt=""></a>'],
    ['written-testimonials', '<section><h2>Témoignages</h2><blockquote>Merci!</blockquote><blockquote>Bravo!</blockquote></section>'],
  ])('%s', (sign, markup) => { expect(signs(markup)).toEqual([sign]); });

  it.each([
    ['a gallery by Elfsight', '<section><h2>Our studio</h2><div class="elfsight-app-1234"></div></section>'],
    ['a widget in a comment', '<!-- <div class="ti-widget"></div> -->'],
    ['a heading alone', '<h2>Testimonials</h2><p>Our college does not allow them.</p>'],
    ['a contact form', '<form><textarea name="comment"></textarea></form>'],
    ['a heading with one quote', '<section><h2>Testimonials</h2><blockquote>The rule says no.</blockquote></section>'],
    ['a link to a map', '<a href="https://maps.google.com/?q=Oak">Find us</a>'],
    ['a link to a Facebook page', '<a href="https://www.facebook.com/oakandelm">Facebook</a>'],
    ['a map mark-up on another site', '<div data-review-id="1"></div>'],
  ])('not: %s', (_, markup) => { expect(signs(markup)).toEqual([]); });
});

describe('signs in the address', () => {
  it.each([
    ['https://www.facebook.com/oakandelm/reviews', 'facebook-page-reviews'],
    ['https://www.facebook.com/profile.php?id=9&sk=reviews', 'facebook-page-reviews'],
    ['https://www.facebook.com/people/Oak/9/?sk=reviews', 'facebook-page-reviews'],
    ['https://www.yelp.ca/biz/oak-and-elm-guelph', 'yelp-page'],
    ['https://www.ratemds.com/doctor-ratings/77/Dr-A.html', 'ratemds-page'],
    ['https://www.google.com/local/business/77/customers/reviews', 'google-reviews'],
    ['https://www.linkedin.com/in/ada/details/recommendations/', 'linkedin-recommendations'],
    ['https://ca.trustpilot.com/review/oakandelm.ca', 'trustpilot-page'],
    ['https://www.google.ca/maps/place/Oak/@1,2,17z/data=!3m1!4b1!9m1!1b1', 'google-reviews'],
    ['https://biz.yelp.ca/home/1', 'yelp-page'],
    ['https://www.instagram.com/accounts/comments/', 'instagram-settings'],
    ['https://x.com/settings/audience_and_tagging', 'x-settings'],
  ])('%s', (url, sign) => { expect(signs('', new URL(url))).toEqual([sign]); });

  it.each(['https://www.facebook.com/groups/reviews', 'https://www.facebook.com/oakandelm', 'https://notyelp.com/biz/oak', 'https://www.yelp.ca/search'])(
    'not: %s', (url) => { expect(signs('', new URL(url))).toEqual([]); });
});

describe('the page that is the setting itself', () => {
  const admin = new URL('https://www.example-clinic.ca/blog/wp-admin/options-discussion.php');
  const at = (markup: string, place: URL): ReturnType<typeof look> =>
    look(new DOMParser().parseFromString(`<!doctype html><html><body>${markup}</body></html>`, 'text/html'), place);

  it('is the owner’s, and the switch is pointed at while it is on', () => {
    const seen = at('<input type="checkbox" id="default_comment_status" checked>', admin);
    expect([...seen.signs]).toEqual(['wordpress-comments-switch']);
    expect(seen.own).toBe(true);
    expect(seen.point?.id).toBe('default_comment_status');
  });

  it('says nothing once it is off', () => { expect(at('<input type="checkbox" id="default_comment_status">', admin).signs.size).toBe(0); });
  it('is that of a shop only on its own tab', () => {
    const box = '<input type="checkbox" id="woocommerce_enable_reviews" checked>';
    expect(at(box, new URL('https://a.ca/wp-admin/admin.php?page=wc-settings&tab=products')).signs.size).toBe(1);
    expect(at(box, new URL('https://a.ca/wp-admin/admin.php?page=other')).signs.size).toBe(0);
  });
  it('is asked about where a public page shows more besides', () => {
    expect(at('<div class="yotpo"></div><input type="checkbox" id="default_comment_status" checked>', admin).own).toBe(false);
  });
});

describe('the data', () => {
  const packs = join(import.meta.dirname, '../../rules-engine/src/main/resources/dev/chaperone/rules/packs');
  const files = readdirSync(packs).flatMap((pack) => {
    try {
      return readdirSync(join(packs, pack, 'reminders')).map((name) => readFileSync(join(packs, pack, 'reminders', name), 'utf8'));
    } catch {
      return [];
    }
  });
  const answered = new Set(files.flatMap((yaml) => (/^signs: \[(.*)\]/mu.exec(yaml)?.[1] ?? '').split(',').map((sign) => sign.trim())));
  const seen = new Set([...KNOWN.map(({ sign }) => sign), 'elfsight-reviews', 'written-testimonials']);

  it('is whole', () => { expect(KNOWN.length).toBe(known.length); });
  it('has a reminder for every sign', () => { expect([...seen].filter((sign) => !answered.has(sign))).toEqual([]); });
  it('has a sign for every reminder', () => { expect([...answered].filter((sign) => !seen.has(sign))).toEqual([]); });
  it('has selectors that can be asked', () => {
    for (const { selector } of KNOWN) if (selector !== undefined) expect(() => document.querySelector(selector)).not.toThrow();
  });
});
