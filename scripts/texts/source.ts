import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import ts from 'typescript';
import { parse, within } from './syntax.ts';

export const languages = ['sv', 'en', 'fi'] as const;
export type Language = (typeof languages)[number];

/** What a text is made of. */
export interface Value {
  name: string;
  isNumber: boolean;
  optional: boolean;
}

export type TextFunction = (...values: unknown[]) => string;
export type Table = Readonly<Record<string, string | TextFunction>>;

/** One of the files that Swedish, the source, is written in. */
export interface Section {
  /** As in `src/locales/sv/case-list.ts`. */
  name: string;
  /** What is said above its texts. */
  about: string;
  /** Its keys, in order, with the values that each takes. */
  keys: Record<string, Value[]>;
}

const valueOf = (parameter: ts.ParameterDeclaration): Value => ({
  name: parameter.name.getText(),
  isNumber: parameter.type?.getText().startsWith('number') ?? false,
  optional: !!parameter.questionToken || !!parameter.type?.getText().includes('undefined'),
});

const valuesOf = (text: ts.Expression): Value[] => (ts.isArrowFunction(text) ? text.parameters.map(valueOf) : []);

function aboutOf(statement: ts.VariableStatement): string {
  const [doc] = ts.getJSDocCommentsAndTags(statement);
  return (doc && ts.getTextOfJSDocComment(doc.comment)) ?? '';
}

export function sections(): Section[] {
  return globSync('src/locales/sv/*.ts')
    .toSorted()
    .map((path) => {
      const statement = parse(path).statements.find(ts.isVariableStatement);
      const texts = within(statement as ts.Node).find(ts.isObjectLiteralExpression);
      const keys = texts?.properties.filter(ts.isPropertyAssignment).map(({ name, initializer }) => {
        const key = ts.isStringLiteral(name) ? name.text : name.getText();
        return [key, valuesOf(initializer)] as const;
      });
      return {
        name: basename(path, '.ts'),
        about: aboutOf(statement as ts.VariableStatement),
        keys: Object.fromEntries(keys ?? []),
      };
    });
}

/** All texts of a language, as they are when the elements use them. */
export async function tableOf(language: Language): Promise<Table> {
  const tables = globSync(`src/locales/${language}/*.ts`).map(
    (path) => import(resolve(path)) as Promise<Record<string, Table>>,
  );
  const modules = await Promise.all(tables);
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module))) as Table;
}
