export const profile = {
  'profile.title': 'Dina uppgifter',
  'profile.purpose': 'Det du sparar här fylls i åt dig när du startar en e-tjänst. Du väljer själv vad som sparas.',
  'profile.protected':
    'Du har skyddade personuppgifter. Din adress och ditt telefonnummer lämnas inte till någon e-tjänst.',
  'profile.name': 'Namn',
  'profile.home': 'Hemadress',
  'profile.postal': 'Postadress',
  'profile.phone': 'Telefon',
  'profile.email': 'E-post',
  'profile.proposed': 'Namnet kommer från din inloggning. Det är inte sparat än.',
  'profile.notKept': 'Inte sparat',
  'profile.updated': (date: string) => `Senast ändrat ${date}`,
  'profile.edit': 'Ändra uppgifter',
  'profile.remove': 'Ta bort',
  'profile.saved': 'Dina uppgifter är sparade.',
  'profile.removed': (what: string) => `Borttaget: ${what}.`,
  'profile.undo': 'Ångra',
  'profile.failed': 'Vi kunde inte spara. Det du har skrivit är kvar. Försök igen.',
  'profile.changed':
    'Dina uppgifter har ändrats på ett annat ställe. Det du har skrivit är kvar. Jämför med det som är sparat och spara igen.',
};
