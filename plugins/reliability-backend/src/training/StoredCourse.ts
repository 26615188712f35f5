import type { CourseMatch } from '@vigie/backstage-plugin-reliability-common';

/** A course as kept with its folder: all but whose it is and what it matches. */
export type StoredCourse = Omit<CourseMatch, 'entityRef' | 'matches'>;
