import type { EntityFile } from '@vigie/backstage-plugin-reliability-common';

type ImageType = EntityFile['contentType'];

const TYPES: Readonly<Record<string, ImageType>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** Where an SVG file says that it is one. */
const SVG_HEAD_BYTES = 4096;

/** The type of an image, when both its name and its first bytes say the same. */
export function imageType(
  path: string,
  content: Buffer,
): ImageType | undefined {
  const type = TYPES[/\.([a-z]+)$/i.exec(path)?.[1].toLowerCase() ?? ''];
  return type && typeOf(content) === type ? type : undefined;
}

function typeOf(content: Buffer): ImageType | undefined {
  const begins = (bytes: string, at = 0) =>
    content.toString('latin1', at, at + bytes.length) === bytes;
  if (begins('\x89PNG\r\n\x1a\n')) {
    return 'image/png';
  }
  if (begins('\xff\xd8\xff')) {
    return 'image/jpeg';
  }
  if (begins('GIF87a') || begins('GIF89a')) {
    return 'image/gif';
  }
  if (begins('RIFF') && begins('WEBP', 8)) {
    return 'image/webp';
  }
  const head = content
    .toString('utf8', 0, SVG_HEAD_BYTES)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return /^<(\?xml|!--|!DOCTYPE svg|svg[\s>])/i.test(head) &&
    /<svg[\s>]/i.test(head)
    ? 'image/svg+xml'
    : undefined;
}
