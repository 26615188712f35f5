export { courseGains } from './courseGains';
export type { CheckStanding, CourseTopics } from './courseGains';
export { rankCourses } from './rankCourses';
export type { RankedCourse } from './rankCourses';
export { topicNamesCheck } from './topicNamesCheck';
