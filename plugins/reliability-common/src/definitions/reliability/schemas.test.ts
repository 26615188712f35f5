import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import type { JsonObject, JsonValue } from '@backstage/types';
import { stringify } from 'yaml';
import { parseDefinitions } from '../parseDefinitions';
import * as patterns from './patterns';
import { RELIABILITY_KINDS } from './readReliability';

type Kind = (typeof RELIABILITY_KINDS)[number];

interface Schema {
  type?: string;
  description?: string;
  pattern?: string;
  enum?: string[];
  required?: string[];
  additionalProperties?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  examples?: JsonObject[];
}

const FOLDER = path.resolve(__dirname, '../../../../../docs/schemas');
const FILES: Record<Kind, string> = {
  SLA: 'sla.json',
  MaintenanceWindow: 'maintenance-window.json',
  Exemption: 'exemption.json',
  RecordedSLO: 'recorded-slo.json',
};

const load = (file: string) =>
  JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'));
const schemaOf = (kind: Kind): Schema => load(FILES[kind]);

const ajv = new Ajv({ allErrors: true, strictRequired: false });
Object.values(FILES).forEach(file => ajv.addSchema(load(file)));
const validate = ajv.compile(load('reliability-v1.json'));

/** Documents that the SLA of the examples refers to, when it is read alone. */
const BESIDE = ['RecordedSLO', 'MaintenanceWindow'] as const;
const beside = BESIDE.map(kind => {
  const [example] = schemaOf(kind).examples ?? [];
  return stringify(
    kind === 'RecordedSLO'
      ? withField(
          withField(example, ['metadata', 'name'], 'availability'),
          ['spec', 'targetPercent'],
          99.9,
        )
      : example,
  );
}).join('---\n');

/** What the reader says of a document, but for that nothing uses it yet. */
function problemsOf(document: JsonValue) {
  const { problems } = parseDefinitions([
    { path: 'document.yaml', content: stringify(document) },
    { path: 'others.yaml', content: beside },
  ]);
  return problems.filter(
    ({ file, rule }) =>
      file === 'document.yaml' &&
      rule !== 'reliability/not-read-yet' &&
      // The first of two documents of one name is another example.
      !rule.endsWith('/duplicate-name'),
  );
}

/** A copy with one field set, or removed with `undefined`. */
function withField(
  document: JsonObject,
  field: string[],
  value: JsonValue | undefined,
): JsonObject {
  const [key, ...rest] = field;
  const { [key]: before, ...others } = document;
  if (rest.length) {
    return {
      ...others,
      [key]: withField((before ?? {}) as JsonObject, rest, value),
    };
  }
  return value === undefined ? others : { ...others, [key]: value };
}

/** Every object of a schema with the path of fields that leads to it. */
function objectsOf(
  schema: Schema,
  at: string[] = [],
): Array<[string[], Schema]> {
  return [
    [at, schema] as [string[], Schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([key, below]) =>
      below.properties ? objectsOf(below, [...at, key]) : [],
    ),
  ];
}

const has = (document: JsonObject, field: string[]) =>
  field.reduce<JsonValue | undefined>(
    (value, key) => (value as JsonObject | undefined)?.[key],
    document,
  ) !== undefined;

describe.each(RELIABILITY_KINDS)('the schema of %s', kind => {
  const schema = schemaOf(kind);
  const examples = schema.examples ?? [];
  const objects = objectsOf(schema);

  it('has examples that it and the reader take', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect([validate(example), validate.errors]).toEqual([true, null]);
      expect(problemsOf(example)).toEqual([]);
    }
  });

  it('requires what the reader requires', () => {
    for (const [at, { properties = {}, required = [] }] of objects) {
      for (const key of Object.keys(properties)) {
        const field = [...at, key];
        const example = examples.find(each => has(each, field));
        // The format and kind choose the reader; a target is chosen of two.
        if (!example || (!at.length && key !== 'metadata' && key !== 'spec'))
          continue;
        if (/^target/.test(key)) continue;
        const without = withField(example, field, undefined);
        const isRequired = required.includes(key);
        expect([field, validate(without)]).toEqual([field, !isRequired]);
        expect([field, problemsOf(without).map(({ rule }) => rule)]).toEqual([
          field,
          isRequired ? ['reliability/required'] : [],
        ]);
      }
    }
  });

  it('knows the fields that the reader knows', () => {
    for (const [at, { properties = {} }] of objects) {
      for (const example of examples) {
        if (at.length && !has(example, at)) continue;
        const more = withField(example, [...at, 'colour'], 'blue');
        expect([at, validate(more)]).toEqual([at, false]);
        const [problem, ...others] = problemsOf(more);
        expect(others).toEqual([]);
        expect(problem).toMatchObject({ rule: 'reliability/unknown-field' });
        for (const key of Object.keys(properties)) {
          expect(problem.message).toContain(key);
        }
      }
    }
  });

  it('takes the words that the reader takes', () => {
    for (const [at, { properties = {} }] of objects) {
      for (const [key, { enum: words }] of Object.entries(properties)) {
        if (!words) continue;
        for (const word of [...words, 'otherwise', words[0].toUpperCase()]) {
          const changed = withField(examples[0], [...at, key], word);
          const isKnown = words.includes(word);
          expect([word, validate(changed)]).toEqual([word, isKnown]);
          expect([word, problemsOf(changed).length]).toEqual([
            word,
            isKnown ? 0 : 1,
          ]);
        }
      }
    }
  });

  it('refuses what is of another type, or of another form, as the reader does', () => {
    for (const [at, { properties = {} }] of objects) {
      for (const [key, property] of Object.entries(properties)) {
        const field = [...at, key];
        const example = examples.find(each => has(each, field));
        if (!example || ['apiVersion', 'kind'].includes(key)) continue;
        const wrong: JsonValue[] = [[{}], true];
        if (property.pattern) wrong.push('  ', 12);
        if (property.type === 'number') wrong.push('0.5', 0, 101, -1);
        if (property.pattern && property.pattern !== '\\S') wrong.push('?');
        for (const value of wrong) {
          const changed = withField(example, field, value);
          const where = `${field.join('.')}: ${JSON.stringify(value)}`;
          expect([where, validate(changed)]).toEqual([where, false]);
          expect([where, problemsOf(changed)]).not.toEqual([where, []]);
        }
      }
    }
  });

  it('describes every field, and has the patterns of the reader', () => {
    const known = new Set<string>([...Object.values(patterns).flat(), '\\S']);
    for (const [at, { properties = {}, additionalProperties }] of objects) {
      expect([at, additionalProperties]).toEqual([at, false]);
      for (const [key, { description, pattern }] of Object.entries(
        properties,
      )) {
        expect([key, description]).toEqual([
          key,
          expect.stringMatching(/.{5}/),
        ]);
        expect(known).toContain(pattern ?? '\\S');
      }
    }
  });
});

describe('the schema of reliability/v1', () => {
  it('picks by kind', () => {
    expect(Object.keys(FILES)).toEqual([...RELIABILITY_KINDS]);
    expect(load('reliability-v1.json').then.properties.kind.enum).toEqual([
      ...RELIABILITY_KINDS,
    ]);
    expect(validate({ apiVersion: 'reliability/v1', kind: 'Promise' })).toBe(
      false,
    );
    expect(validate({ apiVersion: 'reliability/v1', kind: 'SLA' })).toBe(false);
  });

  it('lets documents of other formats through, which may be in the same file', () => {
    expect(validate({ apiVersion: 'openslo/v1', kind: 'SLO' })).toBe(true);
    expect(validate({ version: 'prometheus/v1', service: 'a' })).toBe(true);
  });
});
