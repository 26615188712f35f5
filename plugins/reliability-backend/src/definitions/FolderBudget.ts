import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import type { FolderLimits } from './FolderReader';

const READ_EXTENSIONS = ['.yaml', '.yml', '.md'];

/** Problems of files left out, so that a folder of a million large files is one page to read. */
const MAX_PROBLEMS = 50;

/**
 * Decides file by file what of a folder is read, so that no folder costs more
 * than its limits, and keeps the reasons for what is not.
 */
export class FolderBudget {
  readonly #limits: FolderLimits;
  readonly #problems: DefinitionProblem[] = [];
  #files = 0;
  #bytes = 0;
  #skipped = 0;

  constructor(limits: FolderLimits) {
    this.#limits = limits;
  }

  get problems(): DefinitionProblem[] {
    return this.#problems;
  }

  /**
   * Whether the file is one to read and there is room for it. Counts it.
   *
   * @param size - bytes, where they are known before reading.
   */
  admit(file: string, size: number | undefined): boolean {
    if (!isDefinitionFile(file)) {
      return false;
    }
    const { maxFiles, maxFileBytes, maxTotalBytes } = this.#limits;
    if (size !== undefined && size > maxFileBytes) {
      this.#refuse(
        'folder/file-too-large',
        file,
        `is ${size} bytes, more than the ${maxFileBytes} that are read of one file; split it`,
      );
      return false;
    }
    if (this.#files >= maxFiles) {
      this.#skip(
        file,
        `The folder holds more than the ${maxFiles} files that are read`,
      );
      return false;
    }
    if (this.#bytes + (size ?? 0) > maxTotalBytes) {
      this.#skip(
        file,
        `The files of the folder are more than the ${maxTotalBytes} bytes that are read`,
      );
      return false;
    }
    this.#files += 1;
    this.#bytes += size ?? 0;
    return true;
  }

  /**
   * The text of a file that was admitted, or `undefined` when it is too large
   * after all or holds no text.
   */
  text(
    file: string,
    content: Buffer,
    announcedSize: number | undefined,
  ): string | undefined {
    const { maxFileBytes, maxTotalBytes } = this.#limits;
    this.#bytes += content.length - (announcedSize ?? 0);
    if (content.length > maxFileBytes || this.#bytes > maxTotalBytes) {
      this.#refuse(
        'folder/file-too-large',
        file,
        `goes beyond what is read (${maxFileBytes} bytes of one file, ${maxTotalBytes} of all)`,
      );
      return undefined;
    }
    if (content.includes(0)) {
      this.#refuse(
        'folder/binary-file',
        file,
        'holds binary data; definitions and runbooks are UTF-8 text',
      );
      return undefined;
    }
    return content.toString('utf8');
  }

  refuseSymbolicLink(file: string): void {
    if (isDefinitionFile(file)) {
      this.#refuse(
        'folder/symbolic-link',
        file,
        'is a symbolic link, which is not followed; put the file itself there',
      );
    }
  }

  #skip(file: string, message: string): void {
    this.#skipped += 1;
    if (this.#skipped === 1) {
      this.#add({
        severity: 'error',
        rule: 'folder/too-much',
        message: `${message}; from '${file}' on, nothing is read. Keep only definitions, runbooks and courses in it.`,
        file,
      });
    }
  }

  #refuse(rule: string, file: string, message: string): void {
    this.#add({
      severity: 'error',
      rule,
      message: `'${file}' ${message}.`,
      file,
    });
  }

  #add(problem: DefinitionProblem): void {
    if (this.#problems.length < MAX_PROBLEMS) {
      this.#problems.push(problem);
    }
  }
}

function isDefinitionFile(file: string): boolean {
  const lower = file.toLowerCase();
  return READ_EXTENSIONS.some(extension => lower.endsWith(extension));
}
