/** What checks use inside a story's page. {@link prepare} puts it there, as `storyPage`, before anything else runs. */
export interface StoryPage {
  /** From now on texts in answers end with a mark, as though they had been changed. */
  mark: (on: boolean) => void;
  /** Takes the page's translation and the marks back: the page is as new to the next story. */
  unused: () => void;
  /**
   * Waits until nothing in the page, shadow roots included, has changed for a while, every question is answered and nothing more is to come within a second;
   * where that never is, for two seconds.
   */
  standStill: () => Promise<void>;
  /** Every element of the story in the order in which it is read: shadow trees in the place of what they show. */
  elements: () => Element[];
  /** A dialog that must be answered before anything else. */
  modal: () => Element | undefined;
  /** Whatever Tab stops at, in that order; of a dialog that must be answered, what is in it. */
  controls: () => HTMLElement[];
  focused: () => Element | undefined;
  /** What came of it since this was asked last: a question to the gateway, or another address. It never leaves the page. */
  led: () => 'elsewhere' | 'within' | 'asked' | undefined;
}

/** Runs in the page, alone: it can use nothing from around it. */
export function prepare(): void {
  const askGateway = window.fetch.bind(window);
  const later = window.setTimeout.bind(window);
  const never = window.clearTimeout.bind(window);
  let pending = 0;
  const soon = new Set<number>();
  let marking = false;
  let led: ReturnType<StoryPage['led']>;
  // A machine may be busy: what a story waits for in vain is waited for as long as it is looked at.
  AbortSignal.timeout = () => new AbortController().signal;

  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') return /\p{L}{2} \p{L}{2}/u.test(value) ? `${value} *` : value;
    if (Array.isArray(value)) return value.map(mark);
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mark(each)]));
  };
  /** All of an answer, so that what is asked for has come. */
  const whole = async (response: Response): Promise<Response> => {
    const { status, headers } = response;
    if (!headers.get('Content-Type')?.includes('json')) return response;
    const body: unknown = await response.json();
    return new Response(JSON.stringify(marking ? mark(body) : body), { status, headers });
  };

  window.fetch = async (...asked) => {
    const url = asked[0] instanceof Request ? asked[0].url : String(asked[0]);
    if (!/\/v1\/(?!live)/.test(url)) return askGateway(...asked);
    pending += 1;
    led ??= 'asked';
    try {
      return await whole(await askGateway(...asked));
    } finally {
      later(() => (pending -= 1));
    }
  };

  // What is asked once more, or read aloud, a little later has not come to rest before.
  const setTimeout = (handler: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) => {
    const timer = later(() => {
      soon.delete(timer);
      handler(...given);
    }, delay);
    if (delay <= 1000) soon.add(timer);
    return timer;
  };
  const clearTimeout = (timer: number) => {
    soon.delete(timer);
    never(timer);
  };
  Object.assign(window, { setTimeout, clearTimeout });

  const shown = (element: Element): Element[] => {
    if (element instanceof HTMLSlotElement && element.assignedElements().length) return element.assignedElements();
    return [...(element.shadowRoot ?? element).children];
  };
  const within = (element: Element): Element[] => [element, ...shown(element).flatMap(within)];
  const elements = () => within(document.querySelector('#storybook-root') ?? document.body);

  const modal = () => elements().find((element) => element.matches('dialog:modal'));

  /** Of radio buttons with a name Tab stops at one alone. */
  const isStop = (element: Element): element is HTMLElement => {
    if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element.matches(':disabled, [inert], [inert] *'))
      return false;
    if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) return false;
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const group = [...(element.getRootNode() as ParentNode).querySelectorAll(`[type=radio][name="${element.name}"]`)];
      if ((group.find((each) => each.matches(':checked')) ?? group[0]) !== element) return false;
    }
    return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  };

  const look = () =>
    [document.body, ...elements().map(({ shadowRoot }) => shadowRoot)].map((root) => root?.innerHTML).join('');
  const pause = () => new Promise((resolve) => later(resolve, 40));

  navigation.addEventListener('navigate', (event) => {
    led = event.destination.sameDocument ? 'within' : 'elsewhere';
    if (led === 'elsewhere') event.preventDefault();
  });

  const storyPage: StoryPage = {
    mark: (on) => {
      marking = on;
    },
    unused: () => {
      marking = false;
      document.documentElement.classList.remove('translated-ltr');
    },
    standStill: async () => {
      for (let before = '', quiet = 0; quiet < (pending || soon.size ? 50 : 3); quiet += 1) {
        const now = look();
        if (now !== before) [before, quiet] = [now, 0];
        await pause();
      }
    },
    elements,
    modal,
    controls: () => {
      const dialog = modal();
      return (dialog ? within(dialog) : elements()).filter(isStop);
    },
    focused: () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element && element !== document.body ? element : undefined;
    },
    led: () => {
      const last = led;
      led = undefined;
      return last;
    },
  };
  Object.assign(globalThis, { storyPage });
}

declare global {
  const storyPage: StoryPage;
}
