import { waitUntil } from '@open-wc/testing';

/** Every element in another, shadow trees included. */
export const inside = (host: Element): Element[] =>
  [...host.querySelectorAll('*'), ...(host.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => [
    element,
    ...(element.shadowRoot ? inside(element) : []),
  ]);

/** A machine may be busy: what comes late is not missing. */
const patience = { timeout: 5000, interval: 100 };

/** Until everything that is asked for has come, and nothing changes any more. */
export async function atRest(host: Element): Promise<void> {
  let before = '';
  await waitUntil(
    () => {
      const now = inside(host)
        .map(({ shadowRoot, outerHTML }) => shadowRoot?.innerHTML ?? outerHTML)
        .join('\n');
      const stands = now === before;
      before = now;
      return stands && now && !inside(host).some((element) => element.matches('.skeleton'));
    },
    'it does not come to rest',
    patience,
  );
}
