export * from './frontMatter';
