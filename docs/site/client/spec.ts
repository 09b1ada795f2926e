/** One tag on a page: what the generator makes, and the examples show. */
export interface Tag {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** The link inside it, which shows without JavaScript. */
  link?: { href: string; text: string } | undefined;
}

/** What a preview shows. It stands in the fragment of its address, so that it is no request and no history. */
export interface Spec {
  tags: readonly Tag[];
  lang?: string;
  scheme?: string;
  /** A gateway on the same site; without it, invented data answers. */
  endpoint?: string;
}

/** What a preview tells the page that it stands in. */
export interface Told {
  height: number;
  /** The addresses that the elements asked for first, without what is live. */
  asked: readonly string[];
}

export const address = (spec: Spec): string => `preview.html#${encodeURIComponent(JSON.stringify(spec))}`;

export const fromAddress = (fragment: string): Spec => JSON.parse(decodeURIComponent(fragment.slice(1))) as Spec;
