export const GOOD_PER_HUNDRED: number;
