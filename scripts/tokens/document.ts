import { tiers, type OwnToken, type Tier } from './source.ts';
import { usage } from './usage.ts';

const intro = `# Tokens

<!-- Made from src/theme/source/ by \`npm run tokens\`: change it there. -->

All that can be set. How they work together, and which few you need, is told in [theming](theming.md).`;

const headings: Record<Tier, string> = {
  brand: `## Brand: what you set

Five, and everything else follows.`,
  semantic: `## Semantic: what follows

Set one only to say otherwise. It is then taken as it is, and [the contrast check](theming.md#check-a-theme) tells whether it is readable.`,
  element: `## Elements: exceptions

One kind of thing that looks otherwise than the rest.`,
};

/** `docs/tokens.md`: name, meaning, default and where used. */
export function document(tokens: readonly OwnToken[]): string {
  const used = usage();
  const row = (token: OwnToken) =>
    `| \`${token.name}\` | ${token.description} | ${token.inWords} | ${where(token, used(token))} |`;
  const tables = tiers.map((tier) => {
    const rows = tokens.filter((token) => token.tier === tier).map(row);
    return [headings[tier], '', '| token | meaning | default | used in |', '| --- | --- | --- | --- |', ...rows].join(
      '\n',
    );
  });
  return [intro, ...tables].join('\n\n');
}

const where = ({ extension }: OwnToken, places: readonly string[]) =>
  extension['property'] ? 'everything' : places.join(', ');
