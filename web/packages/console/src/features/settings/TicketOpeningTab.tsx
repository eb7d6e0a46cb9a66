import { Select, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { answer, api } from "../../app/api/client";
import { usePageTitle } from "../../app/title";
import { ErrorState } from "../../ui/ErrorState";
import { useRefusal } from "../../ui/refusal";
import { SkeletonRows } from "../../ui/Skeleton";
import { useWords } from "../../words/words";
import { SaveBar } from "./SaveBar";
import classes from "./settings.module.css";
import { useTicketOpening } from "./useSettings";
import { settingsWords } from "./words";

/** S01: what every ticket that live chat opens starts with. */
export function TicketOpeningTab() {
  const t = useWords(settingsWords);
  const draft = useTicketOpening();
  const catalogue = useQuery({
    queryKey: ["ticket-catalogue"],
    queryFn: () => answer(api.GET("/api/v1/ticket-catalogue")),
  });
  const teams = useQuery({
    queryKey: ["teams", ""],
    queryFn: () => answer(api.GET("/api/v1/teams")),
  });
  const refusal = useRefusal(draft.refused, ["title", "team", "category", "type", "priority"]);
  usePageTitle(t("opening"), t("title"));

  const failed = draft.error ?? catalogue.error ?? teams.error;
  if (failed) {
    const again = () => {
      draft.reload();
      void catalogue.refetch();
      void teams.refetch();
    };
    return <ErrorState error={failed} onRetry={again} />;
  }
  const opening = draft.now;
  if (!opening || !catalogue.data || !teams.data) {
    return <SkeletonRows rows={5} face={false} />;
  }
  const options = (items: { id: string; name: string }[]) =>
    items.map((item) => ({ value: item.id, label: item.name }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.save();
  };
  const example = opening.title
    .trim()
    .replaceAll("{nome}", t("exampleName"))
    .replaceAll("{protocolo}", t("exampleNumber"));
  return (
    <form className={classes.tabPage} onSubmit={submit} noValidate>
      <div className={classes.single}>
        <fieldset className={classes.group}>
          <legend>
            {t("openingLegend")}
            <small>{t("openingHint")}</small>
          </legend>
          <TextInput
            label={t("ticketTitle")}
            description={example === "" ? t("ticketTitleHint") : t("ticketTitleExample", { example })}
            value={opening.title}
            maxLength={200}
            onChange={(event) => draft.change({ title: event.currentTarget.value })}
            error={refusal.of("title")}
          />
          <div className={classes.two}>
            <Select
              label={t("team")}
              placeholder={t("none")}
              data={options(teams.data)}
              value={opening.team}
              onChange={(team) => draft.change({ team })}
              clearable
              searchable
              error={refusal.of("team")}
            />
            <Select
              label={t("category")}
              placeholder={t("none")}
              data={options(catalogue.data.categories)}
              value={opening.category}
              onChange={(category) => draft.change({ category })}
              clearable
              searchable
              error={refusal.of("category")}
            />
            <Select
              label={t("type")}
              placeholder={t("noneMasc")}
              data={options(catalogue.data.types)}
              value={opening.type}
              onChange={(type) => draft.change({ type })}
              clearable
              error={refusal.of("type")}
            />
            <Select
              label={t("priority")}
              data={options(catalogue.data.priorities)}
              value={opening.priority}
              onChange={(priority) => priority && draft.change({ priority })}
              allowDeselect={false}
              error={refusal.of("priority")}
            />
          </div>
          <Switch
            label={t("assignAgent")}
            description={t("assignAgentHint")}
            checked={opening.assignAgent}
            onChange={(event) => draft.change({ assignAgent: event.currentTarget.checked })}
          />
        </fieldset>
      </div>
      <SaveBar draft={draft} refused={refusal.rest} />
    </form>
  );
}
