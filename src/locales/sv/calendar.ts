/** Texts about the calendar feed of the citizen's last days. `created` and `read` are days in words. */
export const calendar = {
  'calendar.title': 'Viktiga datum i din kalender',
  'calendar.what':
    'Du kan se i kalendern i mobilen eller datorn när du senast behöver göra något. Där står vilken organisation det gäller, men ingenting om ärendet.',
  'calendar.make': 'Skapa en kalenderadress',
  'calendar.renew': 'Byt adress',
  'calendar.revoke': 'Ta bort adressen',
  'calendar.since': (created: string) => `Du har en adress sedan ${created}.`,
  'calendar.read': (read: string) => `Din kalender läste den senast ${read}.`,
  'calendar.unread': 'Ingen kalender har läst den än.',
  'calendar.lost': 'Har du tappat bort adressen kan du byta till en ny.',
  'calendar.address': 'Din kalenderadress',
  'calendar.once': 'Kopiera den nu: den visas bara den här gången. Lägg till den i kalendern som en prenumeration.',
  'calendar.copy': 'Kopiera adressen',
  'calendar.subscribe': 'Öppna i kalendern',
  'calendar.copied': 'Adressen är kopierad.',
  'calendar.copyFailed': 'Adressen gick inte att kopiera. Markera den och kopiera själv.',
  'calendar.made': 'Adressen är klar.',
  'calendar.revoked': 'Adressen är borttagen. Kalendern får inget mer därifrån.',
  'calendar.failed': 'Det gick inte just nu. Vänta en stund och försök igen.',
  'calendar.warning':
    'Den som har adressen kan se dina datum. Byt eller ta bort den om någon annan har fått tag på den: då slutar den gamla att fungera.',
};
