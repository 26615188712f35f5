/** Where the finding of a check stands on the page. */
export function checkAnchor(checkId: string): string {
  return `reliability-check-${checkId.replace('/', '-')}`;
}

/** Moves the eyes and the keyboard to the finding of a check, where there is one. */
export function bringCheckIntoView(checkId: string): void {
  const finding = document.getElementById(checkAnchor(checkId));
  finding?.scrollIntoView?.();
  finding?.focus({ preventScroll: true });
}
