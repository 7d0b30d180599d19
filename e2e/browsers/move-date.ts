/**
 * Moves what `Date` says from now on in the global scope it runs in; time goes on from there as ever. Sent to browsers
 * as text, too, so it may use nothing from outside of itself.
 *
 * @param offset in ms, added to the machine's own clock
 */
export function moveDate(offset: number): void {
  const RealDate = Date;
  const now = () => RealDate.now() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, args, type) => Reflect.construct(date, args.length > 0 ? args : [now()], type),
    apply: () => new RealDate(now()).toString(),
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  });
}
