const texts: Record<'sv' | 'en' | 'fi', string> = {
  sv: 'Avsändaren får veta när du öppnar det här, och filerna om det finns några.',
  en: 'The sender is told when you open this, and the files if there are any.',
  fi: 'Lähettäjä saa tiedon, kun avaat tämän ja mahdolliset tiedostot.',
};

const isSpoken = (lang: string): lang is keyof typeof texts => Object.hasOwn(texts, lang);

/** What a citizen is told of an event whose sender gets to know that it is opened. In a language (BCP 47); Swedish where it is none of ours. */
export function readReceiptText(lang: string): string {
  const [primary = ''] = lang.split('-');
  return texts[isSpoken(primary) ? primary : 'sv'];
}
