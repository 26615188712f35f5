// What may be changed in an expression: each answer is a small change that a
// test should notice. Nodes are TypeScript's.
import ts from 'typescript';

const { SyntaxKind: Kind, factory } = ts;

const BINARY = new Map([
  [Kind.PlusToken, [Kind.MinusToken]],
  [Kind.MinusToken, [Kind.PlusToken]],
  [Kind.AsteriskToken, [Kind.SlashToken]],
  [Kind.SlashToken, [Kind.AsteriskToken]],
  [Kind.PercentToken, [Kind.AsteriskToken]],
  [Kind.AsteriskAsteriskToken, [Kind.AsteriskToken]],
  [Kind.LessThanToken, [Kind.LessThanEqualsToken, Kind.GreaterThanEqualsToken]],
  [Kind.LessThanEqualsToken, [Kind.LessThanToken, Kind.GreaterThanToken]],
  [
    Kind.GreaterThanToken,
    [Kind.GreaterThanEqualsToken, Kind.LessThanEqualsToken],
  ],
  [Kind.GreaterThanEqualsToken, [Kind.GreaterThanToken, Kind.LessThanToken]],
  [Kind.EqualsEqualsEqualsToken, [Kind.ExclamationEqualsEqualsToken]],
  [Kind.ExclamationEqualsEqualsToken, [Kind.EqualsEqualsEqualsToken]],
  [Kind.AmpersandAmpersandToken, [Kind.BarBarToken]],
  [Kind.BarBarToken, [Kind.AmpersandAmpersandToken]],
  [Kind.QuestionQuestionToken, [Kind.AmpersandAmpersandToken]],
  [Kind.LessThanLessThanToken, [Kind.GreaterThanGreaterThanToken]],
  [Kind.PlusEqualsToken, [Kind.MinusEqualsToken]],
  [Kind.MinusEqualsToken, [Kind.PlusEqualsToken]],
]);

const METHODS = new Map([
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ['round', 'floor'],
  ['some', 'every'],
  ['every', 'some'],
  ['padStart', 'padEnd'],
  ['padEnd', 'padStart'],
]);

/** Calls that may be left out, so that what they were called on remains. */
const DROPPABLE = new Set(['filter', 'sort', 'slice', 'reverse']);

const bool = value => (value ? factory.createTrue() : factory.createFalse());

function literals(node) {
  if (ts.isNumericLiteral(node)) {
    return [
      factory.createNumericLiteral(Number(node.text.replaceAll('_', '')) + 1),
    ];
  }
  if (ts.isBigIntLiteral(node)) {
    const value = BigInt(node.text.replace(/n$/, '').replaceAll('_', ''));
    return [factory.createBigIntLiteral(`${value + 1n}n`)];
  }
  if (ts.isStringLiteral(node)) {
    return [factory.createStringLiteral(node.text === '' ? 'mutant' : '')];
  }
  if (ts.isTemplateExpression(node)) return [factory.createStringLiteral('')];
  if (node.kind === Kind.TrueKeyword) return [bool(false)];
  if (node.kind === Kind.FalseKeyword) return [bool(true)];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
    return [factory.createArrayLiteralExpression([])];
  }
  if (ts.isObjectLiteralExpression(node) && node.properties.length > 0) {
    return [
      factory.createParenthesizedExpression(
        factory.createObjectLiteralExpression([]),
      ),
    ];
  }
  return [];
}

function calls(node) {
  if (
    !ts.isCallExpression(node) ||
    !ts.isPropertyAccessExpression(node.expression)
  )
    return [];
  const { expression: target, name } = node.expression;
  if (DROPPABLE.has(name.text)) return [target];
  const other = METHODS.get(name.text);
  return other
    ? [
        factory.createCallExpression(
          factory.createPropertyAccessExpression(target, other),
          undefined,
          node.arguments,
        ),
      ]
    : [];
}

/** Is the node a condition, whose value only decides where to go on? */
function isCondition(node) {
  const { parent } = node;
  return (
    ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) &&
      parent.expression === node) ||
    ((ts.isConditionalExpression(parent) || ts.isForStatement(parent)) &&
      parent.condition === node)
  );
}

/** Is the node what a function returns? Literals are changed already. */
function isReturned(node) {
  const { parent } = node;
  return (
    (ts.isReturnStatement(parent) ||
      (ts.isArrowFunction(parent) && parent.body === node)) &&
    literals(node).length === 0 &&
    node.getText() !== 'undefined'
  );
}

/** Replacements for an expression; none for most. */
export function replacementsOf(node) {
  const found = [...literals(node), ...calls(node)];
  if (ts.isBinaryExpression(node)) {
    for (const operator of BINARY.get(node.operatorToken.kind) ?? []) {
      found.push(
        factory.createBinaryExpression(node.left, operator, node.right),
      );
    }
  }
  if (ts.isPrefixUnaryExpression(node)) {
    if (
      node.operator === Kind.ExclamationToken ||
      node.operator === Kind.MinusToken
    ) {
      found.push(node.operand);
    }
  }
  if (isCondition(node)) {
    found.push(bool(false));
    // What loops for ever would only be noticed by the clock.
    if (!ts.isWhileStatement(node.parent) && !ts.isForStatement(node.parent)) {
      found.push(bool(true));
    }
  }
  if (isReturned(node)) found.push(factory.createIdentifier('undefined'));
  return found;
}
