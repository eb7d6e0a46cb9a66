import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const NEAR = 80;

interface Sticky {
  atEnd: boolean;
  onScroll: () => void;
  toEnd: () => void;
}

/**
 * Keeps a stream where the person has it: at its end while they are there, and on the same words when older ones are
 * put above. `first` is the key of the topmost thing, `last` of the bottommost; `grows` where they grow by themselves,
 * as pictures do that load, and not because the person unfolds them.
 */
export function useStickyScroll(
  box: RefObject<HTMLDivElement | null>,
  first: string | undefined,
  last: string | undefined,
  grows = false,
): Sticky {
  const [atEnd, setAtEnd] = useState(true);
  const stick = useRef(true);
  const fromEnd = useRef(0);

  const toEnd = useCallback(() => {
    const element = box.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
    stick.current = true;
    setAtEnd(true);
  }, [box]);

  const onScroll = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    fromEnd.current = element.scrollHeight - element.scrollTop;
    stick.current = fromEnd.current - element.clientHeight < NEAR;
    setAtEnd(stick.current);
  }, [box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was put above moves what is read
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && !stick.current) element.scrollTop = element.scrollHeight - fromEnd.current;
  }, [first]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what came below is followed by who is there
  useLayoutEffect(() => {
    if (stick.current) toEnd();
    else onScroll();
  }, [last]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const follow = () => stick.current && toEnd();
    const frame = new ResizeObserver(follow);
    const content = new ResizeObserver(grows ? follow : onScroll);
    frame.observe(element);
    if (element.firstElementChild !== null) content.observe(element.firstElementChild);
    return () => {
      frame.disconnect();
      content.disconnect();
    };
  }, [box, toEnd, onScroll, grows]);

  return { atEnd, onScroll, toEnd };
}

/** How much came while the person was reading further up. */
export function useMissed(count: number, atEnd: boolean): number {
  const [seen, setSeen] = useState(count);
  if (atEnd && seen !== count) setSeen(count);
  return atEnd ? 0 : Math.max(0, count - seen);
}
