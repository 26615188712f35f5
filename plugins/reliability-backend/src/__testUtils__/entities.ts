import type { Entity } from '@backstage/catalog-model';

/** A component as the catalog gives it. */
export function component(
  name: string,
  options: {
    annotations?: Record<string, string>;
    owner?: string;
    title?: string;
    type?: string;
    location?: string;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: options.title,
      annotations: {
        'backstage.io/managed-by-location':
          options.location ??
          `url:https://git.example.net/${name}/catalog-info.yaml`,
        ...options.annotations,
      },
    },
    spec: {
      type: options.type ?? 'service',
      owner: options.owner ?? 'team-delivery',
      lifecycle: 'production',
      system: 'quotes',
    },
  };
}

export function course(name: string, location: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': location,
        'reliability/course': 'dir:.',
      },
    },
    spec: { type: 'course', owner: 'team-delivery' },
  };
}

export function group(name: string, members: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: {
      type: 'team',
      profile: { displayName: `Team ${name}` },
      children: [],
    },
    relations: members.map(member => ({
      type: 'hasMember',
      targetRef: `user:default/${member}`,
    })),
  };
}
