import knex from 'knex';
import type { CourseFolder } from './courseFolder';
import { sqlOf } from './codeProblems';

const EXPECTS_ERROR = /^\s*-- expect-error/;

/** What PostgreSQL says of the SQL of a course; each piece in a transaction that is rolled back. */
export async function sqlProblems(
  folder: CourseFolder,
  connection: string,
): Promise<string[]> {
  const database = knex({
    client: 'pg',
    connection,
    pool: { min: 0, max: 1 },
  });
  try {
    const problems: string[] = [];
    for (const { place, sql } of sqlOf(folder)) {
      const transaction = await database.transaction();
      try {
        await transaction.raw(`set local statement_timeout = '20s'`);
        await transaction.raw(folder.files['setup.sql'] ?? 'select 1');
        const message = await transaction.raw(sql).then(
          () => undefined,
          (error: Error) => error.message,
        );
        if (EXPECTS_ERROR.test(sql) !== (message !== undefined)) {
          problems.push(`${place}: ${message ?? 'should have been refused'}`);
        }
      } finally {
        await transaction.rollback();
      }
    }
    return problems;
  } finally {
    await database.destroy();
  }
}
