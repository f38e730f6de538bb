import { describe, expect, it } from 'vitest';
import { actingAccount, accountKey } from '../src/sites/account';
import { confirmAmong } from '../src/sites/controls';
import { adapterAt, adapterFor } from '../src/sites/sites';
import { sendKeyOf, submitAmong, submitsOf } from '../src/sites/submits';

function put(address: string, markup: string): { place: URL; box: Element; one: (selector: string) => Element } {
  document.body.innerHTML = markup;
  const one = (selector: string): Element => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error(selector);
    return found;
  };
  return { place: new URL(address), box: one('[data-it]'), one };
}

describe('what sends a draft', () => {
  it('is there once it is rendered', () => {
    const { place, box, one } = put('https://www.linkedin.com/feed/', '<main data-sdui-screen="f"><div componentkey="commentBox-1"><div contenteditable="true" role="textbox" data-it></div></div></main>');
    const adapter = adapterFor(place.hostname);
    expect(submitsOf(adapter, box, place).controls).toEqual([]);
    one('main').insertAdjacentHTML('beforeend', '<button componentkey="x-commentButtonSection-1"><span id="in">Comment</span></button>');
    expect(submitAmong(adapter, [one('#in'), one('button'), document.body], box, place)).toBe(one('button'));
  });

  it('is not the button that opens the box', () => {
    const { place, box, one } = put('https://www.facebook.com/', '<div role="article"><div role="button" id="open" aria-label="Leave a comment">Comment</div><form><div contenteditable="true" role="textbox" aria-label="Comment as Ada" data-it></div><div role="button" id="send" aria-label="Comment"></div></form></div>');
    const adapter = adapterFor(place.hostname);
    expect(submitAmong(adapter, [one('#open')], box, place)).toBeNull();
    expect(submitAmong(adapter, [one('#send')], box, place)).toBe(one('#send'));
  });

  it.each([
    ['a form’s own button, whatever it says', '<form><textarea data-it></textarea><button type="submit" class="yes">Allons-y</button><button type="button">Aperçu</button></form>', 1],
    ['a sending word beside a box without a form', '<section><div><textarea data-it></textarea></div><div role="button" class="yes">Publier</div><div role="button">Annuler</div></section>', 1],
    ['none of another box', '<section><div><textarea data-it></textarea></div><div><textarea></textarea><button>Send</button></div></section>', 0],
    ['not a word that only begins so', '<section><textarea data-it></textarea><button>Post settings</button></section>', 0],
  ])('anywhere else: %s', (_, markup, count) => {
    const { place, box } = put('https://forum.example/', markup);
    const { controls, keys } = submitsOf(null, box, place);
    expect(controls).toHaveLength(count);
    for (const control of controls) expect(control.className).toBe('yes');
    expect(keys).toEqual([]);
  });

  it('may be a key', () => {
    const key = (init: KeyboardEventInit): string | null => sendKeyOf(new KeyboardEvent('keydown', { key: 'Enter', ...init }));
    expect([key({}), key({ ctrlKey: true }), key({ metaKey: true }), key({ shiftKey: true }), key({ isComposing: true }), key({ key: 'a' })])
      .toEqual(['enter', 'mod-enter', 'mod-enter', null, null, null]);
  });
});

describe('a second step', () => {
  const dialog = (words: string): Element => {
    document.body.innerHTML = `<main data-sdui-screen="i"></main><div role="dialog"><button>${words}</button></div><button id="out">${words}</button>`;
    return document.body;
  };
  const linkedin = adapterFor('www.linkedin.com');
  const confirmed = (selector: string): readonly string[] => {
    const button = document.querySelector(selector);
    return linkedin === null || button === null ? [] : confirmAmong(linkedin, [button])?.finishes ?? [];
  };
  it.each([['Accept invite', 'accept-list'], ['Send without a note', 'connect-link'], ['Envoyer sans note', 'connect-link']])('%s', (words, finishes) => {
    dialog(words);
    expect(confirmed('[role="dialog"] button')).toContain(finishes);
    expect(confirmed('#out')).toEqual([]);
  });
  it('is no other button of the dialog', () => {
    for (const words of ['View profile', 'Add a note', 'Cancel', 'Ajouter une note']) { dialog(words); expect(confirmed('[role="dialog"] button'), words).toEqual([]); }
  });
});

describe('the acting account', () => {
  const at = (address: string, markup: string, box = false): string | null => {
    document.body.innerHTML = markup;
    const place = new URL(address);
    const account = actingAccount(adapterAt(place, document), document, place, box ? document.querySelector('[data-it]') : null);
    return account === null ? null : `${accountKey(account)} ${account.kind}`;
  };
  it.each([
    ['in the box’s label', 'https://www.facebook.com/', '<div contenteditable="true" aria-label="Commenter en tant que Chêne et Orme" data-it></div>', 'facebook:chêne et orme unknown'],
    ['in the address of a desk', 'https://business.facebook.com/latest/inbox/all?asset_id=99', '<p data-it></p>', 'facebook:99 page'],
    ['in the bar at the side', 'https://x.com/home', '<a data-testid="AppTabBar_Profile_Link" href="/Ada_L"></a>', 'x:ada_l unknown'],
    ['in the page’s own data', 'https://jardin.example/home', '<script id="initial-state" type="application/json">{"meta":{"me":"7"},"accounts":{"7":{"acct":"ada"}}}</script>', 'mastodon:ada unknown'],
    ['of a company', 'https://www.linkedin.com/company/oak-elm/admin/feed/', '', 'linkedin:oak-elm page'],
  ])('%s', (_, address, markup, account) => { expect(at(address, markup, true)).toBe(account); });

  it.each([
    ['nobody is signed in', 'https://jardin.example/home', '<script id="initial-state" type="application/json">{"meta":{},"accounts":{}}</script>'],
    ['the data is broken', 'https://jardin.example/home', '<script id="initial-state" type="application/json">{"meta":</script>'],
    ['the site does not say', 'https://www.reddit.com/', '<a href="/user/ada">ada</a>'],
    ['an unknown site', 'https://forum.example/', '<a href="/user/ada">ada</a>'],
  ])('is unknown: %s', (_, address, markup) => { expect(at(address, markup)).toBeNull(); });
});
