// Facebook's friend requests: React buttons that are no <button>, labelled only by their text or aria-label.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fire } from './model.js';
import { people } from './people.js';

function Button({ label, name, kind, onDone }) {
  const press = () => { fire(`${label} ${name}`); onDone(); };
  return (
    <div role="button" tabIndex={0} aria-label={label} className={`button ${kind}`} onClick={press}
         onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') press(); }}>
      <span>{label}</span>
    </div>
  );
}

function Request({ person }) {
  const [answered, setAnswered] = useState('');
  return (
    <div role="listitem" className="card">
      <a href={`/${person.handle}`} className="face" aria-hidden="true" tabIndex={-1}><i style={{ background: person.tint }} /></a>
      <div className="who">
        <a href={`/${person.handle}`}><span>{person.name}</span></a>
        <small>{person.note}</small>
        {answered === ''
          ? <div className="row">
              <Button label="Confirm" name={person.name} kind="primary" onDone={() => setAnswered('You are now friends')} />
              <Button label="Delete" name={person.name} kind="" onDone={() => setAnswered('Request removed')} />
            </div>
          : <em>{answered}</em>}
      </div>
    </div>
  );
}

createRoot(document.querySelector('#people')).render(<div role="list">{people.map((person) => <Request key={person.handle} person={person} />)}</div>);
