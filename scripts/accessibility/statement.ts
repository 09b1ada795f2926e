import { keptNames } from '../stories/names.ts';
import { conditionNames } from '../stories/conditions.ts';
import { themes } from '../stories/themes.ts';
import { byHand } from './by-hand.ts';
import { checks, criteria, newIn22, type Check } from './criteria.ts';

/** `docs/accessibility.md`, from what the tests themselves say that they look at. */
export function statement(): string {
  const stories = [...keptNames().keys()];
  const elements = new Set(stories.flatMap((id) => /^me-(?:case-list|.*(?=--))/.exec(id)?.[0] ?? []));
  const names = (every: boolean) => themes(every).map(({ name }) => name);
  const used = new Set(criteria.flatMap(([, , ...by]) => by));
  const byHow = (Object.keys(checks) as Check[]).filter((check) => used.has(check));
  return `# Accessibility

The widgets are made to meet [WCAG 2.2](https://www.w3.org/TR/WCAG22/) at level AA, and with it chapter 9 of EN 301 549 (V3.2.1), which the law on accessibility of
digital public services asks for. This page is written by \`npm run accessibility\` from what the tests look at. \`npm test\` looks at all that is not said to be looked at before a release (\`npm run test:stories -- --everything\`), and fails where something does not hold.

## What is looked at

* **${stories.length} stories** of ${elements.size} elements: every state that an element can be in, in Swedish, and the main ones in English and Finnish.
* **Themes**: ${names(false).join(', ')}. Before a release also ${names(true)
    .filter((name) => !names(false).includes(name))
    .join(', ')}.
* **Conditions**: ${conditionNames.join(', ')}; in the default theme, before a release in every theme.
* **Browsers**: Chromium, all of it. Firefox (\`firefox-esr\`) and WebKitGTK, the main flows: an e-service is found and started, a case opened with the keyboard, the officer written to, what to be told of chosen, and news shown as they come.
  Nothing needs newer than Baseline "widely available", but for what has a fallback.

## How

| check | what it is |
| --- | --- |
${byHow.map((check) => `| ${check} | ${checks[check]} |`).join('\n')}

## By hand

| WCAG 2.2 | how it is met |
| --- | --- |
${Object.entries(byHand)
  .map(([number, how]) => `| ${number} | ${how} |`)
  .join('\n')}

## What was not done

* Safari itself was not run, nor a browser on a phone.
* No screen reader was run. What one is told is kept as text, for people to read.
* What no test finds was looked through once, by hand, and not by an auditor.
* No test has been made with people who use assistive technology.
* Whatever the page around a widget owes (its title, language, headings above, ways to find it) is the organisation's.

An organisation that uses the widgets has a statement of its own to give, about its pages as a whole. This page may be quoted in it.

## Criterion by criterion

| WCAG 2.2 | EN 301 549 | | found by |
| --- | --- | --- | --- |
${criteria.map(([number, title, ...by]) => `| ${number} | ${newIn22.has(number) ? '–' : `9.${number}`} | ${title} | ${by.join(', ')} |`).join('\n')}
`;
}
