import { within } from '../../check/until.ts';
import type { World } from '../world.ts';

/** Seconds in which a request follows its connection. */
const soon = 2;

/** Somebody else answers at ME's address, with a certificate that no authority of ME's has issued. */
export async function stranger({ node, server, settings, report }: World): Promise<void> {
  server.disguise(true);
  const { calls } = node;
  const before = server.connections();
  const came = await within(settings.wait, () => (server.connections() > before ? true : undefined));
  if (came) {
    const told = await within(soon, () => (node.calls > calls ? true : undefined));
    report.look(
      'checks-me',
      told && 'A server with a certificate of another authority was asked for messages, or sent some.',
    );
  } else {
    report.pass('checks-me', `it did not call ME for ${settings.wait} seconds.`);
  }
  server.disguise(false);
}
