import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import '../../src/elements/profile/define.ts';
import { toE164, toNational } from '../../src/ui/phone.ts';
import type { MeProfile } from '../../src/elements/profile/profile.ts';
import type { ProfileChange } from '../../src/contract/types.ts';
import { emptyProfile, profile, protectedProfile } from '../fixtures/citizen.ts';
import { problem, respond } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { all, expectAccessible, find, names, focused, page, textOf, untilText } from './eservice-page.ts';
import { owes } from './support/owes.ts';

const kept = respond('getProfile', profile);

owes({
  tag: 'me-profile',
  operation: 'getProfile',
  handlers: [kept],
  shows: { sv: 'Dina uppgifter', en: 'Your information', fi: 'Omat tietosi' },
  personal: 'anna.lindqvist@example.se',
});

/** The control that a label names. */
function control(element: Element, label: string, nth = 0): HTMLInputElement {
  const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
  const found = labels.filter((each) => each.textContent.trim() === label)[nth]?.control;
  if (!(found instanceof HTMLInputElement)) throw new Error(`No input is labelled ${label}`);
  return found;
}

async function type(element: MeProfile, label: string, text: string): Promise<void> {
  const input = control(element, label);
  input.focus();
  input.select();
  await sendKeys(text ? { type: text } : { press: 'Delete' });
  await element.updateComplete;
}

async function edit(): Promise<MeProfile> {
  const element = await page<MeProfile>(html`<me-profile></me-profile>`);
  (await find(element, 'button', 'Ändra uppgifter')).click();
  await find(element, 'button', 'Spara');
  return element;
}

const save = async (element: MeProfile) => (await find(element, 'button', 'Spara')).click();

describe('me-profile', function () {
  this.timeout(10_000);
  const use = mockGateway(kept);

  function keepChanges(...answers: (() => Response)[]): ProfileChange[] {
    const changes: ProfileChange[] = [];
    use(
      respond('replaceProfile', async (request) => {
        const change = (await request.json()) as ProfileChange;
        changes.push(change);
        return answers.shift()?.() ?? { protectedIdentity: false, ...change, revision: change.revision + 1 };
      }),
    );
    return changes;
  }

  it('shows what is kept, and what it is for', async () => {
    const element = await page<MeProfile>(html`<me-profile></me-profile>`);
    await untilText(element, 'Anna Karin Lindqvist');
    expect(textOf(element)).to.include('070-174 06 05').and.to.include('fylls i åt dig');
  });

  it('explains what protected identity means', async () => {
    use(respond('getProfile', protectedProfile));
    const element = await page<MeProfile>(html`<me-profile></me-profile>`);
    await untilText(element, 'lämnas inte till någon e-tjänst');
    await expectAccessible(element);
  });

  it('changes by keyboard what is typed as people type it, and says that it is saved', async () => {
    const changes = keepChanges();
    const element = await edit();
    await expectAccessible(element);
    await type(element, 'Telefon', '070-174 06 99');
    await sendKeys({ press: 'Enter' });
    await untilText(element, 'Dina uppgifter är sparade.');
    expect(changes).to.have.length(1);
    expect(changes[0]).to.deep.include({ revision: 4, phone: '+46701740699', email: 'anna.lindqvist@example.se' });
    expect(focused()?.textContent).to.include('Dina uppgifter är sparade.');
  });

  it('does not keep what is left empty', async () => {
    const changes = keepChanges();
    const element = await edit();
    await type(element, 'E-post', '');
    (await find(element, 'checkbox', 'Jag vill ha min post till en annan adress')).click();
    await save(element);
    await untilText(element, 'Inte sparat');
    expect(changes[0]).not.to.have.property('email');
    expect(changes[0]?.addresses.map(({ kind }) => kind)).to.deep.equal(['home']);
  });

  it('takes one part away', async () => {
    const changes = keepChanges();
    const element = await page<MeProfile>(html`<me-profile></me-profile>`);
    (await find(element, 'button', 'Ta bort Telefon')).click();
    await untilText(element, 'Borttaget: Telefon.');
    const { phone: _, updatedAt: __, protectedIdentity: ___, ...rest } = profile;
    expect(changes[0]).to.deep.equal(rest);
  });

  it('gives it back, also when that fails at first', async () => {
    const changes = keepChanges(
      () => HttpResponse.json({ ...profile, phone: undefined, revision: 5 }),
      () => problem('unavailable'),
    );
    const element = await page<MeProfile>(html`<me-profile></me-profile>`);
    (await find(element, 'button', 'Ta bort Telefon')).click();
    (await find(element, 'button', 'Ångra')).click();
    await untilText(element, 'Vi kunde inte spara.');
    (await find(element, 'button', 'Ångra')).click();
    await untilText(element, 'Dina uppgifter är sparade.');
    const { updatedAt: _, protectedIdentity: __, ...rest } = profile;
    expect(changes.slice(1)).to.deep.equal([
      { ...rest, revision: 5 },
      { ...rest, revision: 5 },
    ]);
    expect(names(element, 'button')).to.include('Ta bort Telefon').and.not.to.include('Ångra');
  });

  it('shows the name of the login as one that is not kept, with nothing to take away', async () => {
    use(respond('getProfile', emptyProfile));
    const element = await page<MeProfile>(html`<me-profile></me-profile>`);
    await untilText(element, 'Anna Lindqvist');
    expect(textOf(element)).to.include('Det är inte sparat än.');
    expect(names(element, 'button')).to.deep.equal(['Ändra uppgifter']);
  });

  it('proposes the name of the login, and keeps nothing by itself', async () => {
    use(respond('getProfile', emptyProfile));
    const changes = keepChanges();
    const element = await edit();
    expect(control(element, 'Förnamn').value).to.equal('Anna');
    expect(textOf(element)).to.include('Namnet kommer från din inloggning.');
    expect(changes).to.have.length(0);
  });

  it('says in plain words what is wrong, where, and lets go of it when it is mended', async () => {
    const changes = keepChanges();
    const element = await edit();
    await type(element, 'Telefon', '12');
    await type(element, 'Efternamn', '');
    await save(element);
    await find(element, 'link', 'Skriv ditt efternamn');
    await waitUntil(() => focused()?.textContent.includes('Rätta det här innan du sparar'), 'the summary has no focus');
    expect(textOf(element)).to.match(/Lämna tomt det som du inte vill spara\..*Rätta det här innan du sparar/s);
    expect(control(element, 'Telefon').getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(element);
    (await find(element, 'link', 'Skriv ett telefonnummer, till exempel 070-174 06 05')).click();
    await waitUntil(() => focused() === control(element, 'Telefon'), 'the field has no focus');
    await type(element, 'Telefon', '0701740605');
    expect(control(element, 'Telefon').getAttribute('aria-invalid')).to.equal(null);
    expect(changes).to.have.length(0);
  });

  it('keeps what is typed when the network fails', async () => {
    const changes = keepChanges();
    use(http.put('*/me/v1/profile', () => HttpResponse.error(), { once: true }));
    const element = await edit();
    await type(element, 'E-post', 'anna@example.se');
    await save(element);
    await untilText(element, 'Vi kunde inte spara.');
    expect(control(element, 'E-post').value).to.equal('anna@example.se');
    await save(element);
    await untilText(element, 'Dina uppgifter är sparade.');
    expect(changes).to.have.length(1);
  });

  it('shows what was saved elsewhere beside what is typed, and saves on top of it', async () => {
    const changes = keepChanges(() => problem('profile-changed'));
    const element = await edit();
    await type(element, 'E-post', 'anna@example.se');
    use(respond('getProfile', { ...profile, revision: 5, email: 'ny@example.se' }));
    await save(element);
    await untilText(element, 'Sparat nu: ny@example.se');
    expect(control(element, 'E-post').value).to.equal('anna@example.se');
    await expectAccessible(element);
    await save(element);
    await untilText(element, 'Dina uppgifter är sparade.');
    expect(changes[1]).to.deep.include({ revision: 5, email: 'anna@example.se' });
  });

  it('names the field that was refused', async () => {
    const refused = { errors: [{ pointer: '/addresses/0/city', detail: 'too long' }] };
    keepChanges(() => problem('invalid-input', refused));
    const element = await edit();
    await save(element);
    await find(element, 'link', 'Det här går inte att spara. Kontrollera att det är rätt.');
    expect(control(element, 'Ort').getAttribute('aria-invalid')).to.equal('true');
  });

  it('asks before what is typed is left, and not after', async () => {
    keepChanges();
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const element = await edit();
    expect(leave()).to.equal(false);
    await type(element, 'E-post', 'anna@example.se');
    expect(leave()).to.equal(true);
    (await find(element, 'button', 'Avbryt')).click();
    await find(element, 'button', 'Ändra uppgifter');
    expect(leave()).to.equal(false);
  });

  it('asks the page before it saves', async () => {
    const changes = keepChanges();
    const element = await edit();
    element.addEventListener('me-profile-save', (event) => event.preventDefault());
    setTimeout(() => void save(element));
    await oneEvent(element, 'me-profile-save');
    expect(changes).to.have.length(0);
    expect(all(element, 'button').map((each) => each.textContent.trim())).to.include('Spara');
  });

  it('reads phone numbers as people write them', () => {
    const written = ['070-174 06 05', '+46 (0)70 174 06 05', '0046701740605', '+46701740605', '070 / 174 06 05'];
    for (const each of written) expect(toE164(each), each).to.equal('+46701740605');
    expect(toE164('+358 40 123 4567')).to.equal('+358401234567');
    for (const each of ['12', 'abc', '070-174 06 05 ext', '']) expect(toE164(each), each).to.equal(undefined);
    expect(toNational('+46701740605')).to.equal('070-174 06 05');
    expect(toNational('+46812345678')).to.equal('0812345678');
    expect(toNational('+358401234567')).to.equal('+358401234567');
  });
});
