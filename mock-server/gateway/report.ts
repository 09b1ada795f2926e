/** Error classes put tokens and whole answers into further properties: only these are known to hold none. */
function summary(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause instanceof Error ? { cause: summary(error.cause) } : {};
  return { error: error.name, message: error.message, ...code, ...cause };
}

/** Writes one line of JSON about something that the portal's operator should look into. Never any personal data. */
export function report(what: string, error: unknown): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), party: 'gateway', what, ...summary(error) }));
}
