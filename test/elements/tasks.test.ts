import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/case-list/define.ts';
import type { MeCaseList } from '../../src/elements/case-list/case-list.ts';
import { problem, respond } from '../fixtures/handlers.ts';
import { longTask, taskList, taskOf, tasks } from '../fixtures/tasks.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { expectAccessible, find, get, names, ownAddress, page, textOf, untilText } from './eservice-page.ts';

const shown = html`<me-case-list show="tasks" case-href="/arende?me-case={id}"><p>Att göra</p></me-case-list>`;
const open = (lang?: string) => page<MeCaseList>(shown, lang);

/** Something has happened in a case: the list is asked for again. */
const change = () => window.dispatchEvent(new Event('me-case-change'));

const rowOf = (element: MeCaseList, name: string) =>
  get(element, 'link', name).closest('li')?.textContent.replace(/\s+/g, ' ') ?? '';

describe('me-case-list with show="tasks"', function () {
  this.timeout(10_000);
  const use = mockGateway(respond('listTasks', taskList()));
  ownAddress();

  it('says what to do, by when, why, in which case and where', async () => {
    const element = await open();
    const link = await find(element, 'link', 'Vi behöver fler uppgifter');
    expect(link.getAttribute('href')).to.equal(`/arende?me-case=${tasks[0]?.case.id ?? ''}`);
    expect(rowOf(element, 'Vi behöver fler uppgifter'))
      .to.include('sista dagen är i dag')
      .and.to.include('Skicka in en planritning med mått.')
      .and.to.include('Norrviks kommun')
      .and.to.include('Bygglov för altan')
      .and.to.include('Görs i e-tjänsten Komplettera bygglov');
    expect(rowOf(element, 'Skicka in ett intyg'))
      .to.include('3 dagar kvar')
      .and.to.include('Du började 22 november 2026 kl. 18:20. I ärendet kan du fortsätta eller börja om.');
    expect(rowOf(element, 'Vi behöver fler uppgifter')).to.not.include('Du började');
    expect(rowOf(element, 'Berätta mer om din värmepump')).to.include('ingen sista dag');
    expect(textOf(element)).to.include('3 saker att göra');
    await expectAccessible(element);
  });

  it('keeps what is done, or need not be, behind what is open', async () => {
    const element = await open();
    const more = await find(element, 'button', 'Klart eller inte längre aktuellt (4)');
    expect(names(element, 'link')).to.not.include('Skicka en bild på lyktan');
    more.click();
    await find(element, 'link', 'Skicka en bild på lyktan');
    expect(rowOf(element, 'Skicka en bild på lyktan')).to.include('Inskickat').and.to.include('Det är på väg.');
    expect(rowOf(element, 'Tell us when you want to start')).to.include('Mottaget');
    expect(rowOf(element, 'Återkallad begäran'))
      .to.include('Du behöver inte göra något.')
      .and.to.include('Ritningen har kommit med posten.');
    expect(rowOf(element, 'Lämna uppgift om kontrollansvarig')).to.include('inget har kommit in');
    await expectAccessible(element);
  });

  it('marks what has been done in its place, and lets nothing that comes move it', async () => {
    const [first, second, third] = tasks.slice(0, 3);
    if (!first || !second || !third) throw new Error('There are too few.');
    use(respond('listTasks', taskList([first, second, third])));
    const element = await open();
    await untilText(element, '3 saker att göra');
    const before = names(element, 'link');
    const done = { ...first, state: 'submitted' as const };
    use(respond('listTasks', taskList([second, third, done])));
    change();
    await untilText(element, '2 saker att göra');
    expect(names(element, 'link')).to.deep.equal(before);
    expect(rowOf(element, 'Vi behöver fler uppgifter')).to.include('Inskickat');
    use(respond('listTasks', taskList([taskOf(8, { heading: 'Bråttom' }), second, third, done])));
    change();
    await untilText(element, '3 saker att göra');
    expect(names(element, 'link')).to.deep.equal([...before, 'Bråttom']);
  });

  it('says when nothing has been asked, and shows what stands in the page when ME fails', async () => {
    use(respond('listTasks', taskList([])));
    await untilText(await open(), 'Ingen har bett dig om något.');
    use(respond('listTasks', problem('unavailable')));
    const failed = await open();
    await find(failed, 'button', 'Försök igen');
    expect(failed.textContent).to.include('Att göra');
  });

  it('is for who has logged in', async () => {
    use(respond('listTasks', problem('login-required')));
    await find(await open(), 'link', 'Logga in');
  });

  it('speaks Finnish and English', async () => {
    await untilText(await open('fi'), '3 tehtävää');
    await untilText(await open('en'), '3 things to do');
  });

  it('holds long words at 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    use(respond('listTasks', taskList([longTask])));
    const element = await open();
    await find(element, 'link', /Arbetsmarknads/);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 800 });
  });
});
