import { describe, expect, it } from 'vitest';
import { signsOn } from '../src/watch/signs';

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
  ])('%s', (sign, markup) => { expect(signs(markup)).toEqual([sign]); });

  it.each([
    ['a gallery by Elfsight', '<section><h2>Our studio</h2><div class="elfsight-app-1234"></div></section>'],
    ['a widget in a comment', '<!-- <div class="ti-widget"></div> -->'],
    ['a heading alone', '<h2>Testimonials</h2><p>Our college does not allow them.</p>'],
    ['a contact form', '<form><textarea name="comment"></textarea></form>'],
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
  ])('%s', (url, sign) => { expect(signs('', new URL(url))).toEqual([sign]); });

  it.each(['https://www.facebook.com/groups/reviews', 'https://www.facebook.com/oakandelm', 'https://notyelp.com/biz/oak', 'https://www.yelp.ca/search'])(
    'not: %s', (url) => { expect(signs('', new URL(url))).toEqual([]); });
});
