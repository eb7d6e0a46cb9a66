import type { InboxRow } from "@prosa/protocol/conversation";
import { useValue } from "../../../live/useValue";
import { useDesk } from "../useDesk";
import classes from "./list.module.css";
import { Row } from "./Row";
import row from "./row.module.css";
import { useShownRows } from "./useShownRows";

interface Props {
  rows: readonly InboxRow[];
  still: boolean;
  current: string | undefined;
  /** Said where there is none. */
  none: string;
}

/** The open conversations of one group. */
export function OpenRows({ rows, still, current, none }: Props) {
  const typing = useValue(useDesk().inbox.typing.conversations);
  const shown = useShownRows(rows, still);
  if (shown.length === 0) return <p className={classes.none}>{none}</p>;
  return shown.map(({ item, state }) =>
    state === "HOLE" ? (
      <div key={item.id} className={row.hole} aria-hidden="true" />
    ) : (
      <Row
        key={item.id}
        row={item}
        typing={typing.has(item.id)}
        current={item.id === current}
        leaving={state === "LEAVING"}
      />
    ),
  );
}
