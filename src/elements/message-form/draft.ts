import { typedIn } from '../../client/session.ts';

/** What has been typed, and the key under which it will be sent: the same text is never two messages, not even after a reload. */
export interface Draft {
  text: string;
  key: string;
}

/** Every draft of one citizen, by place. */
interface Kept {
  writer: string;
  drafts: Record<string, Draft>;
}

/**
 * The drafts of this tab. They outlive failures, reloads and a login that has run out, and go with the tab, or when the citizen logs out. As soon as somebody else writes, all
 * that the former one typed is removed: computers are shared.
 */
export class Drafts {
  readonly #name: string;

  constructor(endpoint: string) {
    this.#name = typedIn(endpoint);
  }

  /** Whether there is one for the place, whoever has typed it. */
  has(place: string): boolean {
    return place in (this.#read()?.drafts ?? {});
  }

  /** The writer's own; another's are removed. */
  of(writer: string, place: string): Draft | undefined {
    const kept = this.#read();
    if (kept && kept.writer !== writer) this.#write(undefined);
    return kept?.writer === writer ? kept.drafts[place] : undefined;
  }

  /** Keeps a draft, or removes it when it is empty. */
  keep(writer: string, place: string, draft: Draft): void {
    const kept = this.#read();
    const drafts = { ...(kept?.writer === writer && kept.drafts), [place]: draft };
    const worth = Object.entries(drafts).filter(([, { text }]) => text);
    this.#write(worth.length ? { writer, drafts: Object.fromEntries(worth) } : undefined);
  }

  /** A page may be kept from its storage: then a draft lives as long as its form. */
  #read(): Kept | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(this.#name) ?? 'null') as Kept | undefined;
    } catch {
      return undefined;
    }
  }

  #write(kept: Kept | undefined): void {
    try {
      if (kept) sessionStorage.setItem(this.#name, JSON.stringify(kept));
      else sessionStorage.removeItem(this.#name);
    } catch {
      // See #read.
    }
  }
}
