import { Icon, type IconName } from "./Icon";
import classes from "./ListPage.module.css";

/** In place of a face, for what is not a person. */
export function Tile({ icon }: { icon: IconName }) {
  return (
    <span className={classes.tile}>
      <Icon name={icon} />
    </span>
  );
}
