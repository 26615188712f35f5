/** What a credential says. @public */
export interface CredentialFacts {
  /** UUID of the completion. */
  id: string;
  issuer: {
    /** Address that identifies it. */
    url: string;
    name: string;
  };
  person: {
    /** Entity reference. */
    ref: string;
    name?: string;
  };
  course: {
    /** Address that identifies it. */
    url: string;
    title: string;
    description: string;
    /** `major.minor.patch` that was completed. */
    version: string;
    /** Of these texts, as `en`. */
    language: string;
    /** Check ids and signals. */
    topics?: readonly string[];
  };
  /** What had to be done, in the language of the course's texts. */
  criteria: string;
  /** Epoch seconds. */
  completedAt: number;
  /** Epoch seconds; for ever when absent. */
  expiresAt?: number;
}

/** Who a credential is about. @public */
export interface CredentialIdentity {
  type: 'IdentityObject';
  hashed: false;
  identityHash: string;
  identityType: 'systemId' | 'name';
}

/** Payload of an Open Badges 3.0 credential, to be signed. @public */
export interface OpenBadgeCredential {
  '@context': string[];
  id: string;
  type: string[];
  name: string;
  issuer: { id: string; type: string[]; name: string; url: string };
  validFrom: string;
  validUntil?: string;
  credentialSubject: {
    type: string[];
    identifier: CredentialIdentity[];
    achievement: {
      id: string;
      type: string[];
      achievementType: 'Course';
      name: string;
      description: string;
      criteria: { narrative: string };
      version: string;
      inLanguage: string;
      tag?: string[];
    };
  };
}

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/**
 * A completion as the payload of an Open Badges 3.0 `AchievementCredential`,
 * unsigned. The person is named in it only when a name is given.
 *
 * @public
 */
export function openBadgeCredential(
  facts: CredentialFacts,
): OpenBadgeCredential {
  const { issuer, person, course } = facts;
  return {
    '@context': [...CONTEXTS],
    id: `urn:uuid:${facts.id}`,
    type: ['VerifiableCredential', 'AchievementCredential'],
    name: course.title,
    issuer: {
      id: issuer.url,
      type: ['Profile'],
      name: issuer.name,
      url: issuer.url,
    },
    validFrom: dateTime(facts.completedAt),
    ...(facts.expiresAt !== undefined && {
      validUntil: dateTime(facts.expiresAt),
    }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        identity('systemId', person.ref),
        ...(person.name ? [identity('name', person.name)] : []),
      ],
      achievement: {
        id: course.url,
        type: ['Achievement'],
        achievementType: 'Course',
        name: course.title,
        description: course.description,
        criteria: { narrative: facts.criteria },
        version: course.version,
        inLanguage: course.language,
        ...(course.topics?.length && { tag: [...course.topics] }),
      },
    },
  };
}

function identity(
  identityType: CredentialIdentity['identityType'],
  value: string,
): CredentialIdentity {
  return {
    type: 'IdentityObject',
    hashed: false,
    identityHash: value,
    identityType,
  };
}

/** Whole seconds, as the standard writes them. */
function dateTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
