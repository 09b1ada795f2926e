import { rmSync } from 'node:fs';
import { preview } from 'vite';

export interface ServedFolder {
  /** Where it is served, with a slash at the end. */
  base: string;
  /** Ends serving, and removes the folder. */
  close: () => Promise<void>;
}

/** Serves a folder that was made for it, as any static host does, on a port that nothing else uses. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = await preview({
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  return {
    base: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
