import { quoted } from '../../definitions/yaml';
import type { Fields } from '../../definitions/yaml';
import type { DefinitionRuleId } from '../../definitions/rules';
import { readForm } from './values';

const SLUG = /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID = /^[A-Za-z0-9](?:[\w.-]{0,98}[A-Za-z0-9])?$/;

/** The slug of an item, the first of its kind to have it. */
export function readSlug(item: Fields, taken: Set<string>): string | undefined {
  const slug = item.require('slug', 'slug: what-users-notice')
    ? readForm(item, 'slug', 'course/slug', SLUG, 'what-users-notice')
    : undefined;
  return slug && once(item, 'slug', slug, taken, 'course/slug-duplicate');
}

/** An id of a question, option or item. */
export function readId(item: Fields, taken: Set<string>): string | undefined {
  const id = item.require('id', 'id: budget-of-a-month')
    ? readForm(item, 'id', 'quiz/id', ID, 'budget-of-a-month')
    : undefined;
  return id && once(item, 'id', id, taken, 'quiz/id-duplicate');
}

function once(
  item: Fields,
  key: string,
  value: string,
  taken: Set<string>,
  rule: DefinitionRuleId,
): string | undefined {
  if (taken.has(value)) {
    item.reporter.report(
      rule,
      `${quoted(value)} is used twice. Give each a name of its own.`,
      item.place(key),
    );
    return undefined;
  }
  taken.add(value);
  return value;
}

/** The lesson that a quiz or exercise follows. */
export function readAfter(
  item: Fields,
  lessons: ReadonlySet<string>,
): string | undefined {
  const after = item.has('after') ? item.text('after') : undefined;
  if (!after || lessons.has(after.value.trim())) return after?.value.trim();
  item.reporter.report(
    'course/after',
    `${quoted(after.value)} is the slug of no lesson of the course.`,
    after,
  );
  return undefined;
}
