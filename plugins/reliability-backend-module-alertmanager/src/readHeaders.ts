import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Headers to send with every request, and the secrets among them.
 *
 * @throws InputError that names the key, and never a value.
 */
export function readHeaders(
  entry: Config,
  path: string,
): { headers: Record<string, string>; secrets: string[] } {
  const headers: Record<string, string> = {};
  const secrets: string[] = [];
  const configured = entry.getOptionalConfig('headers');
  for (const key of configured?.keys() ?? []) {
    const value = configured?.getString(key) ?? '';
    headers[key.toLowerCase()] = value;
    secrets.push(value);
  }
  const auth = entry.getOptionalConfig('auth');
  const type = auth?.getString('type') ?? 'none';
  if (auth && type === 'basic') {
    const password = auth.getString('password');
    const encoded = Buffer.from(
      `${auth.getString('username')}:${password}`,
    ).toString('base64');
    headers.authorization = `Basic ${encoded}`;
    secrets.push(password, encoded);
  } else if (auth && type === 'bearer') {
    const token = auth.getString('token');
    headers.authorization = `Bearer ${token}`;
    secrets.push(token);
  } else if (type !== 'none') {
    throw new InputError(`${path}.auth.type must be none, basic or bearer`);
  }
  try {
    new Headers(headers).has('accept');
  } catch {
    throw new InputError(
      `${path} has a header, user name or secret that cannot be sent (a line break, or a character outside Latin-1)`,
    );
  }
  return { headers, secrets };
}
