import { type CSSProperties, memo } from "react";
import { inkOn } from "../../../ui/contrast";
import { Linked } from "../../../ui/Linked";
import { clock, fullTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import type { StreamItem } from "../stream";
import classes from "./stream.module.css";
import { threadWords } from "./words";

/** An automatic text in the colour that was chosen for it. */
export const GreetingItem = memo(function GreetingItem({
  greeting,
}: {
  greeting: Extract<StreamItem, { kind: "GREETING" }>;
}) {
  const t = useWords(threadWords);
  const lng = useLanguage();
  const { color, text, at } = greeting;
  return (
    <div className={classes.turn} data-side="out" data-alone>
      <div className={classes.stack}>
        <div className={`${classes.bubble} ${classes.chosen}`} style={chosen(color)}>
          <Linked text={text} />
        </div>
        <div className={classes.meta} title={fullTime(at, lng)}>
          {t("automatic")} · {clock(at, lng)}
        </div>
      </div>
    </div>
  );
});

function chosen(color: string): CSSProperties & Record<`--${string}`, string> {
  return { "--chosen": color, "--on-chosen": inkOn(color) };
}
