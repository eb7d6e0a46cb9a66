import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Agent } from "../../app/api/types";
import { useChange } from "../../app/records";
import { Banner } from "../../ui/Banner";
import { Dialog, DialogFoot } from "../../ui/Dialog";
import { useRefusal } from "../../ui/refusal";
import { common } from "../../words/common";
import { useWords } from "../../words/words";
import classes from "./agents.module.css";
import { agentWords } from "./words";

interface Props {
  agent: Agent;
  opened: boolean;
  onClose: () => void;
}

/** For an installation without e-mail, and for whoever lost theirs. */
export function SetPassword({ agent, opened, onClose }: Props) {
  const t = useWords(agentWords);
  const words = useWords(common);
  const [password, setPassword] = useState("");
  const set = useChange(
    () =>
      answer(
        api.PUT("/api/v1/agents/{id}/password", { params: { path: { id: agent.id } }, body: { password } }),
      ),
    ["agents"],
    () => {
      setPassword("");
      onClose();
    },
  );
  const refusal = useRefusal(set.error, ["password"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    set.mutate(undefined);
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t("setPasswordTitle", { name: agent.name })}>
      <form className={classes.secret} onSubmit={submit} noValidate>
        <p className="quiet">{t("setPasswordHint")}</p>
        {refusal.rest && <Banner tone="bad">{refusal.rest}</Banner>}
        <PasswordInput
          label={t("newPassword")}
          data-autofocus
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={refusal.of("password")}
          visibilityToggleButtonProps={{ "aria-label": t("show") }}
        />
        <DialogFoot>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button type="submit" variant="filled" loading={set.isPending} disabled={!password}>
            {t("setPassword")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
