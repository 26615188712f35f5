import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpResponse } from 'msw';

/** An answer as a real server gave it; its file's name carries the status. */
export function recorded(name: string): HttpResponse<string> {
  const body = readFileSync(
    join(__dirname, '..', '__fixtures__', name),
    'utf8',
  );
  const status = Number(/\.(\d{3})\.\w+$/.exec(name)?.[1]);
  return new HttpResponse(body, {
    status,
    headers: {
      'content-type': body.startsWith('{') ? 'application/json' : 'text/plain',
    },
  });
}

/** An answer of the query API. */
export function success(
  data: unknown,
  rest: object = {},
): HttpResponse<string> {
  return new HttpResponse(
    JSON.stringify({ status: 'success', data, ...rest }),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
}
