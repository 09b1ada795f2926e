import { simpleParser } from 'mailparser';
import type { Readable } from 'node:stream';

/** What a report says became of a message: an `Action` of RFC 3464, section 2.3.3, and the recipient's `Status` (RFC 3463). */
export interface DeliveryStatus {
  action: 'failed' | 'delivered';
  status: string;
}

/**
 * Reads a delivery status notification (`multipart/report`, RFC 3464). Undefined for every other mail, as a holiday greeting, and for what settles
 * nothing: delayed, relayed to a server that makes no reports, or expanded to a list.
 */
export async function readDeliveryStatus(mail: Readable): Promise<DeliveryStatus | undefined> {
  const { headers, attachments } = await simpleParser(mail, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
  });
  if (!isReport(headers.get('content-type'))) return undefined;
  const part = attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const reports = part ? recipients(part.content.toString('latin1')) : [];
  return reports.find(({ action }) => action === 'failed') ?? reports.find(({ action }) => action === 'delivered');
}

/** As mailparser gives a structured header. */
function isReport(contentType: unknown): boolean {
  if (typeof contentType !== 'object' || contentType === null) return false;
  const { value, params } = contentType as { value?: string; params?: Record<string, string> };
  return value === 'multipart/report' && params?.['report-type']?.toLowerCase() === 'delivery-status';
}

/** The groups of fields after the first one, which is about the message: one group for each recipient (RFC 3464, section 2.1). */
function recipients(text: string): DeliveryStatus[] {
  const groups = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n\n+/);
  return groups.flatMap((group) => {
    const action = field(group, 'Action')?.toLowerCase();
    const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(field(group, 'Status') ?? '')?.[0] ?? 'without status';
    return action === 'failed' || action === 'delivered' ? [{ action, status }] : [];
  });
}

const field = (group: string, name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(group)?.[1]?.trim();
