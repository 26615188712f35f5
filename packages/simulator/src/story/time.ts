export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

/** How far back the story begins; the API takes points of up to 40 days. */
export const HISTORY_SECONDS = 35 * DAY;

const CHAPTER_SECONDS = 7 * DAY;

/**
 * When the chapter that `now` lies in began.
 *
 * @remarks
 *
 * Most states can be held for ever by a steady pattern. `burning` and `at-risk`
 * cannot: both mean that the budget is being spent faster than it comes back,
 * so after a while it is either exhausted or recovered. Their incident is
 * therefore told relative to the chapter, and at each new chapter their history
 * is told anew. Chapters are weeks since the epoch, so that every process at
 * any time agrees on them without storing anything.
 */
export function chapterStart(now: number): number {
  return now - (now % CHAPTER_SECONDS);
}
