import { courseCycles } from '@vigie/backstage-plugin-reliability-common';
import type {
  DefinitionFile,
  DefinitionProblem,
} from '@vigie/backstage-plugin-reliability-common';
import { readCourse } from './checkUnit';
import type { FolderRuleId } from './folderRules';
import type { Unit } from './unit';

const CYCLE: FolderRuleId = 'course/prerequisite-cycle';

interface Seen {
  name: string;
  prerequisites: string[];
  file: string;
  line: number;
}

/** The courses of the catalog that are checked together: one may ask for another. */
export class CoursesSeen {
  private readonly seen: Seen[] = [];

  /** Only a course that the catalog names can be asked for. */
  add(
    unit: Unit,
    files: readonly DefinitionFile[],
    shown: (file: string) => string,
  ) {
    const name = unit.entityRef?.split('/').pop();
    const manifest = files.find(({ path }) => /^course\.ya?ml$/.test(path));
    if (unit.kind !== 'course' || !name || !manifest) return;
    const { course } = readCourse(unit, files);
    const above = manifest.content.split(/^prerequisites:/m);
    this.seen.push({
      name,
      // Entity references are compared in lower case.
      prerequisites: (course?.prerequisites ?? []).map(each =>
        each.toLocaleLowerCase('en-US'),
      ),
      file: shown(manifest.path),
      line: above.length > 1 ? above[0].split('\n').length : 1,
    });
  }

  cycles(): DefinitionProblem[] {
    return courseCycles(this.seen).flatMap(cycle =>
      this.seen
        .filter(({ name }) => name === cycle[0])
        .map(({ file, line }) => ({
          severity: 'error' as const,
          rule: CYCLE,
          message: `Nobody can begin: ${[...cycle, cycle[0]].join(
            ' asks for ',
          )}. Remove one of these prerequisites.`,
          file,
          line,
          path: 'prerequisites',
        })),
    );
  }
}
