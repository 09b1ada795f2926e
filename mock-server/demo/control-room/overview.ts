import { html } from 'hono/html';
import { persons } from '../identity-provider/persons.ts';
import type { Html } from '../page.ts';
import type { Addresses } from '../settings.ts';

interface Place {
  name: string;
  url: string;
  about: string;
}

/** Everything that runs, with links to where one would begin. */
export function overview(addresses: Addresses): Html {
  return html`<header><p>Mina Engagemang</p></header>
    <main>
      <h1>Kontrollrum</h1>
      <p class="lead">Allt som körs på den här datorn. Börja i en portal, eller gå direkt till en sida.</p>
      ${places('Portaler', portals(addresses))} ${places('Ärendesystem', caseSystems(addresses))}
      ${places('Runt omkring', around(addresses))} ${places('Drift', operation(addresses))}
      <section>
        <h2>Logga in utan att klicka</h2>
        <p>Varje länk loggar in en testperson på Norrviks portal.</p>
        <ul class="persons">
          ${[...persons].map(([name, { given, family, about }]) => {
            const url = `${addresses['portal-1']}/me/login?return_to=/min-profil&login_hint=${name}`;
            return html`<li><a href="${url}">${given} ${family}</a> <code>${name}</code> <span>${about}</span></li>`;
          })}
        </ul>
      </section>
    </main>`;
}

function places(heading: string, list: Place[]): Html {
  return html`<section>
    <h2>${heading}</h2>
    <ul class="places">
      ${list.map(
        ({ name, url, about }) =>
          html`<li>
            <a href="${url}">${name}</a>
            <p>${about}</p>
            <p class="address">${url}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

const portals = (addresses: Addresses): Place[] => [
  {
    name: 'Norrviks kommun',
    url: addresses['portal-1'],
    about: 'En kommuns egen webbplats, med Mina Engagemang i kommunens profil.',
  },
  { name: 'Sjöhamra stad', url: addresses['portal-2'], about: 'En annan kommun: samma taggar, en annan profil.' },
  {
    name: 'Mina Engagemang',
    url: addresses['portal-central'],
    about: 'MEs egen portal, med alla organisationers e-tjänster.',
  },
];

const caseSystems = ({ controlRoom }: Addresses): Place[] => [
  {
    name: 'Norrviks ärendesystem',
    url: `${controlRoom}/casesystem/norrvik`,
    about: 'Spela handläggare: öppna ett ärende, skicka händelser och se vad som kommer tillbaka.',
  },
  {
    name: 'Sjöhamras ärendesystem',
    url: `${controlRoom}/casesystem/sjohamra`,
    about: 'Den andra kommunens. Dess ärenden ser Norrvik aldrig.',
  },
];

const around = (addresses: Addresses): Place[] => [
  {
    name: 'E-tjänster',
    url: addresses.eservices,
    about: 'Två e-tjänstesystem med trettionio formulär. Öppnas från en portal.',
  },
  { name: 'Telefonen', url: `${addresses.controlRoom}/phone`, about: 'De SMS som har skickats till testpersonerna.' },
  {
    name: 'Brevlådan',
    url: `${addresses.controlRoom}/mailbox`,
    about: 'Den e-post som har skickats till testpersonerna.',
  },
  {
    name: 'Handläggarnas brevlåda',
    url: `${addresses.controlRoom}/officers`,
    about: 'Det som testpersoner har skrivit till handläggare.',
  },
  {
    name: 'SHS',
    url: `${addresses.controlRoom}/shs.json`,
    about: 'Adresser, produkttyp och överenskommelse, för den som vill prova en egen SHS-klient.',
  },
  {
    name: 'Test-ID',
    url: `${addresses.identityProvider}/.well-known/openid-configuration`,
    about: 'Identitetsleverantören, med påhittade personer.',
  },
  {
    name: 'ME är redo',
    url: `${addresses.callbacks}/readyz`,
    about: 'MEs hälsokontroll. ME självt svarar bara den som visar ett certifikat.',
  },
];

const operation = ({ controlRoom }: Addresses): Place[] => [
  {
    name: 'Karantän',
    url: `${controlRoom}/quarantine`,
    about: 'Meddelanden från ärendesystem som inte kunde tas emot, och vad som är fel.',
  },
  {
    name: 'Kompletteringar på väg',
    url: `${controlRoom}/submissions`,
    about: 'Det som medborgare har skickat in och som ärendesystemen inte har bekräftat än.',
  },
  {
    name: 'Kontroll av data',
    url: `${controlRoom}/verify`,
    about: 'Hänger allt som ME har tagit emot ihop?',
  },
  {
    name: 'Inte underrättade',
    url: `${controlRoom}/untold`,
    about: 'De som ME inte har kunnat nå med SMS eller e-post, och varför.',
  },
  {
    name: 'Granskningslogg',
    url: `${controlRoom}/audit`,
    about: 'Vem som har gjort vad med personuppgifter.',
  },
];
