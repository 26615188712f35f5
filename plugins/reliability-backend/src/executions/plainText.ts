/** Text as the databases can hold it: PostgreSQL refuses NUL. */
export function plainText(text: string): string {
  return text.replace(/\0/g, '\uFFFD');
}
