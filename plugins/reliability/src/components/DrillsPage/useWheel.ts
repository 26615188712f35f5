import { useEffect, useState } from 'react';
import useMediaQuery from '@material-ui/core/useMediaQuery';

const STEP_MS = 110;

/** Which of `count` rows the running light is on; undefined while it rests, and for who wants no motion. */
export function useWheel(
  isTurning: boolean,
  count: number,
): number | undefined {
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)', {
    noSsr: true,
  });
  const [place, setPlace] = useState<number>();
  useEffect(() => {
    if (!isTurning || isCalm || count === 0) {
      setPlace(undefined);
      return undefined;
    }
    const timer = setInterval(
      () => setPlace((current = -1) => (current + 1) % count),
      STEP_MS,
    );
    return () => clearInterval(timer);
  }, [isTurning, isCalm, count]);
  return place;
}
