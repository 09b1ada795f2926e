/** A token that a stylesheet sets. */
export interface Setting {
  name: string;
  value: string;
  /** Whether the value is one of the token's type. One that refers to other properties (`var()`) always is. */
  fits: boolean;
}

/** For each type of the Design Tokens format, a property of CSS that takes what such a token may be. */
const properties: Readonly<Record<string, string>> = {
  color: 'color',
  dimension: 'padding-left',
  fontFamily: 'font-family',
  fontWeight: 'font-weight',
  number: 'line-height',
};

/** What a stylesheet sets, wherever in it, of the tokens whose types are given, as the browser reads it. */
export function settings(css: string, types: Readonly<Record<string, string>>): Setting[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...styles(sheet.cssRules)].flatMap((style) =>
    [...style].flatMap((name) => {
      const property = properties[types[name] ?? ''];
      if (!property) return [];
      const value = style.getPropertyValue(name);
      return [{ name, value, fits: CSS.supports(property, value) }];
    }),
  );
}

function* styles(rules: CSSRuleList): Generator<CSSStyleDeclaration> {
  for (const rule of rules) {
    if ('style' in rule && rule.style instanceof CSSStyleDeclaration) yield rule.style;
    if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) yield* styles(rule.cssRules);
  }
}
