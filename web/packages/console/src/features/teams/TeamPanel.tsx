import { MultiSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Team, TeamRequest } from "../../app/api/types";
import { useChange } from "../../app/records";
import { FormPanel } from "../../ui/FormPanel";
import { Irrevocable } from "../../ui/Irrevocable";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { teamWords } from "./words";

export function TeamPanel({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  const t = useWords(teamWords);
  const [name, setName] = useState(team?.name ?? "");
  const [members, setMembers] = useState(team?.members ?? []);
  const agents = useQuery({
    queryKey: ["agents", ""],
    queryFn: () => answer(api.GET("/api/v1/agents")),
  });
  const lists = ["teams", "agents", "me"];
  const save = useChange(
    (body: TeamRequest) =>
      team
        ? answer(api.PUT("/api/v1/teams/{id}", { params: { path: { id: team.id } }, body }))
        : answer(api.POST("/api/v1/teams", { body })),
    lists,
    onClose,
  );
  const archive = useChange(
    (id: string) => answer(api.DELETE("/api/v1/teams/{id}", { params: { path: { id } } })),
    lists,
    onClose,
  );
  const refusal = useRefusal(save.error, ["name", "members"]);
  return (
    <FormPanel
      opened
      onClose={onClose}
      title={t(team ? "edit" : "create")}
      onSubmit={() => save.mutate({ name: name.trim(), members })}
      busy={save.isPending}
      refused={refusal.rest}
      aside={
        team && (
          <Irrevocable
            verb={t("archive")}
            question={t("archiveTitle", { name: team.name })}
            busy={archive.isPending}
            error={archive.error}
            onConfirm={() => archive.mutate(team.id)}
          >
            {t("archiveHint")}
          </Irrevocable>
        )
      }
    >
      <TextInput
        label={t("name")}
        data-autofocus
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={refusal.of("name")}
      />
      <MultiSelect
        label={t("members")}
        description={t("membersHint")}
        searchable
        hidePickedOptions
        data={(agents.data ?? []).map((agent) => ({ value: agent.id, label: agent.name }))}
        value={members}
        onChange={setMembers}
        error={refusal.of("members")}
      />
    </FormPanel>
  );
}
