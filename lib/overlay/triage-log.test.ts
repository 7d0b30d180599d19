import { beforeEach, expect, it, vi } from 'vitest';
import { untouched } from '../papers/triage';
import { createTriageLog, type TriageLog } from './triage-log';
import { doneWords, triageWords } from './triage-words';

const send = vi.fn();
const changed = vi.fn();
let log: TriageLog;
beforeEach(() => {
  vi.clearAllMocks();
  log = createTriageLog(send, changed);
});

it('does at once what it has kept, and takes it back', () => {
  log.do([{ id: 'a', star: true }]);
  expect(log.of('a')).toEqual({ ...untouched('a'), star: true });
  expect(send).toHaveBeenLastCalledWith([{ id: 'a', star: true }]);
  expect(changed).toHaveBeenLastCalledWith(['a']);
  expect(log.undo()).toEqual([{ id: 'a', star: true }]);
  expect(send).toHaveBeenLastCalledWith([{ id: 'a', star: false }]);
  expect(log.of('a')).toEqual(untouched('a'));
  expect(log.undo()).toBeNull();
});

it('goes back many steps, the newest first, each whole', () => {
  log.do([{ id: 'a', note: 'one' }]);
  log.do(['a', 'b', 'c'].map((id) => ({ id, seen: true })));
  log.do([{ id: 'a', note: 'two' }]);
  log.undo();
  expect(log.of('a')).toMatchObject({ note: 'one', seen: true });
  log.undo();
  expect(['a', 'b', 'c'].map((id) => log.of(id).seen)).toEqual([false, false, false]);
  log.undo();
  expect(log.of('a').note).toBe('');
});

it('is no step where nothing changes, and leaves out papers that were so before', () => {
  log.hear([{ ...untouched('a'), seen: true }]);
  expect(log.do([{ id: 'a', seen: true }])).toBeNull();
  expect(send).not.toHaveBeenCalled();
  expect(log.do(['a', 'b'].map((id) => ({ id, seen: true })))).toEqual([{ id: 'b', seen: true }]);
  log.undo();
  expect([log.of('a').seen, log.of('b').seen]).toEqual([true, false]);
});

it('leaves alone what was done elsewhere since', () => {
  log.do(['a', 'b'].map((id) => ({ id, seen: true })));
  log.hear([{ ...untouched('a'), star: true, seen: false }]);
  log.undo();
  expect(send).toHaveBeenLastCalledWith([{ id: 'b', seen: false }]);
  expect(log.of('a')).toMatchObject({ star: true, seen: false });
});

it('takes a scroll as one step, however long', () => {
  log.do([{ id: 'a', seen: true }], true);
  log.do([{ id: 'b', seen: true }], true);
  log.do([{ id: 'c', star: true }]);
  log.do([{ id: 'c', seen: true }], true);
  expect(log.undo()).toHaveLength(1);
  expect(log.undo()).toEqual([{ id: 'c', star: true }]);
  expect(log.undo()).toHaveLength(2);
  expect(log.of('a').seen).toBe(false);
});

it.each([
  [[{ id: 'a', seen: true }], 'Marked 1 paper seen'],
  [['a', 'b'].map((id) => ({ id, seen: true })), 'Marked 2 papers seen'],
  [[{ id: 'a', seen: false }], 'Marked 1 paper not seen'],
  [[{ id: 'a', star: true }], 'Starred'],
  [[{ id: 'a', dismissed: true }], 'Marked not for me'],
  [[{ id: 'a', note: 'so' }], 'Note saved'],
  [[{ id: 'a', note: '' }], 'Note deleted'],
])('says of %j: %s', (changes, said) => {
  expect(doneWords(changes)).toBe(said);
});

it('says how a paper stands, and nothing of one that was not touched', () => {
  expect(triageWords({ ...untouched('a'), star: true, note: 'x' })).toBe('starred, has a note');
  expect(triageWords(untouched('a'))).toBe('');
});
