/** Everything we draw, in one sheet inside the closed root. Shapes differ as well as colours, for those who see few of them. */
export const STYLE = `
:host { all: initial; }
[data-words]::before { content: attr(data-words); }
.room { position: fixed; inset: 0; pointer-events: none; font: 14px/1.45 system-ui, sans-serif; color: #1f2a30; text-align: left; }
.mirror { position: fixed; visibility: hidden; pointer-events: none; overflow: hidden; border-color: transparent; }
.line { position: fixed; height: 3px; pointer-events: none; }
.line.note { border-bottom: 2px dotted #5b7f95; }
.line.caution { border-bottom: 2px dashed #b7791f; }
.line.stop { border-bottom: 3px solid #b4543a; }
.mark { position: fixed; pointer-events: none; background: #fff7e6; color: #5c4310; border: 1px solid #d9b65c; border-radius: 10px;
  padding: 0 8px; font-size: 12px; line-height: 19px; white-space: nowrap; box-shadow: 0 1px 3px rgb(0 0 0 / .2); }
.badge { position: fixed; width: 20px; height: 20px; border-radius: 50%; background: #eef3f5; border: 1px solid #9fb3bd; color: #33505f;
  font-size: 11px; line-height: 20px; text-align: center; }
.badge.note { background: #dcebf3; } .badge.caution { background: #ffe9bd; border-color: #b7791f; }
.badge.stop { background: #f7d9cf; border-color: #b4543a; } .badge.away { background: #eee; color: #555; border-style: dashed; }
.panel { position: fixed; width: 360px; max-width: calc(100vw - 16px); max-height: min(70vh, 520px); overflow: auto; box-sizing: border-box;
  background: #fff; border: 1px solid #c3d0d6; border-radius: 10px; padding: 14px 16px; box-shadow: 0 6px 24px rgb(0 0 0 / .22); }
.panel h2 { font-size: 15px; margin: 0 0 6px; } .panel h3 { font-size: 12px; margin: 10px 0 2px; color: #4c626d; font-weight: 600; }
.panel p, .panel ol { margin: 0 0 6px; } .panel ol { padding-left: 20px; }
.panel .quote { border-left: 3px solid #c3d0d6; padding-left: 8px; color: #3c4c54; }
.panel .wording { background: #f2f7f4; border-radius: 6px; padding: 6px 8px; }
.panel .small { font-size: 12px; color: #4c626d; }
.panel .buttons { display: flex; flex-wrap: wrap; gap: 6px; position: sticky; bottom: -14px; margin: 4px -16px -14px; padding: 8px 16px 14px;
  background: inherit; border-top: 1px solid #e2eaed; border-radius: 0 0 10px 10px; }
button { font: inherit; font-size: 13px; padding: 5px 10px; border: 1px solid #9fb3bd; border-radius: 6px; background: #f6f9fa; color: inherit; }
button.over { background: #e3ecf0; } button.first { background: #2f5d6e; border-color: #2f5d6e; color: #fff; }
button:focus-visible { outline: 3px solid #2f7fb0; outline-offset: 1px; }
.notice { position: fixed; right: 16px; bottom: 16px; max-width: 320px; background: #fff; border: 1px solid #c3d0d6; border-radius: 8px;
  padding: 10px 12px; font-size: 13px; box-shadow: 0 3px 12px rgb(0 0 0 / .18); }
.spoken { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-color-scheme: dark) {
  .panel, .notice { background: #22292d; color: #e8eef1; border-color: #52646d; }
  .panel h3, .panel .small { color: #a9bcc5; } .panel .quote { color: #cfdbe1; } .panel .wording { background: #2c3a34; }
  button { background: #303b41; border-color: #62767f; } button.over { background: #3d4b52; }
}
`;
