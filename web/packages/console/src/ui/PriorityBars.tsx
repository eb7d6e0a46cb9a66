import classes from "./PriorityBars.module.css";

/** 1 to 3 bars; the fourth level is red besides. The words stand beside it, or in its label. */
export function PriorityBars({ level, label }: { level: number; label?: string }) {
  const said = label ? { role: "img", "aria-label": label, title: label } : { "aria-hidden": true };
  return (
    <span {...said}>
      <svg aria-hidden="true" className={classes.bars} data-level={level} viewBox="0 0 14 14">
        <rect x="1" y="9" width="3" height="4" rx="1" />
        <rect x="5.5" y="5.5" width="3" height="7.5" rx="1" />
        <rect x="10" y="2" width="3" height="11" rx="1" />
      </svg>
    </span>
  );
}
