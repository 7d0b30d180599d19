/**
 * How Winnow's own elements look. One ink, and only its darkness carries meaning: a number always stands
 * beside it. Sizes are in px, since `rem` is the page's. Follows the page, which has no dark scheme of its
 * own; a page that was darkened sets `data-dark` on the roots' hosts.
 */
const INKS: readonly [background: string, text: string][] = [
  ['#ffffff', '#59636e'],
  ['#ffffff', '#59636e'],
  ['#f4f7fa', '#505b66'],
  ['#e6edf4', '#46515c'],
  ['#d3e0ec', '#22364a'],
  ['#b4cee5', '#14293c'],
  ['#84b4da', '#081724'],
  ['#2a72b0', '#ffffff'],
  ['#125791', '#ffffff'],
  ['#073a68', '#ffffff'],
];

/** The same scale on a dark page: the higher, the brighter. */
const DARK_INKS: readonly [background: string, text: string][] = [
  ['#16191d', '#8d98a5'],
  ['#16191d', '#8d98a5'],
  ['#1a2028', '#9aa6b3'],
  ['#1e2833', '#a9b6c4'],
  ['#22364a', '#c4d4e4'],
  ['#264766', '#dbe7f2'],
  ['#2a5f8e', '#f0f6fb'],
  ['#4b8fc9', '#06121d'],
  ['#7fb4e2', '#06121d'],
  ['#b4d7f5', '#06121d'],
];

const inks = (scale: typeof INKS, host: string) =>
  scale
    .map(([bg, text], i) => `${host} [data-ink="${i + 1}"] { background: ${bg}; color: ${text}; }`)
    .join('\n');

const FONT = '"Lucida Grande", helvetica, arial, verdana, sans-serif';

export const ENTRY_CSS = `
:host { all: initial; }
* { box-sizing: border-box; }
.tile { display: block; width: 32px; border: 1px solid #6b7784; border-radius: 4px; overflow: hidden;
  font: 700 15px/22px ${FONT}; text-align: center; color: #59636e; background: #fff; user-select: none; cursor: default; }
.high { display: block; height: 22px; }
.low { display: block; height: 16px; border-top: 1px solid #6b7784; background: #fff; color: #46515c;
  font: 400 10px/15px ${FONT}; }
.tile[data-title-only] .low { font-size: 8px; }
.tile[data-state="waiting"] { border-style: dashed; }
.tile[data-state="waiting"] .low { border-top-color: transparent; }
.tile[data-state="keyword"] .low { display: none; }
.tile[data-state="keyword"] .high { height: 38px; }
.tile[data-state="failed"] { border-color: #a3231f; color: #a3231f; }
.tile[data-state="failed"] .low { color: #a3231f; border-top-color: #a3231f; }
.tile[data-stale] { border-style: dotted; }
.tile[data-stale] .high { opacity: .75; }
.tile[data-state="keyword"] { border-color: #c9d1d9; }
.bars { display: flex; align-items: flex-end; justify-content: center; gap: 2px; height: 38px; padding: 0 5px 9px; }
.bars i { flex: 1; background: #dfe4e9; border-radius: 1px; }
.bars i:nth-child(1) { height: 6px; } .bars i:nth-child(2) { height: 11px; }
.bars i:nth-child(3) { height: 16px; } .bars i:nth-child(4) { height: 21px; }
.bars i[data-on] { background: #2a72b0; }
.line { position: relative; display: block; height: 19px; margin: 1px 0; font: 400 13px/19px ${FONT}; color: #46515c; }
.text { display: block; min-height: 19px; padding: 0 8px; border-left: 3px solid #2a72b0; background: inherit;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.line[data-tone="quiet"] .text { border-left-color: #c9d1d9; color: #59636e; }
.line[data-tone="bad"] .text { border-left-color: #a3231f; color: #a3231f; }
.line[data-tone="warn"] .text { border-left-color: #8a5a00; }
.line[data-tone="waiting"] .text { border-left-color: #dfe4e9; color: #59636e; }
.note { display: flex; flex-wrap: wrap; gap: 4px 10px; margin: 8px 0; font: 400 13px/19px ${FONT}; color: #46515c; }
.mark { color: #8a5a00; font-weight: 700; }
.old { color: #59636e; font-style: italic; }
button { font: inherit; color: #125791; background: none; border: 0; padding: 0 4px; text-decoration: underline; cursor: pointer; }
.text:hover, .text:focus-within { position: absolute; z-index: 5; left: 0; right: 0; white-space: normal; overflow: visible;
  background: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / 25%); }
${inks(INKS, ':host')}
${inks(DARK_INKS, ':host([data-dark])')}
:host([data-dark]) .tile, :host([data-dark]) .low { background: #16191d; color: #a9b6c4; }
:host([data-dark]) .note, :host([data-dark]) .line, :host([data-dark]) .line[data-tone="quiet"] .text, :host([data-dark]) .line[data-tone="waiting"] .text { color: #b9c4cf; }
:host([data-dark]) .line[data-tone="bad"] .text, :host([data-dark]) .tile[data-state="failed"] { color: #ff9a94; border-color: #ff9a94; }
:host([data-dark]) .text:hover, :host([data-dark]) .text:focus-within { background: #1e2328; }
:host([data-dark]) .bars i { background: #39424c; } :host([data-dark]) .bars i[data-on] { background: #7fb4e2; }
:host([data-dark]) button { color: #8ec1ee; } :host([data-dark]) .mark { color: #e3b341; }
@media (forced-colors: active) {
  .bars i { border: 1px solid CanvasText; } .bars i[data-on] { background: CanvasText; forced-color-adjust: none; }
}
@media print {
  .tile, .low, .high { background: #fff !important; color: #000 !important; }
  .line { height: auto; } .text { white-space: normal; overflow: visible; }
}
`;
