/**
 * Pages that others recorded from live sites. They are not ours to pass on, so they lie outside the repository:
 * CHAPERONE_PAGES names their folder. On none of them may a person be found who is not asked about, nor a trap be a box.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from './contract/recognise';
import { withLayout } from './layout';

const folder = process.env['CHAPERONE_PAGES'] ?? '';
const files = folder === '' || !existsSync(folder) ? []
  : readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.html')).sort();

withLayout();

/** Nothing is fetched: what a page would load is taken out before it is read. */
function read(file: string): Document {
  const html = readFileSync(join(folder, file), 'utf8').replace(/<link\b[^>]*>/giu, '')
    .replace(/<(\/?)(iframe|noscript|object|embed|script(?!\s+type="?application\/ld))\b/giu, '<$1x-$2');
  return new DOMParser().parseFromString(html, 'text/html');
}

function addressOf(file: string): URL {
  if (file.startsWith('linkedin/profile')) return new URL('https://www.linkedin.com/in/the-profile/');
  if (file.startsWith('linkedin/')) return new URL('https://www.linkedin.com/feed/update/1/');
  return new URL(file.startsWith('x/') ? 'https://x.com/somebody/status/1' : 'https://shop.example/page');
}

/** What a person sees who looks at each: the people asked about. On every other page there is nobody. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  'linkedin/legacy-post-actionbar-and-commentbox_en.html': ['like test-person-1'],
  'linkedin/profile-connected_de.html': ['connect rahul-g', 'message julien-f', 'message the-profile'],
  'linkedin/profile-follow-only_de.html': ['message the-profile'],
  'linkedin/profile-lookalike-widget_de.html': ['message the-profile'],
  'linkedin/profile-pending_de.html': ['message florian'],
  'linkedin/profile-incoming-request-cover-video_de.html': ['accept the-profile', 'connect rahul-g', 'message julien-f'],
  'linkedin/profile-incoming-request_de.html': ['accept the-profile', 'connect rahul-g', 'message julien-f'],
};
const BOXES: Readonly<Record<string, number>> = {
  'editors/draft.html': 1, 'editors/nested_elements.html': 1, 'editors/simple_inputs_disabled.html': 0,
  'linkedin/legacy-post-actionbar-and-commentbox_en.html': 1,
};

describe.each(files)('%s', (file) => {
  it('names nobody but those whom its buttons are about', () => {
    const { seen } = compare(read(file), addressOf(file));
    expect(seen.filter((line) => line.includes('“')).map((line) => line.split(' “')[0])).toEqual(PEOPLE[file] ?? []);
  });

  it('has no box that is a trap', () => {
    const boxes = compare(read(file), addressOf(file)).seen.filter((line) => line.startsWith('box '));
    if (BOXES[file] !== undefined) expect(boxes).toHaveLength(BOXES[file]);
    for (const box of boxes) expect(box).not.toMatch(/ak_hp|captcha|clipboard|search/iu);
  });
});

it(files.length > 0 ? `${files.length} recorded pages were read` : 'NO recorded pages were given: set CHAPERONE_PAGES to check against them', () => {
  expect(folder === '' || files.length > 0).toBe(true);
});
