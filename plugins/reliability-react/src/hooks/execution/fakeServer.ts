import type {
  ExecutionReading,
  NewExecutionEvent,
  RunbooksApi,
} from '@vigie/backstage-plugin-reliability-common';

const START = 1_700_000_000;

/** What the backend does with events, for tests: append-only, idempotent by operation. */
export class FakeServer {
  readonly operations: string[] = [];
  reading: ExecutionReading = {
    id: 'x',
    entityRef: 'component:default/quotes',
    kind: 'incident',
    title: 'Too many errors',
    runbook: 'errors-high',
    status: 'open',
    startedBy: 'user:default/ada',
    lead: 'user:default/ada',
    startedAt: START,
    revision: 1,
    parts: [],
    newerVersion: 'none',
    done: [],
    notes: [],
    participants: ['user:default/ada'],
    events: [{ seq: 1, at: START, actor: 'user:default/ada', type: 'started' }],
    actions: [],
    canExecute: true,
  };

  apiOf(by: string): Pick<RunbooksApi, 'getExecution' | 'addEvents'> {
    return {
      getExecution: async () => this.reading,
      addEvents: async (_id, events) => this.add(by, events),
    };
  }

  add(by: string, events: readonly NewExecutionEvent[]): ExecutionReading {
    for (const event of events) {
      if (!this.operations.includes(event.operation)) {
        this.operations.push(event.operation);
        this.#append(by, event);
      }
    }
    return this.reading;
  }

  #append(by: string, event: NewExecutionEvent): void {
    const { reading } = this;
    const seq = reading.revision + 1;
    const at = START + seq;
    const { type, step, text = '' } = event;
    const others = reading.done.filter(done => done.step !== step);
    const isNew = others.length === reading.done.length;
    this.reading = {
      ...reading,
      revision: seq,
      events: [...reading.events, { seq, at, actor: by, type, step, text }],
      lead: type === 'taken-over' ? by : reading.lead,
      status: type === 'finished' ? 'finished' : reading.status,
      done:
        type === 'step-undone'
          ? others
          : [
              ...reading.done,
              ...(type === 'step-done' && isNew
                ? [{ step: step!, by, at }]
                : []),
            ],
      notes:
        type === 'note'
          ? [...reading.notes, { seq, step, text, by, at }]
          : reading.notes,
    };
  }
}
