import { html, nothing, type TemplateResult } from 'lit';
import type { Channel, ChannelKind } from '../../contract/types.ts';
import { heading } from '../../ui/heading.ts';
import type { Localize } from '../../ui/localize.ts';
import { toNational } from '../../ui/phone.ts';
import { line } from '../../ui/text.ts';
import { outcome, type Outcome } from './outcome.ts';

/** Milliseconds after which the citizen is asked whether an address is still theirs. */
const OLD = 365 * 24 * 60 * 60_000;

/** What can be pressed. */
export interface ChannelActions {
  edit: (kind: ChannelKind | undefined) => void;
  give: (kind: ChannelKind, address: string) => void;
  verify: (kind: ChannelKind, code: string) => void;
  resend: (kind: ChannelKind) => void;
  cancel: (kind: ChannelKind) => void;
  remove: (kind: ChannelKind) => void;
}

export interface ChannelState extends ChannelActions {
  localize: Localize;
  level: number;
  channel: Channel;
  /** An address is being written. */
  editing: boolean;
  busy: boolean;
  outcome: Outcome | undefined;
}

type Waiting = NonNullable<Channel['waiting']>;

export const shownAddress = (kind: ChannelKind, address: string): string =>
  kind === 'sms' ? toNational(address) : address;

/** Whether the code can still be given, as far as this page's clock knows. */
const isGood = ({ guessesLeft, expiresAt }: Waiting) => guessesLeft > 0 && Date.parse(expiresAt) > Date.now();

const press = (label: string, act: () => void, look = '', id = ''): TemplateResult =>
  html`<button type="button" class=${look} id=${id || nothing} @click=${act} .textContent=${label}></button>`;

/** What is typed, when the form is sent. */
const submitted = (take: (typed: string) => void) => (event: Event) => {
  event.preventDefault();
  const typed = new FormData(event.currentTarget as HTMLFormElement).get('typed');
  take(typeof typed === 'string' ? typed.trim() : '');
};

interface Control {
  id: string;
  label: string;
  hint: string;
  type: string;
  autocomplete: AutoFill;
  look?: string;
}

/** Label, hint, input and error, in one root so that their ids meet. */
function control({ outcome: said }: ChannelState, { id, label, hint, type, autocomplete, look = '' }: Control) {
  const fault = said?.tone === 'fault' && said.text;
  return html`<div class="field">
    <label for=${id} .textContent=${label}></label>
    <span class="hint" id="${id}-hint" .textContent=${hint}></span>
    <input
      id=${id}
      class=${look}
      name="typed"
      type=${type}
      inputmode=${look ? 'numeric' : nothing}
      autocomplete=${autocomplete}
      aria-describedby=${fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
      aria-invalid=${fault ? 'true' : nothing}
    />
    ${fault ? html`<span class="error" id="${id}-fault" .textContent=${fault}></span>` : nothing}
  </div>`;
}

const send = (label: string, busy: boolean) =>
  html`<button aria-disabled=${busy ? 'true' : nothing} .textContent=${label}></button>`;

function addressForm(state: ChannelState): TemplateResult {
  const { localize, channel, busy, give, edit } = state;
  const { kind } = channel;
  const [type, autocomplete] = kind === 'sms' ? (['tel', 'tel'] as const) : (['email', 'email'] as const);
  const label = localize.term(`contacts.label-${kind}`);
  const hint = `${localize.term(`contacts.hint-${kind}`)} ${localize.term('contacts.codeComes')}`;
  return html`<form class="stack" novalidate @submit=${submitted((typed) => give(kind, typed))}>
    ${control(state, { id: `address-${kind}`, label, hint, type, autocomplete })}
    <div class="row">
      ${send(localize.term('contacts.sendCode'), busy)}
      ${press(localize.term('contacts.cancel'), () => edit(undefined), 'secondary')}
    </div>
  </form>`;
}

function codeForm(state: ChannelState, waiting: Waiting): TemplateResult {
  const { localize, channel, busy, verify, resend, cancel } = state;
  const { kind } = channel;
  const address = shownAddress(kind, waiting.address);
  const ways = html`${press(localize.term('contacts.resend'), () => resend(kind), 'secondary', `resend-${kind}`)}
  ${press(localize.term('contacts.cancel'), () => cancel(kind), 'secondary')}`;
  if (!isGood(waiting)) {
    return html`<div class="stack">
      ${line(localize.term('contacts.expired', address))}
      <div class="row">${ways}</div>
    </div>`;
  }
  const until = localize.date(waiting.expiresAt, 'time');
  const label = localize.term('contacts.code');
  const junk = kind === 'email' ? ` ${localize.term('contacts.junk')}` : '';
  const hint = localize.term('contacts.codeSent', address, until) + junk;
  const autocomplete = 'one-time-code' as const;
  return html`<form class="stack" novalidate @submit=${submitted((typed) => verify(kind, typed))}>
    ${control(state, { id: `code-${kind}`, label, hint, type: 'text', autocomplete, look: 'code' })}
    <div class="row">${send(localize.term('contacts.confirm'), busy)} ${ways}</div>
  </form>`;
}

/** What there is to press while nothing is being changed; and, once a year, whether the address still holds. */
function ways({ localize, channel, give, edit, remove }: ChannelState): TemplateResult {
  const { kind, address, confirmedAt } = channel;
  const what = localize.term(`contacts.label-${kind}`).toLocaleLowerCase(localize.lang());
  const change = press(
    localize.term(address ? 'contacts.change' : 'contacts.add', what),
    () => edit(kind),
    'secondary',
    `edit-${kind}`,
  );
  if (!address) return html`<div>${change}</div>`;
  const isOld = confirmedAt !== undefined && Date.now() - Date.parse(confirmedAt) > OLD;
  return html`${
      isOld
        ? html`<div class="alert">
            ${line(localize.term('contacts.stillYours'))}
            ${press(localize.term('contacts.yes'), () => give(kind, address))}
          </div>`
        : nothing
    }
    <div class="row">${change} ${press(localize.term('contacts.remove', what), () => remove(kind), 'secondary')}</div>`;
}

/** One way to reach the citizen: its address, and what can be done about it. */
export function channelView(state: ChannelState): TemplateResult {
  const { localize, level, channel, editing } = state;
  const { kind, address, waiting, unsubscribedAt } = channel;
  const off = unsubscribedAt && localize.date(unsubscribedAt, 'date');
  return html`<div class="card stack" part="channel">
    ${heading(level, localize.term(`contacts.${kind}`))}
    ${
      address
        ? html`<p translate="no" .textContent=${shownAddress(kind, address)}></p>`
        : line(localize.term('contacts.none'), nothing, 'muted')
    }
    ${off ? line(localize.term('contacts.unsubscribed', off), nothing, 'alert warning') : nothing}
    ${outcome(kind, state.outcome)} ${editing ? addressForm(state) : waiting ? codeForm(state, waiting) : ways(state)}
  </div>`;
}
