import { outlineOf } from '../markdown';
import type { Outline } from '../markdown';
import type { Runbook } from '../parseRunbook';
import type { FilePlace, RunbookLink } from '../types';
import { anchorsOf, hasAnchor } from './anchors';
import { FolderPaths, pathOfTarget } from './FolderPaths';
import { readTarget } from './targets';

/** A link or image that leads nowhere, or where nobody should go. */
export interface LinkFault extends RunbookLink {
  fault: 'unsafe' | 'file-missing' | 'heading-missing';
  /** In the folder, of the file it names. */
  path: string;
  anchor: string;
}

/** @param outlines - of the runbooks, by file: their headings can be judged too */
export function linkFaults(
  file: string,
  outlines: ReadonlyMap<string, Outline>,
  paths: FolderPaths | undefined,
): LinkFault[] {
  return (outlines.get(file)?.links ?? []).flatMap((link): LinkFault[] => {
    const target = readTarget(link.target);
    if (target.kind === 'elsewhere') return [];
    if (target.kind === 'unsafe') {
      return [{ ...link, fault: 'unsafe', path: '', anchor: '' }];
    }
    const { anchor } = target;
    const path = target.path ? pathOfTarget(file, target.path) : file;
    if (path === undefined) return [];
    const outline = outlines.get(path);
    if (outline) {
      return hasAnchor(anchorsOf(outline), anchor)
        ? []
        : [{ ...link, fault: 'heading-missing', path, anchor }];
    }
    return !paths || paths.has(path)
      ? []
      : [{ ...link, fault: 'file-missing', path, anchor }];
  });
}

/**
 * Links and images of a runbook to files of its folder that are not there, and
 * to headings of its own that are not. What leads out of the folder is not
 * judged. Never throws.
 *
 * @param files - all paths in the folder
 * @public
 */
export function deadRunbookLinks(
  runbook: Pick<Runbook, 'file' | 'markdown' | 'bodyLine'>,
  files: ReadonlySet<string>,
): Array<FilePlace & { target: string }> {
  const { file, markdown, bodyLine } = runbook;
  const outlines = new Map([[file, outlineOf(markdown, bodyLine)]]);
  return linkFaults(file, outlines, new FolderPaths(files))
    .filter(({ fault }) => fault !== 'unsafe')
    .map(({ target, line }) => ({ file, line, target }));
}
