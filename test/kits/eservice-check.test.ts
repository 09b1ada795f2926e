import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checked, faults } from './eservice-check-world.ts';

describe('me-eservice-check', { concurrency: 6 }, () => {
  it('finds nothing in a right e-service', async () => {
    const report = await checked([]);
    assert.deepEqual(report.named('wrong'), [], report.lines().join('\n'));
    assert.deepEqual(report.named('not checked'), ['says-who']);
  });

  for (const fault of faults) {
    it(`finds ${fault} by its name`, async () => {
      const report = await checked([fault]);
      assert.ok(report.named('wrong').includes(fault), report.lines().join('\n'));
    });
  }
});
