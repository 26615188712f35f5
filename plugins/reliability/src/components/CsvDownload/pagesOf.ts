/** The most the API gives at once. */
const PAGE = 500;

interface Page {
  items: readonly unknown[];
  totalItems: number;
}

/** Every page of a list, one after the other. */
export async function* pagesOf<TPage extends Page>(
  load: (range: { limit: number; offset: number }) => Promise<TPage>,
): AsyncGenerator<TPage> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await load({ limit: PAGE, offset });
    yield page;
    if (page.items.length === 0 || offset + PAGE >= page.totalItems) {
      return;
    }
  }
}
