/** Before the number of an organisation, and before a product type's id. */
const prefix = 'urn:X-shs:';

/** As labels write it. */
export const toUrn = (bare: string) => prefix + bare;

/** The number with its internal id, or the product type's id; the prefix may be missing, and its capitals don't count. */
export function fromUrn(text: string): string {
  const trimmed = text.trim();
  return trimmed.toLowerCase().startsWith(prefix.toLowerCase()) ? trimmed.slice(prefix.length) : trimmed;
}

/** The organisation's number: what stands before the internal id. */
export const numberIn = (address: string) => address.split('.', 1)[0] ?? '';

/** An organisation's number (ten digits; eight in some real traffic), and maybe an internal id. */
export const isAddress = (address: string) => /^\d{8}(\d\d)?(\.[\w.-]{1,60})?$/.test(address);
