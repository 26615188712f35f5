import { describeReadError } from './describeReadError';

describe('describeReadError', () => {
  it.each([
    [
      new TypeError('fetch failed', {
        cause: Object.assign(new Error('getaddrinfo ENOTFOUND git.example'), {
          code: 'ENOTFOUND',
          syscall: 'getaddrinfo',
        }),
      }),
      'The host name is not known.',
    ],
    [
      Object.assign(new Error("EISDIR: read '/srv/secret'"), {
        code: 'EISDIR',
        syscall: 'read',
      }),
      'The folder could not be read (EISDIR).',
    ],
    [
      new DOMException('The time is over', 'TimeoutError'),
      'Reading the folder took too long and was given up.',
    ],
    [
      new Error(
        'https://me:hunter2@git.example/a?token=hunter2 answered 500\nat x',
      ),
      'https://git.example/a answered 500',
    ],
    ['no error at all', expect.stringContaining('no error at all')],
    [new Error(''), 'The folder could not be read.'],
  ])('%s', (error, sentence) => {
    expect(describeReadError(error)).toEqual(sentence);
  });

  it('is short', () => {
    expect(describeReadError(new Error('x'.repeat(5000))).length).toBeLessThan(
      400,
    );
  });
});
