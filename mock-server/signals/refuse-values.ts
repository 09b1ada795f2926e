import type { XmlElement } from 'libxml2-wasm';
import personnummer from 'personnummer';
import { SignalFault, throwFaults } from './signal-fault.ts';
import { child, children, line, under } from './xml.ts';

/** Refuses values that have the right form, and still can't be. Throws `SignalFault`, which tells of all of them. */
export function refuseValues(content: XmlElement): void {
  throwFaults([
    ...under(content, 'recipients').flatMap(recipientFault),
    ...under(content, 'actions').flatMap(jsonFault),
  ]);
}

function recipientFault(element: XmlElement, index: number): SignalFault[] {
  if (personnummer.valid(line(element))) return [];
  const text = `The personal number of recipient ${index + 1} can't exist: its date or its last digit is wrong. Check it against the case.`;
  return [new SignalFault(text, element.line)];
}

/** Of a supplement's `<extra><json>`. */
function jsonFault(action: XmlElement): SignalFault[] {
  const extra = child(action, 'extra');
  const json = extra && children(extra).find((it) => it.name === 'json' && it.namespaceUri === extra.namespaceUri);
  if (!json || isJson(json.content)) return [];
  return [new SignalFault('The text in <json> is not JSON. Mend it, or wrap it in <![CDATA[…]]>.', json.line)];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
