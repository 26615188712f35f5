import { collectCsv } from './collectCsv';
import { pagesOf } from './pagesOf';
import { toCsv } from './toCsv';

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['group:default/a-b', 'group:default/a-b'],
    [-0.12, '-0.12'],
    [undefined, ''],
  ])('writes %j as %j', (value, field) => {
    expect(toCsv([[value, 'end']])).toBe(`${field},end\r\n`);
  });

  it('reads every page once and stops', async () => {
    const all = Array.from({ length: 1001 }, (_, index) => index);
    const load = jest.fn(async ({ limit, offset }) => ({
      items: all.slice(offset, offset + limit),
      totalItems: all.length,
    }));
    const read: number[] = [];
    for await (const { items } of pagesOf(load)) {
      read.push(...items);
    }
    expect(read).toEqual(all);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('ends when a list has shrunk under it', async () => {
    const load = jest.fn(async ({ offset }) => ({
      items: offset === 0 ? [1] : [],
      totalItems: 5000,
    }));
    const pages = [];
    for await (const page of pagesOf(load)) {
      pages.push(page);
    }
    expect(pages).toHaveLength(2);
  });

  it('collects parts as they come, says how far it is, and stops when told', async () => {
    const controller = new AbortController();
    const progress: Array<[number, number]> = [];
    const asked: number[] = [];
    const { rows } = await collectCsv(
      {
        columns: ['a'],
        *parts() {
          for (const part of [1, 2, 3]) {
            asked.push(part);
            yield { rows: [[part]], read: 10, total: 25 };
          }
        },
      },
      {
        signal: controller.signal,
        onProgress: (done, total) => {
          progress.push([done, total]);
          if (done === 20) {
            controller.abort();
          }
        },
      },
    );
    expect(progress).toEqual([
      [10, 25],
      [20, 25],
    ]);
    expect(asked).toEqual([1, 2, 3]);
    expect(rows).toBe(2);
  });
});
