export type { Course, Lesson } from './types';
export { parseCourse } from './parseCourse';
export { COURSE_TOPICS } from './topics';
export type { CourseTopic } from './topics';
export { lackingTopics } from './lackingTopics';
export { matchCourses } from './matchCourses';
