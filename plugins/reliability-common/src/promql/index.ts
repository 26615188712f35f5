export { labelTest, type LabelTest } from './labelTest';
export { MAX_QUERY_LENGTH, type QueryProblem } from './parseQuery';
export {
  readExpression,
  type ReadExpression,
  type ValueExpression,
} from './readExpression';
export { type CountQuery, type ReadQuery, readQuery } from './readQuery';
export { rememberedQuery } from './rememberedQuery';
export {
  printMatcher,
  printSelector,
  type QueryMatcher,
  type QuerySelector,
} from './selector';
export { valueWarnings } from './valueWarnings';
export { quoteRegex, quoteString, unquoteString } from './strings';
