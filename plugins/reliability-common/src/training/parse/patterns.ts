import { RE2JS } from 're2js';
import { matchesPatterns } from '../quiz/matching';
import { quoted } from '../../definitions/yaml';
import type { Field, Fields } from '../../definitions/yaml';
import type { DefinitionRuleId } from '../../definitions/rules';

/** What nobody writes by hand is not compiled. */
const MAXIMUM_PATTERN = 500;
const MAXIMUM_PATTERNS = 50;
const MAXIMUM_EXAMPLE = 5000;

interface PatternRules {
  pattern: DefinitionRuleId;
  example: DefinitionRuleId;
}

/** As answers are compared: anywhere in the trimmed text, case ignored. */
function compile(pattern: string): RE2JS | undefined {
  if (pattern.length > MAXIMUM_PATTERN) return undefined;
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch {
    return undefined;
  }
}

/** Patterns by language and the example that one of them must match. */
export function readPatterns(
  fields: Fields,
  languages: readonly string[],
  rules: PatternRules,
): { patterns: Record<string, string[]>; example: string } | undefined {
  if (!fields.require('patterns', "patterns: ['^histogram_quantile$']")) {
    fields.has('example');
    return undefined;
  }
  const written = listsOf(fields, languages);
  const example = fields.require('example', 'example: histogram_quantile')
    ? fields.text('example')
    : undefined;
  const compiled = new Map<string, RE2JS>();
  const all = [...new Set(written.flatMap(([, patterns]) => patterns))];
  for (const each of all.slice(0, MAXIMUM_PATTERNS)) {
    const pattern = compile(each.value);
    if (pattern) {
      compiled.set(each.value, pattern);
    } else {
      fields.reporter.report(
        rules.pattern,
        `${quoted(
          each.value,
        )} is not a regular expression of RE2 of up to ${MAXIMUM_PATTERN} characters. RE2 knows no look-around and no back references.`,
        each,
      );
    }
  }
  if (!all.length || all.length > MAXIMUM_PATTERNS) {
    fields.reporter.report(
      rules.pattern,
      `Write 1 to ${MAXIMUM_PATTERNS} patterns, for example '^histogram_quantile$'.`,
      fields.place('patterns'),
    );
    return undefined;
  }
  if (!example || compiled.size < new Set(all.map(each => each.value)).size) {
    return undefined;
  }
  const text = example.value.trim().slice(0, MAXIMUM_EXAMPLE);
  if (!matchesPatterns([...compiled.keys()], text)) {
    fields.reporter.report(
      rules.example,
      `No pattern matches the example ${quoted(
        text,
      )}, so nobody could answer. Correct the one or the other.`,
      example,
    );
    return undefined;
  }
  return {
    patterns: Object.fromEntries(
      written.map(([language, patterns]) => [
        language,
        patterns.map(each => each.value),
      ]),
    ),
    example: text,
  };
}

/** One list for all languages, or a list for each. */
function listsOf(
  fields: Fields,
  languages: readonly string[],
): Array<readonly [string, Field<string>[]]> {
  if (fields.nodeAt('patterns')?.kind !== 'map') {
    const patterns = fields.texts('patterns') ?? [];
    return languages.map(language => [language, patterns]);
  }
  const byLanguage = fields.map('patterns');
  if (!byLanguage) return [];
  const lists = languages.map(
    language =>
      [
        language,
        byLanguage.has(language) ? byLanguage.texts(language) ?? [] : [],
      ] as const,
  );
  for (const [language, patterns] of lists) {
    if (!patterns.length) {
      fields.reporter.report(
        'course/language-missing',
        `${fields.pathOf('patterns')} has none in ${language}. Add some.`,
        fields.place('patterns'),
      );
    }
  }
  byLanguage.reportUnknown();
  return lists;
}
