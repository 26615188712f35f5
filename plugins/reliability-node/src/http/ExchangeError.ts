/** What went wrong below HTTP. @public */
export type ExchangeFailure =
  | 'timeout'
  | 'too-large'
  | 'unreachable'
  | 'unreadable';

/**
 * Why a system gave no answer at all. The message names the system, carries
 * neither its address nor a secret, and may be shown to users.
 *
 * @public
 */
export class ExchangeError extends Error {
  readonly kind: ExchangeFailure;

  constructor(message: string, kind: ExchangeFailure) {
    super(message);
    this.name = 'ExchangeError';
    this.kind = kind;
  }
}
