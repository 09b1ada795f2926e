/** What no test finds, looked through in the code and in the stories: how each criterion is met. */
export const byHand: Record<string, string> = {
  '1.3.3': 'No text points at anything by shape, size or place: it is named, and "below" is what is read later.',
  '1.4.1':
    'What is new, late, chosen or wrong says so in words; links in text are underlined; filters are boxes to tick.',
  '2.2.1':
    'A login that is about to end is told in time, and goes on with one press, for as long as eight hours. A message being written is kept. A code that has expired is asked for anew.',
  '2.5.2':
    'Everything acts on `click`, which comes when the pointer is let go: no element listens for a pointer that goes down.',
  '3.2.2':
    'A choice changes at most the list that it filters, and its count is announced. What is sent or saved has a button.',
  '3.2.4': 'The same action has the same words in all elements: they are in one file for what is common.',
  '3.3.1': 'What is wrong stands in words at its field, which is marked as wrong, and gets the focus.',
  '3.3.3': 'Each such text says what would be right, with an example where there is a form to keep to.',
  '3.3.4':
    'Nothing that an element sends binds anybody by law. Archiving, and removing a part of the profile, have an undo; a way to be reached that is removed can be given again, in the same place. E-services own their forms.',
  '3.3.7': 'What the citizen has given once is filled in, in the profile and, by the ticket, in the e-service.',
  '3.3.8':
    'Logging in is the identity provider’s. A code for an address can be pasted, and filled in by the browser (`one-time-code`).',
};
