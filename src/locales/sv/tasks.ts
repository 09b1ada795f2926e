/** Texts of `me-case-list` where it shows what is asked of the citizen. */
export const tasks = {
  'tasks.count': (open: number) => {
    if (open === 0) return 'Du har inget att göra just nu.';
    return open === 1 ? '1 sak att göra' : `${open} saker att göra`;
  },
  'tasks.past': (count: number) => `Klart eller inte längre aktuellt (${count})`,
  'tasks.until': (deadline: string) => `Att göra: ${deadline}`,
  'tasks.noDay': 'Att göra, ingen sista dag',
  'tasks.where': (eservice: string) => `Görs i e-tjänsten ${eservice}`,
  'tasks.begun': (time: string) => `Du började ${time}. I ärendet kan du fortsätta eller börja om.`,
  'tasks.withdrawnHeading': 'Återkallad begäran',
  'tasks.state-submitted': 'Inskickat',
  'tasks.state-taken': 'Mottaget',
  'tasks.state-withdrawn': 'Återkallat',
  'tasks.state-too-late': 'För sent',
  'tasks.since-submitted': (day: string) => `Du skickade in det ${day}. Det är på väg.`,
  'tasks.since-taken': (day: string) => `Det kom in i ärendet ${day}.`,
  'tasks.since-withdrawn': (day: string) => `Begäran återkallades ${day}. Du behöver inte göra något.`,
  'tasks.since-too-late': (day: string) =>
    `Sista dagen var ${day}, och inget har kommit in. Öppna ärendet för att se vad du kan göra.`,
  'tasks.none':
    'Ingen har bett dig om något. När en kommun eller myndighet behöver något av dig i ett ärende står det här, med sista dag.',
};
