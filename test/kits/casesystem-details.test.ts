import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Answers } from '../../mock-server/demo/casesystem/forms/answers.ts';
import { readDetails } from '../../mock-server/demo/casesystem/forms/details.ts';

function read(text: string) {
  const data = new FormData();
  data.set('details', text);
  const answers = new Answers(data);
  return { details: readDetails(answers), faults: [...answers.errors.keys()] };
}

describe('the details in the case system’s form', () => {
  it('stand one on each row, with a colon', () => {
    assert.deepEqual(read('Fastighet: Björken 4\r\n\r\n Tid : 10:15 '), {
      details: [
        { label: 'Fastighet', value: 'Björken 4' },
        { label: 'Tid', value: '10:15' },
      ],
      faults: [],
    });
    assert.deepEqual(read(''), { details: [], faults: [] });
  });

  it('are asked for again where the signal could not hold them', () => {
    for (const wrong of ['Björken 4', 'Fastighet:', `a: ${'b'.repeat(201)}`, 'a: b\n'.repeat(21)])
      assert.deepEqual(read(wrong).faults, ['details'], wrong);
  });
});
