/** `npm test`: everything, one section after the other. Stops at the first that fails, and says which. */
import { spawn } from 'node:child_process';

interface Section {
  title: string;
  scripts: string[];
  /** False: it prints no count of its own, and is one check itself. */
  counts?: boolean;
}

const sections: Section[] = [
  { title: 'Lint and formatting', scripts: ['lint'], counts: false },
  { title: 'Types', scripts: ['typecheck'], counts: false },
  { title: 'Lint rules and manifest', scripts: ['test:tooling'] },
  { title: 'Server tests, on PGlite and on PostgreSQL', scripts: ['test:server'] },
  { title: 'Faults made to happen, on PGlite and on PostgreSQL', scripts: ['test:faults'] },
  { title: 'Elements in Chromium', scripts: ['test:elements'] },
  { title: 'Build, package and size budgets', scripts: ['build', 'test:package', 'size'] },
  { title: 'Contrast of every theme and bridge', scripts: ['test:themes'] },
  { title: 'Accessibility of every story in every theme', scripts: ['test:stories'] },
  { title: 'End to end', scripts: ['test:e2e'] },
];

const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*[A-Za-z]`, 'g');

const sum = (output: string, count: RegExp) =>
  [...output.matchAll(count)].reduce((total, [, number]) => total + Number(number), 0);

/** Node's runner, and ours and the element tests', which end with `N passed, N failed`; of a line that grows, the last counts. */
function counted(output: string): { passed: number; failed: number } {
  const lines = output.replace(colours, '');
  const own = [...lines.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return {
    passed: sum(lines, /^ℹ pass (\d+)/gm) + Number(own?.[1] ?? 0),
    failed: sum(lines, /^ℹ fail (\d+)/gm) + Number(own?.[2] ?? 0),
  };
}

/** Runs an npm script, showing what it prints. */
function run(script: string): Promise<{ ok: boolean; output: string }> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      to.write(text);
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ ok: code === 0, output })));
}

const total = { passed: 0, failed: 0 };
const started = performance.now();

function end(verdict: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`\n${verdict} (${seconds} s)\n${total.passed} passed, ${total.failed} failed`);
}

for (const { title, scripts, counts = true } of sections) {
  const begun = performance.now();
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}`);
  for (const script of scripts) {
    const { ok, output } = await run(script);
    const { passed, failed } = counts ? counted(output) : { passed: Number(ok), failed: Number(!ok) };
    total.passed += passed;
    total.failed += ok ? failed : Math.max(1, failed);
    if (ok) continue;
    end(`Failed: ${title}. Run it alone: npm run ${script}`);
    process.exit(1);
  }
  console.log(`\n${title}: ${Math.round((performance.now() - begun) / 1000)} s`);
}
end('Everything passed.');
