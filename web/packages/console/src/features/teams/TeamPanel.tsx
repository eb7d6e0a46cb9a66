import { Button, MultiSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Team, TeamRequest } from "../../app/api/types";
import { useChange } from "../../app/records";
import { Confirm } from "../../ui/Dialog";
import { FormPanel } from "../../ui/FormPanel";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { teamWords } from "./words";

export function TeamPanel({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  const t = useWords(teamWords);
  const [name, setName] = useState(team?.name ?? "");
  const [members, setMembers] = useState(team?.members ?? []);
  const [archiving, setArchiving] = useState(false);
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
          <Button variant="danger" onClick={() => setArchiving(true)}>
            {t("archive")}
          </Button>
        )
      }
    >
      <TextInput
        label={t("name")}
        data-autofocus
        maxLength={120}
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
      {team && (
        <Confirm
          opened={archiving}
          onClose={() => setArchiving(false)}
          onConfirm={() => archive.mutate(team.id)}
          title={t("archiveTitle", { name: team.name })}
          verb={t("archive")}
          busy={archive.isPending}
          error={archive.error}
          danger
        >
          {t("archiveHint")}
        </Confirm>
      )}
    </FormPanel>
  );
}
