/**
 * Gives every item a slug of its own: where two files come to the same slug,
 * the later ones get `-2`, `-3` … in the order given.
 *
 * @public
 */
export function withUniqueSlugs<T extends { slug: string }>(
  items: readonly T[],
): T[] {
  const taken = new Set(items.map(item => item.slug));
  const given = new Set<string>();
  return items.map(item => {
    let slug = item.slug;
    for (let number = 2; given.has(slug); number += 1) {
      const candidate = `${item.slug}-${number}`;
      slug = taken.has(candidate) ? slug : candidate;
    }
    given.add(slug);
    return slug === item.slug ? item : { ...item, slug };
  });
}
