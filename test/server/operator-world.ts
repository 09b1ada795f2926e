import type { TestMe } from './support/me.ts';

/** Registers an operator and a case system, beside those that ME's tests have anyway. */
export function registerOperators(me: TestMe): Promise<void> {
  return me.register(({ parties }) => {
    parties.push(
      {
        id: 'operator-1',
        organisation: 'sjohamra',
        role: 'operator',
        certificates: [{ file: 'certs/operator-1.crt' }],
      },
      {
        id: 'casesystem-1',
        organisation: 'norrvik',
        role: 'shs',
        certificates: [{ file: 'certs/casesystem-1.crt' }],
      },
    );
  });
}
