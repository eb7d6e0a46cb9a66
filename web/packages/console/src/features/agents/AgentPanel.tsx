import { Button, Checkbox, Input, MultiSelect, PasswordInput, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Agent, AgentRequest, Permission } from "../../app/api/types";
import { useChange } from "../../app/records";
import { useInstallation, useMe } from "../../app/session";
import { Banner } from "../../ui/Banner";
import { FormPanel } from "../../ui/FormPanel";
import { Irrevocable } from "../../ui/Irrevocable";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { AgentPhoto } from "./AgentPhoto";
import classes from "./agents.module.css";
import { SetPassword } from "./SetPassword";
import { agentWords } from "./words";

const PERMISSIONS: Permission[] = ["ADMINISTRATOR", "VIEW_ALL_CONVERSATIONS"];
const FIELDS = ["name", "email", "teams", "permissions", "livechatLicense", "password"] as const;
const LISTS = ["agents", "teams", "me"];

function blank(): AgentRequest {
  return { name: "", email: "", permissions: [], livechatLicense: true, teams: [], password: null };
}

function requestOf(agent: Agent): AgentRequest {
  const { name, email, permissions, livechatLicense, teams } = agent;
  return { name, email, permissions, livechatLicense, teams: teams.map((team) => team.id), password: null };
}

async function store(id: string | undefined, body: AgentRequest): Promise<unknown> {
  if (id === undefined) {
    return answer(api.POST("/api/v1/agents", { body }));
  }
  const { password: _, ...change } = body;
  return answer(api.PUT("/api/v1/agents/{id}", { params: { path: { id } }, body: change }));
}

export function AgentPanel({ agent, onClose }: { agent: Agent | undefined; onClose: () => void }) {
  const t = useWords(agentWords);
  const me = useMe();
  const mailed = useInstallation()?.mailConfigured ?? false;
  const [form, setForm] = useState(agent ? requestOf(agent) : blank());
  const [settingPassword, setSettingPassword] = useState(false);
  const teams = useQuery({ queryKey: ["teams", ""], queryFn: () => answer(api.GET("/api/v1/teams")) });
  const save = useChange((body: AgentRequest) => store(agent?.id, body), LISTS, onClose);
  const able = useChange((enable: boolean) => {
    const at = { params: { path: { id: agent?.id ?? "" } } };
    return enable
      ? answer(api.DELETE("/api/v1/agents/{id}/disabling", at))
      : answer(api.POST("/api/v1/agents/{id}/disabling", at));
  }, LISTS);
  const refusal = useRefusal(save.error, FIELDS);
  const notEnabled = useRefusal(agent?.disabled ? able.error : null, []);
  const change = (part: Partial<AgentRequest>) => setForm((before) => ({ ...before, ...part }));
  const toggle = (permission: Permission, on: boolean) =>
    change({
      permissions: PERMISSIONS.filter((each) => (each === permission ? on : form.permissions.includes(each))),
    });
  return (
    <FormPanel
      opened
      onClose={onClose}
      title={t(agent ? "edit" : "create")}
      onSubmit={() => save.mutate({ ...form, name: form.name.trim(), email: form.email.trim() })}
      busy={save.isPending}
      refused={refusal.rest ?? notEnabled.rest}
      aside={
        agent &&
        agent.id !== me.id &&
        (agent.disabled ? (
          <Button loading={able.isPending} onClick={() => able.mutate(true)}>
            {t("enable")}
          </Button>
        ) : (
          <Irrevocable
            verb={t("disable")}
            question={t("disableTitle", { name: agent.name })}
            busy={able.isPending}
            error={able.error}
            onConfirm={() => able.mutate(false)}
          >
            {t("disableHint")}
          </Irrevocable>
        ))
      }
    >
      {agent?.disabled && <Banner tone="warn">{t("disabledBanner")}</Banner>}
      {agent && <AgentPhoto agent={agent} />}
      <TextInput
        label={t("name")}
        data-autofocus
        maxLength={120}
        autoComplete="off"
        value={form.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={refusal.of("name")}
      />
      <TextInput
        label={t("email")}
        description={t("emailHint")}
        type="email"
        maxLength={254}
        autoComplete="off"
        value={form.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
        error={refusal.of("email")}
      />
      {!agent && (
        <PasswordInput
          label={t("firstPassword")}
          description={t(mailed ? "firstPasswordHint" : "firstPasswordNeeded")}
          required={!mailed}
          withAsterisk={false}
          autoComplete="new-password"
          value={form.password ?? ""}
          onChange={(event) => change({ password: event.currentTarget.value || null })}
          error={refusal.of("password")}
          visibilityToggleButtonProps={{ "aria-label": t("show") }}
        />
      )}
      <MultiSelect
        label={t("teams")}
        searchable
        hidePickedOptions
        data={(teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))}
        value={form.teams}
        onChange={(chosen) => change({ teams: chosen })}
        error={refusal.of("teams")}
      />
      <Switch
        label={t("license")}
        description={t("licenseHint")}
        checked={form.livechatLicense}
        onChange={(event) => change({ livechatLicense: event.currentTarget.checked })}
        error={refusal.of("livechatLicense")}
      />
      <fieldset className={`${classes.set} ${classes.group}`}>
        <legend>{t("permissions")}</legend>
        {PERMISSIONS.map((permission) => (
          <Checkbox
            key={permission}
            label={t(permission)}
            description={t(`${permission}Hint`)}
            checked={form.permissions.includes(permission)}
            onChange={(event) => toggle(permission, event.currentTarget.checked)}
          />
        ))}
        {refusal.of("permissions") && <Input.Error>{refusal.of("permissions")}</Input.Error>}
      </fieldset>
      {agent && (
        <div>
          <Button onClick={() => setSettingPassword(true)}>{t("setPassword")}</Button>
        </div>
      )}
      {agent && (
        <SetPassword agent={agent} opened={settingPassword} onClose={() => setSettingPassword(false)} />
      )}
    </FormPanel>
  );
}
