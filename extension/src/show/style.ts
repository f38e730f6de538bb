/**
 * Everything we draw, in one sheet inside the closed root. Shapes differ as well as colours, for those who see few of them;
 * words keep 4.5:1 and edges 3:1, in light and dark (`a11y.check.mjs`). Nothing moves, so that nothing must be stilled.
 */
export const STYLE = `
:host { all: initial; }
[data-words]::before { content: attr(data-words); }
.room { position: fixed; inset: 0; pointer-events: none; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); text-align: left;
  overflow-wrap: break-word;
  --sheet: #fff; --ink: #1f2a30; --soft: #4c5f69; --edge: #d5dfe3; --line: #71868f; --tint: #e6f0f3; --accent: #2a5a6c; --on-accent: #fff;
  --say: #f0f6f2; --hold: #fff7e6; --on-hold: #5c4310; --hold-edge: #a87a1f; --warn: #fbe9e3; --on-warn: #8c3018; --warn-edge: #b4543a; }
.mirror { position: fixed; visibility: hidden; pointer-events: none; overflow: hidden; border-color: transparent; }
.line { position: fixed; height: 3px; pointer-events: none; }
.line.note { border-bottom: 2px dotted #5b7f95; }
.line.caution { border-bottom: 2px dashed #b7791f; }
.line.stop { border-bottom: 3px solid #b4543a; }
.ring { position: fixed; box-sizing: border-box; pointer-events: none; border: 3px solid var(--accent); border-radius: 8px; box-shadow: 0 0 0 2px var(--sheet); }
.ring[hidden] { display: none; }
.mark { position: fixed; pointer-events: none; background: var(--hold); color: var(--on-hold); border: 1px solid var(--hold-edge); border-radius: 10px;
  padding: 0 8px; font-size: 12px; line-height: 19px; white-space: nowrap; box-shadow: 0 1px 3px rgb(0 0 0 / .2); }
.mark.dot { width: 12px; padding: 0; font-size: 10px; line-height: 12px; text-align: center; }
.badge { position: fixed; z-index: 1; width: 24px; height: 24px; border-radius: 50%; background: var(--sheet); border: 1px solid var(--line); color: var(--ink);
  font: 600 12px/22px system-ui, sans-serif; text-align: center; padding: 0; margin: 0; min-height: 0; }
.badge.note { background: var(--tint); } .badge.caution { background: var(--hold); color: var(--on-hold); border: 2px dashed var(--hold-edge); line-height: 20px; }
.badge.stop { background: var(--warn); color: var(--on-warn); border: 2px solid var(--warn-edge); line-height: 20px; }
.badge.away { background: var(--sheet); color: var(--soft); border-style: dashed; }
.panel { position: fixed; z-index: 2; width: 380px; max-width: calc(100vw - 16px); max-height: min(76vh, 560px); overflow: auto; box-sizing: border-box; scrollbar-width: thin;
  background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: 0 18px; box-shadow: 0 6px 28px rgb(0 0 0 / .24); }
.head { position: sticky; top: 0; display: flex; gap: 8px; align-items: start; justify-content: space-between; margin: 0 -18px; padding: 14px 12px 8px 18px;
  background: var(--sheet); }
.panel h2 { font-size: 16px; line-height: 1.3; margin: 3px 0 0; font-weight: 600; }
.panel h3 { font-size: 13px; margin: 14px 0 3px; color: var(--soft); font-weight: 600; }
.panel p, .panel ol { margin: 0 0 8px; } .panel ol { padding-left: 22px; }
.panel .quote { border-left: 3px solid var(--line); padding-left: 10px; color: var(--soft); }
.panel .wording { background: var(--say); border-radius: 8px; padding: 8px 10px; }
.panel .small { font-size: 13px; color: var(--soft); }
.panel .told:not([data-words]):empty, .panel .told[data-words=""] { display: none; }
.panel .buttons { display: flex; flex-wrap: wrap; gap: 8px; position: sticky; bottom: 0; margin: 8px -18px 0; padding: 12px 18px 14px;
  background: var(--sheet); border-top: 1px solid var(--edge); }
button { font: inherit; font-size: 14px; line-height: 1.3; min-height: 32px; padding: 5px 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--sheet); color: inherit; text-align: inherit; }
button.over { background: var(--tint); }
button.first { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.corner { border-color: transparent; width: 30px; min-height: 30px; padding: 0; font-size: 20px; line-height: 1; text-align: center; flex: none; color: var(--soft); }
button:focus-visible, button.held { outline: 3px solid var(--accent); outline-offset: 2px; }
.notice { position: fixed; z-index: 3; right: 16px; bottom: 16px; max-width: min(340px, calc(100vw - 32px)); background: var(--sheet); border: 1px solid var(--line);
  border-radius: 10px; padding: 12px 14px; font-size: 14px; box-shadow: 0 3px 14px rgb(0 0 0 / .2); }
.notice button { margin-top: 8px; display: block; } .notice .corner { float: right; margin: -6px -8px 0 6px; }
.pointed { position: fixed; border: 3px dashed var(--accent); border-radius: 6px; pointer-events: none; }
.spoken { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-color-scheme: dark) {
  .room { --sheet: #1d2428; --ink: #e7edf0; --soft: #aebdc5; --edge: #37444b; --line: #8197a1; --tint: #2b3b43; --accent: #8cc5d8; --on-accent: #0e2028;
    --say: #24342c; --hold: #38301d; --on-hold: #f1d79d; --hold-edge: #c39a45; --warn: #3d2620; --on-warn: #f6b9a5; --warn-edge: #d97c60; }
}
@media (forced-colors: active) {
  .line { forced-color-adjust: none; border-color: CanvasText !important; }
  .badge, .mark, .panel, .notice, button { border-color: ButtonText; }
  button.first { border-width: 3px; } button.over { border-color: Highlight; }
}
`;
