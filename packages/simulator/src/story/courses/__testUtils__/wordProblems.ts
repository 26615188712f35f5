import type { CourseFolder } from './courseFolder';
import { courseYaml } from './courseYaml';

/**
 * The burn rate has two names in French, and the portal uses the second: the
 * paragraph of a course that speaks of it first must give both.
 */
export function wordProblems(folder: CourseFolder): string[] {
  const first = courseYaml(folder)
    .lessons.map(({ slug }) => `lessons/fr/${slug}.md`)
    .flatMap(file =>
      (folder.files[file] ?? '')
        .split(/\n\s*\n/)
        .map(paragraph => ({ file, paragraph })),
    )
    .find(
      ({ paragraph }) =>
        !paragraph.startsWith('#') &&
        /(taux|vitesse) de consommation/i.test(paragraph),
    );
  return !first ||
    ['taux de consommation', 'vitesse de consommation'].every(name =>
      first.paragraph.toLowerCase().includes(name),
    )
    ? []
    : [`${first.file}: the burn rate is first named without both of its names`];
}
