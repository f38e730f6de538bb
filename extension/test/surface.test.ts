import { describe, expect, it } from 'vitest';
import { boxAround } from '../src/page/boxes';
import { adapterFor } from '../src/sites/sites';
import { surfaceOf } from '../src/watch/surface';

function surface(address: string, markup: string): string | null {
  const place = new URL(address);
  document.body.innerHTML = markup;
  const box = boxAround(document.querySelector('[data-box]'));
  return box === null ? null : surfaceOf(box, adapterFor(place.host), place);
}
const lexical = (label: string): string => `<div data-box contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="${label}"></div>`;

describe('what kind of place a box is', () => {
  it.each([
    ['post', 'https://www.facebook.com/', `<div role="dialog">${lexical('What’s on your mind, Ada?')}</div>`],
    ['comment', 'https://www.facebook.com/', `<div role="dialog">${lexical('Comment as Ada')}</div>`],
    ['comment', 'https://www.facebook.com/', lexical('Commenter en tant que Zoé Côté')],
    ['group-post', 'https://www.facebook.com/groups/77/', `<div role="dialog">${lexical('Create a public post…')}</div>`],
    ['message', 'https://www.facebook.com/', lexical('Message')],
    ['review-reply', 'https://www.facebook.com/oakandelm/reviews', lexical('Comment as Oak and Elm')],
    ['post', 'https://x.com/home', '<div data-box data-testid="tweetTextarea_0" role="textbox" contenteditable="true"></div>'],
    ['comment', 'https://x.com/ada/status/7', '<div data-box data-testid="tweetTextarea_0" role="textbox" contenteditable="true"></div>'],
    ['comment', 'https://x.com/compose/post', '<div role="dialog"><article data-testid="tweet"></article><div data-box data-testid="tweetTextarea_0" contenteditable="true"></div></div>'],
    ['message', 'https://x.com/messages/7', '<textarea data-box data-testid="dm-composer-textarea"></textarea>'],
    ['comment', 'https://www.instagram.com/p/1/', '<form><textarea data-box aria-label="Add a comment…"></textarea></form>'],
    ['bio', 'https://www.instagram.com/accounts/edit/', '<textarea data-box></textarea>'],
    ['comment', 'https://www.threads.com/', '<div data-box contenteditable="true" role="textbox" aria-placeholder="Reply to ada..."></div>'],
    ['comment', 'https://www.linkedin.com/feed/', '<main data-sdui-screen="f"><div componentkey="commentBox-1"><div data-box contenteditable="true" role="textbox"></div></div></main>'],
    ['comment', 'https://www.linkedin.com/feed/', '<main class="artdeco-card"><div class="comments-comment-box"><div class="ql-editor" data-box contenteditable="true"></div></div></main>'],
    ['post', 'https://www.linkedin.com/feed/', '<main class="artdeco-card"></main><div role="dialog"><div class="ql-editor" data-box contenteditable="true"></div></div>'],
    ['comment', 'https://blog.example.ca/a-post/', '<form id="commentform"><textarea data-box></textarea></form>'],
    ['review-reply', 'https://reviews.example.ca/mine', '<article><span role="img" aria-label="4 out of 5 stars"></span><textarea data-box></textarea></article>'],
    ['review-reply', 'https://reviews.example.ca/mine', '<textarea data-box aria-label="Répondre à l’avis"></textarea>'],
  ])('%s: %s', (kind, address, markup) => { expect(surface(address, markup)).toBe(kind); });

  it.each([
    ['a search box', '<form role="search"><textarea data-box></textarea></form>'],
    ['a code editor', '<div class="cm-editor"><div data-box class="cm-content" contenteditable="true"></div></div>'],
    ['a twin for pasting', '<div data-box class="ql-clipboard" contenteditable="true"></div>'],
    ['a trap for robots', '<textarea data-box tabindex="-1" autocomplete="new-password"></textarea>'],
    ['a locked box', '<textarea data-box readonly></textarea>'],
    ['a hidden box', '<div aria-hidden="true"><textarea data-box></textarea></div>'],
    ['a one-line field', '<input data-box type="text">'],
  ])('not watched: %s', (_, markup) => { expect(surface('https://blog.example.ca/', markup)).toBeNull(); });
});
