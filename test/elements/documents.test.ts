import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/case-list/define.ts';
import type { MeCaseList } from '../../src/elements/case-list/case-list.ts';
import { documentList, documents, longDocument, manyDocuments } from '../fixtures/documents.ts';
import { problem, respond } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';
import {
  all,
  expectAccessible,
  find,
  focused,
  get,
  names,
  ownAddress,
  page,
  parameter,
  textOf,
  untilText,
} from './eservice-page.ts';

const shown = html`<me-case-list show="documents" case-href="/arende?me-case={id}"><p>Dina filer</p></me-case-list>`;
const open = (lang?: string) => page<MeCaseList>(shown, lang);

describe('me-case-list with show="documents"', function () {
  const use = mockGateway(respond('listDocuments', documentList()));
  ownAddress();

  it('has every file with what it is, where it belongs, and whether it is new', async () => {
    const element = await open();
    const link = await find(element, 'link', /Beslut om bygglov \(PDF, 240/);
    expect(link.getAttribute('href')).to.match(/^\/me\/v1\/events\/[\w-]{36}\/attachments\/f1$/);
    const row = link.closest('li')?.textContent ?? '';
    expect(row)
      .to.include('Beslut')
      .and.to.include('Norrviks kommun')
      .and.to.include('20\u00a0november')
      .and.to.include('Inte öppnad');
    const toCase = get(element, 'link', `Ärende: ${documents[0]?.case.title ?? ''}`);
    expect(toCase.getAttribute('href')).to.equal(`/arende?me-case=${documents[0]?.case.id ?? ''}`);
    expect(get(element, 'link', /Situationsplan/).closest('li')?.textContent).to.not.include('Inte öppnad');
    expect(textOf(element)).to.include('4 filer');
    await expectAccessible(element);
  });

  it('says of a file that can’t be had why, and what to do', async () => {
    const element = await open();
    await untilText(element, 'Filen kontrolleras innan den går att öppna.');
    expect(textOf(element)).to.include('Be avsändaren skicka den igen.');
    expect(names(element, 'link').join()).to.not.include('Yttrande').and.not.include('Underlag');
  });

  it('is searched, and gets more at a press, where reading goes on', async () => {
    const asked: string[] = [];
    use(
      respond('listDocuments', (request) => {
        const { searchParams } = new URL(request.url);
        asked.push(searchParams.get('q') ?? '');
        return documentList(manyDocuments(30), Number(searchParams.get('limit')));
      }),
    );
    const element = await open();
    (await find(element, 'button', 'Visa fler filer')).click();
    const first = await find(element, 'link', /Fil 21 /);
    await waitUntil(() => focused()?.contains(first), 'reading does not go on there');
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('input');
    if (field) field.value = ' ritning ';
    get(element, 'button', 'Sök').click();
    await untilText(element, 'för ”ritning”');
    expect(asked.at(-1)).to.equal('ritning');
    expect(parameter('me-document-q')).to.equal('ritning');
  });

  it('says when there are none, and shows what stands in the page when ME fails', async () => {
    use(respond('listDocuments', documentList([])));
    await untilText(await open(), 'Det finns inga filer i dina ärenden än.');
    use(respond('listDocuments', problem('unavailable')));
    const failed = await open();
    await find(failed, 'button', 'Försök igen');
    expect(failed.textContent).to.include('Dina filer');
  });

  it('is for who has logged in', async () => {
    use(respond('listDocuments', problem('login-required')));
    await find(await open(), 'link', 'Logga in');
  });

  it('speaks Finnish and English', async () => {
    await untilText(await open('fi'), '4 tiedostoa');
    await untilText(await open('en'), '4 files');
  });

  it('holds long words at 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    use(respond('listDocuments', documentList([longDocument])));
    const element = await open();
    await find(element, 'link', /Arbetsmarknads/);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(all(element, 'link')).to.have.length(2);
    await setViewport({ width: 1024, height: 800 });
  });
});
