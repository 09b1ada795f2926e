import type { Decorator } from '@storybook/web-components-vite';

/** Hands what has been changed in Controls to the story's element: many stories write their tags as pages do, without arguments. */
export const obeyControls: Decorator = (story, { args, initialArgs, component, canvasElement }) => {
  const changed = Object.entries(args).filter(([name, value]) => value !== undefined && value !== initialArgs[name]);
  if (changed.length) requestAnimationFrame(() => hand(canvasElement, String(component), Object.fromEntries(changed)));
  return story();
};

function hand(canvas: HTMLElement, tag: string, values: Record<string, unknown>): void {
  const element = canvas.querySelector(tag);
  if (element) Object.assign(element, values);
}
