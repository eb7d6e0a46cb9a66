import { useState } from "react";
import { useWords } from "../../../words/words";
import { countsByAgent } from "../inbox";
import { AgentChips, AgentMenu } from "./AgentFilter";
import { Group } from "./Group";
import type { GroupProps } from "./groupProps";
import classes from "./list.module.css";
import { OpenRows } from "./OpenRows";
import { listWords } from "./words";

const AT_FIRST = 3;

/** Other agents' conversations, for those who may see them all (S16). */
export function OthersGroup({ rows, still, current, open, onToggle }: GroupProps) {
  const t = useWords(listWords);
  const [agent, setAgent] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const counts = countsByAgent(rows);
  const chosen = counts.some((count) => count.agent.id === agent) ? agent : null;
  const filtered = chosen === null ? rows : rows.filter((row) => row.assignee?.id === chosen);
  const shown = all ? filtered : filtered.filter((row, index) => index < AT_FIRST || row.id === current);
  const hidden = filtered.length - shown.length;
  const filter = { counts, total: rows.length, chosen, onChoose: setAgent };
  return (
    <Group
      group="OTHERS"
      count={rows.length}
      open={open}
      onToggle={onToggle}
      extra={counts.length > 0 && <AgentMenu {...filter} />}
    >
      {counts.length > 0 && <AgentChips {...filter} />}
      <OpenRows
        key={chosen ?? "all"}
        rows={shown}
        still={still && !all}
        current={current}
        none={t("noneOthers")}
      />
      {(hidden > 0 || all) && filtered.length > AT_FIRST && (
        <button type="button" className={classes.more} onClick={() => setAll(!all)}>
          {all ? t("showFewer") : t("showMore", { count: hidden })}
        </button>
      )}
    </Group>
  );
}
