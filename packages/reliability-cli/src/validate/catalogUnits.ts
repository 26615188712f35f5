import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import path from 'node:path';
import { annotatedFolders } from './annotatedFolders';
import type { AnnotatedFolder } from './annotatedFolders';
import { isInside, realPath, reading } from './fileSystem';
import type { FolderRuleId } from './folderRules';
import { readFiles } from './readFiles';
import type { Unit } from './unit';
import { walk } from './walk';

export interface Found {
  units: Unit[];
  /** Files absolute. */
  problems: DefinitionProblem[];
}

/**
 * The folders that a catalog-info.yaml names.
 *
 * @param boundary - absolute; nothing outside it is read, whatever an annotation says
 */
export function catalogUnits(
  catalogFile: string,
  boundary: string,
  show: (absolute: string) => string,
): Found {
  const units: Unit[] = [];
  const folder = path.dirname(catalogFile);
  const name = path.basename(catalogFile);
  const read = readFiles(
    { kind: 'service', folder, files: [name], links: [] },
    show,
  );
  const { folders, problems } = annotatedFolders(
    name,
    read.files[0]?.content ?? '',
  );
  const refuse = (
    rule: FolderRuleId,
    { line, column, path: field }: AnnotatedFolder,
    message: string,
  ) =>
    problems.push({
      severity: 'error',
      rule,
      message,
      file: name,
      line,
      column,
      path: field,
    });

  for (const annotated of folders) {
    const target = /^dir:(.+)$/.exec(annotated.annotation)?.[1];
    if (!target) {
      refuse(
        'folder/annotation',
        annotated,
        `'${annotated.annotation}' is not a folder of this repository. Write for example dir:./reliability.`,
      );
      continue;
    }
    const absolute = path.resolve(folder, target);
    const real = reading(show(absolute), () => realPath(absolute));
    const realBoundary = reading(show(boundary), () => realPath(boundary));
    if (
      !isInside(boundary, absolute) ||
      (real && !isInside(realBoundary ?? boundary, real))
    ) {
      refuse(
        'folder/outside',
        annotated,
        `'${target}' lies outside ${show(
          boundary,
        )}, so it was not read. Check a folder that holds both.`,
      );
    } else if (!real) {
      refuse(
        'folder/missing',
        annotated,
        `There is no folder '${target}'. Add it, or remove the annotation.`,
      );
    } else {
      units.push({
        kind: annotated.kind,
        entityRef: annotated.entityRef,
        tier: annotated.tier,
        folder: absolute,
        ...walk(absolute, show(absolute)),
      });
    }
  }
  return {
    units,
    problems: [...read.problems, ...problems].map(problem => ({
      ...problem,
      file: path.join(folder, problem.file),
    })),
  };
}
