/** The site's parts, by who reads them. */
export interface Section {
  title: string;
  /** Its start page: a source in `docs/site/pages/`, or what the builder makes. */
  start: string;
  /** Sources, in their order; one that ends with `/` stands for all in that folder that no other line names. */
  pages: readonly string[];
}

export const sections: readonly Section[] = [
  {
    title: 'Web teams',
    start: 'docs/site/pages/web-teams.md',
    pages: [
      'docs/web-team.md',
      'docs/own-texts.md',
      'docs/texts.md',
      'docs/site/generator',
      'docs/recipes/',
      'docs/promises.md',
      'docs/accessibility.md',
    ],
  },
  {
    title: 'Elements',
    start: 'custom-elements.json',
    pages: ['docs/site/elements/'],
  },
  {
    title: 'Designers',
    start: 'docs/site/pages/designers.md',
    pages: ['docs/theming.md', 'docs/tokens.md', 'docs/bridges.md', 'docs/looks.md'],
  },
  {
    title: 'Integrators',
    start: 'docs/site/pages/integrators.md',
    pages: [
      'docs/casesystem.md',
      'docs/signal-format.md',
      'docs/supplement-format.md',
      'docs/read-receipts.md',
      'docs/shs-client.md',
      'docs/shs.md',
      'docs/eservice.md',
      'docs/eservice-check.md',
      'docs/catalogue.md',
    ],
  },
  {
    title: 'Operators',
    start: 'docs/site/pages/operators.md',
    pages: ['docs/gateway.md', 'docs/operator.md', 'docs/demo.md'],
  },
  {
    title: 'The project',
    start: 'README.md',
    pages: ['docs/architecture.md', 'docs/contributing.md', 'docs/benchmarks.md', 'docs/'],
  },
];
