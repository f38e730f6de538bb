// Plain ProseMirror, as Atlassian's and many smaller sites' editors are made with.
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { edge, holds } from './model.js';

const schema = new Schema({
  nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] }, text: {} } });
const view = new EditorView(edge(), {
  state: EditorState.create({ schema, plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)] }),
  attributes: { role: 'textbox', 'aria-label': 'Write a comment…', 'aria-multiline': 'true' } });
holds(() => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'));
