import type { DefinitionFile } from '@vigie/backstage-plugin-reliability-common';
import { YAML_FILE } from './unit';

/** YAML documents that hold something; any other file is one document. */
export function countDocuments(files: readonly DefinitionFile[]): number {
  let count = 0;
  for (const { path, content } of files) {
    count += YAML_FILE.test(path)
      ? content.split(/^(?:---|\.\.\.)(?=\s|$)/m).filter(holdsSomething).length
      : 1;
  }
  return count;
}

function holdsSomething(text: string): boolean {
  return text.split('\n').some(line => /^\s*[^\s#%\uFEFF]/.test(line));
}
