/**
 * What a connection that came to nothing says to who can mend it. The alerts are TLS's (RFC 8446, section 6.2), as OpenSSL names them: ME says by them
 * that it will not take this client's certificate. The others are what this client found wrong with ME's.
 */
const meanings: [RegExp, string][] = [
  [
    /ALERT_UNKNOWN_CA/,
    "ME doesn't know the authority that issued the certificate in the setting /certificate. Give one from an authority that ME trusts",
  ],
  [
    /ALERT_CERTIFICATE_EXPIRED/,
    'The certificate in the setting /certificate has expired. Have it renewed, and register the new one at ME',
  ],
  [
    /ALERT_CERTIFICATE_REVOKED/,
    'The certificate in the setting /certificate has been revoked. Have a new one issued, and register it at ME',
  ],
  [
    /ALERT_(BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_UNKNOWN|CERTIFICATE_REQUIRED|ACCESS_DENIED|HANDSHAKE_FAILURE|DECRYPT_ERROR)/,
    'ME will not take the certificate in the setting /certificate. Give the one that your organisation has registered at ME, from an authority that ME trusts',
  ],
  [
    /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?)$/,
    "ME's own certificate is from an authority that this client doesn't know. Name the file with that authority in the setting /authority",
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    "ME's own certificate is for another name. Give ME's address in the setting /me as the certificate has it",
  ],
  [/^CERT_HAS_EXPIRED$/, "ME's own certificate has expired. Ask ME's operator to renew it"],
  [
    // Servers that close without an alert do so right after the client has shown its certificate, before any answer.
    /^(UND_ERR_SOCKET|ECONNRESET)$/,
    "ME closed the connection without a word. Was it so from the start, ME doesn't take the certificate in the setting /certificate: give the one that " +
      'your organisation has registered at ME, from an authority that ME trusts',
  ],
];

/** Why no answer came, with how to mend it where it can be told, and the system's own words. */
export function whyAway(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  const meaning = meanings.find(([pattern]) => pattern.test(code))?.[1];
  const own = cause.message || code;
  return meaning === undefined ? own : `${meaning} (${own})`;
}
