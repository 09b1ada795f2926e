/** What every page of the site has beside its HTML: buttons that copy code. */
import { copyText } from './copy.ts';

for (const block of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const code = block.querySelector('code');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'copy', textContent: 'Copy' });
  button.addEventListener('click', () => void copyText(code?.textContent ?? '', button));
  block.append(button);
}
