import { problemWords } from "../words/problems";
import { useLanguage } from "../words/words";
import { problemOf } from "./ErrorState";

export interface Refusal<Field extends string> {
  /** The sentence beside this field, if it is the one that was refused. */
  of(field: Field): string | undefined;
  /** What concerns no field of the form. */
  rest: string | undefined;
}

export function useRefusal<Field extends string>(error: unknown, fields: readonly Field[]): Refusal<Field> {
  const lng = useLanguage();
  if (error === null || error === undefined) {
    return { of: () => undefined, rest: undefined };
  }
  const problem = problemOf(error);
  const said = problemWords(problem, lng);
  const refused = fields.find((field) => field === problem.field);
  return {
    of: (field) => (field === refused ? said : undefined),
    rest: refused ? undefined : said,
  };
}
