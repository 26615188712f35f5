/** Files that are read together, so that one may refer to another. */
export interface Unit {
  kind: 'service' | 'course';
  /** The service, when an entity of the catalog names the folder. */
  entityRef?: string;
  /** Absolute. */
  folder: string;
  /** Relative to the folder, with forward slashes. */
  files: string[];
  /** Links among them, which are refused. */
  links: string[];
}

export const YAML_FILE = /\.ya?ml$/i;
const RUNBOOK_FILE = /^runbooks\/[^/]+\.md$/i;
const COURSE_FILE = /\.(?:ya?ml|md)$/i;

/** Whether the portal reads a file of such a folder. */
export function isRead(kind: Unit['kind'], file: string): boolean {
  return kind === 'course'
    ? COURSE_FILE.test(file)
    : YAML_FILE.test(file) || RUNBOOK_FILE.test(file);
}
