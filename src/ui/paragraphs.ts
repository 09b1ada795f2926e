import { nothing } from 'lit';
import { line, type Lang } from './text.ts';

/** A text of several paragraphs, which blank lines part; its line breaks stay. */
export const paragraphs = (text: string | undefined, lang: Lang = nothing): unknown =>
  text?.split(/\n\s*\n/).map((each) => line(each, lang, 'text'));
