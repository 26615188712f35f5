import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** A file or folder of this package, also when it runs from its built form. */
export function packagePath(...segments: string[]): string {
  return resolvePackagePath(
    '@vigie/backstage-plugin-reliability-backend',
    ...segments,
  );
}
