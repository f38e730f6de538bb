// LinkedIn's received invitations, newer dialect; the apostrophe in the label is a curly one, as on the site.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fire } from './model.js';

const people = [
  { name: 'Grace Tremblay-Nadeau', slug: 'grace-tremblay-nadeau' },
  { name: 'Sunniva Bracegirdle', slug: 'sunniva-bracegirdle' },
];

function Invitation({ person }) {
  const [accepted, setAccepted] = useState(false);
  return (
    <div role="listitem" className="card">
      <div className="who"><a href={`/in/${person.slug}/`}><span aria-hidden="true">{person.name}</span></a><small>Invited you to connect</small></div>
      <button type="button" className="button" aria-label={`Ignore an invitation to connect from ${person.name}`}>Ignore</button>
      <button type="button" className="button primary" aria-label={`Accept ${person.name}’s invitation`}
              onClick={() => { fire(`Accept ${person.name}`); setAccepted(true); }}>{accepted ? 'Accepted' : 'Accept'}</button>
    </div>
  );
}

createRoot(document.querySelector('#people')).render(<div role="list">{people.map((person) => <Invitation key={person.slug} person={person} />)}</div>);
