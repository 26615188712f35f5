const CODES = { error: 31, warning: 33, dim: 2, strong: 1 } as const;

export type Style = keyof typeof CODES;

/** Colours for those who see them. */
export function painter(
  isColoured: boolean,
): (style: Style, text: string) => string {
  return (style, text) =>
    isColoured ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}

/** Whether a stream takes colours: terminals do, unless NO_COLOR is set. */
export function takesColours(
  { isTTY }: { isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return Boolean(isTTY) && !environment.NO_COLOR;
}
