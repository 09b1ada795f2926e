import { globSync } from 'node:fs';
import ts from 'typescript';
import { within } from './syntax.ts';

/** Where texts may be used: all that pages load, but for the texts themselves. */
const users = () => globSync('src/**/*.ts').filter((path) => !path.startsWith('src/locales/'));

function programOf(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  return ts.createProgram([...files], { ...options, types: [] });
}

/** What a template such as `tasks.state-${state}` can say, by the types of what it is made of. */
function outcomes(template: ts.TemplateExpression, checker: ts.TypeChecker): string[] {
  const type = checker.getTypeAtLocation(template);
  return (type.isUnion() ? type.types : [type]).filter((each) => each.isStringLiteral()).map(({ value }) => value);
}

/** Every string that the files can say: the keys of the texts that are used are among them. */
export function usedStrings(files: readonly string[] = users()): Set<string> {
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const nodes = files.flatMap((path) => within(program.getSourceFile(path) as ts.Node));
  return new Set(
    nodes.flatMap((node) => {
      if (ts.isStringLiteralLike(node)) return [node.text];
      return ts.isTemplateExpression(node) ? outcomes(node, checker) : [];
    }),
  );
}
