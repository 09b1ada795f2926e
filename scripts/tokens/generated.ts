import { format, resolveConfig } from 'prettier';
import { document } from './document.ts';
import { readSource } from './source.ts';
import { elementStyles, list, pageStyles } from './stylesheets.ts';

/** What follows from the source of the tokens: path and content of each file, formatted as all others are. */
export async function generated(): Promise<{ path: string; content: string }[]> {
  const tokens = await readSource();
  const files = {
    'src/theme/tokens.ts': elementStyles(tokens),
    'src/theme/tokens.css': pageStyles(tokens),
    'src/theme/tokens.json': list(tokens),
    'docs/tokens.md': document(tokens),
  };
  return Promise.all(
    Object.entries(files).map(async ([path, content]) => ({
      path,
      content: await format(content, { ...(await resolveConfig(path)), filepath: path }),
    })),
  );
}
