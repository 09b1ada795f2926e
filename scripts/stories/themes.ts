import { readdirSync, readFileSync } from 'node:fs';
import { brandSets } from '../../test/themes/brand-sets.ts';
import { designSystems } from '../../test/themes/design-systems.ts';

export type Scheme = 'light' | 'dark';

/** What a story is looked at in. */
export interface Theme {
  name: string;
  /** Its stylesheet; empty for how the widgets look where nobody says. */
  css: string;
  /** Those that it is made for. */
  schemes: readonly Scheme[];
  /** A brand whose own colours are hard to read. */
  hard?: true;
}

const both = ['light', 'dark'] as const;
const portalThemes = 'mock-server/demo/portals/themes';

/** How the widgets look by themselves, and in the demo's portals. */
const usual: Theme[] = [
  { name: 'default', css: '', schemes: both },
  ...readdirSync(portalThemes).map((file) => ({
    name: file.replace(/\.css$/, ''),
    css: readFileSync(`${portalThemes}/${file}`, 'utf8'),
    schemes: both,
  })),
];

/** Brands that are hard to read, and six design systems from npm, by their bridges. */
const hard: Theme[] = [
  ...brandSets.map((each): Theme => ({ ...each, schemes: ['light'], hard: true })),
  ...designSystems.map(({ name, css, bridge, scheme }) => ({ name, css: `${css}\n${bridge}`, schemes: [scheme] })),
];

export const themes = (every: boolean): Theme[] => [...usual, ...(every ? hard : hard.slice(0, 1))];
