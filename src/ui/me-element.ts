import { LitElement, type PropertyDeclarations } from 'lit';
import { connectionTo, type Connection } from '../client/connection.ts';
import { closestAcrossRoots } from './closest.ts';
import { Localize } from './localize.ts';
import { version } from './version.ts';

/** Where the gateway is when nobody says. */
const DEFAULT_ENDPOINT = '/me';

/** What all elements have: where their data comes from, and their language. */
export abstract class MeElement extends LitElement {
  static readonly version = version;
  static override readonly properties: PropertyDeclarations = {
    endpoint: {},
  };

  /** Texts, dates and numbers in the language of the nearest `lang`. */
  readonly localize = new Localize(this);

  /** Where the gateway is mounted. Without it, that of the surrounding `<me-portal>`; else `/me`. */
  endpoint?: string;

  /**
   * The way to the gateway. What the surrounding `<me-portal>` says is read from its attributes, as the browser reads
   * `lang`: it works in whichever order the elements are defined, and between copies of this library.
   */
  get connection(): Connection {
    const portal = closestAcrossRoots(this, 'me-portal');
    const endpoint = this.endpoint ?? portal?.getAttribute('endpoint') ?? DEFAULT_ENDPOINT;
    return connectionTo(endpoint, portal?.hasAttribute('debug') ?? false);
  }
}
