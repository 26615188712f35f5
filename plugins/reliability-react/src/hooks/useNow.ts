import { useEffect, useState } from 'react';

const TICK_MS = 15_000;
const now = () => Math.floor(Date.now() / 1000);

/**
 * The present in epoch seconds, fresh enough for ages in minutes.
 *
 * @public
 */
export function useNow(): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return time;
}
