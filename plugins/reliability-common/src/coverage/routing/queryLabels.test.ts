import { valueOf } from './labelSet';
import { queryLabels } from './queryLabels';

/** What a query tells of some labels: a value, `''` for absent, `?` for unknown. */
function told(query: string, names: string[]): string {
  const labels = queryLabels(query);
  return names.map(name => `${name}=${valueOf(labels, name) ?? '?'}`).join(' ');
}

describe('queryLabels', () => {
  it.each([
    ['up{job="a"} == 0', 'job=a pod=?'],
    ['up{job=~"a"} == 0', 'job=? pod=?'],
    ['up{job!="a",pod=""} == 0', 'job=? pod='],
    ['{__name__="up",job="a"}', 'job=a __name__='],
    ['sum(rate(x{job="a"}[5m])) > 1', 'job= pod='],
    ['sum by (job) (rate(x{job="a"}[5m])) > 1', 'job=a pod='],
    ['sum(rate(x{job="a"}[5m])) by (pod) > 1', 'job= pod=?'],
    ['sum without (job) (x{job="a",pod="b"})', 'job= pod=b zone=?'],
    ['topk by (zone) (3, x{job="a"})', 'job=a pod=?'],
    ['quantile by (job) (0.9, x{job="a"})', 'job=a pod='],
    ['count_values("version", x{job="a"})', 'version=? job='],
    ['1 - x{job="a"} > 2 * 3', 'job=a'],
    ['x{job="a"} > scalar(y{pod="b"})', 'job=a pod=?'],
    ['-(x{job="a"} offset 5m)', 'job=a'],
    ['max_over_time(x{job="a"}[1h:5m])', 'job=a'],
    ['sum(x{job="a"}) by (job) / sum(y{pod="b"}) by (job)', 'job=a pod='],
    ['x{job="a"} / on (pod) y{pod="b",zone="c"}', 'job= pod=b zone='],
    ['x{job="a"} / ignoring (zone) y{pod="b",zone="c"}', 'job=a pod=b zone='],
    [
      'x{job="a"} * on (pod) group_left (zone) y{pod="b",zone="c"}',
      'job=a pod=b zone=c',
    ],
    ['y{zone="c"} * on () group_right (zone) x{job="a"}', 'job=a zone=c pod=?'],
    ['x{job="a"} and on (pod) y{pod="b",zone="c"}', 'job=a pod=b zone=?'],
    ['x{job="a"} unless y{pod="b"}', 'job=a pod=?'],
    ['x{job="a",pod="b"} or y{job="a"}', 'job=a pod=?'],
    ['sum(x) or vector(0)', 'job= pod='],
    ['vector(1)', 'job='],
    ['hour() > 8', 'job='],
    ['absent(x{job="a",pod=~"b"})', 'job=a pod= zone='],
    ['absent(x{job="a",job!="b"})', 'job='],
    ['absent_over_time(x{job="a"}[5m])', 'job=a pod='],
    ['absent(sum(x{job="a"}))', 'job='],
    [
      'histogram_quantile(0.9, sum by (le, job) (rate(x_bucket{job="a"}[5m])))',
      'job=a le= pod=',
    ],
    ['quantile_over_time(0.9, x{job="a"}[5m])', 'job=a'],
    ['label_replace(x{job="a"}, "team", "$1", "job", "(.*)")', 'job=a team=?'],
    ['label_join(x{job="a"}, "job", "-", "pod")', 'job=?'],
    ['clamp_max(x{job="a"}, 3)', 'job=a'],
    ['info(x{job="a"})', 'job=?'],
    ['sum by ("a.b") (x{"a.b"="c"})', 'a.b=c job='],
    ['this is ( no query', 'job=?'],
    [`${'('.repeat(4000)}x${')'.repeat(4000)}`, 'job=?'],
    [`x{job="a"}${' '.repeat(10_000)} or y`, 'job=?'],
  ])('%s', (query, expected) => {
    const names = expected.split(' ').map(part => part.split('=')[0]);
    expect(told(query, names)).toBe(expected);
  });
});
