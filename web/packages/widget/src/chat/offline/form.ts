import { computed, signal } from "@preact/signals-core";
import { type OpenedTicket, Refused, type Send } from "../api";
import type { Place } from "../chat";
import { newId } from "../ids";
import type { Left } from "../left";
import type { Words } from "../words/words";
import type { OfflineWords } from "./words";

export type Field = "name" | "email" | "text";
/** Why a field is not right yet: a word of the chat's. */
export type FieldProblem = Extract<
  keyof (Words & OfflineWords),
  | "nameMissing"
  | "nameTooLong"
  | "emailMissing"
  | "emailUnfinished"
  | "emailInvalid"
  | "messageMissing"
  | "refusedTooLong"
  | "refusedText"
>;

/** The message left while nobody is online (S06). Nothing typed is lost, whatever the answer is. */
export class OfflineForm {
  readonly values = computed<Record<Field, string>>(() => ({
    ...this.visitor.value,
    text: this.left.text.value,
  }));
  readonly problems = signal<Partial<Record<Field, FieldProblem>>>({});
  readonly failure = signal<"formFailed" | "tooMany" | null>(null);
  readonly sending = signal(false);
  private readonly visitor = signal({ name: "", email: "" });
  /** The same for every try of the same message. */
  private id = newId();

  constructor(
    private readonly send: Send,
    private readonly place: () => Place,
    private readonly language: string,
    private readonly left: Left,
  ) {}

  set(field: Field, value: string): void {
    if (field === "text") this.left.text.value = value;
    else this.visitor.value = { ...this.visitor.value, [field]: value };
    const { [field]: _, ...others } = this.problems.value;
    this.problems.value = others;
  }

  async submit(): Promise<void> {
    if (this.sending.value) return;
    const values = this.values.value;
    const { name, email, text } = values;
    this.failure.value = null;
    this.problems.value = problemsOf(values);
    if (Object.keys(this.problems.value).length) return;
    this.sending.value = true;
    const visitor = { name: name.trim(), email: email.trim() };
    const body = { id: this.id, ...visitor, text, language: this.language, pageUrl: this.place().url };
    try {
      const opened = (await this.send("POST", "/tickets", body)) as OpenedTicket;
      this.left.received.value = { ...opened, ...visitor };
      this.left.text.value = "";
      this.id = newId();
    } catch (problem) {
      this.refused(problem);
    }
    this.sending.value = false;
  }

  another(): void {
    this.left.received.value = null;
  }

  private refused(problem: unknown): void {
    const code = problem instanceof Refused ? problem.problem.code : "";
    const field = code ? REFUSALS[code] : undefined;
    if (field) this.problems.value = field;
    else
      this.failure.value =
        problem instanceof Refused && problem.problem.status === 429 ? "tooMany" : "formFailed";
    if (code === "message.id-already-used") this.id = newId();
  }
}

const REFUSALS: Record<string, Partial<Record<Field, FieldProblem>>> = {
  "name.empty": { name: "nameMissing" },
  "name.too-long": { name: "nameTooLong" },
  "name.not-text": { name: "refusedText" },
  "email.empty": { email: "emailMissing" },
  "email.invalid": { email: "emailInvalid" },
  "email.too-long": { email: "emailInvalid" },
  "email.not-text": { email: "emailInvalid" },
  "text.empty": { text: "messageMissing" },
  "text.too-long": { text: "refusedTooLong" },
  "text.not-text": { text: "refusedText" },
};

function problemsOf({ name, email, text }: Record<Field, string>): Partial<Record<Field, FieldProblem>> {
  const problems: Partial<Record<Field, FieldProblem>> = {};
  if (!name.trim()) problems.name = "nameMissing";
  const address = emailProblem(email.trim());
  if (address) problems.email = address;
  if (!text.trim()) problems.text = "messageMissing";
  else if ([...text].length > 8000) problems.text = "refusedTooLong";
  return problems;
}

export function emailProblem(email: string): FieldProblem | null {
  if (!email) return "emailMissing";
  const at = email.lastIndexOf("@");
  if (at < 1 || at === email.length - 1 || /\s/.test(email)) return "emailInvalid";
  const domain = email.slice(at + 1);
  return /[^.]\.[^.]{2,}$/.test(domain) ? null : "emailUnfinished";
}
