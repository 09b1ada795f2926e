/** A file, as an operation answers it. */
export interface FileAnswer {
  /** As its sender named it. */
  name: string;
  /** The media type, as its sender gave it. */
  type: string;
  /** Whole, or as it is made: what breaks off then breaks off the answer, so that nobody takes a part for the whole. */
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
}

/**
 * The file as a download that can do nothing in the portal's name, whatever it claims to be: never shown in place (`attachment`), never
 * taken for something else (`nosniff`), and without an origin should it be opened after all (`sandbox`).
 */
export function fileResponse({ name, type, body }: FileAnswer): Response {
  return new Response(body, {
    headers: {
      'content-type': /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream',
      'content-disposition': disposition(name),
      ...fileGuards,
    },
  });
}

export const fileGuards = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'no-store',
} as const;

/** With a name for every browser (RFC 6266, section 4.3; RFC 8187). */
function disposition(name: string): string {
  const plain = name.replaceAll(/[^ -~]|["\\]/g, '_');
  const extended = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}
