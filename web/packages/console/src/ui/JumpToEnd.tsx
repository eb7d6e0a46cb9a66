import { Icon } from "./Icon";
import classes from "./JumpToEnd.module.css";

interface Props {
  /** How much came at the end unseen. */
  missed: number;
  onJump: () => void;
  children: string;
}

/** Over the end of a stream for whoever reads further up. */
export function JumpToEnd({ missed, onJump, children }: Props) {
  return (
    <button type="button" className={classes.jump} data-new={missed > 0 || undefined} onClick={onJump}>
      <Icon name="down" size={14} />
      {children}
    </button>
  );
}
