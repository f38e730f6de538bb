// X's list of people to follow.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fire } from './model.js';

const people = [
  { id: '9001', name: 'Billie Oakhurst', handle: 'billie_oak' },
  { id: '9002', name: 'Sunniva B.', handle: 'sunnivab' },
];

function Cell({ person }) {
  const [follows, setFollows] = useState(false);
  return (
    <div data-testid="UserCell" className="card">
      <div className="who" data-testid="User-Name">
        <a href={`/${person.handle}`}><span>{person.name}</span></a>
        <a href={`/${person.handle}`} tabIndex={-1}><small>@{person.handle}</small></a>
      </div>
      <div role="button" tabIndex={0} className="button primary" data-testid={`${person.id}-${follows ? 'unfollow' : 'follow'}`}
           aria-label={`${follows ? 'Following' : 'Follow'} @${person.handle}`}
           onClick={(event) => { event.stopPropagation(); fire(`Follow ${person.handle}`); setFollows(true); }}>
        <span>{follows ? 'Following' : 'Follow'}</span>
      </div>
    </div>
  );
}

createRoot(document.querySelector('#people')).render(<div>{people.map((person) => <Cell key={person.id} person={person} />)}</div>);
