import { inkOn } from "../colors";
import { Icon } from "../parts/Icon";
import type { Absent } from "./absent";
import type { Field as FieldName } from "./form";

export function FormScreen({ view }: Absent) {
  const { chat, form, front, words } = view;
  const { offlineText = "", offlineColor = "#FFFFFF" } = chat.start.value?.appearance ?? {};
  return (
    <form
      class="wform"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        const { currentTarget } = event;
        await form.submit();
        currentTarget.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      }}
    >
      {chat.online.value ? (
        <p class="back" role="status">
          {words.backOnline}
          <button type="button" onClick={() => front.talk()}>
            {words.talkNow}
          </button>
        </p>
      ) : (
        offlineText && (
          <p class="woff" style={{ background: offlineColor, color: inkOn(offlineColor) }}>
            {offlineText}
          </p>
        )
      )}
      <Field view={view} name="name" label={words.name} />
      <Field view={view} name="email" label={words.email} />
      <Field view={view} name="text" label={words.message} />
      {form.failure.value && (
        <p class="hint bad" role="alert">
          <Icon name="alert" />
          {words[form.failure.value]}
        </p>
      )}
      <button type="submit" class="wbtn" aria-busy={form.sending.value}>
        {form.sending.value ? words.sending : words.sendMessage}
      </button>
      <p class="hint">{words.onlyToAnswer}</p>
    </form>
  );
}

function Field({ view: { form, words }, name, label }: Absent & { name: FieldName; label: string }) {
  const problem = form.problems.value[name];
  const common = {
    id: name,
    value: form.values.value[name],
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => form.set(name, currentTarget.value),
    ...(problem ? { "aria-invalid": true, "aria-describedby": `${name}-problem` } : {}),
  };
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {name === "name" && <input {...common} autocomplete="name" />}
      {name === "email" && <input {...common} type="email" autocomplete="email" />}
      {name === "text" && <textarea {...common} />}
      {problem && (
        <span id={`${name}-problem`} class="hint bad">
          <Icon name="alert" />
          {words[problem]}
        </span>
      )}
    </div>
  );
}
