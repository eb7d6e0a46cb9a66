const FIRST = 500;
const LONGEST = 15_000;

/**
 * How long to wait before the next attempt, in milliseconds. Half is fixed and half is chance, so that ten thousand
 * clients that lost the same server do not come back in the same instant.
 */
export function backoff(failures: number, chance: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 10));
  return whole / 2 + (whole / 2) * chance;
}
