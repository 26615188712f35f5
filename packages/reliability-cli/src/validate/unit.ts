/** Files that are read together, so that one may refer to another. */
export interface Unit {
  kind: 'service' | 'course';
  /** The service, when an entity of the catalog names the folder. */
  entityRef?: string;
  /** Its tier, as that entity says. */
  tier?: string;
  /** Only some files of the folder were named, so nothing is known of the others. */
  isPart?: boolean;
  /** Absolute. */
  folder: string;
  /** Relative to the folder, with forward slashes. */
  files: string[];
  /** Links among them, which are refused. */
  links: string[];
}

export const YAML_FILE = /\.ya?ml$/i;
export const RUNBOOK_FILE = /^runbooks\/[^/]+\.md$/i;
export const SCENARIO_FILE = /^drills\/[^/]+\.md$/i;
const COURSE_FILE = /\.(?:ya?ml|md)$/i;

/** Whether the portal reads a file of such a folder. */
export function isRead(kind: Unit['kind'], file: string): boolean {
  return kind === 'course'
    ? COURSE_FILE.test(file)
    : [YAML_FILE, RUNBOOK_FILE, SCENARIO_FILE].some(each => each.test(file));
}
