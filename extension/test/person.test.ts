import { describe, expect, it } from 'vitest';
import { controlAmong, controlsIn } from '../src/sites/controls';
import { adapterFor } from '../src/sites/sites';
import { personOf } from '../src/watch/person';
import type { Person } from '../src/wire';

function people(address: string, markup: string): (Person | null)[] {
  const place = new URL(address);
  const adapter = adapterFor(place.host);
  if (adapter === null) throw new Error('no adapter');
  document.body.innerHTML = `<base href="${place.origin}">${markup}`;
  return controlsIn(adapter, document, place).map((control) => personOf(control, adapter, place)?.person ?? null);
}
const who = (address: string, markup: string): (string | null)[] =>
  people(address, markup).map((person) => person === null ? null : `${person.displayName} @${person.handle}`);

const friend = (name: string, handle: string, more = ''): string =>
  `<div role="listitem"><a href="/${handle}"><img alt=""></a><a href="/${handle}"><span>${name}</span></a>${more}
   <div><div role="button" aria-label="Confirm">Confirm</div><div role="button" aria-label="Delete">Delete</div></div></div>`;

describe('Facebook', () => {
  const requests = 'https://www.facebook.com/friends/requests';
  it('each card is its own person', () => {
    expect(who(requests, `<div role="main">${friend('Ada Lovelace', 'ada.l')}${friend('Bea Zed', 'profile.php?id=77')}</div>`))
      .toEqual(['Ada Lovelace @ada.l', 'Bea Zed @77']);
  });
  it('a card that links to two people is nobody’s', () => {
    expect(who(requests, friend('Ada Lovelace', 'ada.l', '<a href="/other.person">Other</a> is a mutual friend'))).toEqual([null]);
  });
  it('“Confirm” elsewhere, or in a dialog, is another button', () => {
    expect(who('https://www.facebook.com/settings', friend('Ada', 'ada.l'))).toEqual([]);
    expect(who(requests, `<div role="dialog">${friend('Ada', 'ada.l')}</div>`)).toEqual([]);
  });
  it('French', () => {
    expect(who(requests, friend('Zoé Côté', 'zoe.c').replaceAll('Confirm', 'Confirmer'))).toEqual(['Zoé Côté @zoe.c']);
  });
  it('on a profile, the heading is believed and not the links around', () => {
    const markup = '<div role="main"><h1>Ada Lovelace</h1><a href="/mutual.one">Mutual One</a><div role="button" aria-label="Add friend">Add friend</div></div>';
    expect(who('https://www.facebook.com/ada.l', markup)).toEqual(['Ada Lovelace @ada.l']);
  });
});

describe('X', () => {
  const cell = '<div data-testid="UserCell"><a href="/ada_l"><span>Ada 🌿 Lovelace</span></a><a href="/ada_l"><span>@ada_l</span></a><button data-testid="7-follow" aria-label="Follow @ada_l"><span>Follow</span></button><div>Friend of <a href="/bea_z">@bea_z</a></div></div>';
  it('a cell, though its biography links to others', () => { expect(who('https://x.com/i/connect_people', cell)).toEqual(['Ada 🌿 Lovelace @ada_l']); });
  it('“unfollow” is another button', () => { expect(who('https://x.com/home', cell.replace('7-follow', '7-unfollow'))).toEqual([]); });
  it('a profile', () => {
    const markup = '<main><div data-testid="UserName"><span>Ada Lovelace</span><span>@ada_l</span></div><button data-testid="7-follow" aria-label="Follow @ada_l"></button><div data-testid="UserDescription">Gardener</div></main>';
    const [person] = people('https://x.com/ada_l', markup);
    expect(person).toMatchObject({ displayName: 'Ada Lovelace', handle: 'ada_l', bio: 'Gardener' });
  });
});

describe('LinkedIn', () => {
  const received = 'https://www.linkedin.com/mynetwork/invitation-manager/received/';
  it.each(['data-sdui-screen="x"', 'class="artdeco-card"'])('an invitation in the dialect of %s', (dialect) => {
    const markup = `<main ${dialect}><div role="listitem"><a href="/in/ada-l/"><span aria-hidden="true">Ada Lovelace</span><span>View Ada Lovelace’s profile</span></a><button aria-label="Ignore an invitation to connect from Ada Lovelace">Ignore</button><button aria-label="Accept Ada Lovelace’s invitation">Accept</button></div></main>`;
    expect(who(received, markup)).toEqual(['Ada Lovelace @ada-l']);
  });
  it('the label and the link must agree', () => {
    const markup = '<main data-sdui-screen="x"><div role="listitem"><a href="/in/bea-z/">Bea Zed</a><button aria-label="Accept Ada Lovelace’s invitation">Accept</button></div></main>';
    expect(who(received, markup)).toEqual([null]);
  });
  it('the address of “Connect” carries the person in any language', () => {
    const markup = '<main data-sdui-screen="x"><h1>Ada Lovelace</h1><a href="/in/mutual-one/">Mutual</a><a href="/preload/custom-invite/?vanityName=ada-l">Vernetzen</a></main>';
    expect(who('https://www.linkedin.com/in/ada-l/', markup)).toEqual(['Ada Lovelace @ada-l']);
  });
  it('three buttons on a profile: the first accepts, in any language', () => {
    const markup = '<main data-sdui-screen="x"><h1>Ada Lovelace</h1><div><button aria-label="Anfrage von Ada annehmen">Annehmen</button><button aria-label="Anfrage von Ada ignorieren">Ignorieren</button><button aria-expanded="false">Mehr</button></div></main>';
    expect(who('https://www.linkedin.com/in/ada-l/', markup)).toEqual(['Ada Lovelace @ada-l']);
    expect(who('https://www.linkedin.com/in/ada-l/', markup.replaceAll(' von Ada', ''))).toEqual([]);
  });
});

describe('Instagram', () => {
  it('a request, its name beside the link', () => {
    const markup = '<div role="listitem"><a href="/ada_l/">ada_l</a><span>Ada Lovelace</span><button>Confirm</button><button>Delete</button></div>';
    expect(who('https://www.instagram.com/accounts/activity/?followRequests=1', markup)).toEqual(['Ada Lovelace @ada_l']);
  });
  it.each(['Following', 'Requested', 'Followed by ada_l', 'Suivi(e)'])('“%s” asks nothing', (label) => {
    expect(who('https://www.instagram.com/ada_l/', `<header><h2>ada_l</h2><button>${label}</button></header>`)).toEqual([]);
  });
});

it('the innermost control among an event’s elements is meant', () => {
  document.body.innerHTML = `<base href="https://www.facebook.com">${friend('Ada', 'ada.l')}`;
  const adapter = adapterFor('www.facebook.com');
  const button = document.querySelector('[aria-label="Confirm"]');
  const other = document.querySelector('[aria-label="Delete"]');
  if (adapter === null || button === null || other === null) throw new Error('no page');
  const place = new URL('https://www.facebook.com/friends');
  expect(controlAmong(adapter, [button, document.body], place)?.entry.id).toBe('confirm');
  expect(controlAmong(adapter, [other, document.body], place)).toBeNull();
});
