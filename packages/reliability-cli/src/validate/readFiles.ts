import type {
  DefinitionFile,
  DefinitionProblem,
} from '@vigie/backstage-plugin-reliability-common';
import path from 'node:path';
import type { FolderRuleId } from './folderRules';
import { readUpTo, reading } from './fileSystem';
import { isRead } from './unit';
import type { Unit } from './unit';

/** As the portal's limit, unless that is configured. */
export const MAXIMUM_FILE_BYTES = 1_000_000;
const MAXIMUM_FILES = 20_000;
const MAXIMUM_BYTES = 64_000_000;

/**
 * Reads a unit's files. What is left out becomes a problem.
 *
 * @throws UsageError when a file cannot be read
 */
export function readFiles(
  unit: Unit,
  show: (absolute: string) => string,
): { files: DefinitionFile[]; problems: DefinitionProblem[] } {
  const files: DefinitionFile[] = [];
  const problems: DefinitionProblem[] = [];
  const refuse = (rule: FolderRuleId, file: string, message: string) =>
    problems.push({ severity: 'error', rule, message, file });

  for (const link of unit.links.filter(file => isRead(unit.kind, file))) {
    refuse(
      'folder/symbolic-link',
      link,
      'A symbolic link is not followed. Put the file itself there.',
    );
  }
  let bytes = 0;
  for (const file of unit.files.filter(each => isRead(unit.kind, each))) {
    const absolute = path.join(unit.folder, file);
    const content = reading(show(absolute), () =>
      readUpTo(absolute, MAXIMUM_FILE_BYTES + 1),
    );
    if (content.length > MAXIMUM_FILE_BYTES) {
      refuse(
        'folder/file-too-large',
        file,
        `The file has more than the ${MAXIMUM_FILE_BYTES} bytes that are read of one file. Split it.`,
      );
      continue;
    }
    bytes += content.length;
    if (files.length >= MAXIMUM_FILES || bytes > MAXIMUM_BYTES) {
      refuse(
        'folder/too-much',
        file,
        `The folder holds more than the ${MAXIMUM_FILES} files or ${MAXIMUM_BYTES} bytes that are read. From this file on, nothing was checked.`,
      );
      break;
    }
    files.push({ path: file, content: content.toString('utf8') });
  }
  return { files, problems };
}
