// X: two posts with their buttons, a menu that finishes a repost, and a list of people to mention. No framework: only the markup counts.
import { fire } from './model.js';

const people = [{ name: 'Billie Oakhurst', handle: 'billie_oak' }, { name: 'Sunniva B.', handle: 'sunnivab' }];
const place = document.querySelector('#people');

const button = (testid, label) => `<div role="button" tabindex="0" class="button" data-testid="${testid}" aria-label="${label}">${label}</div>`;
place.innerHTML = people.map(({ name, handle }) => `<article data-testid="tweet" class="card" data-of="${handle}">
 <div class="who" data-testid="User-Name"><a href="/${handle}"><span>${name}</span></a> <a href="/${handle}" tabindex="-1"><small>@${handle}</small></a></div>
 <p>First frost on the bean rows.</p>${button('like', '0 Likes. Like')}${button('retweet', '0 reposts. Repost')}</article>`).join('')
 + `<div role="listbox">${people.map(({ name, handle }) => `<div data-testid="typeaheadResult"><button type="button" role="option" data-mention="${handle}"><span>${name}</span><div>@${handle}</div></button></div>`).join('')}</div>`;

place.addEventListener('click', ({ target }) => {
  const mention = target.closest('[data-mention]');
  if (mention !== null) return fire(`Mention ${mention.dataset.mention}`);
  const pressed = target.closest('[data-testid]');
  const of = target.closest('article')?.dataset.of;
  if (pressed?.dataset.testid === 'like') fire(`Like ${of}`);
  if (pressed?.dataset.testid !== 'retweet') return undefined;
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  menu.innerHTML = '<div role="menuitem" tabindex="0" data-testid="retweetConfirm">Repost</div>';
  menu.addEventListener('click', () => { menu.remove(); fire(`Repost ${of}`); });
  document.body.append(menu);
  return undefined;
});
