/** What the compiler's parser can say of a file without knowing any types. */
import ts from 'typescript';
import type { Source } from './repository.ts';

/** Names that the file exports by a declaration. */
export function exportedNames(source: Source): string[] {
  return parse(source).statements.filter(isExported).flatMap(declaredNames);
}

/** Lines of every function that has at least three, nested ones included in their outer ones too. */
export function functionLengths(source: Source): number[] {
  const file = parse(source);
  const lengths: number[] = [];
  walk(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
    const last = file.getLineAndCharacterOfPosition(node.getEnd()).line;
    if (last - first >= 2) lengths.push(last - first + 1);
  });
  return lengths;
}

/** True when `any` stands as a type somewhere. */
export function usesAny(source: Source): boolean {
  let found = false;
  walk(parse(source), (node) => {
    found ||= node.kind === ts.SyntaxKind.AnyKeyword;
  });
  return found;
}

function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}
