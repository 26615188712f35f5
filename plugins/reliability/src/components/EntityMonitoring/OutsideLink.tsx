import { Link } from '@backstage/core-components';

/**
 * A link to a system of its own, where the address is one of the web; else only
 * its text, because definitions are written by anybody.
 */
export function OutsideLink(props: { url?: string; text: string }) {
  const { url, text } = props;
  return url && /^https?:\/\//i.test(url) ? (
    <Link to={url}>{text}</Link>
  ) : (
    <>{text}</>
  );
}
