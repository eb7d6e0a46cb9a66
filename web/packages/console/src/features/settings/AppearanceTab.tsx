import { Button, Switch, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Appearance } from "../../app/api/types";
import { usePageTitle } from "../../app/title";
import { Banner } from "../../ui/Banner";
import { CopyCode } from "../../ui/CopyCode";
import { ErrorState } from "../../ui/ErrorState";
import { useRefusal } from "../../ui/refusal";
import { SkeletonRows } from "../../ui/Skeleton";
import { useWords } from "../../words/words";
import { ColorField } from "./ColorField";
import { ColorVerdict, InkHint } from "./ColorVerdict";
import { Preview } from "./Preview";
import { SaveBar } from "./SaveBar";
import classes from "./settings.module.css";
import { useAppearance } from "./useSettings";
import { settingsWords } from "./words";

const MESSAGES = [
  { text: "onlineText", color: "onlineColor" },
  { text: "offlineText", color: "offlineColor" },
  { text: "closingText", color: "closingColor" },
] as const;
const COLORS = ["fontColor", "groundColor", "borderColor"] as const;
const FIELDS = [
  ...MESSAGES.flatMap((message) => [message.text, message.color]),
  ...COLORS,
  "company",
  "allowedSites",
] as const;

/** S02 and S03: the automatic messages, the chat's colours, where it shows, and the code to embed. */
export function AppearanceTab() {
  const t = useWords(settingsWords);
  const draft = useAppearance();
  usePageTitle(t("appearance"), t("title"));
  if (draft.error) {
    return <ErrorState error={draft.error} onRetry={draft.reload} />;
  }
  if (!draft.now) {
    return <SkeletonRows rows={6} face={false} />;
  }
  return <AppearanceForm draft={draft} now={draft.now} />;
}

function AppearanceForm({ draft, now }: { draft: ReturnType<typeof useAppearance>; now: Appearance }) {
  const t = useWords(settingsWords);
  const refusal = useRefusal(draft.refused, FIELDS);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A colour that is not whole yet is not among the changes: nothing is called saved beside it.
    if (event.currentTarget.checkValidity()) draft.save();
    else event.currentTarget.querySelector<HTMLElement>("input:invalid")?.focus();
  };
  return (
    <form className={classes.tabPage} onSubmit={submit} noValidate>
      <div className={classes.cols}>
        <div>
          <fieldset className={classes.group}>
            <legend>
              {t("messages")}
              <small>{t("messagesHint")}</small>
            </legend>
            {MESSAGES.map((message) => (
              <div className={classes.message} key={message.text}>
                <Textarea
                  label={t(message.text)}
                  value={now[message.text]}
                  rows={2}
                  maxLength={500}
                  onChange={(event) => draft.change({ [message.text]: event.currentTarget.value })}
                  error={refusal.of(message.text)}
                />
                <ColorField
                  label={t("messageColor")}
                  value={now[message.color]}
                  onChange={(color) => draft.change({ [message.color]: color })}
                  hint={<InkHint ground={now[message.color]} />}
                  error={refusal.of(message.color)}
                />
              </div>
            ))}
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t("colors")}</legend>
            <div className={classes.three}>
              {COLORS.map((field) => (
                <ColorField
                  key={field}
                  label={t(field)}
                  value={now[field]}
                  onChange={(color) => draft.change({ [field]: color })}
                  error={refusal.of(field)}
                />
              ))}
            </div>
            <ColorVerdict of={now} onChange={draft.change} />
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t("where")}</legend>
            <Switch
              label={t("onLogin")}
              description={t("onLoginHint")}
              checked={now.onLogin}
              onChange={(event) => draft.change({ onLogin: event.currentTarget.checked })}
            />
            <Switch
              label={t("followTheme")}
              description={t("followThemeHint")}
              checked={now.followTheme}
              onChange={(event) => draft.change({ followTheme: event.currentTarget.checked })}
            />
            <TextInput
              label={t("company")}
              value={now.company}
              maxLength={80}
              onChange={(event) => draft.change({ company: event.currentTarget.value })}
              error={refusal.of("company")}
            />
            <AllowedSites
              sites={now.allowedSites}
              onChange={(allowedSites) => draft.change({ allowedSites })}
              error={refusal.of("allowedSites")}
            />
          </fieldset>
        </div>
        <aside className={classes.aside}>
          <Preview of={now} />
          <Embed />
        </aside>
      </div>
      <SaveBar
        draft={draft}
        refused={refusal.rest}
        extra={
          <Button component="a" href="#previa" className={classes.toPreview ?? ""}>
            {t("seePreview")}
          </Button>
        }
      />
    </form>
  );
}

interface SitesProps {
  sites: string[];
  onChange: (sites: string[]) => void;
  error: string | undefined;
}

function AllowedSites({ sites, onChange, error }: SitesProps) {
  const t = useWords(settingsWords);
  const [typed, setTyped] = useState(sites.join("\n"));
  // What was typed, blank lines and all, as long as it means the same; after "Discard" it no longer does.
  const shown = sitesIn(typed).join() === sites.join() ? typed : sites.join("\n");
  const type = (text: string) => {
    setTyped(text);
    onChange(sitesIn(text));
  };
  return (
    <>
      <Textarea
        label={t("sites")}
        description={t("sitesHint")}
        rows={3}
        value={shown}
        onChange={(event) => type(event.currentTarget.value)}
        error={error}
        spellCheck={false}
      />
      {sites.length === 0 && <Banner tone="warn">{t("anySite")}</Banner>}
    </>
  );
}

function sitesIn(text: string): string[] {
  return text
    .split(/\s+/)
    .map((line) => line.replace(/\/+$/, ""))
    .filter((line) => line !== "");
}

function Embed() {
  const t = useWords(settingsWords);
  const snippet = useQuery({
    queryKey: ["embed-snippet"],
    queryFn: () => answer(api.GET("/api/v1/settings/embed-snippet")),
  });
  return (
    <section className={classes.embed}>
      <h3 className="label">{t("embed")}</h3>
      <p className="hint">{t("embedHint")}</p>
      {snippet.isError && <ErrorState error={snippet.error} onRetry={() => void snippet.refetch()} />}
      {snippet.data && <CopyCode code={snippet.data.html} />}
    </section>
  );
}
