import { xapiStatement } from './xapiStatement';
import type { XapiEvent } from './xapiStatement';

const EVENT: XapiEvent = {
  id: '0b3f7f0e-6c56-4c55-9a3e-3d9d3a1d5c11',
  person: 'user:default/ada',
  homePage: 'https://portal.example.org',
  verb: 'passed',
  activity: 'quiz',
  activityUrl: 'https://portal.example.org/training/slo/quizzes/budgets',
  courseUrl: 'https://portal.example.org/training/slo',
  title: { en: 'Budgets', fr: 'Les budgets' },
  version: '1.2.0',
  score: 91,
  at: 1_795_420_800,
};

describe('xapiStatement', () => {
  it('says who did what to what, with which result, when', () => {
    expect(xapiStatement(EVENT)).toEqual({
      id: '0b3f7f0e-6c56-4c55-9a3e-3d9d3a1d5c11',
      actor: {
        objectType: 'Agent',
        account: {
          homePage: 'https://portal.example.org',
          name: 'user:default/ada',
        },
      },
      verb: {
        id: 'http://adlnet.gov/expapi/verbs/passed',
        display: { en: 'passed', fr: 'a réussi' },
      },
      object: {
        objectType: 'Activity',
        id: 'https://portal.example.org/training/slo/quizzes/budgets',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/assessment',
          name: { en: 'Budgets', fr: 'Les budgets' },
        },
      },
      result: {
        success: true,
        score: { scaled: 0.91, raw: 91, min: 0, max: 100 },
      },
      context: {
        revision: '1.2.0',
        contextActivities: {
          parent: [
            {
              objectType: 'Activity',
              id: 'https://portal.example.org/training/slo',
            },
          ],
        },
      },
      timestamp: '2026-11-23T08:00:00.000Z',
    });
  });

  it.each<[Partial<XapiEvent>, object | undefined]>([
    [{ verb: 'failed', score: undefined }, { success: false }],
    [
      { verb: 'completed', activity: 'course', score: undefined },
      { completion: true },
    ],
    [{ verb: 'experienced', activity: 'lesson', score: undefined }, undefined],
    [{ verb: 'initialized', activity: 'course', score: undefined }, undefined],
  ])('%j has the result %j', (change, expected) => {
    expect(xapiStatement({ ...EVENT, ...change }).result).toEqual(expected);
  });

  it('has no parent when it is about the course', () => {
    const { courseUrl: _, ...event } = EVENT;
    expect(xapiStatement(event).context).toEqual({ revision: '1.2.0' });
  });
});
