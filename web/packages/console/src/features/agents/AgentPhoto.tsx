import { Button, FileButton, Input } from "@mantine/core";
import { sendFile } from "../../app/api/client";
import type { Agent } from "../../app/api/types";
import { useChange } from "../../app/records";
import { Avatar } from "../../ui/Avatar";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import classes from "./agents.module.css";
import { agentWords } from "./words";

export function AgentPhoto({ agent }: { agent: Agent }) {
  const t = useWords(agentWords);
  const send = useChange(
    (file: File) => sendFile("PUT", `/api/v1/agents/${agent.id}/photo`, file),
    ["agents", "me"],
  );
  const refusal = useRefusal(send.error, []);
  return (
    <div className={classes.person}>
      <Avatar of={agent} size={64} />
      <div>
        <FileButton accept="image/png,image/jpeg" onChange={(file) => file && send.mutate(file)}>
          {(props) => (
            <Button {...props} size="xs" loading={send.isPending}>
              {t("changePhoto")}
            </Button>
          )}
        </FileButton>
        {refusal.rest && <Input.Error role="alert">{refusal.rest}</Input.Error>}
      </div>
    </div>
  );
}
