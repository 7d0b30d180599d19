import type { Layout } from '../arxiv/entry';
import { DARK_INKS, FONT, INKS, inks } from './inks';

/**
 * How Winnow's own elements in entries look. Sizes are in px, since `rem` is the page's. Follows the page, which has no
 * dark scheme of its own; a page that was darkened sets `data-dark` on the roots' hosts. */
export const ENTRY_CSS = `
:host { all: initial; }
* { box-sizing: border-box; }
.tile { position: relative; display: block; width: 32px; padding: 0; border: 1px solid #6b7784; border-radius: 4px;
  font: 700 15px/22px ${FONT}; text-align: center; color: #59636e; background: #fff; user-select: none; cursor: pointer; }
.tile { height: 40px; }
/* What is in it is for the eye, and laid out near the screen only. Not so a line, which assistive technology would miss; but
   to cut it is dear, so elsewhere it runs out at its beginning, where nobody can scroll to. */
@media screen {
  :host(:not([data-near])) .tile > * { display: none; }
  :host(:not([data-near])) .text { overflow: visible; direction: rtl; }
}
.tile:hover { border-color: #125791; box-shadow: 0 0 0 1px #125791; }
button:focus-visible { outline: 2px solid #1565c0; outline-offset: 2px; }
.tile[aria-expanded="true"] { box-shadow: 0 0 0 2px #125791; }
.high { display: block; height: 22px; border-radius: 3px 3px 0 0; }
.low { display: block; height: 16px; border-radius: 0 0 3px 3px; border-top: 1px solid #6b7784; background: #fff; color: #46515c;
  font: 400 10px/15px ${FONT}; letter-spacing: -.3px; white-space: nowrap; }
.tile[data-title-only] .low { font-size: 8px; }
.tile[data-state="waiting"] { border-style: dashed; }
.tile[data-state="waiting"] .low { border-top-color: transparent; }
.tile[data-state="keyword"] .low { display: none; }
.tile[data-state="keyword"] .high { height: 38px; }
.tile[data-state="failed"] { border-color: #a3231f; color: #a3231f; }
.tile[data-state="failed"] .low { color: #a3231f; border-top-color: #a3231f; }
.tile[data-stale] { border-style: dotted; }
.tile[data-stale] .high { font-style: italic; font-weight: 400; }
.tile[data-state="keyword"] { border-color: #c9d1d9; }
.tile[data-followed]::before { content: ""; position: absolute; inset: -4px; border: 1px solid #6b7784; border-radius: 7px; pointer-events: none; }
.tile[data-to-come]::before { border-style: dashed; }
.bars { display: flex; align-items: flex-end; justify-content: center; gap: 2px; height: 38px; padding: 0 5px 9px; }
.bars i { flex: 1; background: #dfe4e9; border-radius: 1px; }
.bars i:nth-child(1) { height: 6px; } .bars i:nth-child(2) { height: 11px; }
.bars i:nth-child(3) { height: 16px; } .bars i:nth-child(4) { height: 21px; }
.bars i[data-on] { background: #2a72b0; }
.line { display: contents; font: 400 13px/19px ${FONT}; color: #46515c; }
.text { display: flow-root; min-height: 19px; margin: 1px 0; padding: 0 8px; border-inline-start: 3px solid #2a72b0; background: inherit;
  white-space: nowrap; overflow: clip; text-overflow: ellipsis; }
.text:has(button) { display: flex; } .text:has(button) .said { min-width: 0; overflow: clip; text-overflow: ellipsis; }
.text[data-tone="quiet"] { border-inline-start-color: #c9d1d9; color: #59636e; }
.text[data-tone="bad"] { border-inline-start-color: #a3231f; color: #a3231f; }
.text[data-tone="warn"] { border-inline-start-color: #8a5a00; }
.text[data-tone="waiting"] { border-inline-start-color: #dfe4e9; color: #59636e; }
.note { display: flex; flex-wrap: wrap; gap: 4px 10px; margin: 8px 0; font: 400 13px/19px ${FONT}; color: #46515c; }
.note button { min-height: 24px; }
.mark { color: #8a5a00; font-weight: 700; }
.old { color: #59636e; font-style: italic; }
/* A long name leaves room for what is said. */
@media screen and (max-width: 720px) { .line:not(:hover, [data-open]) .name { display: inline-block; max-width: 50%; margin-inline-end: 4px; overflow: clip; text-overflow: ellipsis; vertical-align: bottom; } }
.badge { position: absolute; display: none; width: 14px; height: 14px; border: 1px solid #6b7784; border-radius: 7px; background: #fff;
  font: 700 9px/12px ${FONT}; color: #46515c; text-align: center; pointer-events: none; }
.tile[data-star] [data-of="star"], .tile[data-seen] [data-of="seen"], .tile[data-dismissed] [data-of="dismissed"], .tile[data-note] [data-of="note"], .tile[data-close] [data-of="close"] { display: block; }
[data-of="star"] { left: -7px; top: -7px; color: #8a5a00; border-color: #8a5a00; } [data-of="star"]::before { content: "★"; }
[data-of="seen"] { right: -7px; top: -7px; } [data-of="seen"]::before { content: "✓"; }
[data-of="dismissed"] { left: -8px; bottom: -9px; } [data-of="dismissed"]::before { content: "✕"; }
[data-of="note"] { right: -8px; bottom: -9px; } [data-of="note"]::before { content: "✎"; }
[data-of="close"] { left: -8px; top: 12px; } [data-of="close"]::before { content: "≈"; }
button:not(.tile) { flex: none; font: inherit; color: #125791; background: none; border: 0; padding: 0 4px; text-decoration: underline; cursor: pointer; }
.line:is(:hover, [data-open]) { display: flow-root; position: relative; height: 19px; margin: 1px 0; }
.line:is(:hover, [data-open]) .text { margin: 0; }
.line:not([data-shut]) .text:hover, .line[data-open] .text { position: absolute; z-index: 5; left: 0; right: 0; white-space: normal;
  background: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / 25%); }
${inks(INKS, ':host')}
${inks(DARK_INKS, ':host([data-dark])')}
:host([data-dark]) { color-scheme: dark; }
:host([data-dark]) .tile, :host([data-dark]) .low { background: #16191d; color: #a9b6c4; }
:host([data-dark]) :is(.note, .line, .old), :host([data-dark]) .text[data-tone="quiet"], :host([data-dark]) .text[data-tone="waiting"] { color: #b9c4cf; }
:host([data-dark]) .text[data-tone="bad"], :host([data-dark]) .tile[data-state="failed"] { color: #ff9a94; border-color: #ff9a94; }
:host([data-dark]) :is(.line:not([data-shut]) .text:hover, .line[data-open] .text) { background: #1e2328; }
:host([data-dark]) .bars i { background: #39424c; } :host([data-dark]) .bars i[data-on] { background: #7fb4e2; }
:host([data-dark]) .badge { background: #16191d; color: #b9c4cf; } :host([data-dark]) [data-of="star"] { color: #e3b341; border-color: #e3b341; }
:host([data-dark]) .tile:is(:hover, [aria-expanded="true"]) { border-color: #7fb4e2; box-shadow: 0 0 0 1px #7fb4e2; }
:host([data-dark]) button:focus-visible { outline-color: #7fb4e2; }
:host([data-dark]) button:not(.tile) { color: #8ec1ee; } :host([data-dark]) .mark { color: #e3b341; }
@media (forced-colors: active) {
  .bars i { border: 1px solid CanvasText; } .bars i[data-on] { background: CanvasText; forced-color-adjust: none; }
  .tile[aria-expanded="true"], .tile:hover { outline: 1px solid Highlight; }
}
/* On paper all is black on white, whatever the page was on the screen; what can only be pressed is left out. */
@media print {
  .tile, .low, .high, .badge, .text, .note { background: #fff !important; color: #000 !important; border-color: #000 !important; print-color-adjust: exact; }
  .tile { outline: none !important; box-shadow: none !important; } .tile::before { border-color: #000 !important; }
  .line { height: auto !important; } .line .text { position: static !important; white-space: normal; overflow: visible; box-shadow: none !important; }
  .text *, .note * { color: #000 !important; } .bars i { background: none !important; border: 1px solid #000; }
  .bars i[data-on] { background: #000 !important; print-color-adjust: exact; } button:not(.tile) { display: none; }
}
`;

/** Where the tile stands beside what the host of both holds: in the margin of a `dd`, or in the text. */
const TILES: Record<Layout, string> = {
  listing: '.tile { position: absolute; top: 2px; left: -40px; }',
  results: '',
  abstract: '.tile { float: left; margin: 0 8px 0 0; }',
};

export const entrySheet = (layout: Layout) => ENTRY_CSS + TILES[layout];
