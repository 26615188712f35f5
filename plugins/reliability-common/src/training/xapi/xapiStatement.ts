import type { LocalText } from '../types';

/** @public */
export const XAPI_VERBS = [
  'initialized',
  'experienced',
  'passed',
  'failed',
  'completed',
] as const;
/** @public */
export type XapiVerb = (typeof XAPI_VERBS)[number];

/** What was done to: ADL's words for a course and its steps. @public */
export type XapiActivity = 'course' | 'lesson' | 'quiz' | 'exercise';

/** One thing somebody did. @public */
export interface XapiEvent {
  /** UUID; the same event always has the same. */
  id: string;
  /** Entity reference. */
  person: string;
  /** Of the portal that knows the person; http or https. */
  homePage: string;
  verb: XapiVerb;
  activity: XapiActivity;
  /** Address of the course or the step: what identifies it. */
  activityUrl: string;
  title: LocalText;
  /** Address of the course, of a step. */
  courseUrl?: string;
  /** `major.minor.patch` of the course. */
  version: string;
  /** Percent. */
  score?: number;
  /** Epoch seconds. */
  at: number;
}

/** An xAPI 1.0.3 statement, ready for JSON. @public */
export interface XapiStatement {
  id: string;
  actor: {
    objectType: 'Agent';
    account: { homePage: string; name: string };
  };
  verb: { id: string; display: Record<string, string> };
  object: {
    objectType: 'Activity';
    id: string;
    definition: { type: string; name: Record<string, string> };
  };
  result?: {
    success?: boolean;
    completion?: boolean;
    score?: { scaled: number; raw: number; min: number; max: number };
  };
  context: {
    revision: string;
    contextActivities?: {
      parent: Array<{ objectType: 'Activity'; id: string }>;
    };
  };
  timestamp: string;
}

const VERB_WORDS: Record<XapiVerb, Record<string, string>> = {
  initialized: { en: 'began', fr: 'a commencé' },
  experienced: { en: 'read', fr: 'a lu' },
  passed: { en: 'passed', fr: 'a réussi' },
  failed: { en: 'failed', fr: 'a échoué à' },
  completed: { en: 'completed', fr: 'a terminé' },
};

const ACTIVITY_TYPES: Record<XapiActivity, string> = {
  course: 'course',
  lesson: 'lesson',
  quiz: 'assessment',
  exercise: 'performance',
};

/**
 * What somebody did as an xAPI 1.0.3 statement, with ADL's verbs and activity
 * types. The person is an account of the portal, named by entity reference:
 * neither a name nor an address of theirs is in it.
 *
 * @public
 */
export function xapiStatement(event: XapiEvent): XapiStatement {
  const result = resultOf(event);
  return {
    id: event.id,
    actor: {
      objectType: 'Agent',
      account: { homePage: event.homePage, name: event.person },
    },
    verb: {
      id: `http://adlnet.gov/expapi/verbs/${event.verb}`,
      display: { ...VERB_WORDS[event.verb] },
    },
    object: {
      objectType: 'Activity',
      id: event.activityUrl,
      definition: {
        type: `http://adlnet.gov/expapi/activities/${
          ACTIVITY_TYPES[event.activity]
        }`,
        name: { ...event.title },
      },
    },
    ...(result && { result }),
    context: {
      revision: event.version,
      ...(event.courseUrl && {
        contextActivities: {
          parent: [{ objectType: 'Activity', id: event.courseUrl }],
        },
      }),
    },
    timestamp: new Date(event.at * 1000).toISOString(),
  };
}

function resultOf({ verb, score }: XapiEvent): XapiStatement['result'] {
  const result = {
    ...((verb === 'passed' || verb === 'failed') && {
      success: verb === 'passed',
    }),
    ...(verb === 'completed' && { completion: true }),
    ...(score !== undefined && {
      score: { scaled: score / 100, raw: score, min: 0, max: 100 },
    }),
  };
  return Object.keys(result).length ? result : undefined;
}
