import {
  ANNOTATION_COURSE,
  ANNOTATION_DEFINITIONS,
  ANNOTATION_TIER,
  parseDefinitions,
} from '@vigie/backstage-plugin-reliability-common';
import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import { isScalar, LineCounter, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import type { Unit } from './unit';

export interface AnnotatedFolder {
  kind: Unit['kind'];
  /** Whose folder it is, when that can be told. */
  entityRef?: string;
  tier?: string;
  /** The annotation, for example `dir:./reliability`. */
  annotation: string;
  line: number;
  column: number;
  path: string;
}

const ANNOTATIONS = [
  { name: ANNOTATION_DEFINITIONS, kind: 'service' },
  { name: ANNOTATION_COURSE, kind: 'course' },
] as const;

/** The folders that the entities of a catalog-info.yaml name. Never throws. */
export function annotatedFolders(
  file: string,
  content: string,
): { folders: AnnotatedFolder[]; problems: DefinitionProblem[] } {
  const folders: AnnotatedFolder[] = [];
  if (!ANNOTATIONS.some(({ name }) => content.includes(name))) {
    return { folders, problems: [] };
  }
  // The reader of definitions refuses what would bring a YAML parser down.
  const problems = parseDefinitions([{ path: file, content }]).problems.filter(
    ({ rule, severity }) => rule.startsWith('yaml/') && severity === 'error',
  );
  if (problems.length) return { folders, problems };

  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(content, { lineCounter });
  for (const document of Array.isArray(documents) ? documents : []) {
    for (const { name, kind } of ANNOTATIONS) {
      const node = document.getIn(['metadata', 'annotations', name], true);
      if (!isScalar(node)) continue;
      const { line, col } = lineCounter.linePos(node.range?.[0] ?? 0);
      folders.push({
        kind,
        entityRef: entityRefOf(document),
        tier: tierOf(document),
        annotation: String(node.value),
        line,
        column: col,
        path: `metadata.annotations[${name}]`,
      });
    }
  }
  return { folders, problems };
}

function tierOf(document: Pick<Document, 'getIn'>): string | undefined {
  const tier = document.getIn(['metadata', 'annotations', ANNOTATION_TIER]);
  return typeof tier === 'string' ? tier : undefined;
}

const NAME = /^[A-Za-z0-9](?:[-_.A-Za-z0-9]*[A-Za-z0-9])?$/;

function entityRefOf(document: Pick<Document, 'getIn'>): string | undefined {
  const kind = document.getIn(['kind']);
  const name = document.getIn(['metadata', 'name']);
  const namespace = document.getIn(['metadata', 'namespace']) ?? 'default';
  return [kind, namespace, name].every(
    part => typeof part === 'string' && NAME.test(part),
  )
    ? `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US')
    : undefined;
}
