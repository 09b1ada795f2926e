import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, headlessShell } from './scripts/chromium.ts';

/** msw answers from a service worker, which has to stand at the root in order to see every request. */
const workerUrl = '/mockServiceWorker.js';

export default {
  files: 'test/elements/**/*.test.ts',
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  // What is waited for says itself how long; this only ends what hangs, on a busy machine, too.
  testFramework: { config: { timeout: '20000' } },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [
    (context, next) => {
      if (context.path === workerUrl) context.url = '/node_modules/msw/lib/mockServiceWorker.js';
      return next();
    },
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: headlessShell(), args: chromiumFlags },
      // A browser context for each file: what one learns of the session must not be told to the others.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: true })],
} satisfies TestRunnerConfig;
