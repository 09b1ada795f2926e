import type { Pair, Rgb } from './measure.ts';
import { hex, nearest, nearestSurface } from './nearest.ts';

/** What is wrong with one token of a theme, and what would mend it. */
export interface Verdict {
  token: string;
  /** As it is seen: `#8a8a8a`. */
  colour: string;
  /** Where it fails, worst first. */
  failing: Pair[];
  /** What to set, and to what, so that all of the token's pairs pass. */
  remedy: { token: string; value: string };
}

/** One verdict for each token that fails somewhere. */
export function verdicts(pairs: readonly Pair[]): Verdict[] {
  const surface = pairs.find(({ on }) => on === 'the surface')?.background ?? [255, 255, 255];
  return [...Map.groupBy(pairs, ({ token }) => token).values()].flatMap((ofToken) => verdict(ofToken, surface));
}

function verdict(pairs: readonly Pair[], surface: Rgb): Verdict[] {
  const failing = pairs.filter(fails).sort((one, other) => one.ratio / one.atLeast - other.ratio / other.atLeast);
  const [worst] = failing;
  if (!worst) return [];
  const value = nearest(worst.colour, pairs);
  const remedy = value
    ? { token: worst.token, value }
    : { token: '--me-color-surface', value: nearestSurface(surface) };
  return [{ token: worst.token, colour: hex(worst.colour), failing, remedy }];
}

export const fails = ({ ratio, atLeast }: Pair): boolean => ratio < atLeast;

/** Rounded down: 4.499 is not 4.5. */
export const ratioText = (ratio: number): string => `${Math.floor(ratio * 100) / 100} : 1`;

/** Each verdict as the lines of a report. */
export function asText({ token, colour, failing, remedy }: Verdict): string[] {
  const places = failing.map(
    ({ on, background, ratio, atLeast }) =>
      `  on ${on} (${hex(background)}): ${ratioText(ratio)}, ${Math.ceil((atLeast - ratio) * 100) / 100} short of ${atLeast} : 1`,
  );
  return [`${token} (${colour})`, ...places, `  nearest that passes: ${remedy.token}: ${remedy.value};`];
}
