import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { addressWith, goTo, QueryParameters } from '../../src/ui/query-parameters.ts';
import { ownAddress } from './eservice-page.ts';

class Chooser extends LitElement {
  paramPrefix = 'me-';
  readonly parameters = new QueryParameters(this);
  protected override render() {
    return html`<p .textContent=${this.parameters.get('eservice') ?? 'nothing'}></p>`;
  }
}
customElements.define('test-chooser', Chooser);

const shown = (chooser: Chooser) => chooser.shadowRoot?.textContent.trim();

describe('query parameters', () => {
  ownAddress();

  it('are agreed on by several elements, and follow back and forward', async () => {
    const [one, other] = [await fixture<Chooser>('<test-chooser>'), await fixture<Chooser>('<test-chooser>')];
    const pages = history.length;
    goTo(one, { eservice: 'a' });
    await waitUntil(() => shown(one) === 'a' && shown(other) === 'a');
    goTo(other, { eservice: 'b' });
    await waitUntil(() => shown(one) === 'b' && shown(other) === 'b');
    expect(history.length).to.be.within(pages, pages + 2);
    history.back();
    await waitUntil(() => shown(one) === 'a' && shown(other) === 'a', 'back');
    history.forward();
    await waitUntil(() => shown(one) === 'b', 'forward');
  });

  it('leave path, hash and other parameters alone', async () => {
    const chooser = await fixture<Chooser>('<test-chooser>');
    history.replaceState(null, '', `${location.pathname}?page=2&me-q=x#part`);
    expect(addressWith(chooser, { eservice: 'å&', q: undefined })).to.equal(
      `${location.pathname}?page=2&me-eservice=%C3%A5%26#part`,
    );
    chooser.paramPrefix = 'other-';
    expect(addressWith(chooser, { eservice: 'a' })).to.include('me-q=x&other-eservice=a');
  });

  it('take no step of their own with replace', async () => {
    const chooser = await fixture<Chooser>('<test-chooser>');
    const pages = history.length;
    goTo(chooser, { q: 'b' }, 'replace');
    goTo(chooser, { q: 'by' }, 'replace');
    expect(history.length).to.equal(pages);
    expect(chooser.parameters.get('q')).to.equal('by');
  });
});
