import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Response } from 'supertest';
import { spec } from '../schema/generated/openapi';

const validators = new Map<string, ValidateFunction>();

/**
 * Fails unless the answer is one that the API document describes: its path,
 * method and status, and its body down to the last property.
 */
export function expectDocumented(response: Response): void {
  const { method, url } = response.request;
  const path = new URL(url).pathname.replace(/^\/api\/reliability/, '');
  const template = Object.keys(spec.paths).find(candidate =>
    new RegExp(`^${candidate.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  );
  if (!template) {
    throw new Error(`${path} is not in the API document`);
  }
  const pointer = (...keys: string[]) =>
    keys
      .map(key => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`)
      .join('');
  const responses = pointer(
    'paths',
    template,
    method.toLowerCase(),
    'responses',
  );
  const validate =
    response.status < 300
      ? validator(
          `${responses}/${response.status}${pointer(
            'content',
            'application/json',
            'schema',
          )}`,
        )
      : validator('/components/schemas/Error');
  if (!validate(response.body)) {
    throw new Error(
      `${method} ${path} ${
        response.status
      } does not match the API document: ${JSON.stringify(
        validate.errors,
      )}\n${JSON.stringify(response.body, null, 2)}`,
    );
  }
}

/** Fails unless the value is what the API document says of the schema. */
export function expectSchema(name: string, value: unknown): void {
  const validate = validator(`/components/schemas/${name}`);
  if (!validate(JSON.parse(JSON.stringify(value)))) {
    throw new Error(
      `This is no ${name}: ${JSON.stringify(validate.errors)}\n${JSON.stringify(
        value,
        null,
        2,
      )}`,
    );
  }
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(withNullTypes(spec) as object, 'api');

function validator(pointer: string): ValidateFunction {
  const existing = validators.get(pointer);
  if (existing) {
    return existing;
  }
  const compiled = ajv.compile({ $ref: `api#${encodeURI(pointer)}` });
  validators.set(pointer, compiled);
  return compiled;
}

/** OpenAPI's `nullable` beside `allOf`, in words that JSON Schema knows. */
function withNullTypes(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withNullTypes);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const { nullable, ...rest } = value as Record<string, unknown>;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, child]) => [key, withNullTypes(child)]),
  );
  return nullable === true
    ? { anyOf: [converted, { type: 'null' }] }
    : converted;
}
