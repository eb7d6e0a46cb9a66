import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Agent } from "../../app/api/types";
import { useSearchable } from "../../app/records";
import { SettingsFrame } from "../../app/SettingsFrame";
import { usePageTitle } from "../../app/title";
import { Avatar } from "../../ui/Avatar";
import { ListPage, ListRow } from "../../ui/ListPage";
import { Pill } from "../../ui/Pill";
import { useWords } from "../../words/words";
import { AgentPanel } from "./AgentPanel";
import classes from "./agents.module.css";
import { agentWords } from "./words";

export function AgentsPage() {
  const t = useWords(agentWords);
  const { search, setSearch, query } = useSearchable("agents", (q) =>
    answer(api.GET("/api/v1/agents", { params: { query: { q } } })),
  );
  const [open, setOpen] = useState<string>();
  usePageTitle(t("agents"));
  const agents = query.data ?? [];
  // Of the whole house, whatever is searched for.
  const everybody = useQuery({ queryKey: ["agents", ""], queryFn: () => answer(api.GET("/api/v1/agents")) });
  const licensed = (everybody.data ?? []).filter((agent) => agent.livechatLicense && !agent.disabled).length;
  const opened = agents.find((agent) => agent.id === open);
  return (
    <SettingsFrame>
      <ListPage
        title={t("agents")}
        hint={t("hint", { count: licensed })}
        icon="user"
        search={search}
        onSearch={setSearch}
        searchLabel={t("search")}
        newLabel={t("create")}
        onNew={() => setOpen("new")}
        query={query}
        count={agents.length}
        empty={t("none")}
        nothingFound={t("nothingFound")}
      >
        {agents.map((agent) => (
          <ListRow
            key={agent.id}
            lead={<Avatar of={agent} online={agent.disabled ? undefined : agent.online} />}
            title={agent.name}
            hint={agent.email}
            facts={agent.teams.map((team) => team.name).join(", ") || t("noTeams")}
            faded={agent.disabled}
            onOpen={() => setOpen(agent.id)}
            end={<Pills of={agent} />}
          />
        ))}
      </ListPage>
      {open && (opened || open === "new") && (
        <AgentPanel key={open} agent={opened} onClose={() => setOpen(undefined)} />
      )}
    </SettingsFrame>
  );
}

function Pills({ of }: { of: Agent }) {
  const t = useWords(agentWords);
  if (of.disabled) {
    return <Pill>{t("disabledPill")}</Pill>;
  }
  const administrator = of.permissions.includes("ADMINISTRATOR");
  return (
    <span className={classes.pills}>
      {administrator && <Pill>{t("administratorPill")}</Pill>}
      {!administrator && of.permissions.includes("VIEW_ALL_CONVERSATIONS") && <Pill>{t("viewAllPill")}</Pill>}
      {of.livechatLicense && <Pill tone="ok">{t("licensePill")}</Pill>}
    </span>
  );
}
