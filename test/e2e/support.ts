/** What every end-to-end test needs: the whole demo, started for it alone, and a browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before } from 'node:test';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import type { PortalId } from '../../mock-server/demo/organisations.ts';
import { demoSettings, type DemoSettings } from '../../mock-server/demo/settings.ts';
import { chromium as chromiumPath, chromiumFlags } from '../../scripts/chromium.ts';
import { freeBasePort } from '../fixtures/base-port.ts';
import { prepareDataFolder } from '../fixtures/prepared-database.ts';

const patience = 90_000;

export interface World {
  demo: DemoSettings;
  /** Lets the clocks of all parties be that many seconds ahead of ours. */
  setClockAhead: (seconds: number) => Promise<void>;
  browser: Browser;
  /** A browser that knows nobody: own cookies, Swedish. What goes wrong in its pages' policies is collected in `violations`. */
  newVisitor: (options?: BrowserContextOptions) => Promise<Visitor>;
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Violations of a Content-Security-Policy or Trusted Types that pages reported, and errors that nobody caught. */
  violations: string[];
}

/** Starts the demo and a browser before the file's tests, and stops both after them. */
export function useWorld(): () => World {
  let world: World | undefined;
  let stop = async () => {};
  before(async () => {
    const demo = await startDemo();
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
    stop = async () => {
      await browser.close();
      await demo.stop();
    };
    world = { ...demo, demo: demo.settings, browser, newVisitor: (options) => newVisitor(browser, options) };
  });
  after(() => stop());
  return () => {
    if (!world) throw new Error('The demo is started before the first test of the file, not before.');
    return world;
  };
}

async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'sv-SE', ...options });
  const violations: string[] = [];
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedType|Trusted Type/i.test(message.text())) violations.push(message.text());
  });
  context.on('weberror', (error) => violations.push(String(error.error())));
  return { context, page: await context.newPage(), violations };
}

/** Logs in on a portal without a click, and ends at the path. */
export async function logIn(page: Page, portal: string, person: string, path = '/'): Promise<void> {
  await page.goto(`${portal}/me/login?return_to=${encodeURIComponent(path)}&login_hint=${person}`);
  await page.waitForURL(`${portal}${path}`);
  await arrived(page);
}

/**
 * Until the elements have taken the place of the links that stand there without JavaScript: a click that has found such a
 * link waits for it in vain once it is hidden.
 */
export const arrived = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

interface RunningDemo extends Pick<World, 'setClockAhead'> {
  settings: DemoSettings;
  stop: () => Promise<void>;
}

/** Every party on ports that nothing else uses, with a data folder of its own. */
export async function startDemo(): Promise<RunningDemo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'me-e2e-'));
  const clock = join(dataDir, 'test-clock');
  const setClockAhead = (seconds: number) => writeFile(clock, String(seconds));
  await setClockAhead(0);
  await prepareDataFolder(dataDir);
  const env = {
    ...process.env,
    ME_DATA_DIR: dataDir,
    ME_BASE_PORT: String(await freeBasePort()),
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'test-clock.ts')}`,
    TEST_CLOCK: clock,
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../mock-server/demo/start.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await ended(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await ready(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { settings: demoSettings(env), setClockAhead, stop };
}

function ready(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`${why} It said:\n${said.join('\n')}`));
    };
    const timer = setTimeout(() => fail(`The demo was not ready within ${patience / 1000} seconds.`), patience);
    child.once('exit', (code) => fail(`The demo ended with code ${code}.`));
    for (const output of [child.stdout, child.stderr]) {
      if (!output) continue;
      createInterface({ input: output }).on('line', (line) => {
        said.push(line);
        if (line !== 'Ready.') return;
        clearTimeout(timer);
        resolve();
      });
    }
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Every portal, with the address that it has in this world. */
export const portalIds: readonly PortalId[] = ['portal-1', 'portal-2', 'portal-central'];
