/** How to mend what the schema finds wrong, by the element or attribute that the finding names. */
const hints: [RegExp, string][] = [
  [/attribute '(time)'/, 'Give a time with its zone, as 2026-11-23T10:15:00+01:00.'],
  [/attribute '(by|until|keptUntil|date)'/, 'Give a day that there is, as 2026-11-23.'],
  [/attribute 'organisation'/, 'Give the ten digits of the organisation number, without hyphen.'],
  [/attribute '(id|of|action)'/, 'Give an id of up to 100 letters, digits, hyphens, dots, colons and underscores.'],
  [/attribute 'to'/, "Give the officer's e-mail address alone, without a name."],
  [/attribute 'phone'/, 'Give the number with its country code, as +46 8 123 45 67.'],
  [
    /attribute 'file'/,
    'Give a file name without folders: of up to 200 characters, none of them / \\ : * ? " < > |, and no dot at its end.',
  ],
  [/\}recipient'/, 'Give the personal number with twelve digits, without hyphen.'],
  [/No matching global declaration/, 'The root is <signal xmlns="urn:x-mina-engagemang:signal:1">.'],
  [/facet 'maxLength'/, 'Shorten it.'],
  [/facet 'minLength'|'\[\\s\\S\]/, 'Write something in it, or leave it out where it may be.'],
];

/** The advice, with a space before it; empty where the finding itself says what is expected. */
export function mending(finding: string): string {
  const advice = hints.find(([place]) => place.test(finding))?.[1];
  return advice ? ` ${advice}` : '';
}
