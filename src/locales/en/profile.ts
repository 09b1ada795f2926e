import type { profile as source } from '../sv/profile.ts';

export const profile: typeof source = {
  'profile.title': 'Your information',
  'profile.purpose': 'What you save here is filled in for you when you start an e-service. You choose what is saved.',
  'profile.protected':
    'You have protected personal data. Your address and phone number are not given to any e-service.',
  'profile.name': 'Name',
  'profile.home': 'Home address',
  'profile.postal': 'Postal address',
  'profile.phone': 'Phone',
  'profile.email': 'E-mail',
  'profile.proposed': 'The name comes from your login. It is not saved yet.',
  'profile.notKept': 'Not saved',
  'profile.updated': (date) => `Last changed ${date}`,
  'profile.edit': 'Change information',
  'profile.remove': 'Remove',
  'profile.saved': 'Your information is saved.',
  'profile.removed': (what) => `Removed: ${what}.`,
  'profile.undo': 'Undo',
  'profile.failed': 'We could not save. What you have written is still here. Try again.',
  'profile.changed':
    'Your information was changed somewhere else. What you have written is still here. Compare it with what is saved, and save again.',
};
