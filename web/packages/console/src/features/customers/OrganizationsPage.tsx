import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Organization, OrganizationRequest } from "../../app/api/types";
import { useChange, usePages } from "../../app/records";
import { usePageTitle } from "../../app/title";
import { FormPanel } from "../../ui/FormPanel";
import { ListPage, ListRow } from "../../ui/ListPage";
import { MoreButton } from "../../ui/MoreButton";
import { useRefusal } from "../../ui/refusal";
import { Tile } from "../../ui/Tile";
import { useWords } from "../../words/words";
import { customerWords } from "./words";

export function OrganizationsPage() {
  const t = useWords(customerWords);
  const { search, setSearch, query, items } = usePages("organizations", (q, after) =>
    answer(api.GET("/api/v1/organizations", { params: { query: { q, ...(after ? { after } : {}) } } })),
  );
  const [open, setOpen] = useState<Organization | "new">();
  usePageTitle(t("organizations"));
  return (
    <>
      <ListPage
        title={t("organizations")}
        icon="building"
        search={search}
        onSearch={setSearch}
        searchLabel={t("searchOrganizations")}
        newLabel={t("newOrganization")}
        onNew={() => setOpen("new")}
        query={query}
        count={items.length}
        empty={t("noOrganizations")}
        emptyHint={t("noOrganizationsHint")}
        nothingFound={t("noOrganizationFound")}
        after={<MoreButton query={query} />}
      >
        {items.map((organization) => (
          <ListRow
            key={organization.id}
            lead={<Tile icon="building" />}
            title={organization.name}
            facts={organization.notes}
            end={<span className="quiet">{t("customersOf", { count: organization.customers })}</span>}
            onOpen={() => setOpen(organization)}
          />
        ))}
      </ListPage>
      {open && (
        <OrganizationPanel
          organization={open === "new" ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function OrganizationPanel({
  organization,
  onClose,
}: {
  organization: Organization | undefined;
  onClose: () => void;
}) {
  const t = useWords(customerWords);
  const [form, setForm] = useState<OrganizationRequest>({
    name: organization?.name ?? "",
    notes: organization?.notes ?? "",
  });
  const save = useChange(
    (body: OrganizationRequest) =>
      organization
        ? answer(api.PUT("/api/v1/organizations/{id}", { params: { path: { id: organization.id } }, body }))
        : answer(api.POST("/api/v1/organizations", { body })),
    ["organizations", "customers"],
    onClose,
  );
  const refusal = useRefusal(save.error, ["name", "notes"]);
  return (
    <FormPanel
      opened
      onClose={onClose}
      title={t(organization ? "editOrganization" : "newOrganization")}
      onSubmit={() => save.mutate({ ...form, name: form.name.trim() })}
      busy={save.isPending}
      refused={refusal.rest}
    >
      <TextInput
        label={t("name")}
        data-autofocus
        maxLength={120}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        error={refusal.of("name")}
      />
      <Textarea
        label={t("notes")}
        description={t("notesHint")}
        rows={5}
        maxLength={4000}
        value={form.notes}
        onChange={(event) => setForm({ ...form, notes: event.currentTarget.value })}
        error={refusal.of("notes")}
      />
    </FormPanel>
  );
}
