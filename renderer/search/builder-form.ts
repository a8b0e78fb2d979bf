import type { ParsedQuery, QueryField, QueryGroup, QueryItem } from "../../main/model/query.ts";

/** The boxes of the query builder, as typed. */
export type BuilderForm = {
  readonly allWords: string;
  readonly phrase: string;
  /** Separated by commas. */
  readonly anyWords: string;
  /** Words, and phrases in quotes. */
  readonly noWords: string;
  readonly number: string;
  readonly type: string;
  readonly body: string;
  readonly signer: string;
  readonly from: string;
  readonly to: string;
  readonly recipient: string;
  readonly basis: string;
  /** What the boxes cannot show; it stays in the query. */
  readonly rest: ParsedQuery;
};

export const EMPTY_FORM: BuilderForm = {
  allWords: "",
  phrase: "",
  anyWords: "",
  noWords: "",
  number: "",
  type: "",
  body: "",
  signer: "",
  from: "",
  to: "",
  recipient: "",
  basis: "",
  rest: { groups: [] },
};

const FIELD_BOXES = ["number", "type", "body", "signer", "recipient", "basis"] as const;
type FieldBox = (typeof FIELD_BOXES)[number];

/** Spreads a query over the boxes; the second phrase, the second number and whatever else finds no box is kept in `rest`. */
export function readForm({ groups }: ParsedQuery): BuilderForm {
  return groups.reduce(readGroup, EMPTY_FORM);
}

function readGroup(form: BuilderForm, group: QueryGroup): BuilderForm {
  const [item, second] = group;
  if (item === undefined) return form;
  const unread = { ...form, rest: { groups: [...form.rest.groups, group] } };
  if (second !== undefined) {
    const showable = group.every(({ kind, excluded, text }) => kind !== "field" && !excluded && !text.includes(","));
    return showable && form.anyWords === ""
      ? { ...form, anyWords: group.map(({ text, kind }) => (kind === "prefix" ? `${text}*` : text)).join(", ") }
      : unread;
  }
  if (item.kind === "field") return readField(form, item) ?? unread;
  if (item.excluded) return { ...form, noWords: join(form.noWords, writeItem(item)) };
  if (item.kind === "phrase") return form.phrase === "" ? { ...form, phrase: item.text } : unread;
  return { ...form, allWords: join(form.allWords, writeItem(item)) };
}

function readField(form: BuilderForm, { field, text, excluded }: QueryItem): BuilderForm | null {
  if (excluded || field === undefined) return null;
  if (field === "date") {
    if (form.from !== "" || form.to !== "") return null;
    const [from = "", to = from] = text.split("..");
    return { ...form, from, to };
  }
  const box = FIELD_BOXES.find((known) => known === field);
  return box === undefined || form[box] !== "" ? null : { ...form, [box]: text };
}

/** The query that the boxes ask for. */
export function writeForm(form: BuilderForm): ParsedQuery {
  const any = form.anyWords.split(",").flatMap(readWords).map(toAlternative);
  const groups: QueryGroup[] = [
    ...readWords(form.allWords).map((item) => [item]),
    ...(clean(form.phrase) === "" ? [] : [[{ kind: "phrase", text: clean(form.phrase) } as const]]),
    ...(any.length === 0 ? [] : [any]),
    ...FIELD_BOXES.flatMap((field) => writeField(form, field)),
    ...writeDates(form),
    ...readWords(form.noWords)
      .flatMap(splitWords)
      .map((item): QueryGroup => [{ ...item, excluded: true }]),
    ...form.rest.groups,
  ];
  return { groups };
}

function writeField(form: BuilderForm, field: FieldBox & QueryField): QueryGroup[] {
  const text = clean(form[field]);
  return text === "" ? [] : [[{ kind: "field", field, text }]];
}

/** "2021" and "2021" are the year; one side alone is open towards the other. */
function writeDates(form: BuilderForm): QueryGroup[] {
  const [from, to] = [form.from, form.to].map((side) => side.replace(/\s+/g, "").replaceAll("-", "/"));
  if (from === "" && to === "") return [];
  return [[{ kind: "field", field: "date", text: from === to ? (from as string) : `${from}..${to}` }]];
}

/** Words as one item, phrases in quotes and words with a star as items of their own, in the order typed. */
function readWords(typed: string): QueryItem[] {
  const items: QueryItem[] = [];
  // matches `"phòng cháy"` and `phòng*`; a quote that is never closed is left out
  for (const [piece, phrase] of typed.normalize("NFC").matchAll(/"([^"]*)"|[^\s"]+/g)) {
    const last = items.at(-1);
    if (phrase !== undefined) {
      if (clean(phrase) !== "") items.push({ kind: "phrase", text: clean(phrase) });
    } else if (/^[^*]+\*$/.test(piece)) items.push({ kind: "prefix", text: piece.slice(0, -1) });
    else if (last?.kind === "words") items[items.length - 1] = { kind: "words", text: `${last.text} ${piece}` };
    else items.push({ kind: "words", text: piece });
  }
  return items;
}

/** OR stands between single words and phrases: several words are one alternative only in quotes. */
function toAlternative(item: QueryItem): QueryItem {
  return item.kind === "words" && item.text.includes(" ") ? { kind: "phrase", text: item.text } : item;
}

/** A minus stands before one word only. */
function splitWords(item: QueryItem): QueryItem[] {
  return item.kind === "words" ? item.text.split(" ").map((text) => ({ kind: "words", text })) : [item];
}

function writeItem({ kind, text }: QueryItem): string {
  if (kind === "phrase") return `"${text}"`;
  return kind === "prefix" ? `${text}*` : text;
}

function join(before: string, more: string): string {
  return before === "" ? more : `${before} ${more}`;
}

function clean(text: string): string {
  return text.normalize("NFC").replaceAll('"', " ").replace(/\s+/g, " ").trim();
}
