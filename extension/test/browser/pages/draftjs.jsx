// X's composer is Draft.js; `webDriverTestID` is how its well-known test id gets onto the box.
import { Editor, EditorState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { edge, holds } from './model.js';

function Composer({ label, hint }) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  holds(() => state.getCurrentContent().getPlainText('\n'));
  return (
    <Editor editorState={state} onChange={setState} placeholder={hint} ariaLabel={label} role="textbox" webDriverTestID="tweetTextarea_0" />
  );
}

const place = edge();
createRoot(place).render(<Composer label={place.dataset.label} hint={place.dataset.hint} />);
