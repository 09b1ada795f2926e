import type { NotificationLanguage } from '../tables.ts';
import { texts, type Content } from './texts.ts';

export function smsText(lang: NotificationLanguage, content: Content): string {
  const { news, logIn, code, changed } = texts[lang];
  switch (content.about) {
    case 'news':
      return `${news(content)} ${logIn(content)}`;
    case 'code':
      return [code.sms(content.code), ...boundTo(content.host, content.code)].join('\n\n');
    default:
      return `${changed[content.about].sms} ${changed.notYou} ${logIn(content)}`;
  }
}

/** The last line by which telephones fill in the code on that site alone (WICG, Origin-bound one-time codes). */
const boundTo = (host: string | undefined, code: string) => (host ? [`@${host} #${code}`] : []);

export function mailText(lang: NotificationLanguage, content: Content): { subject: string; text: string } {
  const { greeting, noReply } = texts[lang];
  const { subject, paragraphs } = mailOf(lang, content);
  return { subject, text: `${[greeting, ...paragraphs, noReply, 'Mina Engagemang'].join('\n\n')}\n` };
}

function mailOf(lang: NotificationLanguage, content: Content): { subject: string; paragraphs: string[] } {
  const { news, logIn, subject, secrecy, unsubscribe, code, changed } = texts[lang];
  switch (content.about) {
    case 'news': {
      const { organisation, asked, unsubscribeUrl } = content;
      const wayOut = unsubscribeUrl ? [unsubscribe(unsubscribeUrl)] : [];
      return {
        subject: subject(organisation, asked),
        paragraphs: [news(content), logIn(content), secrecy, ...wayOut],
      };
    }
    case 'code':
      return { subject: code.subject, paragraphs: [code.mail(content.code), code.notYou] };
    default:
      return {
        subject: changed.subject,
        paragraphs: [changed[content.about].email, `${changed.notYou} ${logIn(content)}`],
      };
  }
}
