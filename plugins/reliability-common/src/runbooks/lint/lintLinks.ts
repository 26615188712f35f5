import { quoted } from '../../definitions/yaml';
import type { Outline } from '../markdown';
import { FolderPaths } from './FolderPaths';
import { linkFaults } from './links';
import type { LinkFault } from './links';
import type { ProblemLogs } from './ProblemLogs';
import type { RunbookLintInput } from './types';

/** Links and images that lead nowhere, or where nobody should go. */
export function lintLinks(
  { runbooks, files }: RunbookLintInput,
  outlines: ReadonlyMap<string, Outline>,
  log: ProblemLogs,
) {
  const paths = files && new FolderPaths(files);
  for (const { file } of runbooks) {
    for (const fault of linkFaults(file, outlines, paths)) {
      log.report(file, fault.line, ruleOf(fault), messageOf(fault));
    }
  }
}

function ruleOf({ fault, kind }: LinkFault) {
  if (fault === 'unsafe') return 'runbook/unsafe-link';
  return kind === 'image' ? 'runbook/dead-image' : 'runbook/dead-link';
}

function messageOf({ fault, kind, target, path, anchor }: LinkFault): string {
  if (fault === 'unsafe') {
    return `${quoted(
      target,
    )} is shown as text: it would run code or carry data. Link to a page or a file of the folder, or write a command as code.`;
  }
  if (fault === 'heading-missing') {
    return `No heading of ${quoted(path)} has the address ${quoted(
      `#${anchor}`,
    )}. Correct the link, or add the heading.`;
  }
  return `There is no ${quoted(
    path,
  )} in the folder. Correct the ${kind}, or add the file.`;
}
