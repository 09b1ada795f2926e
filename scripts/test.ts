/** `npm test`: everything, one section after the other, also after one that failed; the end says which did. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

interface Section {
  title: string;
  /** One after the other; those in a list, side by side. */
  scripts: (string | string[])[];
}

const sections: Section[] = [
  { title: 'Lint, formatting, types, texts and lists', scripts: [['lint', 'typecheck', 'test:tooling']] },
  { title: 'The gateway, and the kits for e-services and case systems', scripts: [['test:gateway', 'test:kits']] },
  { title: 'Server tests, on PGlite and on PostgreSQL', scripts: ['test:server'] },
  { title: 'Faults made to happen, on PGlite and on PostgreSQL', scripts: ['test:faults'] },
  { title: 'Elements in Chromium', scripts: ['test:elements'] },
  { title: 'Build, package and size budgets', scripts: ['build', 'test:package', 'size'] },
  { title: 'Contrast of every theme and bridge', scripts: ['test:themes'] },
  { title: "The documentation's site", scripts: ['test:docs'] },
  { title: 'Every story, for everyone', scripts: ['test:stories'] },
  { title: 'End to end', scripts: ['test:e2e'] },
  { title: 'The main flows in Firefox and WebKit', scripts: ['test:browsers'] },
  { title: 'The plugin in WordPress', scripts: ['test:wordpress'] },
];

const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*[A-Za-z]`, 'g');

const sum = (output: string, count: RegExp) =>
  [...output.matchAll(count)].reduce((total, [, number]) => total + Number(number), 0);

interface Count {
  passed: number;
  failed: number;
}

/**
 * Node's runner, and ours and the element tests', which end with `N passed, N failed`; of a line that grows, the last counts. What counts nothing
 * is one check itself.
 */
function counted(output: string, ok: boolean): Count {
  const lines = output.replace(colours, '');
  const own = [...lines.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  const passed = sum(lines, /^ℹ pass (\d+)/gm) + Number(own?.[1] ?? 0);
  const failed = sum(lines, /^ℹ fail (\d+)/gm) + Number(own?.[2] ?? 0);
  if (ok) return { passed: passed + failed === 0 ? 1 : passed, failed };
  return { passed, failed: Math.max(1, failed) };
}

/** Runs an npm script. Shows what it prints: at once, or, so that nothing is mixed, when it is done. */
function run(script: string, atOnce: boolean): Promise<{ script: string; ok: boolean } & Count> {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Hundreds of processes load the same modules: Node compiles each once.
    env: { ...process.env, NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (atOnce) process.stdout.write(text);
    });
  }
  return new Promise((resolve) =>
    child.on('close', (code) => {
      if (!atOnce) process.stdout.write(output);
      resolve({ script, ok: code === 0, ...counted(output, code === 0) });
    }),
  );
}

/** Runs a section's scripts, what comes after one that failed left out. Returns the first script that failed. */
async function runSection({ scripts }: Section, total: Count): Promise<string | undefined> {
  for (const step of scripts) {
    const sideBySide = [step].flat();
    const ended = await Promise.all(sideBySide.map((script) => run(script, sideBySide.length === 1)));
    for (const { passed, failed } of ended) {
      total.passed += passed;
      total.failed += failed;
    }
    const wrong = ended.find(({ ok }) => !ok);
    if (wrong) return wrong.script;
  }
  return undefined;
}

const since = (begun: number) => `${Math.round((performance.now() - begun) / 1000)} s`;

const total: Count = { passed: 0, failed: 0 };
const wrong: string[] = [];
const started = performance.now();
for (const section of sections) {
  const { title } = section;
  const begun = performance.now();
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}`);
  const script = await runSection(section, total);
  if (script) wrong.push(`Failed: ${title}. Run it alone: npm run ${script}`);
  console.log(`\n${title}: ${since(begun)}`);
}
const verdict = wrong.length > 0 ? wrong.join('\n') : 'Everything passed.';
console.log(`\n${verdict} (${since(started)})\n${total.passed} passed, ${total.failed} failed`);
if (wrong.length > 0) process.exitCode = 1;
