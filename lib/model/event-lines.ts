import { parsedJson } from '../base/parsed-json';

/** One event of a stream: its name, mostly empty, and its data, mostly JSON. */
export interface WireEvent {
  name: string;
  data: string;
}

/**
 * Splits a body into events, as servers really send them (2026-11): by the standard
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html), and also with one line break in place of two, as
 * bare JSON a line or in one piece, with `error: …` as a line of its own (llama.cpp), or words in place of all that
 * (Envoy: “upstream connect error …”). Takes text in pieces that
 * are cut anywhere. Linear in the length of the text, whatever it holds.
 */
export class EventLines {
  /** Pieces of the line that is not over yet. */
  private held: string[] = [];
  /** The last piece ended with a CR, whose LF may follow. */
  private halfBreak = false;
  private begun = false;
  private name = '';
  private lines: string[] = [];
  /** What the lines are part of: an event's data, JSON without `data:`, or JSON that began with the body itself. */
  private kind: 'data' | 'bare' | 'body' = 'data';
  private events: WireEvent[] = [];

  push(text: string): WireEvent[] {
    const rest = this.halfBreak && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.halfBreak = text.endsWith('\r');
    const [first = '', ...more] = rest.split(/\r\n?|\n/);
    this.held.push(first);
    for (const piece of more) {
      this.line(this.held.join(''));
      this.held = [piece];
    }
    return this.take();
  }

  end(): WireEvent[] {
    this.line(this.held.join(''));
    this.dispatch();
    return this.take();
  }

  private take(): WireEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  private line(given: string): void {
    const line = this.begun ? given : given.replace(/^\uFEFF/, '');
    const isFirst = !this.begun && line.trim() !== '';
    if (isFirst) this.begun = true;
    // JSON over several lines: to the end of the body that it is, or to the next blank line.
    const goesOn = this.lines.length > 0 && this.kind !== 'data';
    if (goesOn && (this.kind === 'body' || line.trim() !== '')) return void this.lines.push(line);
    if (line.trim() === '') return this.dispatch();
    const [, field = '', value = ''] = /^(data|event|error) ?: ?(.*)$/is.exec(line) ?? [];
    if (field !== '') return this.field(field.toLowerCase(), value);
    if (!/^\s*[{["]/.test(line)) {
      if (isFirst && !/^(?:[a-z]+)?:/.test(line)) this.events.push({ name: '', data: line });
      return;
    }
    this.dispatch();
    this.lines = [line];
    this.kind = isFirst ? 'body' : 'bare';
    if (parsedJson(line) !== null || /^\s*\[DONE/i.test(line)) this.dispatch();
  }

  private field(field: string, value: string): void {
    // A whole event, or words that are none of JSON's, with no blank line behind it.
    const [only = ''] = this.lines;
    const isWhole = this.lines.length === 1 && (parsedJson(only) !== null || !/^\s*[{[]/.test(only));
    if ((isWhole && this.name !== 'error') || (field !== 'data' && this.lines.length > 0)) this.dispatch();
    if (field === 'data') this.lines.push(value);
    if (field === 'event') this.name = value.trim();
    if (field === 'error') this.events.push({ name: 'error', data: value });
  }

  private dispatch(): void {
    const { name, lines, kind } = this;
    Object.assign(this, { name: '', lines: [], kind: 'data' });
    if (lines.length === 0 && name !== 'error') return;
    const data = lines.join('\n');
    const isOne = lines.length < 2 || kind !== 'data' || parsedJson(data) !== null || name === 'error';
    for (const each of isOne ? [data] : lines) this.events.push({ name, data: each });
  }
}
