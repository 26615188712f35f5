import { parseCourse } from '@vigie/backstage-plugin-reliability-common';
import { codeProblems, sqlOf } from './__testUtils__/codeProblems';
import { courseFolders } from './__testUtils__/courseFolder';
import { courseYaml } from './__testUtils__/courseYaml';
import { figureProblems } from './__testUtils__/figureProblems';
import { sqlProblems } from './__testUtils__/postgres';
import { structureProblems } from './__testUtils__/structureProblems';
import { wordProblems } from './__testUtils__/wordProblems';
import { workedProblems } from './__testUtils__/workedProblems';

const FOLDERS = courseFolders();
const connection =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;

describe.each(FOLDERS.map(folder => [folder.name, folder] as const))(
  'the course %s',
  (_, folder) => {
    it('is complete in both languages', () => {
      expect(structureProblems(folder)).toEqual([]);
    });

    it('is read without a problem', () => {
      const files = Object.entries(folder.files).map(([path, content]) => ({
        path,
        content,
      }));
      expect(parseCourse(files).problems).toEqual([]);
    });

    it('shows code that its tools accept', () => {
      expect(codeProblems(folder)).toEqual([]);
    });

    it('reckons right, and lists every number it reckons with', () => {
      expect(workedProblems(folder)).toEqual([]);
    });

    it('draws figures that are well-formed and harmless', () => {
      expect(figureProblems(folder)).toEqual([]);
    });

    it('names the burn rate as the portal does', () => {
      expect(wordProblems(folder)).toEqual([]);
    });
  },
);

describe('the courses together', () => {
  it('are seven', () => {
    expect(FOLDERS).toHaveLength(7);
  });

  it('need only each other, and none itself', () => {
    const needs = new Map(
      FOLDERS.map(folder => [
        `course-${folder.name}`,
        courseYaml(folder).prerequisites,
      ]),
    );
    const done = new Set<string>();
    // Taken in the order they allow: what is left over needs what is not there.
    for (let before = -1; before < done.size; ) {
      before = done.size;
      for (const [name, prerequisites] of needs) {
        if (prerequisites.every(each => done.has(each))) done.add(name);
      }
    }
    expect([...done].sort()).toEqual([...needs.keys()].sort());
  });
});

const withoutDatabase = connection
  ? ''
  : ' (skipped: BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING names no PostgreSQL)';

(connection ? describe : describe.skip)(
  `the SQL of the courses on a real PostgreSQL${withoutDatabase}`,
  () => {
    it.each(
      FOLDERS.filter(folder => sqlOf(folder).length > 0).map(
        folder => [folder.name, folder] as const,
      ),
    )(
      'runs in %s',
      async (_, folder) => {
        expect(await sqlProblems(folder, connection!)).toEqual([]);
      },
      60_000,
    );

    it('would be refused if it were wrong', async () => {
      const folder = {
        name: 'broken',
        files: {
          'setup.sql': 'create table kept (id int);',
          'lessons/en/a.md':
            '```sql\nselect id from kept;\n```\n\n```sql\nselect gone from kept;\n```\n\n```sql\n-- expect-error\nselect id from kept;\n```\n',
        },
      };
      expect(await sqlProblems(folder, connection!)).toEqual([
        expect.stringMatching(
          /^lessons\/en\/a\.md:5: [^]*"gone" does not exist/,
        ),
        'lessons/en/a.md:9: should have been refused',
      ]);
    });
  },
);
