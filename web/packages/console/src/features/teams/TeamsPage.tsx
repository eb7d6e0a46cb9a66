import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Team } from "../../app/api/types";
import { useSearchable } from "../../app/records";
import { SettingsFrame } from "../../app/SettingsFrame";
import { usePageTitle } from "../../app/title";
import { Avatar } from "../../ui/Avatar";
import { ListPage, ListRow } from "../../ui/ListPage";
import { Tile } from "../../ui/Tile";
import { useWords } from "../../words/words";
import { TeamPanel } from "./TeamPanel";
import { teamWords } from "./words";

const FACES = 5;

export function TeamsPage() {
  const t = useWords(teamWords);
  const { search, setSearch, query } = useSearchable("teams", (q) =>
    answer(api.GET("/api/v1/teams", { params: { query: { q } } })),
  );
  const [open, setOpen] = useState<Team | "new">();
  usePageTitle(t("teams"));
  const agents = useQuery({ queryKey: ["agents", ""], queryFn: () => answer(api.GET("/api/v1/agents")) });
  const teams = query.data ?? [];
  const membersOf = (team: Team) => (agents.data ?? []).filter((agent) => team.members.includes(agent.id));
  return (
    <SettingsFrame>
      <ListPage
        title={t("teams")}
        hint={t("hint")}
        icon="users"
        search={search}
        onSearch={setSearch}
        searchLabel={t("search")}
        newLabel={t("create")}
        onNew={() => setOpen("new")}
        query={query}
        count={teams.length}
        empty={t("none")}
        emptyHint={t("noneHint")}
        nothingFound={t("nothingFound")}
      >
        {teams.map((team) => (
          <ListRow
            key={team.id}
            lead={<Tile icon="users" />}
            title={team.name}
            hint={t("members", { count: team.members.length })}
            facts={membersOf(team)
              .map((member) => member.name)
              .join(", ")}
            onOpen={() => setOpen(team)}
            end={membersOf(team)
              .slice(0, FACES)
              .map((member) => <Avatar key={member.id} of={member} size={24} />)}
          />
        ))}
      </ListPage>
      {open && <TeamPanel team={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />}
    </SettingsFrame>
  );
}
