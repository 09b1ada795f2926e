import { Parser } from 'htmlparser2';
import ts from 'typescript';
import { parse, placeOf, within } from './syntax.ts';

/** Attributes and properties whose value is seen or read out. */
const shown =
  /^\.?(title|placeholder|alt|label|text-?content|inner-?text|aria-?(label|description|placeholder|role-?description|value-?text))$/i;

/** Functions that show what they are given, and which of their arguments that is. */
const showing: Readonly<Record<string, number>> = { line: 0, link: 0, paragraphs: 0, heading: 1, say: 0, tell: 1 };

const choosing = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.PlusToken,
]);

type Literal = ts.StringLiteralLike | ts.TemplateExpression;

/** The literals that an expression's value can be, or begin with. */
function literalsOf(value: ts.Node): Literal[] {
  if (ts.isStringLiteralLike(value) || ts.isTemplateExpression(value)) return [value];
  if (ts.isConditionalExpression(value)) return [value.whenTrue, value.whenFalse].flatMap(literalsOf);
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value)) return literalsOf(value.expression);
  if (ts.isBinaryExpression(value) && choosing.has(value.operatorToken.kind))
    return [value.left, value.right].flatMap(literalsOf);
  return [];
}

/** What stands in a literal itself, without what is put into it. */
const own = (literal: Literal): string =>
  ts.isStringLiteralLike(literal)
    ? literal.text
    : [literal.head, ...literal.templateSpans.map((span) => span.literal)].map(({ text }) => text).join(' ');

interface Found {
  node: ts.Node;
  text: string;
}

const asFound = (value: ts.Node): Found[] => literalsOf(value).map((node) => ({ node, text: own(node) }));

/** A place where a value is put in. Of the characters that Unicode gives to nobody. */
const hole = (index: number) => `\ue000${index}\ue001`;
const holes = /\ue000(\d+)\ue001/g;

/** Texts that stand in a template, or in what is put in where it is seen. */
function inTemplate({ template, tag }: ts.TaggedTemplateExpression): Found[] {
  if (tag.getText() !== 'html') return [];
  const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
  const head = ts.isTemplateExpression(template) ? template.head : template;
  const markup = head.text + spans.map(({ literal }, index) => hole(index) + literal.text).join('');
  const found: Found[] = [];
  const see = (text: string) => {
    found.push({ node: template, text: text.replace(holes, ' ') });
    for (const [, index] of text.matchAll(holes)) found.push(...asFound(spans[Number(index)]?.expression as ts.Node));
  };
  const onattribute = (name: string, value: string) => {
    if (shown.test(name)) see(value);
  };
  const parser = new Parser({ ontext: see, onattribute });
  parser.end(markup);
  return found;
}

const isShownProperty = (node: ts.Node) => ts.isPropertyAccessExpression(node) && shown.test(node.name.text);

const nameOf = (called: ts.Expression): string =>
  ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();

/** What a call shows of its arguments. */
function shownBy({ expression, arguments: given }: ts.CallExpression): ts.Node | undefined {
  const name = nameOf(expression);
  if (name === 'setAttribute') return given[0] && shown.test(asFound(given[0])[0]?.text ?? '') ? given[1] : undefined;
  return given[showing[name] ?? given.length];
}

/** Texts that a node puts where they are seen. */
function inNode(node: ts.Node): Found[] {
  if (ts.isTaggedTemplateExpression(node)) return inTemplate(node);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return isShownProperty(node.left) ? asFound(node.right) : [];
  const seen = ts.isCallExpression(node) && shownBy(node);
  return seen ? asFound(seen) : [];
}

/** Words that a file shows, and that stand in it rather than among the texts: where, and which. */
export function hardCoded(path: string, code?: string): { place: string; text: string }[] {
  return within(parse(path, code))
    .flatMap(inNode)
    .filter(({ text }) => /\p{L}/u.test(text))
    .map(({ node, text }) => ({ place: placeOf(node), text: text.trim() }));
}
