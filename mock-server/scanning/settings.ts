import type { ClamdPlace } from './clamd.ts';

/** Where `ME_CLAMD` says that clamd listens; undefined where no file is to be looked at. */
export function clamdFrom(env: NodeJS.ProcessEnv): ClamdPlace | undefined {
  const given = env['ME_CLAMD'];
  if (!given) return undefined;
  if (given.startsWith('/')) return { path: given };
  const [, host, port] = /^\[?([^\]]+)\]?:(\d{1,5})$/.exec(given) ?? [];
  if (host && Number(port) <= 65_535) return { host, port: Number(port) };
  throw new Error(`ME_CLAMD is "${given}". Give clamd's host and port, as localhost:3310, or the path of its socket.`);
}
