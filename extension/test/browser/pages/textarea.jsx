// Instagram's comment box is a textarea that React holds the value of.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { edge, holds } from './model.js';

function Comment({ label }) {
  const [text, setText] = useState('');
  holds(() => text);
  return <textarea aria-label={label} placeholder={label} value={text} onChange={(event) => setText(event.target.value)} rows={4} />;
}

const place = edge();
createRoot(place).render(<form onSubmit={(event) => event.preventDefault()}><Comment label={place.dataset.label} /></form>);
