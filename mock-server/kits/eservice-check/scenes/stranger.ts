import { arrive, newBrowser, type World } from '../world.ts';

/** Somebody else answers at ME's address, with a certificate that no authority of ME's has issued. */
export async function stranger(world: World): Promise<void> {
  const { me, server, report } = world;
  const ticket = me.issue();
  server.disguise(true);
  await arrive(world, newBrowser(world), ticket);
  server.disguise(false);
  const told = ticket.redeemed.length > 0;
  report.look('checks-me', told && 'A server with a certificate of another authority was given the ticket.');
}
