/**
 * Definitions are untrusted, and a YAML parser's work can outgrow its input:
 * these keep one file from costing more than about a second, and what is refused
 * from costing a tenth of that.
 */
export const MAXIMUM_FILE_CHARACTERS = 1024 * 1024;
export const MAXIMUM_DOCUMENTS = 500;
export const MAXIMUM_DEPTH = 64;
export const MAXIMUM_TOKENS = 100_000;
/** Nodes that aliases may add to a document, all copies counted. */
export const MAXIMUM_ALIASED_NODES = 50_000;
/** Errors after the first are often its echo. */
export const MAXIMUM_SYNTAX_ERRORS = 1;
export const MAXIMUM_SYNTAX_WARNINGS = 5;
export const MAXIMUM_PROBLEMS_PER_FILE = 200;
