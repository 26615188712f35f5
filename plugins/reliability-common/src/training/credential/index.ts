export { openBadgeCredential } from './openBadgeCredential';
export type {
  CredentialFacts,
  CredentialIdentity,
  OpenBadgeCredential,
} from './openBadgeCredential';
