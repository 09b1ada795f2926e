import { firefox as firefoxPath } from '../../scripts/firefox.ts';
import { connect } from './bidi.ts';
import type { Driver } from './driver.ts';
import { lineOf, newHome, started } from './process.ts';

/** Firefox, by WebDriver BiDi, which it speaks by itself. Tells also what nobody caught in its pages, and what their policies forbade. */
export async function firefox(stack: AsyncDisposableStack): Promise<Driver & { complaints: readonly string[] }> {
  const home = await newHome(stack);
  const options = ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port=0'];
  const said = await lineOf(started(stack, [firefoxPath(), ...options], { HOME: home }), /BiDi listening on ws:/);
  const complaints: string[] = [];
  const send = await connect(stack, `${/ws:\S+/.exec(said)?.[0] ?? ''}/session`, ({ type, level, text }) => {
    if (type === 'javascript' && level === 'error') complaints.push(text);
  });
  const { capabilities } = await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  // The tab that Firefox begins with is its own, and its pages never have the focus.
  const { context } = await send('browsingContext.create', { type: 'tab' });
  return {
    browser: `Firefox ${capabilities.browserVersion}`,
    complaints,
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'none' }),
    evaluate: async (expression) => {
      const script = { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: false };
      const { result, exceptionDetails } = await send('script.evaluate', script);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null') as unknown;
    },
    perform: (source) => send('input.performActions', { context, actions: [source] }),
  };
}
