import { InputError } from '@backstage/errors';

/** A host as addresses are compared: a dot at the end says nothing. */
export function plainHost(hostname: string): string {
  return hostname.replace(/\.$/, '');
}

/**
 * Hosts that may be asked: `docs.example.org`, or `*.example.org` for
 * everything below `example.org`, which it does not hold itself.
 */
export class HostList {
  readonly #exact = new Set<string>();
  readonly #suffixes: string[] = [];

  /** @throws `InputError` naming a pattern that is no host */
  constructor(patterns: readonly string[]) {
    for (const pattern of patterns) {
      const wildcard = pattern.startsWith('*.');
      const host = wildcard ? pattern.slice(2) : pattern;
      const url = `https://${host}/`;
      // Spelt as the URL parser spells it, so that names are compared and not notations.
      const hostname = URL.canParse(url) ? new URL(url).hostname : '';
      if (
        !hostname ||
        /[*/@?#\\\s]/.test(host) ||
        // A port says nothing here; brackets are those of an IPv6 address.
        /:/.test(host.replace(/^\[.*\]$/, ''))
      ) {
        throw new InputError(
          `'${pattern}' is no host: a name as docs.example.org, or *.example.org for all names below`,
        );
      }
      if (wildcard) {
        this.#suffixes.push(`.${plainHost(hostname)}`);
      } else {
        this.#exact.add(plainHost(hostname));
      }
    }
  }

  /** @param hostname - as `URL` gives it */
  has(hostname: string): boolean {
    const host = plainHost(hostname);
    return (
      this.#exact.has(host) ||
      this.#suffixes.some(
        suffix => host.endsWith(suffix) && host.length > suffix.length,
      )
    );
  }
}
