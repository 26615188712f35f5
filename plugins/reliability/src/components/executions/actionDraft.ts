import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { FollowUpActionRequest } from '@vigie/backstage-plugin-reliability-common';
import { createOperation } from '@vigie/backstage-plugin-reliability-react';

/** Enough for most, and soon enough to be remembered. */
const USUAL_DAYS = 14;

/** A follow-up action somebody is writing. */
export type ActionDraft = FollowUpActionRequest;

/** An empty one, for that owner, due in two weeks. */
export function newActionDraft(owner: string, now: Date): ActionDraft {
  const due = new Date(now);
  due.setDate(due.getDate() + USUAL_DAYS);
  return { operation: createOperation(), title: '', owner, due: dayOf(due) };
}

/** As it is sent; undefined while something is missing. */
export function completeDraft(draft: ActionDraft): ActionDraft | undefined {
  const title = draft.title.trim();
  const owner = referenceOf(draft.owner.trim());
  return title && owner && /^\d{4}-\d{2}-\d{2}$/.test(draft.due)
    ? { ...draft, title, owner }
    : undefined;
}

/** A full reference; a bare name is a user's. */
function referenceOf(text: string): string | undefined {
  // The parser takes any name, and no name has spaces.
  if (/\s/.test(text)) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'user',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

/** The reader's day. */
function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(
    date.getDate(),
  )}`;
}
