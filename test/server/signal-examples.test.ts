import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkFile } from '../../mock-server/shs/client/check.ts';
import { readSignal, signalSchema } from '../../mock-server/signals/rules.ts';

const docs = join(import.meta.dirname, '../../docs');
const folder = join(docs, 'examples/signals');
const files = readdirSync(folder).filter((file) => file.endsWith('.xml'));
const format = readFileSync(join(docs, 'signal-format.md'), 'utf8');

const read = (file: string) => readSignal(readFileSync(join(folder, file)));

/** The names that the schema gives to its elements or its attributes. */
const declared = (what: 'element' | 'attribute') =>
  [...signalSchema.matchAll(new RegExp(`<xs:${what} name="(\\w+)"`, 'g'))].map(([, name = '']) => name);

describe('the examples of the signal format', () => {
  for (const file of files) {
    it(`are read without fault: ${file}`, () => {
      assert.ok(file.startsWith(read(file).content.kind));
    });
  }

  it('show every kind, and every thing that can be withdrawn', () => {
    const contents = files.map((file) => read(file).content);
    assert.deepEqual(
      new Set(contents.map(({ kind }) => kind)),
      new Set(['event', 'notice', 'receipt', 'resend', 'withdrawal']),
    );
    const withdrawn = contents.flatMap((it) => (it.kind === 'withdrawal' ? it.what : []));
    assert.deepEqual(withdrawn.toSorted(), ['case', 'event', 'request']);
  });

  it('use every element and attribute of the schema at least once', () => {
    const xml = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    for (const name of declared('element')) assert.ok(new RegExp(`<${name}\\b`).test(xml), name);
    for (const name of declared('attribute')) assert.ok(new RegExp(`\\s${name}="`).test(xml), name);
  });

  it('all have ids of their own, and stand in the document', () => {
    assert.equal(new Set(files.map((file) => read(file).id)).size, files.length);
    for (const file of files) assert.ok(format.includes(`examples/signals/${file}`), file);
  });
});

describe('the files beside the examples', () => {
  it('are all that a client needs to send them', async () => {
    for (const file of files) await checkFile(join(folder, file), 50_000_000);
  });
});

describe('the document of the signal format', () => {
  it('explains every element, attribute and value that the schema has', () => {
    const values = [...signalSchema.matchAll(/<xs:enumeration value="([\w-]+)"/g)].map(([, value = '']) => value);
    for (const name of [...declared('element'), ...declared('attribute'), ...values]) {
      assert.ok(new RegExp(`\`${name}\`|"${name}"`).test(format), name);
    }
  });
});
