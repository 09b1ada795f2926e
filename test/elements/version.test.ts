import { expect } from '@open-wc/testing';
import { define } from '../../src/ui/define.ts';
import { version } from '../../src/ui/version.ts';

it('elements say the version that the package has', async () => {
  const manifest = (await (await fetch('/package.json')).json()) as { version: string };
  expect(version).to.equal(manifest.version);
});

it('a copy that gives way names the tag and both versions, and nothing else', () => {
  const copy = (version: string) =>
    class extends HTMLElement {
      static version = version;
    };
  const said: unknown[] = [];
  const { warn } = console;
  console.warn = (...what: unknown[]) => void said.push(...what);
  globalThis.meWidgetsWarned = undefined;
  for (const version of ['0.1.0', '0.2.0', '0.3.0']) define('me-of-copies', copy(version));
  console.warn = warn;
  expect(said).to.deep.equal(['me-widgets 0.2.0 gives way: the page has <me-of-copies> 0.1.0. Load one copy only.']);
});
