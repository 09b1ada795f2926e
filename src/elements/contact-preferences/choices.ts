import { html, nothing, type TemplateResult } from 'lit';
import type { Channel, Contacts, Matter, MessageLanguage, Preferences } from '../../contract/types.ts';
import { heading } from '../../ui/heading.ts';
import type { Localize } from '../../ui/localize.ts';
import { line } from '../../ui/text.ts';
import { outcome, type Outcome } from './outcome.ts';

const matters: Matter[] = ['task', 'case', 'notice'];
const languages: MessageLanguage[] = ['sv', 'en', 'fi'];

interface Choices {
  localize: Localize;
  level: number;
  contacts: Contacts;
  busy: boolean;
  outcome: Outcome | undefined;
  save: (preferences: Preferences) => void;
}

const hasAddress = ({ address }: Channel) => address !== undefined;

/** What has been ticked. A channel without an address is left as it is. */
function chosen(form: HTMLFormElement, { revision, channels }: Contacts): Preferences {
  const data = new FormData(form);
  return {
    revision,
    language: data.get('language') as MessageLanguage,
    channels: channels.filter(hasAddress).map(({ kind }) => ({
      kind,
      matters: matters.filter((matter) => data.has(`${kind}-${matter}`)),
    })),
  };
}

const ticks = (localize: Localize, { kind, matters: wanted }: Channel): TemplateResult =>
  html`<fieldset>
    <legend .textContent=${localize.term(`contacts.by-${kind}`)}></legend>
    ${matters.map(
      (matter) =>
        html`<label class="check">
          <input type="checkbox" name="${kind}-${matter}" .checked=${wanted.includes(matter)} />
          <span .textContent=${localize.term(`contacts.${matter}`)}></span>
        </label>`,
    )}
  </fieldset>`;

/** What is told where, and in which language. What has been ticked stays ticked until it is saved. */
export function choicesForm({ localize, level, contacts, busy, outcome: said, save }: Choices): TemplateResult {
  const reachable = contacts.channels.filter(hasAddress);
  const untold = !reachable.some((channel) => channel.matters.length);
  const submit = (event: Event) => {
    event.preventDefault();
    save(chosen(event.currentTarget as HTMLFormElement, contacts));
  };
  return html`<form class="stack" part="choices" @submit=${submit}>
    ${heading(level, localize.term('contacts.choices'))}
    ${untold ? line(localize.term(reachable.length ? 'contacts.allOff' : 'contacts.noWay'), nothing, 'alert warning') : nothing}
    ${reachable.map((channel) => ticks(localize, channel))}
    <div class="field">
      <label for="language" .textContent=${localize.term('contacts.language')}></label>
      <select id="language" name="language" .value=${contacts.language}>
        ${languages.map(
          (language) =>
            html`<option
              value=${language}
              lang=${language}
              ?selected=${language === contacts.language}
              .textContent=${new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language}
            ></option>`,
        )}
      </select>
    </div>
    ${outcome('choices', said)}
    <div>
      <button aria-disabled=${busy ? 'true' : nothing} .textContent=${localize.term('contacts.save')}></button>
    </div>
  </form>`;
}
