/** A way to a receive service on which an answer is lost, once what it answers has been taken. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface WithholdingProxy {
  url: string;
  /** Ends the connections whose answers have been withheld; from then on, everything passes. */
  loseAnswer: () => void;
  close: () => void;
}

/** Bytes after which a client has said all that a handshake takes: what comes back then is the answer. */
const handshake = 5000;

export async function startWithholdingProxy({ hostname, port }: URL): Promise<WithholdingProxy> {
  let withholds = true;
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(Number(port), hostname);
    for (const socket of [from, to]) open.add(socket.on('error', () => socket.destroy()));
    from.pipe(to);
    to.on('data', (bytes: Buffer) => {
      if (!withholds || from.bytesRead < handshake) from.write(bytes);
    });
    from.on('close', () => to.destroy());
    to.on('close', () => from.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const end = () => open.forEach((socket) => socket.destroy());
  return {
    url: `https://${hostname}:${(server.address() as AddressInfo).port}`,
    loseAnswer: () => {
      withholds = false;
      end();
    },
    close: () => {
      end();
      server.close();
    },
  };
}
