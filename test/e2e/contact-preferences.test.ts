import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import type { Mail } from '../../mock-server/demo/phone-and-mailbox/mailbox.ts';
import { drop, until } from './signal-files.ts';
import { logIn, useWorld } from './support.ts';

const world = useWorld();

const former = 'anna.lindqvist@epost.example';
const fresh = 'anna.ny@epost.example';
const personalNumber = persons.get('anna')?.personalNumber ?? '';

const signal = (id: string) => `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="2120009903" time="${new Date().toISOString()}">
  <event>
    <case number="BYGG 2026-17" title="Altan på Björken 4"/>
    <recipients><recipient kind="personal-number">${personalNumber}</recipient></recipients>
    <status kind="in-progress">Under handläggning</status>
    <heading>Vi granskar din ansökan</heading>
    <text>Vi hör av oss när vi har granskat den.</text>
  </event>
</signal>`;

/** The mails that have come to an address, once the last of them is what is waited for. */
const mailTo = (address: string, subject: string): Promise<Mail> =>
  until(`"${subject}" to ${address}`, 20_000, async () => {
    const answer = await fetch(`${world().demo.addresses.controlRoom}/mailbox.json`);
    return ((await answer.json()) as Mail[]).findLast((mail) => mail.to === address && mail.subject === subject);
  });

async function changeAddress(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Byt e-postadress' }).click();
  await page.getByLabel('E-postadress').fill(fresh);
  await page.getByRole('button', { name: 'Skicka kod' }).click();
  const { text } = await mailTo(fresh, 'Din kod till Mina Engagemang');
  await page.getByLabel('Kod med sex siffror').fill(/Din kod är (\d{6})/.exec(text)?.[1] ?? '');
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByText(`Vi hör av oss till ${fresh} från och med nu.`).waitFor();
}

test('a new address is used once its code is given; the former is told, and the mail itself turns it off', async () => {
  const { demo, newVisitor } = world();
  const { page, violations } = await newVisitor();
  await logIn(page, demo.addresses['portal-1'], 'anna', '/kontaktvagar');
  await page.getByText(former).waitFor();
  await changeAddress(page);
  assert.match((await mailTo(former, 'Din e-postadress används inte längre')).text, /Den har bytts ut mot en annan/);

  await drop(demo.dataDir, 'event-1', signal('event-1'), {});
  const { unsubscribe = '', text } = await mailTo(fresh, 'Något nytt hos Norrviks kommun');
  assert.ok(unsubscribe.startsWith(`${demo.addresses['portal-1']}/me/open/unsubscribe/`), unsubscribe);
  assert.ok(text.includes(unsubscribe));

  // A mail server looks at the link before the mail is handed over; the mail program's button comes after that.
  assert.equal((await fetch(unsubscribe)).status, 200);
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  assert.equal((await fetch(unsubscribe, { method: 'POST', body })).status, 200);
  await page.reload();
  await page.getByText('Du stängde av e-posten med länken i ett mejl').waitFor();

  await page.getByText('Det här har vi skickat till dig').click();
  await page.getByText('Besked om att adressen har bytts ut').waitFor();
  await page.getByText('E-post till a•••@epost.example').first().waitFor();
  assert.deepEqual(violations, []);
});

test('the page of the way out works without JavaScript, and e-mail can be turned on again', async () => {
  const { demo, newVisitor } = world();
  const { page: plain } = await newVisitor({ javaScriptEnabled: false });
  const { unsubscribe = '' } = await mailTo(fresh, 'Något nytt hos Norrviks kommun');
  await plain.goto(unsubscribe);
  await plain.getByRole('button', { name: 'Stäng av e-post' }).click();
  await plain.getByRole('heading', { name: 'E-posten är avstängd' }).waitFor();
  const { page } = await newVisitor();
  await logIn(page, demo.addresses['portal-1'], 'anna', '/kontaktvagar');
  const byMail = page.getByRole('group', { name: 'Som e-post' });
  await byMail.getByLabel('Något nytt i ett ärende').check();
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Dina val är sparade.').waitFor();
  await page.getByText('Du stängde av e-posten').waitFor({ state: 'detached' });
});
