import type { Texts } from '../texts.ts';

export const tasks: Texts<typeof import('../sv/tasks.ts').tasks> = {
  'tasks.count': (open) => {
    if (open === 0) return 'Sinulla ei ole nyt mitään tehtävää.';
    return open === 1 ? '1 tehtävä' : `${open} tehtävää`;
  },
  'tasks.past': (count) => `Tehty tai ei enää ajankohtainen (${count})`,
  'tasks.until': (deadline) => `Tehtävä: ${deadline}`,
  'tasks.noDay': 'Tehtävä, ei määräpäivää',
  'tasks.where': (eservice) => `Tehdään verkkopalvelussa ${eservice}`,
  'tasks.begun': (time) => `Aloitit ${time}. Asiassa voit jatkaa tai aloittaa alusta.`,
  'tasks.withdrawnHeading': 'Peruttu pyyntö',
  'tasks.state-submitted': 'Lähetetty',
  'tasks.state-taken': 'Vastaanotettu',
  'tasks.state-withdrawn': 'Peruttu',
  'tasks.state-too-late': 'Myöhässä',
  'tasks.since-submitted': (day) => `Lähetit sen ${day}. Se on matkalla.`,
  'tasks.since-taken': (day) => `Se liitettiin asiaan ${day}.`,
  'tasks.since-withdrawn': (day) => `Pyyntö peruttiin ${day}. Sinun ei tarvitse tehdä mitään.`,
  'tasks.since-too-late': (day) =>
    `Määräpäivä oli ${day}, eikä mitään ole tullut. Avaa asia, niin näet, mitä voit tehdä.`,
  'tasks.none':
    'Kukaan ei ole pyytänyt sinulta mitään. Kun kunta tai viranomainen tarvitsee sinulta jotain asiassa, se näkyy täällä määräpäivineen.',
};
