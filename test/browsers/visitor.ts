import { until } from '../e2e/signal-files.ts';
import { patience, type Driver } from './driver.ts';
import { looking, type looks } from './in-page.ts';

const enter = '\uE007';
const tab = '\uE004';

type Looks = typeof looks;

/** Somebody at a browser: reads, presses what has a name, and types. */
export class Visitor {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Goes to an address, and is there when the former page has gone. Firefox may say nothing of it when it has come there. */
  async goto(url: string): Promise<void> {
    await this.#driver.evaluate('globalThis.isLeft = true');
    await this.#driver.goto(url);
    const hasCome = '!globalThis.isLeft && document.readyState === "complete"';
    await this.#until(url, async () => (await this.#driver.evaluate(hasCome)) || undefined);
  }

  /** Until the page is at that address. */
  async at(address: string): Promise<void> {
    await this.#until(address, async () => (await this.#driver.evaluate('location.href')) === address || undefined);
  }

  /** Until a text can be read. */
  async reads(text: string, within = patience): Promise<void> {
    await this.#until(`"${text}"`, async () => (await this.#look('text'))?.includes(text) || undefined, within);
  }

  /** How often the page has asked for what is at that path. */
  requests(path: string): Promise<number> {
    return this.#until(`a request for ${path}`, () => this.#look('requests', path));
  }

  /** What the field holds that has the label. */
  value(label: string): Promise<string> {
    return this.#until(`"${label}"`, () => this.#look('valueOf', label));
  }

  /** Presses what has the name, with a pointer, once it stands still. */
  async presses(name: string): Promise<void> {
    const { x, y } = await this.#until(`"${name}"`, async () => {
      const [before, now] = [await this.#look('place', name), await this.#look('place', name)];
      return now && now.x === before?.x && now.y === before.y ? now : undefined;
    });
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#driver.perform({ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x, y }, ...press] });
  }

  /** Moves the focus there with Tab, sees that it can be seen, and presses Enter. */
  async entersByKeyboard(name: string): Promise<void> {
    await this.#until(`the focus on "${name}"`, async () => {
      await this.types(tab);
      return (await this.#look('focused'))?.startsWith(name) || undefined;
    });
    await this.types(enter);
  }

  /** Types where the focus is. */
  async types(text: string): Promise<void> {
    const actions = Array.from(text, (value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]).flat();
    await this.#driver.perform({ type: 'key', id: 'keyboard', actions });
  }

  async #look<L extends keyof Looks>(look: L, argument?: string): Promise<ReturnType<Looks[L]> | undefined> {
    return ((await this.#driver.evaluate(looking(look, argument))) ?? undefined) as ReturnType<Looks[L]> | undefined;
  }

  /** A page that is being left answers nothing; whoever waited in vain is told what could be read. */
  async #until<T>(what: string, look: () => Promise<T | undefined>, within = patience): Promise<T> {
    try {
      return await until(what, within, () => look().catch(() => undefined));
    } catch (cause) {
      const page = await this.#driver.evaluate(looking('text')).catch(String);
      throw new Error(`${String(cause)} The page: ${String(page)}`, { cause });
    }
  }
}
