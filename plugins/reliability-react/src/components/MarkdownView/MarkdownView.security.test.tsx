import { screen } from '@testing-library/react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { MarkdownView } from './MarkdownView';

/** In two parts, because the linter takes it for a link of ours. */
const SCRIPT = ['javascript', ':'].join('');
const RUN = 'window.hacked=1';

const PAYLOADS = [
  // Scripts and handlers in HTML.
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${RUN}" onload='${RUN}'>`,
  `<img/src="x"/onerror=${RUN}>`,
  `<img """><script>${RUN}</script>">`,
  `<svg onload=${RUN}></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="${SCRIPT}${RUN}"><text y=9>x</text></a></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<math><mtext></mtext><mglyph><style><img src=x onerror=${RUN}></style></math>`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}></select>`,
  `<textarea autofocus onfocus=${RUN}></textarea>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}></audio>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<div onmouseover=${RUN} style="position:fixed;inset:0">x</div>`,
  `<p style="background:url(${SCRIPT}${RUN})">x</p>`,
  `<style>*{background:url(https://evil.example)}</style>`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<base href=https://evil.example/>`,
  `<iframe src="${SCRIPT}${RUN}"></iframe>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<object data="${SCRIPT}${RUN}"></object>`,
  `<embed src="${SCRIPT}${RUN}">`,
  `<form action="${SCRIPT}${RUN}"><button>x</button></form>`,
  `<button formaction="${SCRIPT}${RUN}">x</button>`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<table background="${SCRIPT}${RUN}"><tr><td>x</td></tr></table>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  // Links.
  `[x](${SCRIPT}${RUN})`,
  `[x](${SCRIPT.toUpperCase()}${RUN})`,
  `[x]( ${SCRIPT}${RUN})`,
  `[x](&#106;avascript:${RUN})`,
  `[x](java&#10;script:${RUN})`,
  `[x](java%0ascript:${RUN})`,
  `[x](\u0001${SCRIPT}${RUN})`,
  `[x](vbscript:msgbox)`,
  `[x](data:text/html,<script>${RUN}</script>)`,
  `[x](data:text/html;base64,PHNjcmlwdD4=)`,
  `[x](blob:https://evil.example/1)`,
  `[x](file:///etc/passwd)`,
  `[x][1]\n\n[1]: ${SCRIPT}${RUN}`,
  `<${SCRIPT}${RUN}>`,
  `<a href="${SCRIPT}${RUN}">x</a>`,
  `<a href="java\tscript:${RUN}">x</a>`,
  `<a href=" &#14;  ${SCRIPT}${RUN}">x</a>`,
  `<a href="data:text/html,x">x</a>`,
  `<a href="https://evil.example" target=_top rel=opener>x</a>`,
  `<a href="https://evil.example" onclick=${RUN} ping=https://evil.example>x</a>`,
  // Images.
  `![x](${SCRIPT}${RUN})`,
  `![x](data:image/svg+xml,<svg onload=${RUN}>)`,
  `![x](https://evil.example/pixel.png)`,
  `![x](http://images.example.org/plain.png)`,
  `![x](//evil.example/pixel.png)`,
  `![x](\\\\evil.example\\pixel.png)`,
  `![x](https://images.example.org@evil.example/pixel.png)`,
  `![x](https://images.example.org.evil.example/pixel.png)`,
  `![x](https://images.example.org:8443/pixel.png)`,
  `<img src="https://evil.example/x" srcset="https://evil.example/y 2x">`,
  `<picture><source srcset="https://evil.example/y"><img src=x></picture>`,
  `<input type=image src=https://evil.example/x>`,
  // Inside what is shown as text.
  `\`\`\`html\n<script>${RUN}</script>\n\`\`\``,
  `\`\`\`"><img src=x onerror=${RUN}>\ncode\n\`\`\``,
  `- [ ] <img src=x onerror=${RUN}>`,
  `| a |\n|---|\n| <img src=x onerror=${RUN}> |`,
  `# <img src=x onerror=${RUN}>`,
  `![" onerror="${RUN}](x.png "\\" onerror=\\"${RUN}")`,
];

const FORBIDDEN =
  'script, iframe, object, embed, form, style, link, meta, base, svg *[onload], video, audio, math, template';
const SAFE_LINK = /^(https?:|mailto:|#|\/)/;
const SAFE_IMAGE =
  /^(data:image\/gif;base64,|https:\/\/images\.example\.org\/)/;

function dangersIn(content: Element): string[] {
  const elements = [...content.querySelectorAll('*')];
  return [
    ...[...content.querySelectorAll(FORBIDDEN)].map(e => e.tagName),
    ...elements.flatMap(element =>
      element
        .getAttributeNames()
        .filter(name =>
          /^on|^(srcset|ping|formaction|background)$/i.test(name),
        ),
    ),
    ...[...content.querySelectorAll('[href], [*|href]')]
      .map(link => link.getAttribute('href') ?? '')
      .filter(href => !SAFE_LINK.test(href)),
    ...[...content.querySelectorAll('[src]')]
      .map(image => image.getAttribute('src') ?? '')
      .filter(src => !SAFE_IMAGE.test(src)),
    ...[...content.querySelectorAll('a[href^="http"]')]
      .map(link => link.getAttribute('rel') ?? 'no rel')
      .filter(rel => rel !== 'noopener noreferrer'),
  ];
}

describe('untrusted Markdown', () => {
  it('finds dangers where there are some', () => {
    const bad = document.createElement('div');
    bad.innerHTML = `<script></script><a href="${SCRIPT}x" onclick="x">x</a><img src="https://evil.example/x"><a href="https://a.example">x</a>`;
    expect(dangersIn(bad)).toHaveLength(5);
  });

  it(`none of ${PAYLOADS.length} payloads is more than text`, async () => {
    renderInLanguage(
      <main>
        {PAYLOADS.map((markdown, index) => (
          <MarkdownView
            key={index}
            markdown={`${markdown}\n\nend of ${index}`}
            baseUrl="https://git.example.org/team/repo/runbooks/errors.md"
            imageHosts={['images.example.org']}
          />
        ))}
        <p>all rendered</p>
      </main>,
    );
    await screen.findByText('all rendered');
    const main = screen.getByRole('main');
    await screen.findByText(/^code$/);
    expect(dangersIn(main)).toEqual([]);
    // What follows a payload is still there: nothing is swallowed but what HTML itself opens.
    expect(screen.getByText(`end of ${PAYLOADS.length - 1}`)).toBeVisible();
    expect(window).not.toHaveProperty('hacked');
  });
});
