/** `npm run browsers`: finds or installs every browser that tests run in, and prints where they are. */
import { chromium, headlessShell } from './chromium.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const { driver, screen } = webkit();
console.log([...new Set([chromium(), headlessShell(), firefox(), driver, screen])].join('\n'));
