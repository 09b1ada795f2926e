export const login = {
  'login.loggedInAs': 'Inloggad som',
  'login.logOut': 'Logga ut',
  'login.loggedOut': 'Du är utloggad.',
  'login.failed': 'Vi kunde inte logga ut dig. Försök igen, och stäng webbläsaren om det inte går.',
  'login.endsSoon': 'Du loggas snart ut',
  'login.idle': (minutes: number) =>
    minutes > 1
      ? `Du har inte gjort något på en stund. Om ${minutes} minuter loggas du ut.`
      : 'Du har inte gjort något på en stund. Om mindre än en minut loggas du ut.',
  'login.total': (minutes: number) =>
    minutes > 1
      ? `Du har varit inloggad så länge det går. Om ${minutes} minuter behöver du logga in igen. Spara det du håller på med.`
      : 'Du har varit inloggad så länge det går. Om mindre än en minut behöver du logga in igen. Spara det du håller på med.',
  'login.stay': 'Fortsätt vara inloggad',
  'login.close': 'Stäng',
};
