import classes from "./kit.module.css";

/** A number that asks to be looked at; nothing at all when it is zero. */
export function Badge({ count, label, className }: { count: number; label?: string; className?: string }) {
  if (count === 0) {
    return null;
  }
  const said = label ? { role: "img", "aria-label": label } : {};
  return (
    <span {...said} className={`${classes.badge} ${className ?? ""}`}>
      {count > 99 ? "99+" : count}
    </span>
  );
}
