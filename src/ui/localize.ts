import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTranslated, ownOf, primary, readers, sourceLanguage, textIn } from '../locales/locales.ts';
import { dateFormats, type DateFormatName } from '../locales/formats.ts';
import type { AllTexts } from '../locales/texts.ts';
import { closestAcrossRoots } from './closest.ts';
import { dateFormat } from './date-format.ts';

/** What a text takes: nothing, or the values that it is made of. */
type Values<Text> = Text extends (...values: infer V) => string ? V : [];

/** Attributes that elements read from around them, and that may change at any time. */
const inherited = { subtree: true, attributeFilter: ['lang', 'endpoint', 'debug'] };

/**
 * Texts, dates and numbers in the language of the nearest `lang` attribute, through shadow roots; Swedish where nobody
 * says, or where we don't speak the language that is said. The element follows when the attribute changes.
 */
export class Localize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    readers.add(this.#host);
    for (const root of [document, this.#host.getRootNode()]) this.#observer.observe(root, inherited);
  }

  hostDisconnected(): void {
    readers.delete(this.#host);
    this.#observer.disconnect();
  }

  /** The page's language, as its primary subtag: what data is asked for in, also where we have no texts in it. */
  get language(): string {
    return primary(this.#tag()) || sourceLanguage;
  }

  /** The language tag that the element speaks, for `Intl`. */
  lang(): string {
    const tag = this.#tag();
    return isTranslated(tag) ? tag : sourceLanguage;
  }

  term<K extends keyof AllTexts>(key: K, ...values: Values<AllTexts[K]>): string {
    const text = textIn(this.lang(), key);
    return typeof text === 'function' ? text(...values) : text;
  }

  /**
   * A date, or a time of day in Sweden: that is when e-services open and close, wherever the citizen is. A line never ends between a day and its
   * month.
   */
  date(date: Date | string, name: DateFormatName): string {
    const lang = this.lang();
    const options = (ownOf(lang, `format.${name}`) ?? dateFormats[name]) as Intl.DateTimeFormatOptions;
    return dateFormat(lang, options).format(new Date(date)).replace(' ', '\u00a0');
  }

  #tag(): string {
    return closestAcrossRoots(this.#host, '[lang]')?.getAttribute('lang') ?? '';
  }
}
