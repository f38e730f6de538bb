// Slate: its model is lost when anybody but itself writes into its box.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { edge, holds } from './model.js';

function Box() {
  const [editor] = useState(() => withHistory(withReact(createEditor())));
  holds(() => editor.children.map((paragraph) => Node.string(paragraph)).join('\n'));
  const undo = (event) => { if ((event.ctrlKey || event.metaKey) && event.key === 'z') { event.preventDefault(); editor.undo(); } };
  return (
    <Slate editor={editor} initialValue={[{ type: 'paragraph', children: [{ text: '' }] }]}>
      <Editable aria-label="Write a comment…" role="textbox" placeholder="Write a comment…" onKeyDown={undo} renderElement={({ attributes, children }) => <p {...attributes}>{children}</p>} />
    </Slate>
  );
}
createRoot(edge()).render(<Box />);
