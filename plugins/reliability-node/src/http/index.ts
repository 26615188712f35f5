export { exchange, type ExchangeRequest } from './exchange';
export { ExchangeError, type ExchangeFailure } from './ExchangeError';
export { speakable } from './speakable';
