import { DARK_INKS, FONT, INKS, inks } from '../inks';

/** How the details of a paper, the list of keys and the line after a change look. */
export const DETAILS_CSS = `
:host { all: initial; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.panel { position: absolute; inset: auto; z-index: 2147483646; margin: 0; padding: 12px 14px 0; overflow: auto;
  background: #fff; color: #1c1a17; border: 1px solid #6b7784; border-radius: 6px; font: 400 13px/19px ${FONT};
  box-shadow: 0 4px 16px rgb(0 0 0 / 22%); overflow-wrap: anywhere; text-align: left; cursor: auto; }
.panel:focus { outline: none; }
.panel:focus-visible { border-color: #1565c0; box-shadow: 0 0 0 1px #1565c0, 0 4px 16px rgb(0 0 0 / 22%); }
.panel[data-middle] { padding-bottom: 14px; position: fixed; inset: 0; margin: auto; width: min(430px, calc(100% - 16px)); height: fit-content;
  max-height: calc(100vh - 16px); }
h2 { margin: 0 32px 8px 0; font: 700 15px/22px ${FONT}; }
p { margin: 0; }
.close { float: right; margin: -6px -8px 0 6px; border-color: transparent; font-size: 16px; line-height: 20px; min-width: 28px; padding: 0; }
.corner { float: right; display: flex; margin: -4px -8px 2px 10px; } .corner .close { margin: 0 0 0 6px; }
.scores { display: grid; grid-template-columns: 32px 1fr; gap: 3px 10px; align-items: center; margin: 0 0 8px; }
.scores b { display: block; border: 1px solid #6b7784; border-radius: 4px; font: 700 14px/20px ${FONT}; text-align: center; }
.scores b[data-plain] { font-weight: 400; color: #46515c; }
.reason { margin-bottom: 8px; padding-inline-start: 9px; border-inline-start: 3px solid #2a72b0; text-align: start; user-select: text; }
.reason[data-tone="quiet"], .reason[data-tone="waiting"] { border-inline-start-color: #c9d1d9; color: #59636e; }
.reason[data-tone="bad"] { border-inline-start-color: #a3231f; color: #a3231f; }
.warn { margin-bottom: 8px; padding-left: 9px; border-left: 3px solid #8a5a00; }
.warn::before { content: "⚠ " / ""; color: #8a5a00; font-weight: 700; }
.differ::before { content: "≠ " / ""; }
.state { margin-bottom: 8px; }
.others { display: grid; gap: 6px; margin: 0 0 10px; padding-inline-start: 9px; border-inline-start: 3px double #8b96a1; user-select: text; } .whose { font-weight: 700; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin: 0 0 8px; }
button { font: inherit; color: inherit; min-height: 26px; padding: 2px 9px; background: #fff; border: 1px solid #8b96a1;
  border-radius: 4px; cursor: pointer; }
button:hover { border-color: #125791; }
button:disabled { opacity: .55; cursor: default; }
button:focus-visible, textarea:focus-visible { outline: 2px solid #1565c0; outline-offset: 1px; }
button[aria-pressed="true"] { background: #125791; border-color: #125791; color: #fff; }
[data-of="star"]::before { content: "★ " / ""; } [data-of="seen"]::before { content: "✓ " / ""; } [data-of="dismissed"]::before { content: "✕ " / ""; }
.plain { margin-left: auto; border-color: transparent; text-decoration: underline; color: #125791; }
label { display: block; margin: 0 0 10px; color: #46515c; }
textarea { display: block; width: 100%; margin-top: 2px; min-height: 44px; resize: vertical; font: inherit; color: #1c1a17; background: #fff;
  border: 1px solid #8b96a1; border-radius: 4px; padding: 3px 6px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0 0 10px; user-select: text; }
dt { color: #59636e; } dd { margin: 0; }
/* In sight however much there is to tell above it, and never over what has the focus. */
.panel { scroll-padding-bottom: 52px; }
.again { position: sticky; bottom: 0; margin: 0 -14px; padding: 8px 14px 10px; background: inherit; border-top: 1px solid #dfe4e9; }
.again:not(:has(> :not([hidden]))) { display: none; }
.quiet { color: #59636e; }
kbd { display: inline-block; min-width: 22px; padding: 0 5px; text-align: center; font: 700 12px/20px ui-monospace, monospace;
  border: 1px solid #8b96a1; border-radius: 4px; }
.toast { position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; margin: 0; border: 0; display: flex; align-items: center; gap: 10px; max-width: calc(100vw - 32px);
  padding: 5px 6px 5px 12px; background: #1c2733; color: #fff; border-radius: 6px; font: 400 13px/20px ${FONT}; box-shadow: 0 2px 8px rgb(0 0 0 / 30%); }
.toast button { background: none; border-color: transparent; color: #b4d7f5; font-weight: 700; }
.toast button:hover { border-color: #b4d7f5; } .toast :focus-visible { outline-color: #b4d7f5; }
.toast[data-rest] { opacity: 0; pointer-events: none; }
${inks(INKS, ':host')}
${inks(DARK_INKS, ':host([data-dark])')}
:host([data-dark]) { color-scheme: dark; }
:host([data-dark]) .panel { background: #1e2328; color: #dbe2e9; border-color: #6b7784; }
:host([data-dark]) :is(button, textarea) { background: #2a3138; color: inherit; border-color: #6b7784; }
:host([data-dark]) button[aria-pressed="true"] { background: #2a6aa3; border-color: #7fb4e2; color: #fff; }
:host([data-dark]) :is(.close, .plain) { background: none; border-color: transparent; } :host([data-dark]) .plain { color: #8ec1ee; }
:host([data-dark]) :is(label, dt, .quiet, .scores b[data-plain]) { color: #b9c4cf; }
:host([data-dark]) :is(.reason[data-tone="quiet"], .reason[data-tone="waiting"]) { color: #b9c4cf; border-inline-start-color: #4b5560; }
:host([data-dark]) .reason[data-tone="bad"] { color: #ff9a94; border-inline-start-color: #ff9a94; }
:host([data-dark]) .warn { border-left-color: #e3b341; } :host([data-dark]) .warn::before { color: #e3b341; }
:host([data-dark]) :focus-visible { outline-color: #7fb4e2; } :host([data-dark]) .panel:focus-visible { border-color: #7fb4e2; box-shadow: 0 0 0 1px #7fb4e2; }
:host([data-dark]) .again { border-color: #39424c; } :host([data-dark]) .toast { background: #dbe7f2; color: #10202e; } :host([data-dark]) .toast button { background: none; border-color: transparent; color: #0b4a80; }
@media (max-width: 519px) { .plain { margin-left: -9px; } }
@media (max-height: 420px) { .panel { scroll-padding-bottom: 0; } .again { position: static; } }
@media (forced-colors: active) {
  button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight !important; color: HighlightText !important; border-color: Highlight !important; }
  .panel:focus-visible { outline: 2px solid Highlight; } .toast { border: 1px solid CanvasText; }
  button:disabled { color: GrayText; opacity: 1; }
}
@media print { :host { display: none !important; } }
`;
