import { expect } from '@open-wc/testing';
import { version } from '../../src/ui/version.ts';

it('elements say the version that the package has', async () => {
  const manifest = (await (await fetch('/package.json')).json()) as { version: string };
  expect(version).to.equal(manifest.version);
});
