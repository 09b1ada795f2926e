import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Throws unless every address of the host is the machine's own. The demo logs anybody in as anybody:
 * nothing of it may be reached from another machine.
 */
export async function requireLoopback(host: string): Promise<void> {
  const addresses = isIP(host) ? [host] : (await lookup(host, { all: true })).map(({ address }) => address);
  const outside = addresses.find((address) => !loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));
  if (outside === undefined) return;
  throw new Error(
    `The demo refuses to start: "${host}" is ${outside}, which other machines can reach. Its login accepts anyone, ` +
      'so it may only listen on 127.0.0.1, ::1 or localhost.',
  );
}
