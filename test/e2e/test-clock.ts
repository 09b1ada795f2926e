/**
 * Loaded before a party's own code (`node --import`): its clock is ahead of the machine's by as many seconds as the file named in
 * `TEST_CLOCK` says at the moment. So a ticket can expire without anybody waiting for it.
 */
import { readFileSync } from 'node:fs';

const file = process.env['TEST_CLOCK'];
const RealDate = Date;

function ahead(): number {
  return file ? 1000 * Number(readFileSync(file, 'utf8')) : 0;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(target, args.length ? args : [RealDate.now() + ahead()], newTarget) as Date,
  get: (target, key, receiver) =>
    key === 'now' ? () => RealDate.now() + ahead() : (Reflect.get(target, key, receiver) as unknown),
});
