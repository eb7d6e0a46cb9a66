import { Select, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Customer, CustomerRequest, Named } from "../../app/api/types";
import { useChange } from "../../app/records";
import { FormPanel } from "../../ui/FormPanel";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { customerWords } from "./words";

const FIELDS = ["name", "email", "phone", "organization", "notes"] as const;

function requestOf(customer: Customer | undefined): CustomerRequest {
  return {
    name: customer?.name ?? "",
    email: customer?.email ?? null,
    phone: customer?.phone ?? null,
    organization: customer?.organization?.id ?? null,
    notes: customer?.notes ?? "",
  };
}

export function CustomerPanel({
  customer,
  onClose,
}: {
  customer: Customer | undefined;
  onClose: () => void;
}) {
  const t = useWords(customerWords);
  const [form, setForm] = useState(requestOf(customer));
  const save = useChange(
    (body: CustomerRequest) =>
      customer
        ? answer(api.PUT("/api/v1/customers/{id}", { params: { path: { id: customer.id } }, body }))
        : answer(api.POST("/api/v1/customers", { body })),
    ["customers", "organizations"],
    onClose,
  );
  const refusal = useRefusal(save.error, FIELDS);
  const change = (part: Partial<CustomerRequest>) => {
    save.reset();
    setForm((before) => ({ ...before, ...part }));
  };
  const submit = () =>
    save.mutate({
      ...form,
      name: form.name.trim(),
      email: form.email?.trim() || null,
      phone: form.phone?.trim() || null,
    });
  return (
    <FormPanel
      opened
      onClose={onClose}
      title={t(customer ? "edit" : "create")}
      onSubmit={submit}
      busy={save.isPending}
      refused={refusal.rest}
    >
      <TextInput
        label={t("name")}
        data-autofocus
        maxLength={120}
        value={form.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={refusal.of("name")}
      />
      <TextInput
        label={t("email")}
        type="email"
        maxLength={254}
        value={form.email ?? ""}
        onChange={(event) => change({ email: event.currentTarget.value })}
        error={refusal.of("email")}
      />
      <TextInput
        label={t("phone")}
        type="tel"
        maxLength={40}
        value={form.phone ?? ""}
        onChange={(event) => change({ phone: event.currentTarget.value })}
        error={refusal.of("phone")}
      />
      <OrganizationSelect
        chosen={customer?.organization ?? null}
        value={form.organization}
        onChange={(organization) => change({ organization })}
        error={refusal.of("organization")}
      />
      <Textarea
        label={t("notes")}
        description={t("notesHint")}
        rows={4}
        maxLength={4000}
        value={form.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
        error={refusal.of("notes")}
      />
    </FormPanel>
  );
}

interface SelectProps {
  chosen: Named | null;
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
}

function OrganizationSelect({ chosen, value, onChange, error }: SelectProps) {
  const t = useWords(customerWords);
  const [typed, setTyped] = useState(chosen?.name ?? "");
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ["organizations", "choice", asked],
    queryFn: () => answer(api.GET("/api/v1/organizations", { params: { query: { q: asked } } })),
    placeholderData: keepPreviousData,
  });
  const items: Named[] = found.data?.items ?? [];
  const known = chosen && !items.some((item) => item.id === chosen.id) ? [chosen, ...items] : items;
  return (
    <Select
      label={t("organization")}
      placeholder={t("noOrganization")}
      data={known.map((item) => ({ value: item.id, label: item.name }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t("noOrganizationFound")}
      error={error}
    />
  );
}
