import { readTokens, type Token } from './read.ts';

/** The three tiers: what an organisation sets, what follows from it, and exceptions for one kind of thing. */
export const tiers = ['brand', 'semantic', 'element'] as const;
export type Tier = (typeof tiers)[number];

/** A token of our own: a custom property that pages may set, and the private one that our styles read. */
export interface OwnToken extends Token {
  tier: Tier;
  /** `--_accent`; what is set on the host itself (`color`, `font-family`) has none. */
  private?: string;
  /** What it is where a page sets nothing, in CSS. `readable(x)` stands for `x` made readable on the surface. */
  css: string;
  /** The same in words, for the list of tokens. */
  inWords: string;
}

const file = (tier: Tier) => `src/theme/source/${tier}.tokens.json`;

/** All that stands in `src/theme/source/`, in its order. */
export async function readSource(): Promise<OwnToken[]> {
  const tokens = await readTokens(tiers.map(file));
  return tokens.map((token) => {
    const { css, default: words, private: name, property } = token.extension;
    if (!css) throw new Error(`${token.name} in ${token.file} lacks "css" under $extensions, "me-widgets".`);
    const tier = tiers.find((each) => token.file.endsWith(file(each))) ?? 'element';
    const own = name ?? `--_${token.name.replace(/^--me-(color-)?/, '')}`;
    return { ...token, tier, css, inWords: words ?? `\`${css}\``, ...(!property && { private: own }) };
  });
}
