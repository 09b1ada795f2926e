/** Texts that every element shares. Swedish is the source: the other languages must have the same keys. */
export const common = {
  'common.loading': 'Hämtar …',
  'common.retry': 'Försök igen',
  'common.offline': 'Vi får ingen kontakt. Kontrollera att du har internet och försök igen.',
  'common.failed': 'Något gick fel hos oss. Försök igen om en stund.',
  'common.notFound': 'Det du söker finns inte längre eller visas inte här.',
  'common.stale': (time: string) => `Vi kan inte hämta nya uppgifter just nu. Det här gällde klockan ${time}.`,
  'common.login-needed': 'Logga in för att se det här.',
  'common.login-too-weak': 'För att se det här behöver du logga in med en säkrare metod.',
  'common.login-too-old': 'Det var ett tag sedan du loggade in. Logga in igen för att se det här.',
  'common.logIn': 'Logga in',
  'common.logInAgain': 'Logga in igen',
};
