// Instagram's follow requests.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fire } from './model.js';

const people = [
  { name: 'Wilhelmina Oakhurst', handle: 'billie_oak' },
  { name: 'Sunniva Bracegirdle', handle: 'sunnivab' },
];

function Request({ person }) {
  const [done, setDone] = useState(false);
  return (
    <div className="card">
      <div className="who"><a href={`/${person.handle}/`}><span>{person.handle}</span></a><small>{person.name}</small></div>
      <div role="button" tabIndex={0} className="button primary" onClick={() => { fire(`Confirm ${person.handle}`); setDone(true); }}>{done ? 'Confirmed' : 'Confirm'}</div>
      <div role="button" tabIndex={0} className="button">Delete</div>
    </div>
  );
}

createRoot(document.querySelector('#people')).render(<div>{people.map((person) => <Request key={person.handle} person={person} />)}</div>);
