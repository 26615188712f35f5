import { DEFINITION_RULES } from '@vigie/backstage-plugin-reliability-common';

/** Rules about files and folders, which the readers of texts do not see. */
const FOLDER_RULES = {
  'folder/file-too-large': 'A file has at most 1,000,000 bytes.',
  'folder/too-much': 'A folder holds no more than is read.',
  'folder/symbolic-link': 'Files are files, not symbolic links.',
  'folder/annotation': 'The annotation names a folder: dir:./reliability.',
  'folder/missing': 'The annotated folder exists.',
  'folder/outside': 'The annotated folder lies inside the path to check.',
  'folder/empty': 'There is something to check.',
  'runbook/slug-clash': 'Runbooks have file names that differ.',
  'scenario/slug-clash': 'Scenarios have file names that differ.',
  'course/prerequisite-cycle': 'No course has to be done before itself.',
} as const;

export type FolderRuleId = keyof typeof FOLDER_RULES;

/** What a rule asks for, in one sentence. */
export function meaningOf(rule: string): string {
  const meanings: Record<string, string | undefined> = FOLDER_RULES;
  const definitions: Record<string, { meaning: string } | undefined> =
    DEFINITION_RULES;
  return meanings[rule] ?? definitions[rule]?.meaning ?? rule;
}
