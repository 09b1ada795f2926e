import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/contact-preferences/define.ts';
import type { MeContactPreferences } from '../src/elements/contact-preferences/contact-preferences.ts';
import type { Contacts, Preferences } from '../src/contract/types.ts';
import {
  contacts,
  expiredContacts,
  furtherSent,
  longContacts,
  noContacts,
  oldContacts,
  sentList,
  soonContacts,
  unsubscribedContacts,
  waitingContacts,
} from '../test/fixtures/contacts.ts';
import { problem, respond } from '../test/fixtures/handlers.ts';

type Story = StoryObj<MeContactPreferences>;

const sent = respond('listSent', ({ url }) => (url.includes('cursor') ? furtherSent : sentList));

/** A gateway where `now` holds, and changes go well. */
const gateway = (now: Contacts) => [
  respond('getContacts', now),
  respond('setChannel', waitingContacts),
  respond('sendCode', waitingContacts),
  respond('verifyChannel', contacts),
  respond('cancelVerification', contacts),
  respond('removeChannel', noContacts),
  respond('setPreferences', async (request) => {
    const { language } = (await request.json()) as Preferences;
    return { ...now, language };
  }),
  sent,
];

const showing = (now: Contacts): Story => ({ parameters: { msw: gateway(now) } });

/** Presses what stands there, one after the other, as a citizen does; an input is typed into. */
function doing(...steps: (string | [selector: string, typed: string])[]) {
  return async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const find = async (selector: string): Promise<HTMLElement> => {
      for (;;) {
        const root = canvasElement.querySelector('me-contact-preferences')?.shadowRoot;
        const found = root?.querySelector<HTMLElement>(selector);
        if (found) return found;
        await new Promise(requestAnimationFrame);
      }
    };
    for (const step of steps) {
      const [selector, typed] = typeof step === 'string' ? [step] : step;
      const target = await find(selector);
      if (target instanceof HTMLInputElement && typed !== undefined) target.value = typed;
      else target.click();
    }
  };
}

const confirm = 'form:has([id^=code]) button';

export default {
  title: 'me-contact-preferences',
  component: 'me-contact-preferences',
  parameters: { msw: gateway(contacts) },
  args: { headingLevel: 2 },
  render: ({ headingLevel }) => html`<me-contact-preferences heading-level=${headingLevel}></me-contact-preferences>`,
} satisfies Meta<MeContactPreferences>;

export const Chosen: Story = {};

export const NothingGiven: Story = showing(noContacts);

export const WritingAnAddress: Story = { play: doing('#edit-email') };

export const AddressRefused: Story = {
  parameters: { msw: [respond('setChannel', problem('invalid-input')), ...gateway(contacts)] },
  play: doing('#edit-sms', ['#address-sms', '08-123 45 67'], 'form:has(#address-sms) button'),
};

export const WaitingForTheCode: Story = showing(waitingContacts);

export const WrongCode: Story = {
  parameters: {
    msw: [respond('verifyChannel', problem('code-wrong', { guessesLeft: 3 })), ...gateway(waitingContacts)],
  },
  play: doing(['#code-email', '123456'], confirm),
};

export const CodeExpired: Story = showing(expiredContacts);

export const AnotherCodeTooSoon: Story = {
  parameters: { msw: [respond('sendCode', problem('too-many-requests')), ...gateway(soonContacts)] },
  play: doing('#resend-email'),
};

export const TooManyCodes: Story = {
  parameters: { msw: [respond('sendCode', problem('too-many-requests')), ...gateway(waitingContacts)] },
  play: doing('#resend-email'),
};

export const Verified: Story = { ...showing(waitingContacts), play: doing(['#code-email', '123456'], confirm) };

export const TurnedOffByMail: Story = showing(unsubscribedContacts);

export const AskedWhetherItStillHolds: Story = showing(oldContacts);

export const LongAddress: Story = showing(longContacts);

export const Saved: Story = { play: doing('[part=choices] button') };

export const CannotSave: Story = {
  parameters: { msw: [respond('setPreferences', problem('unavailable')), ...gateway(contacts)] },
  play: doing('[part=choices] button'),
};

export const ChangedElsewhere: Story = {
  parameters: { msw: [respond('setPreferences', problem('contacts-changed')), ...gateway(contacts)] },
  play: doing('[part=choices] button'),
};

export const WhatWasSent: Story = { play: doing('summary') };

export const NothingSent: Story = {
  parameters: { msw: [respond('listSent', { items: [] }), ...gateway(contacts)] },
  play: doing('summary'),
};

/** The channels show, though what was sent can't be had. */
export const WhatWasSentFailed: Story = {
  parameters: { msw: [respond('listSent', problem('unavailable')), ...gateway(contacts)] },
  play: doing('summary'),
};

export const English: Story = { ...showing(waitingContacts), globals: { lang: 'en' }, play: doing('summary') };

export const Finnish: Story = { ...showing(waitingContacts), globals: { lang: 'fi' }, play: doing('summary') };

export const NotLoggedIn: Story = { parameters: { msw: [respond('getContacts', problem('login-required'))] } };

export const LoginTooWeak: Story = {
  parameters: { msw: [respond('getContacts', problem('login-too-weak', { level: 'substantial' }))] },
};

export const LoginTooOld: Story = { parameters: { msw: [respond('getContacts', problem('login-too-old'))] } };

export const Loading: Story = { parameters: { msw: [respond('getContacts', contacts, { delay: 'infinite' })] } };

export const Failed: Story = { parameters: { msw: [respond('getContacts', problem('unavailable'))] } };
