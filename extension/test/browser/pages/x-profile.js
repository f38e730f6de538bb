// X: somebody's profile, with the button that opens a message to them.
import { fire } from './model.js';

const handle = location.pathname.slice(1);
const name = { billie_oak: 'Billie Oakhurst', sunnivab: 'Sunniva B.' }[handle];
document.querySelector('#people').innerHTML = `<div data-testid="UserName"><span>${name}</span> <small>@${handle}</small></div>
 <button type="button" class="button" data-testid="sendDMFromProfile" aria-label="Message">Message</button>`;
document.querySelector('button').addEventListener('click', () => fire(`Message ${handle}`));
