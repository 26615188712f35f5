/**
 * French texts with the spaces that must not break: before `:` `;` `?` `!` `%`
 * and inside guillemets. Done here, once, because in the texts themselves
 * nobody would see whether they are there.
 */
export function withUnbreakableSpaces<
  TMessages extends Readonly<Record<string, string>>,
>(messages: TMessages): { [K in keyof TMessages]: string } {
  const entries = Object.entries(messages).map(([key, text]) => [
    key,
    text
      .replace(/ (?=[:%»])|(?<=«) /g, '\u00a0')
      .replace(/ (?=[;?!])/g, '\u202f'),
  ]);
  return Object.fromEntries(entries);
}
