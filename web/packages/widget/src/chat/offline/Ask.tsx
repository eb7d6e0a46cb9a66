import { Icon } from "../parts/Icon";
import type { Absent } from "./absent";

/** Does not go away from under the hands of who writes, when somebody comes back meanwhile. */
export function Ask({ view: { chat, reach, words } }: Absent) {
  const { email, problem, sending, left } = reach;
  const conversation = chat.conversation.value?.id;
  if (!conversation) return null;
  if (left.value?.conversation === conversation)
    return (
      <p class="ask hint" role="status">
        {words.emailLeft(left.value.email)}
      </p>
    );
  if (!chat.unreachable.value && !email.value) return null;
  return (
    <form
      class="ask field"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        const { currentTarget } = event;
        await reach.leave();
        currentTarget.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      }}
    >
      <label for="reach">{words.askEmail}</label>
      <div>
        <input
          id="reach"
          type="email"
          autocomplete="email"
          value={email.value}
          onInput={({ currentTarget }) => reach.write(currentTarget.value)}
          {...(problem.value ? { "aria-invalid": true, "aria-describedby": "reach-problem" } : {})}
        />
        <button type="submit" class="wbtn alt" aria-busy={sending.value}>
          {words.leaveEmail}
        </button>
      </div>
      {problem.value && (
        <span id="reach-problem" class="hint bad" role="alert">
          <Icon name="alert" />
          {words[problem.value]}
        </span>
      )}
    </form>
  );
}
