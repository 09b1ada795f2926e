import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import type { Case } from '../register.ts';

/** An answer in a form, as the e-service hands it over. */
type Answered = NonNullable<Case['answers']>[number];

/** A question's answer, with where it comes from: what the citizen has written needs no word. */
export const answerItem = ({ question, answer, ...from }: Answered): Html =>
  html`<dt>${question}</dt>
    <dd>${answer} ${originIn(from)}</dd>`;

function originIn({ origin, insteadOf }: Pick<Answered, 'origin' | 'insteadOf'>): Html | string {
  const words = insteadOf ? changed[insteadOf] : origin && origin !== 'citizen' ? came[origin] : undefined;
  return words ? html`<span class="origin">${words}</span>` : '';
}

const came = { me: 'Från Mina Engagemang', 'case-system': 'Från ärendesystemet' };
const changed = {
  me: 'Ändrat av medborgaren: i Mina Engagemang står något annat',
  'case-system': 'Ändrat av medborgaren: i ärendesystemet står något annat',
};
