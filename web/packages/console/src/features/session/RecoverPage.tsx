import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import { useInstallation } from "../../app/session";
import { usePageTitle } from "../../app/title";
import { Banner } from "../../ui/Banner";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { OutsideForm, OutsideFrame } from "./OutsideFrame";
import classes from "./session.module.css";
import { sessionWords } from "./words";

export function RecoverPage() {
  const t = useWords(sessionWords);
  const installation = useInstallation();
  const [email, setEmail] = useState("");
  const ask = useMutation({
    mutationFn: (to: string) => answer(api.POST("/api/v1/password-resets", { body: { email: to } })),
  });
  const refusal = useRefusal(ask.error, ["email"]);
  usePageTitle(t("recover"));

  const back = (
    <p className={classes.under}>
      <Link to="/entrar">{t("backToSignIn")}</Link>
    </p>
  );
  if (installation && !installation.mailConfigured) {
    return (
      <OutsideFrame title={t("recover")}>
        <Banner tone="info">{t("noMail")}</Banner>
        {back}
      </OutsideFrame>
    );
  }
  if (ask.isSuccess) {
    return (
      <OutsideFrame title={t("sent")} hint={t("sentHint", { email: email.trim() })}>
        {back}
      </OutsideFrame>
    );
  }
  return (
    <OutsideFrame title={t("recover")} hint={t("recoverHint")}>
      <OutsideForm
        onSubmit={() => ask.mutate(email.trim())}
        refused={refusal.rest}
        verb={t("sendLink")}
        busy={ask.isPending}
        ready={email.trim() !== ""}
      >
        <TextInput
          label={t("email")}
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={refusal.of("email")}
        />
      </OutsideForm>
      {back}
    </OutsideFrame>
  );
}
