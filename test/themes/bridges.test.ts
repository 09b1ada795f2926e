import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openGate } from '../../scripts/contrast/gate.ts';
import { hex } from '../../scripts/contrast/nearest.ts';
import { asText, verdicts } from '../../scripts/contrast/verdicts.ts';
import { designSystems } from './design-systems.ts';

const gate = await openGate();
after(() => gate.close());

/** Accent, text and surface as they arrive in the widgets: what each design system says itself. */
const expected: Record<string, [accent: string, text: string, surface: string]> = {
  WordPress: ['#ffee58', '#111111', '#ffffff'],
  Bootstrap: ['#0d6efd', '#212529', '#ffffff'],
  'Bootstrap, dark': ['#0d6efd', '#dee2e6', '#212529'],
  'NL Design System': ['#24578f', '#000000', '#ffffff'],
  Designsystemet: ['#0062ba', '#1f2c3d', '#ffffff'],
  'Designsystemet, dark': ['#4c91cf', '#ebeced', '#13181f'],
  Helsinki: ['#0000bf', '#1a1a1a', '#ffffff'],
  Sundsvall: ['#005595', '#1f1f25', '#ffffff'],
  'Sundsvall, dark': ['#cfe0ec', '#ffffff', '#2f2f3c'],
};

const declarations = /(--me-[\w-]+):([^;]*var\([^;]*);/g;

for (const { name, css, bridge } of designSystems) {
  test(`${name}: has what the bridge takes from it`, () => {
    for (const [, token, value = ''] of bridge.matchAll(declarations)) {
      const sources = [...value.matchAll(/var\((--[\w-]+)/g)].map(([, source = '']) => source);
      assert.ok(
        sources.some((source) => css.includes(`${source}:`)),
        `nothing declares ${sources.join(', ')} for ${token}`,
      );
    }
  });

  test(`${name}: its accent, text and surface arrive, and all is readable`, async () => {
    const [look] = await gate.pairs(`${css}\n${bridge}`);
    assert.ok(look);
    const { pairs } = look;
    const found = [
      pairs.find(({ on }) => on === 'the accent')?.background,
      pairs.find(({ token }) => token === '--me-color-text')?.colour,
      pairs.find(({ on }) => on === 'the surface')?.background,
    ];
    assert.deepEqual(
      found.map((colour) => colour && hex(colour)),
      expected[name],
    );
    assert.deepEqual(verdicts(pairs).flatMap(asText), []);
  });
}
