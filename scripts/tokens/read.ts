import StyleDictionary from 'style-dictionary';
import type { TransformedToken } from 'style-dictionary/types';

/** A design token as CSS knows it. */
export interface Token {
  /** The custom property: `--me-color-accent`. */
  name: string;
  /** As in the Design Tokens format: `color`, `dimension`, `fontFamily` … */
  type: string;
  /** In CSS's own notation, with references followed. */
  value: string;
  description: string;
  /** What stands under `me-widgets` in the token's `$extensions`. */
  extension: Readonly<Record<string, string>>;
  /** The file that it stands in. */
  file: string;
}

/** `color/css` knows both the colours of 2025.10, which are objects, and the strings of older packs; so do the others. */
const transforms = ['name/kebab', 'color/css', 'fontFamily/css'];

/**
 * Reads files in the Design Tokens format (DTCG 2025.10; also with `value` for `$value`, and values as strings, as packs made
 * before it have them).
 *
 * @throws what the reader finds wrong, with file and token.
 */
export async function readTokens(files: readonly string[]): Promise<Token[]> {
  const dictionary = new StyleDictionary({
    source: [...files],
    platforms: { css: { transforms } },
    log: { verbosity: 'verbose', warnings: 'disabled', errors: { brokenReferences: 'throw' } },
  });
  await dictionary.hasInitialized;
  const { allTokens } = await dictionary.getPlatformTokens('css');
  if (!allTokens.length) throw new Error(`There are no tokens in ${files.join(', ')}.`);
  return allTokens.map(asToken);
}

function asToken(token: TransformedToken): Token {
  const extensions: unknown = token['$extensions'];
  const own = isObject(extensions) ? extensions['me-widgets'] : undefined;
  return {
    name: `--${token.name}`,
    type: String(token.$type ?? token.type),
    value: asCss(token.$value ?? token.value),
    description: token.$description ?? token.comment ?? '',
    extension: isExtension(own) ? own : {},
    file: token.filePath,
  };
}

/** Dimensions of 2025.10 are objects: `{ value: 4, unit: 'px' }`. */
function asCss(value: unknown): string {
  return isObject(value) ? `${String(value['value'])}${String(value['unit'])}` : String(value);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && !!value;

const isExtension = (value: unknown): value is Record<string, string> =>
  isObject(value) && Object.values(value).every((each) => typeof each === 'string');
