/** What a PDF says of how it is encrypted: a reference to that, or the thing itself (ISO 32000-2, 7.5.5). */
const encryption = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;

/**
 * Whether a file is a PDF with a password, or one that is protected against copying or printing: an officer may not be able to open it, and no
 * archive can keep it. Ask the citizen for one without.
 */
export async function isLockedPdf(content: Blob): Promise<boolean> {
  if ((await content.slice(0, 5).text()) !== '%PDF-') return false;
  const bytes = Buffer.from(await content.arrayBuffer());
  return encryption.test(bytes.toString('latin1'));
}
