const region = document.createElement('p');
region.className = 'announced';
region.role = 'status';
document.body.append(region);

/** Copies, and says so on the button and to those who don't see it. */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
  const [shown, told] = await navigator.clipboard.writeText(text).then(
    () => ['Copied', 'Copied.'] as const,
    () => ['Not copied', 'Your browser did not let the page copy. Select the text and copy it yourself.'] as const,
  );
  region.textContent = told;
  const before = button.textContent;
  button.textContent = shown;
  setTimeout(() => {
    button.textContent = before;
    region.textContent = '';
  }, 2500);
}
