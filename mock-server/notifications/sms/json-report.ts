/** How a gateway's JSON says what became of an SMS: gateways differ, so operators register it. */
export interface ReportShape {
  /** JSON Pointers (RFC 6901) to the gateway's own id of the SMS, as it answered when it took it, and to what became of it. */
  id: string;
  status: string;
  /** What that says of an SMS that has arrived, and of one that never will. */
  delivered: string[];
  failed: string[];
}

export interface GatewayReport {
  gatewayId: string;
  outcome: 'delivered' | 'failed';
}

/**
 * The reports in a body, which is one or a list of them; none of what is still on its way. Undefined where one of them has not the registered shape.
 */
export function reportsIn(body: unknown, shape: ReportShape): GatewayReport[] | undefined {
  const found = [body].flat().map((it) => ({ id: textAt(it, shape.id), status: textAt(it, shape.status) }));
  const reports: GatewayReport[] = [];
  for (const { id, status } of found) {
    if (id === undefined || status === undefined) return undefined;
    if (shape.delivered.includes(status)) reports.push({ gatewayId: id, outcome: 'delivered' });
    if (shape.failed.includes(status)) reports.push({ gatewayId: id, outcome: 'failed' });
  }
  return reports;
}

/** Gateways give codes as text or as numbers. */
function textAt(value: unknown, pointer: string): string | undefined {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = names.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    value,
  );
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

const variables = ['ME_SMS_REPORT_ID', 'ME_SMS_REPORT_STATUS', 'ME_SMS_REPORT_DELIVERED', 'ME_SMS_REPORT_FAILED'];

/** Reads what is registered; undefined where nothing is. Throws for what could never take a report in. */
export function reportShapeFrom(env: NodeJS.ProcessEnv): ReportShape | undefined {
  const given = variables.filter((name) => env[name]);
  const [first] = given;
  if (first === undefined) return undefined;
  const missing = variables.filter((name) => !given.includes(name));
  if (missing.length)
    throw new Error(`${missing.join(' and ')} must be given, since ${first} is: see docs/operator.md.`);
  if (env['ME_SMS_GATEWAY'] !== 'generic-mobile')
    throw new Error(
      `${first} is for generic-mobile alone: the reports of 46elks have a form that ME knows. Leave it out.`,
    );
  if (!env['ME_SMS_REPORT_SECRET'])
    throw new Error(
      `ME_SMS_REPORT_SECRET is missing. Give at least 20 random letters and digits, since ${first} is given.`,
    );
  const delivered = listIn(env, 'ME_SMS_REPORT_DELIVERED');
  const failed = listIn(env, 'ME_SMS_REPORT_FAILED');
  const both = delivered.find((value) => failed.includes(value));
  if (both !== undefined)
    throw new Error(`"${both}" is in ME_SMS_REPORT_DELIVERED and in ME_SMS_REPORT_FAILED. Leave it in one.`);
  return { id: pointerIn(env, 'ME_SMS_REPORT_ID'), status: pointerIn(env, 'ME_SMS_REPORT_STATUS'), delivered, failed };
}

function pointerIn(env: NodeJS.ProcessEnv, name: string): string {
  const given = env[name] ?? '';
  if (/^(\/([^/~]|~[01])+)+$/.test(given)) return given;
  throw new Error(`${name} is "${given}". Give a JSON Pointer to the field, as /MessageId or /data/id.`);
}

/** Values with commas between them. */
function listIn(env: NodeJS.ProcessEnv, name: string): string[] {
  const values = (env[name] ?? '').split(',').map((value) => value.trim());
  if (values.every(Boolean)) return values;
  throw new Error(`${name} is "${env[name]}". Give what the status says, with commas between, as Delivered,Read.`);
}
