/**
 * Folder with a service's definitions and runbooks, relative to its
 * catalog-info.yaml: `dir:./reliability`.
 *
 * @public
 */
export const ANNOTATION_DEFINITIONS = 'reliability/definitions';

/**
 * `"1"` critical … `"3"` best effort.
 *
 * @public
 */
export const ANNOTATION_TIER = 'reliability/tier';

/**
 * Entity reference of the SRE who works with the owning team.
 *
 * @public
 */
export const ANNOTATION_SRE_PARTNER = 'reliability/sre-partner';

/**
 * The name monitoring tools know the service by, when it is not the entity's name.
 *
 * @public
 */
export const ANNOTATION_SERVICE_NAME = 'reliability/service-name';

/**
 * Folder of a course, relative to the file of its `Resource`: `dir:.`.
 *
 * @public
 */
export const ANNOTATION_COURSE = 'reliability/course';

/**
 * Pages of the entity's TechDocs that are runbooks, relative to the folder of
 * the pages and separated by commas: `operations/restart.md`.
 *
 * @public
 */
export const ANNOTATION_RUNBOOK_PAGES = 'reliability/runbook-pages';
