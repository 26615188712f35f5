// Puts every mutant of a file beside what it replaces, so that one build holds
// them all and a number decides which of them lives.
import ts from 'typescript';
import { replacementsOf } from './mutators.mjs';

const { factory } = ts;
const printer = ts.createPrinter({ removeComments: true });

/** Where an expression may not become another one. */
function isFixed(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBinaryExpression(parent) &&
      parent.left === node &&
      ts.isAssignmentOperator(parent.operatorToken.kind)) ||
    ts.isLiteralTypeNode(parent) ||
    (ts.isParenthesizedExpression(node) && ts.isAsExpression(parent))
  );
}

/**
 * @param nextId first number to give
 * @returns {{ text: string, mutants: Array<{ id: number, file: string, line: number, from: string, to: string }> }}
 */
export function instrument(file, source, nextId) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const short = text => text.replace(/\s+/g, ' ').slice(0, 60);

  const transformer = context => {
    const visit = node => {
      if (
        ts.isTypeNode(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isTypeAliasDeclaration(node) ||
        ts.isImportDeclaration(node) ||
        ts.isExportDeclaration(node)
      ) {
        return node;
      }
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isExpression(node) || isFixed(node)) return visited;
      return replacementsOf(node).reduce((otherwise, replacement) => {
        const id = nextId + mutants.length;
        mutants.push({
          id,
          file,
          line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
          from: short(node.getText()),
          to: short(
            printer.printNode(ts.EmitHint.Unspecified, replacement, tree),
          ),
        });
        return factory.createParenthesizedExpression(
          factory.createConditionalExpression(
            factory.createCallExpression(
              factory.createIdentifier('globalThis.mutant'),
              undefined,
              [factory.createNumericLiteral(id)],
            ),
            undefined,
            factory.createParenthesizedExpression(replacement),
            undefined,
            factory.createParenthesizedExpression(otherwise),
          ),
        );
      }, visited);
    };
    return root => ts.visitEachChild(root, visit, context);
  };

  const { transformed } = ts.transform(tree, [transformer]);
  return { text: printer.printFile(transformed[0]), mutants };
}
