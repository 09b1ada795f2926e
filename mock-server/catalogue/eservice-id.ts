import { createHash } from 'node:crypto';

/**
 * The id by which portals know an organisation's e-service. It is made from the organisation's own name for it, so that links to
 * it last, wherever and however often the catalogue is filled (UUID version 8, RFC 9562 section 5.8).
 */
export function eserviceId(organisation: string, localId: string): string {
  const digits = createHash('sha256').update(`${organisation}/${localId}`).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
