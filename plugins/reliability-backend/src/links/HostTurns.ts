/**
 * Requests to one host go one at a time, with a pause between them; those to
 * different hosts do not wait for each other.
 */
export class HostTurns {
  readonly #last = new Map<string, Promise<void>>();
  readonly #pauseMilliseconds: number;
  readonly #sleep: (milliseconds: number) => Promise<void>;

  constructor(options: {
    pauseMilliseconds: number;
    sleep: (milliseconds: number) => Promise<void>;
  }) {
    this.#pauseMilliseconds = options.pauseMilliseconds;
    this.#sleep = options.sleep;
  }

  async take<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host);
    const result = (async () => {
      if (before) {
        await before;
        await this.#sleep(this.#pauseMilliseconds);
      }
      return work();
    })();
    this.#last.set(
      host,
      result.then(
        () => undefined,
        () => undefined,
      ),
    );
    return result;
  }
}
