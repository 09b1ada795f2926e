import { LocalizeController, update, type FunctionParams } from '@shoelace-style/localize';
import { isLoaded, isTranslated, sourceLanguage, type MeTranslation } from '../locales/locales.ts';
import { closestAcrossRoots } from './closest.ts';

const primary = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';

let observer: MutationObserver | undefined;

/** `lang` may change anywhere in the page, and everything inside follows. */
function watchPage(): void {
  observer ??= new MutationObserver(update);
  observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
}

/**
 * Texts, dates and numbers in the language of the nearest `lang` attribute, through shadow roots; Swedish where nobody
 * says, or where we don't speak the language that is said. While a language's texts are on their way, they are empty.
 */
export class Localize extends LocalizeController<MeTranslation> {
  override hostConnected(): void {
    super.hostConnected();
    watchPage();
  }

  /** The page's language, as its primary subtag: what data is asked for in, also where we have no texts in it. */
  get language(): string {
    return primary(this.#tag()) || sourceLanguage;
  }

  override lang(): string {
    const tag = this.#tag();
    return isTranslated(primary(tag)) ? tag : sourceLanguage;
  }

  override term<K extends keyof MeTranslation>(key: K, ...values: FunctionParams<MeTranslation[K]>): string {
    return isLoaded(primary(this.lang())) ? super.term(key, ...values) : '';
  }

  #tag(): string {
    return closestAcrossRoots(this.host, '[lang]')?.getAttribute('lang') ?? '';
  }
}
