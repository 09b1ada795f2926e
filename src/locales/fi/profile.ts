import type { profile as source } from '../sv/profile.ts';

export const profile: typeof source = {
  'profile.title': 'Omat tietosi',
  'profile.purpose':
    'Tänne tallentamasi tiedot täytetään puolestasi, kun aloitat asioinnin. Valitset itse, mitä tallennetaan.',
  'profile.protected': 'Sinulla on turvakielto. Osoitettasi ja puhelinnumeroasi ei anneta millekään verkkopalvelulle.',
  'profile.name': 'Nimi',
  'profile.home': 'Kotiosoite',
  'profile.postal': 'Postiosoite',
  'profile.phone': 'Puhelin',
  'profile.email': 'Sähköposti',
  'profile.proposed': 'Nimi on saatu kirjautumisestasi. Sitä ei ole vielä tallennettu.',
  'profile.notKept': 'Ei tallennettu',
  'profile.updated': (date) => `Muutettu viimeksi ${date}`,
  'profile.edit': 'Muuta tietoja',
  'profile.remove': 'Poista',
  'profile.saved': 'Tietosi on tallennettu.',
  'profile.removed': (what) => `Poistettu: ${what}.`,
  'profile.undo': 'Kumoa',
  'profile.failed': 'Tallennus ei onnistunut. Kirjoittamasi on tallella. Yritä uudelleen.',
  'profile.changed':
    'Tietojasi on muutettu muualla. Kirjoittamasi on tallella. Vertaa tallennettuihin tietoihin ja tallenna uudelleen.',
};
