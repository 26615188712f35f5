export const markdown = {
  'markdown.copy': 'Copy',
  'markdown.copyLabel': 'Copy: {{text}}',
  'markdown.copied': 'Copied',
  'markdown.notCopied':
    'The browser does not let this page copy. Select the text instead.',
  'markdown.image.refused':
    'image not shown, because {{about}} is not an allowed host',
  'markdown.image.noAddress':
    'image not shown, because its address leads nowhere',
  'markdown.image.loading': 'image {{about}} is being loaded',
  'markdown.image.failed': 'image {{about}} could not be loaded',
} as const;
