import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import { eservicePage } from '../../mock-server/demo/portals/eservice-page.ts';
import { readPages } from '../../mock-server/demo/portals/pages.ts';

const site = join(import.meta.dirname, '../../mock-server/demo/portals/norrvik');
const pages = await readPages(site);
const known = '83ed5cbd-110e-8d38-8d65-f1cd0097cf74';
const gateway = (request: Request) =>
  Promise.resolve(
    request.url.includes(known)
      ? Response.json({ name: 'Hyra <lokal> & hall' })
      : Response.json({ code: 'not-found' }, { status: 404 }),
  );
const show = eservicePage(gateway, 'http://localhost:8400', pages);

async function shown(path: string, eservice?: string, from?: string) {
  const page = pages.get(path);
  assert.ok(page?.namedByEservice);
  const html = await show(page, { eservice, from });
  return {
    title: /<title>(.*)<\/title>/.exec(html)?.[1],
    links: html.slice(html.indexOf('<main'), html.indexOf('<h1')),
  };
}

describe('the page of an e-service in the demo’s portals', () => {
  it('has the e-service’s name in its title, whatever stands in it', async () => {
    assert.equal((await shown('/e-tjanst', known)).title, 'Hyra &lt;lokal&gt; &amp; hall – Norrviks kommun');
    assert.equal((await shown('/service', known)).title, 'Hyra &lt;lokal&gt; &amp; hall – Norrvik municipality');
  });

  it('stands as it is for none, and for one that there is not', async () => {
    for (const id of [undefined, 'x/../..'])
      assert.equal((await shown('/e-tjanst', id)).title, 'E-tjänst – Norrviks kommun');
  });

  it('leads back to the page of the site that it was chosen on, and nowhere else', async () => {
    const { links } = await shown('/e-tjanst', known, '/bygga-bo-och-miljo');
    assert.match(links, /<a href="\/bygga-bo-och-miljo">Bygga, bo och miljö<\/a>/);
    for (const from of ['https://elsewhere.example', '//elsewhere.example', '/none', undefined]) {
      assert.doesNotMatch((await shown('/e-tjanst', known, from)).links, /<a /);
    }
  });
});
