import { SaxesParser } from 'saxes';
import { languageOf, type CourseFolder } from './courseFolder';

const ELEMENTS = new Set(
  'svg title desc g defs marker path rect circle ellipse line polyline polygon text tspan linearGradient stop clipPath use'.split(
    ' ',
  ),
);

/** What is wrong with the figures of a course: ill-formed, harmful, missing or unused. */
export function figureProblems({ files }: CourseFolder): string[] {
  const figures = Object.keys(files).filter(file => file.endsWith('.svg'));
  const used = new Set(
    Object.entries(files)
      .filter(([file]) => file.endsWith('.md'))
      .flatMap(([file, markdown]) =>
        [...markdown.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(
          ([, alt, target]) => ({ file, alt, target }),
        ),
      )
      .map(each => ({
        ...each,
        figure: each.target.replace(/^(\.\.\/){2}/, ''),
      })),
  );
  return [
    ...figures.flatMap(file =>
      svgProblems(files[file]).map(problem => `${file}: ${problem}`),
    ),
    ...[...used].flatMap(({ file, alt, target, figure }) => [
      ...(figures.includes(figure) ? [] : [`${file}: no figure ${target}`]),
      ...(alt.trim().length < 15
        ? [`${file}: ${target} is not described`]
        : []),
      ...(/^figures\/\w+\//.test(figure) &&
      languageOf(figure) !== languageOf(file)
        ? [`${file}: ${target} is in another language`]
        : []),
    ]),
    ...figures
      .filter(file => ![...used].some(({ figure }) => figure === file))
      .map(file => `${file}: no lesson shows it`),
  ];
}

/** What is wrong with an SVG: it must be well-formed, and hold nothing that acts or loads. */
export function svgProblems(svg: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => problems.push(error.message));
  parser.on('doctype', () => problems.push('it has a document type'));
  parser.on('processinginstruction', () =>
    problems.push('it has a processing instruction'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    if (!ELEMENTS.has(name)) problems.push(`<${name}> is not allowed`);
    if (name === 'svg' && !attributes.viewBox) problems.push('no viewBox');
    for (const [attribute, value] of Object.entries(attributes)) {
      const isAddress = /(^|:)href$/i.test(attribute);
      if (
        /^on/i.test(attribute) ||
        (isAddress && !value.startsWith('#')) ||
        /javascript:|@import|url\((?!['"]?#)/i.test(value)
      ) {
        problems.push(`${attribute}="${value}" is not allowed`);
      }
    }
  });
  parser.write(svg).close();
  if (!/^(<\?xml[^>]*>\s*)?<svg\s/.test(svg)) problems.push('it is no SVG');
  if (/font-size="?([0-9]|1[0-2])(px|")/.test(svg)) {
    problems.push('it has letters smaller than 13');
  }
  return problems;
}
