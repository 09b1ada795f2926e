import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import PDFDocument from 'pdfkit';
import { isLockedPdf } from '../../mock-server/kits/eservice/index.ts';

async function pdf(options: PDFKit.PDFDocumentOptions): Promise<Blob> {
  const document = new PDFDocument(options);
  document.text('Intyg');
  document.end();
  return new Blob([await buffer(document)]);
}

test('a PDF with a password, or one that is protected against changes, is told from one that everybody can open', async () => {
  assert.equal(await isLockedPdf(await pdf({ userPassword: 'hemligt' })), true);
  assert.equal(
    await isLockedPdf(await pdf({ ownerPassword: 'hemligt', permissions: { printing: 'lowResolution' } })),
    true,
  );
  assert.equal(await isLockedPdf(await pdf({})), false);
  assert.equal(await isLockedPdf(new Blob(['/Encrypt 5 0 R'])), false, 'no PDF');
});
