/** Which files and folders there are. */
export class FolderPaths {
  private readonly folders = new Set<string>(['']);

  constructor(private readonly files: ReadonlySet<string>) {
    for (const file of files) {
      let end = file.lastIndexOf('/');
      while (end > 0 && !this.folders.has(file.slice(0, end))) {
        this.folders.add(file.slice(0, end));
        end = file.lastIndexOf('/', end - 1);
      }
    }
  }

  has(path: string): boolean {
    return this.files.has(path) || this.folders.has(path);
  }
}

/**
 * The path a relative target means.
 *
 * @param file - that holds the link
 * @returns the path in the folder; `undefined` when it leads out of it
 */
export function pathOfTarget(file: string, target: string): string | undefined {
  const segments = file.split('/').slice(0, -1);
  for (const segment of decoded(target).split('/')) {
    if (segment === '..') {
      if (!segments.length) return undefined;
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
