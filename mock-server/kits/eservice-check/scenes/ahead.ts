import { newBrowser, arrivalAt, type World } from '../world.ts';

/** What asks for an address without a citizen behind it: a browser that loads ahead (Sec-Purpose), and a mail scanner. */
const askers = [
  { method: 'HEAD', headers: {}, what: 'HEAD' },
  { method: 'GET', headers: { 'sec-purpose': 'prefetch' }, what: 'GET with Sec-Purpose: prefetch' },
  { method: 'GET', headers: { 'sec-purpose': 'prefetch;prerender' }, what: 'GET with Sec-Purpose: prefetch;prerender' },
];

/** Nobody has pressed anything yet. */
export async function ahead(world: World): Promise<void> {
  const { me, report } = world;
  for (const { method, headers, what } of askers) {
    const ticket = me.issue();
    const response = await newBrowser(world).ask(arrivalAt(world, ticket), { method, headers });
    await response.body?.cancel();
    report.look('no-prefetch', ticket.redeemed.length > 0 && `${what} at the start address redeemed the ticket.`);
  }
}
