import { Button, FileButton, Input } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, sendFile } from "../../app/api/client";
import type { Me } from "../../app/api/types";
import { meQuery } from "../../app/session";
import { Avatar } from "../../ui/Avatar";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import classes from "./profile.module.css";
import { profileWords } from "./words";

export function PhotoForm({ me }: { me: Me }) {
  const t = useWords(profileWords);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (file: File | null) =>
      file ? sendFile("PUT", "/api/v1/me/photo", file) : answer(api.DELETE("/api/v1/me/photo")),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  const refusal = useRefusal(change.error, []);
  return (
    <div className={classes.photo}>
      <Avatar of={me} size={64} />
      <div>
        <div className={classes.photoButtons}>
          <FileButton accept="image/png,image/jpeg" onChange={(file) => file && change.mutate(file)}>
            {(props) => (
              <Button {...props} size="xs" loading={change.isPending}>
                {t("changePhoto")}
              </Button>
            )}
          </FileButton>
          {me.photo && (
            <Button size="xs" variant="subtle" onClick={() => change.mutate(null)}>
              {t("removePhoto")}
            </Button>
          )}
        </div>
        {refusal.rest ? (
          <Input.Error role="alert">{refusal.rest}</Input.Error>
        ) : (
          <p className="hint">{t("photoHint")}</p>
        )}
      </div>
    </div>
  );
}
