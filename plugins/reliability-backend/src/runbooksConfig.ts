import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_FRESHNESS_RULES,
  DEFAULT_RUNBOOK_SECTIONS,
  type RunbookFreshnessRules,
} from '@vigie/backstage-plugin-reliability-common';

/** How runbooks are judged and shown. */
export interface RunbooksConfig {
  /** As `DEFAULT_RUNBOOK_SECTIONS`. */
  sections: readonly string[];
  freshness: RunbookFreshnessRules;
  imageHosts: readonly string[];
}

const KEY = 'reliability.runbooks';
const HOST = /^(\*\.)?[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:\d{1,5})?$/i;

/** @throws `InputError` naming the key that cannot be used. */
export function readRunbooksConfig(
  rootConfig: RootConfigService,
): RunbooksConfig {
  const config = rootConfig.getOptionalConfig(KEY);
  const days = (
    key: keyof RunbookFreshnessRules,
  ): RunbookFreshnessRules[typeof key] => {
    const written = config?.getOptional(key) ?? {};
    if (typeof written !== 'object' || Array.isArray(written)) {
      throw new InputError(
        `${KEY}.${key} must be days by tier, for example { default: 365, '1': 90 }`,
      );
    }
    const read = Object.entries(written).map(([tier, value]) => {
      const amount = Number(value);
      if (!Number.isInteger(amount) || amount < 1) {
        throw new InputError(
          `${KEY}.${key}.${tier} must be a whole number of days above 0`,
        );
      }
      return [tier, amount] as const;
    });
    return { ...DEFAULT_FRESHNESS_RULES[key], ...Object.fromEntries(read) };
  };
  const imageHosts = config?.getOptionalStringArray('imageHosts') ?? [];
  for (const host of imageHosts) {
    if (!HOST.test(host)) {
      throw new InputError(
        `${KEY}.imageHosts: '${host}' is no host name, for example images.example.org`,
      );
    }
  }
  return {
    sections: readSections(config?.getOptional('sections')),
    freshness: {
      reviewDays: days('reviewDays'),
      rehearsalDays: days('rehearsalDays'),
    },
    imageHosts: imageHosts.map(host => host.toLocaleLowerCase('en-US')),
  };
}

function readSections(written: unknown): readonly string[] {
  if (written === undefined) {
    return DEFAULT_RUNBOOK_SECTIONS;
  }
  const refused = () =>
    new InputError(
      `${KEY}.sections must be a list of headings, each a text or { name, alsoNamed: [] }`,
    );
  if (!Array.isArray(written)) {
    throw refused();
  }
  return written.map((section: unknown) => {
    const { name, alsoNamed = [] } =
      typeof section === 'object' && section !== null
        ? (section as { name?: unknown; alsoNamed?: unknown })
        : { name: section };
    const names = [
      name,
      ...(Array.isArray(alsoNamed) ? alsoNamed : [undefined]),
    ];
    if (!names.every(each => typeof each === 'string' && each.trim() !== '')) {
      throw refused();
    }
    return names.join(' / ');
  });
}
