import fs from 'node:fs';
import path from 'node:path';
import { parseDefinitions } from './parseDefinitions';

const PAGE = path.resolve(__dirname, '../../../../docs/definitions.md');

describe('the page about definitions', () => {
  const page = fs.readFileSync(PAGE, 'utf8');
  const examples = Array.from(
    page.matchAll(/```yaml\n([\s\S]*?)```/g),
    ([, content], index) => ({ path: `example-${index}.yaml`, content }),
  );

  it('has examples of every format, which are sound together', () => {
    const { slos, refused, problems } = parseDefinitions(examples);
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      Array(2).fill(expect.stringMatching(/^reliability\/not-read-yet/)),
    );
    expect(refused).toEqual([]);
    expect(slos.map(({ format = 'OpenSLO' }) => format).sort()).toEqual([
      'OpenSLO',
      'Pyrra',
      'Recorded',
      'Sloth',
    ]);
  });
});
