import type { Detail } from '../../../cases/rules.ts';
import { longestLine, type Answers } from './answers.ts';

/** As the schema of signals says. */
const most = 20;

/** Facts of the case: one on each row, with a colon between its label and its value. */
export function readDetails(answers: Answers): Detail[] {
  const rows = answers.text('details').split('\n');
  const details = rows.filter((row) => row.trim()).map(read);
  if (details.length > most || !details.every(fits))
    answers.errors.set(
      'details',
      `Skriv högst ${most} rader, var och en med kolon. Före och efter kolonet får det stå högst ${longestLine} tecken.`,
    );
  return details;
}

function read(row: string): Detail {
  const [label = '', ...value] = row.split(':');
  return { label: label.trim(), value: value.join(':').trim() };
}

const fits = ({ label, value }: Detail) => [label, value].every(({ length }) => length > 0 && length <= longestLine);
