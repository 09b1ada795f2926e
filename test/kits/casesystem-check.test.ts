import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checked, faults, pushFaults } from './casesystem-check-world.ts';

describe('me-casesystem-check', { concurrency: 4 }, () => {
  it('finds nothing in a right case system that fetches', async () => {
    const report = await checked([], 'fetches', { fileSize: 20_000_000 });
    assert.deepEqual(report.named('wrong'), [], report.lines().join('\n'));
    assert.deepEqual(report.named('not checked'), ['says-duplicate', 'closed-to-others', 'confirms']);
  });

  it('finds nothing in a right case system that is pushed to', async () => {
    const report = await checked([], 'is pushed to');
    assert.deepEqual(report.named('wrong'), [], report.lines().join('\n'));
    assert.deepEqual(report.named('not checked'), ['confirmation', 'keeps-first']);
  });

  for (const fault of faults) {
    it(`finds ${fault} by its name`, async () => {
      const report = await checked([fault], 'fetches');
      assert.ok(report.named('wrong').includes(fault), report.lines().join('\n'));
    });
  }

  for (const fault of pushFaults) {
    it(`finds ${fault} by its name in one that is pushed to`, async () => {
      const report = await checked([fault], 'is pushed to');
      assert.ok(report.named('wrong').includes(fault), report.lines().join('\n'));
    });
  }
});
