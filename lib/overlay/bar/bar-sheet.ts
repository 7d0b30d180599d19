const FONT = '"Lucida Grande", helvetica, arial, verdana, sans-serif';

/**
 * How the filter bar looks: what it tells, then its controls in arXiv's own type. The page may scroll the former away
 * (`sticky.ts` sets how far); a narrow page keeps one row of the latter and opens the rest by a button.
 */
export const BAR_CSS = `
:host { all: initial; display: block; position: sticky; top: 0; z-index: 50; margin: 10px 0 14px; }
* { box-sizing: border-box; }
.bar { background: #fff; color: #1c1a17; border: 1px solid #c9d1d9; border-radius: 5px;
  font: 400 12px/18px ${FONT}; box-shadow: 0 1px 2px rgb(0 0 0 / 8%); user-select: none; }
.told { padding: 5px 12px 6px; border-bottom: 1px solid #e3e8ed; }
.stays { position: relative; padding: 5px 12px 6px; background: inherit; border-radius: 0 0 5px 5px; }
.stays { display: flex; flex-wrap: wrap; align-items: center; gap: 3px 18px; }
.all { display: contents; }
.control { display: inline-flex; align-items: center; gap: 6px; min-height: 24px; white-space: nowrap; }
.control[data-rest] { color: #59636e; }
.group { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; color: #59636e; }
.group > * { color: #1c1a17; }
.tick { gap: 4px; cursor: pointer; }
.tick input { width: 14px; height: 14px; margin: 0; accent-color: #125791; }
.tick input[role="switch"] { appearance: none; width: 26px; height: 14px; border: 1px solid #6b7784; border-radius: 7px; background: #fff; position: relative; }
.tick input[role="switch"]::after { content: ""; position: absolute; top: 2px; left: 2px; width: 8px; height: 8px; border-radius: 50%; background: #6b7784; }
.tick input[role="switch"]:checked { background: #125791; border-color: #125791; }
.tick input[role="switch"]:checked::after { left: 14px; background: #fff; }
output { display: inline-block; font-weight: 700; font-variant-numeric: tabular-nums; }
.track { display: inline-flex; flex-direction: column; }
input[type="range"] { width: 100px; height: 24px; margin: 0; accent-color: #125791; cursor: pointer; }
/* The thumb stands below the middle of each bar. */
.histogram ~ input[type="range"] { width: 232px; margin: 0 4px; }
input[type="range"]:disabled { opacity: .4; cursor: default; }
.histogram { display: flex; align-items: flex-end; width: 240px; height: 24px; }
.histogram .bar-of { display: flex; align-items: flex-end; flex: 1; height: 24px; padding: 0 3px; border: 0; border-radius: 0; background: none; cursor: pointer; }
.histogram i { display: block; width: 100%; background: #2a72b0; border-radius: 1px 1px 0 0; }
.histogram [data-cut] i { background: #b9c3cd; }
.histogram .bar-of:hover i { background: #073a68; }
select, button, .filter { font: inherit; color: inherit; min-height: 24px; background: #fff; border: 1px solid #8b96a1; border-radius: 4px;
  padding: 1px 8px; }
select, button { cursor: pointer; } select { max-width: 190px; text-overflow: ellipsis; }
.filter { flex: 0 1 230px; min-width: 120px; }
.filter::placeholder { color: #59636e; opacity: 1; } .filter:placeholder-shown { text-overflow: ellipsis; }
textarea { font: 400 11px/15px ui-monospace, monospace; width: 100%; color: inherit; background: inherit; border: 1px solid #8b96a1; border-radius: 4px; }
button.primary { background: #125791; border-color: #125791; color: #fff; }
button:hover { border-color: #125791; }
button[aria-pressed="true"] { background: #125791; border-color: #125791; color: #fff; }
:focus-visible { outline: 2px solid #1565c0; outline-offset: 1px; }
.actions { display: contents; }
.words { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; min-height: 26px; color: #46515c; }
.words .control { flex-wrap: wrap; white-space: normal; }
.status { flex: 1 1 260px; min-width: 0; overflow-wrap: anywhere; }
.status[data-tone="bad"] { color: #a3231f; font-weight: 700; }
.other { font-weight: 700; }
.money { font-variant-numeric: tabular-nums; }
.ledger { display: flex; flex-wrap: wrap; align-items: center; gap: 0; margin-left: -4px; white-space: pre; color: #46515c; font-variant-numeric: tabular-nums; }
/* As high while nothing is known as later: a button without a word hangs below its line. */
.ledger > span { display: inline-flex; align-items: center; }
.ledger button { max-width: 100%; white-space: pre-wrap; overflow-wrap: anywhere; border-color: transparent; background: none; padding: 1px 4px; text-decoration: underline; text-decoration-color: #b9c3cd; text-underline-offset: 3px; }
.ledger span:has(> .sign) { margin-left: -4px; } .ledger .sign + button { margin-inline: -3px; }
.ledger button:hover { text-decoration-color: currentcolor; }
.ledger button[aria-pressed="true"] { background: #125791; color: #fff; }
.progress { position: absolute; left: 0; right: 0; bottom: 0; height: 3px; background: #dfe4e9; overflow: hidden; border-radius: 0 0 5px 5px; }
.progress[data-rest] { opacity: 0; width: 1px; }
.progress i { display: block; height: 100%; width: 0; background: #2a72b0; }
.sight { display: inline-flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 2px 10px; margin-left: auto; color: #46515c; font-variant-numeric: tabular-nums; }
.shown { font-weight: 700; color: #1c1a17; }
.more { display: none; }
[hidden] { display: none !important; }
/* Narrow, low or enlarged: one row stays, the others are opened, and no more than a third of the window is taken. */
@media (max-width: 720px), (max-height: 560px) {
  .stays { gap: 3px 12px; } .more { display: inline-block; }
  .all { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; flex: 1 1 100%; } .all:not([data-open]) { display: none; }
  .actions { display: flex; flex-wrap: wrap; gap: 4px 12px; }
  .told, .stays { padding-left: 8px; padding-right: 8px; } .filter { flex: 1 1 90px; min-width: 80px; }
  .all[data-open] { max-height: calc(33vh - 72px); overflow: auto; }
}
@media (max-width: 400px) {
  .sight { flex: 1 1 100%; justify-content: flex-start; } .control { flex-wrap: wrap; white-space: normal; }
  .ledger { gap: 0 8px; } .dot { display: none; }
}
@media (max-height: 420px) { :host { position: static; } .all[data-open] { max-height: none; } }
:host([data-dark]) { color-scheme: dark; } :host([data-dark]) input { accent-color: #7fb4e2; }
:host([data-dark]) .bar { background: #1e2328; color: #dbe2e9; border-color: #4b5560; }
:host([data-dark]) .told { border-color: #39424c; }
:host([data-dark]) :is(.words, .sight, .ledger, .group) { color: #b9c4cf; }
:host([data-dark]) :is(.shown, .group > *) { color: #dbe2e9; }
:host([data-dark]) .control[data-rest] { color: #98a4b0; }
:host([data-dark]) :is(select, button, .filter) { background: #2a3138; border-color: #6b7784; }
:host([data-dark]) :is(.ledger button, .histogram .bar-of) { background: none; border-color: transparent; }
:host([data-dark]) .filter::placeholder { color: #b9c4cf; }
:host([data-dark]) :is(button.primary, button[aria-pressed="true"], .ledger button[aria-pressed="true"]) { background: #2a72b0; color: #fff; }
:host([data-dark]) .status[data-tone="bad"] { color: #ff9a94; }
:host([data-dark]) .progress { background: #39424c; } :host([data-dark]) .progress i { background: #7fb4e2; }
:host([data-dark]) .histogram i { background: #7fb4e2; } :host([data-dark]) .histogram [data-cut] i { background: #4b5560; }
:host([data-dark]) .tick input[role="switch"] { background: #2a3138; } :host([data-dark]) .tick input[role="switch"]:checked { background: #2a72b0; }
:host([data-dark]) :focus-visible { outline-color: #8ec1ee; }
@media (forced-colors: active) {
  .progress { border: 1px solid CanvasText; } .progress i { background: Highlight; forced-color-adjust: none; }
  .histogram i { background: CanvasText !important; forced-color-adjust: none; } .histogram [data-cut] i { background: GrayText !important; }
  .tick input[role="switch"] { forced-color-adjust: none; background: Canvas !important; border-color: CanvasText !important; }
  .tick input[role="switch"]::after { background: CanvasText !important; }
  .tick input[role="switch"]:checked { background: Highlight !important; } .tick input[role="switch"]:checked::after { background: HighlightText !important; }
  .ledger button, .histogram .bar-of { border-color: Canvas !important; }
  button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight !important; color: HighlightText !important; border-color: Highlight !important; }
}
@media print { :host { display: none !important; } }
`;
