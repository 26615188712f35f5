import { valueWarnings } from './valueWarnings';

describe('valueWarnings', () => {
  it.each([
    ['latency', []],
    ['latency{job="a"} < 0.3', ['prometheus/comparison-filters']],
    ['((a / b)) != 1', ['prometheus/comparison-filters']],
    ['latency < bool 0.3', []],
    ['a < bool on (job) b', []],
    ['a < on (job) b', ['prometheus/comparison-filters']],
    ['sum(up == 1) / count(up)', []],
    ['a or vector(1)', ['prometheus/value-never-absent']],
    ['sum(a or on () vector(1))', ['prometheus/value-never-absent']],
    ['a + on () vector(1)', []],
    ['sum(', []],
    [undefined, []],
  ])('%s', (query, rules) => {
    expect(valueWarnings(query).map(warning => warning.rule)).toEqual(rules);
  });
});
