import { openBadgeCredential } from './openBadgeCredential';
import type { CredentialFacts } from './openBadgeCredential';

const FACTS: CredentialFacts = {
  id: '0b3f7f0e-6c56-4c55-9a3e-3d9d3a1d5c11',
  issuer: { url: 'https://portal.example.org', name: 'Parcels and Co' },
  person: { ref: 'user:default/ada', name: 'Ada' },
  course: {
    url: 'https://portal.example.org/training/slo',
    title: 'Service level objectives from zero',
    description: 'Choosing an indicator, budgets, burn rates.',
    version: '1.2.0',
    language: 'en',
    topics: ['slo/defined'],
  },
  criteria: 'Six lessons, three quizzes of 80 percent, two exercises.',
  completedAt: 1_795_420_800,
  expiresAt: 1_842_681_600,
};

describe('openBadgeCredential', () => {
  it('is an achievement of the person, from the issuer, for as long as it is valid', () => {
    expect(openBadgeCredential(FACTS)).toEqual({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'urn:uuid:0b3f7f0e-6c56-4c55-9a3e-3d9d3a1d5c11',
      type: ['VerifiableCredential', 'AchievementCredential'],
      name: 'Service level objectives from zero',
      issuer: {
        id: 'https://portal.example.org',
        type: ['Profile'],
        name: 'Parcels and Co',
        url: 'https://portal.example.org',
      },
      validFrom: '2026-11-23T08:00:00Z',
      validUntil: '2028-05-23T08:00:00Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            hashed: false,
            identityHash: 'user:default/ada',
            identityType: 'systemId',
          },
          {
            type: 'IdentityObject',
            hashed: false,
            identityHash: 'Ada',
            identityType: 'name',
          },
        ],
        achievement: {
          id: 'https://portal.example.org/training/slo',
          type: ['Achievement'],
          achievementType: 'Course',
          name: 'Service level objectives from zero',
          description: 'Choosing an indicator, budgets, burn rates.',
          criteria: {
            narrative:
              'Six lessons, three quizzes of 80 percent, two exercises.',
          },
          version: '1.2.0',
          inLanguage: 'en',
          tag: ['slo/defined'],
        },
      },
    });
  });

  it('leaves out what is not known', () => {
    const { expiresAt: _, ...facts } = FACTS;
    const credential = openBadgeCredential({
      ...facts,
      person: { ref: 'user:default/ada' },
      course: { ...FACTS.course, topics: [] },
    });
    expect(credential).not.toHaveProperty('validUntil');
    expect(credential.credentialSubject.identifier).toHaveLength(1);
    expect(credential.credentialSubject.achievement).not.toHaveProperty('tag');
  });
});
