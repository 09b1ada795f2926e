import { webkit as programs } from '../../scripts/webkit.ts';
import { until } from '../e2e/signal-files.ts';
import { freeBasePort } from '../fixtures/base-port.ts';
import { patience, type Driver } from './driver.ts';
import { lineOf, newHome, started } from './process.ts';

interface Session {
  sessionId: string;
  capabilities: { browserVersion: string };
}

/** WebKitGTK's own small browser, by WebDriver. It has no way to be without a window: a screen without a monitor shows it. */
export async function webkit(stack: AsyncDisposableStack): Promise<Driver> {
  const { driver, screen } = programs();
  // It takes a display that is free, and says which.
  const display = await lineOf(started(stack, [screen, '-displayfd', '1', '-screen', '0', '1280x900x24']), /^\d+$/);
  const port = await freeBasePort();
  started(stack, [driver, `--port=${port}`], { DISPLAY: `:${display}`, HOME: await newHome(stack) });
  const service = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', patience, () => fetch(`${service}/status`).catch(() => undefined));
  const { sessionId, capabilities } = (await call('POST', `${service}/session`, { capabilities: {} })) as Session;
  const session = `${service}/session/${sessionId}`;
  stack.defer(async () => {
    await call('DELETE', session);
  });
  return {
    browser: `WebKitGTK ${capabilities.browserVersion}`,
    goto: (url) => call('POST', `${session}/url`, { url }),
    evaluate: async (expression) => {
      const script = `return JSON.stringify(${expression})`;
      const answer = (await call('POST', `${session}/execute/sync`, { script, args: [] })) as string | null;
      return JSON.parse(answer ?? 'null') as unknown;
    },
    perform: (source) => call('POST', `${session}/actions`, { actions: [source] }),
  };
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}
