const FONT = '"Lucida Grande", helvetica, arial, verdana, sans-serif';

/** How the filter bar looks: one quiet row in arXiv's own type, over a line of words. */
export const BAR_CSS = `
:host { all: initial; display: block; position: sticky; top: 0; z-index: 50; margin: 10px 0 14px; }
* { box-sizing: border-box; }
.bar { background: #fff; color: #1c1a17; border: 1px solid #c9d1d9; border-radius: 5px; padding: 7px 12px;
  font: 400 12px/18px ${FONT}; box-shadow: 0 1px 2px rgb(0 0 0 / 8%); user-select: none; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 18px; }
.control { display: inline-flex; align-items: center; gap: 6px; min-height: 24px; white-space: nowrap; }
.control[data-rest] { color: #767f88; }
output { display: inline-block; min-width: 16px; font-weight: 700; font-variant-numeric: tabular-nums; }
input[type="range"] { width: 92px; height: 24px; margin: 0; accent-color: #125791; cursor: pointer; }
input[type="range"]:disabled { opacity: .4; cursor: default; }
select, button { font: inherit; color: inherit; min-height: 24px; background: #fff; border: 1px solid #8b96a1; border-radius: 4px;
  padding: 1px 8px; cursor: pointer; }
textarea { font: 400 11px/15px ui-monospace, monospace; width: 100%; color: inherit; background: inherit; border: 1px solid #8b96a1; border-radius: 4px; }
button.primary { background: #125791; border-color: #125791; color: #fff; }
button:hover { border-color: #125791; }
:focus-visible { outline: 2px solid #1565c0; outline-offset: 1px; }
.words { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; margin-top: 3px; min-height: 26px; color: #46515c; }
.status { flex: 1 1 260px; }
.status[data-tone="bad"] { color: #a3231f; font-weight: 700; }
.money { font-variant-numeric: tabular-nums; white-space: nowrap; }
.progress { width: 110px; height: 6px; background: #dfe4e9; border-radius: 3px; overflow: hidden; }
.progress[data-rest] { width: 1px; opacity: 0; margin-left: -13px; }
.progress i { display: block; height: 100%; width: 0; background: #2a72b0; }
.shown { font-variant-numeric: tabular-nums; color: #46515c; margin-left: auto; }
[hidden] { display: none !important; }
@media (max-width: 480px) { input[type="range"] { width: 62px; } .control { gap: 4px; } }
@media (max-width: 720px) { :host { position: static; } .shown { margin-left: 0; } .row { gap: 2px 12px; } }
:host([data-dark]) .bar { background: #1e2328; color: #dbe2e9; border-color: #4b5560; }
:host([data-dark]) :is(.words, .shown) { color: #b9c4cf; }
:host([data-dark]) :is(select, button) { background: #2a3138; border-color: #6b7784; }
:host([data-dark]) button.primary { background: #2a72b0; }
:host([data-dark]) .status[data-tone="bad"] { color: #ff9a94; }
:host([data-dark]) .progress { background: #39424c; } :host([data-dark]) .progress i { background: #7fb4e2; }
@media (forced-colors: active) { .progress { border: 1px solid CanvasText; } .progress i { background: Highlight; } }
@media print { :host { display: none !important; } }
`;
