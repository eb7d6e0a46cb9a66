import { useLanguage } from "../words/words";
import { fullTime, shortTime, useNow } from "./time";

/** A moment as people say it, the exact one in its tooltip. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const lng = useLanguage();
  const now = useNow();
  return (
    <time dateTime={at} title={fullTime(at, lng)} className={`num ${className ?? ""}`}>
      {shortTime(at, lng, now)}
    </time>
  );
}
