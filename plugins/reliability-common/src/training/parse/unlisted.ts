import type { DefinitionRuleId } from '../../definitions/rules';
import type { CourseFolder } from './place';

/** Reports files that look like a part of the course but are listed nowhere. */
export function reportUnlisted(folder: CourseFolder) {
  for (const path of folder.byPath.keys()) {
    const part = folder.used.has(path) ? undefined : partOf(path);
    if (part) {
      folder
        .logOf(path)
        .report(
          part.rule,
          `course.yaml does not list this ${part.name}, so nobody sees it. Add it to ${part.list}, or remove the file.`,
        );
    }
  }
}

function partOf(
  path: string,
): { rule: DefinitionRuleId; name: string; list: string } | undefined {
  if (/^quizzes\/.*\.ya?ml$/i.test(path)) {
    return { rule: 'quiz/unlisted', name: 'quiz', list: 'quizzes' };
  }
  if (!/\.md$/i.test(path) || /^readme\.md$/i.test(path)) return undefined;
  return /^exercises\//i.test(path)
    ? { rule: 'exercise/unlisted', name: 'exercise', list: 'exercises' }
    : { rule: 'course/lesson-unlisted', name: 'lesson', list: 'lessons' };
}
