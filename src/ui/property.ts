import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/**
 * Lit's `@property()` and `@state()`, as its legacy TypeScript decorators declare them. Lit's own speak the
 * standard's decorators too, and weigh six times as much.
 */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  ({ constructor }, name) =>
    (constructor as typeof ReactiveElement).createProperty(name, options);

/** Something inside an element that it shows: no attribute, not for others. */
export const state = (): Decorator => property({ state: true, attribute: false });
