/** The body went past the size that was allowed. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as text and stops at the cap. Bytes are counted after
 * decompression, so a small compressed body cannot become a large text.
 */
export async function readCapped(
  response: Response,
  maxBytes: number,
): Promise<string> {
  const body = response.body;
  if (!body) {
    return '';
  }
  const announced = Number(response.headers.get('content-length') ?? 0);
  const reader = body.getReader();
  if (announced > maxBytes) {
    await reader.cancel();
    throw new BodyTooLarge();
  }
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      parts.push(decoder.decode());
      return parts.join('');
    }
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new BodyTooLarge();
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
