import { basename } from "node:path";
import { ArchiveError, type Failure } from "../../model/error.ts";
import { tellKind } from "../file-kind.ts";
import { createInflateBudget, type InflateBudget } from "./inflate-budget.ts";
import { readMail } from "./mail.ts";
import { readZip } from "./zip.ts";

/** Stands between a container's name and that of a file inside: "hop-thu.eml › dinh-kem.pdf". */
export const MEMBER_SEPARATOR = " › ";

/** A file inside a mail or a ZIP, however deep, or the reason why it cannot be had. */
export type ContainerMember = {
  /** Its place among all files inside, from 1: always the same for the same bytes; bad ones are counted too. */
  readonly entry: number;
  /** Where it lies: the container's name, then the path inside, joined by MEMBER_SEPARATOR. */
  readonly file: string;
} & (
  | {
      readonly kind: "file";
      /** Its own name, whose ending announces its type. */
      readonly name: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: "bad"; readonly error: Failure }
);

/** Containers inside one another deeper than this are refused. */
const MOST_LEVELS = 5;

/** Files systems and packers leave behind, never documents. */
// matches "__MACOSX/._a.pdf", "a/.DS_Store", "Thumbs.db", "~$cv.docx"; not "a.b/c.pdf"
const NO_DOCUMENT = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|thumbs\.db$|desktop\.ini$|~\$)/i;

/** True for a file that holds other files: a mail or a ZIP (a .docx is none). */
export function isContainer(bytes: Uint8Array, name: string): boolean {
  const kind = tellKind(bytes, name);
  return kind === "mail" || kind === "zip";
}

/**
 * The files inside a mail or a ZIP, inner containers opened in their turn, one in memory at a time. What is wrong with one is
 * said of that one. Throws `file-damaged`, `file-encrypted` when nothing at all can be had of the outermost one.
 */
export async function* readContainer(bytes: Uint8Array, name: string): AsyncGenerator<ContainerMember> {
  let entry = 0;
  for await (const member of openLevel(bytes, name, basename(name), createInflateBudget(bytes.length), 1)) {
    entry++;
    yield { entry, ...member };
  }
}

/** One file inside a container by its `entry`. Throws the reason why it cannot be had, `original-damaged` when there is none. */
export async function readMember(
  bytes: Uint8Array,
  name: string,
  entry: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  for await (const member of readContainer(bytes, name)) {
    if (member.entry !== entry) continue;
    if (member.kind === "bad") throw new ArchiveError(member.error.kind, member.error.detail);
    return member;
  }
  throw new ArchiveError("original-damaged", `${name} ${entry}`);
}

type Member =
  | { readonly kind: "file"; readonly file: string; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "bad"; readonly file: string; readonly error: Failure };

async function* openLevel(
  bytes: Uint8Array,
  name: string,
  file: string,
  budget: InflateBudget,
  level: number,
): AsyncGenerator<Member> {
  if (level > MOST_LEVELS) throw new ArchiveError("nested-too-deep", file);
  for await (const part of tellKind(bytes, name) === "mail"
    ? openMail(bytes, name, file)
    : openZip(bytes, name, file, budget)) {
    try {
      budget.countMember();
    } catch (thrown) {
      yield badMember(part.file, thrown);
      return;
    }
    yield* openPart(part, budget, level);
  }
}

/** A part whose bytes are fetched only when it is its turn. */
type Part = { readonly file: string; readonly name: string; readonly read: () => Promise<Uint8Array> };

async function* openPart(part: Part, budget: InflateBudget, level: number): AsyncGenerator<Member> {
  const { file, name } = part;
  try {
    const bytes = await part.read();
    if (isContainer(bytes, name)) yield* openLevel(bytes, name, file, budget, level + 1);
    else yield { kind: "file", file, name, bytes };
  } catch (thrown) {
    yield badMember(file, thrown);
  }
}

function badMember(file: string, thrown: unknown): Member {
  if (!(thrown instanceof ArchiveError)) throw thrown;
  return { kind: "bad", file, error: thrown.failure };
}

async function* openZip(bytes: Uint8Array, name: string, file: string, budget: InflateBudget): AsyncGenerator<Part> {
  for await (const { path, read } of readZip(bytes, name, budget)) {
    if (!NO_DOCUMENT.test(path)) yield { file: `${file}${MEMBER_SEPARATOR}${path}`, name: path, read };
  }
}

async function* openMail(bytes: Uint8Array, name: string, file: string): AsyncGenerator<Part> {
  const mail = await readMail(bytes, name);
  const { text } = mail;
  // The mail's own words are the first document in it, under the mail's own name.
  if (text !== null) yield { file, name: `${name}.txt`, read: async () => new TextEncoder().encode(text) };
  for (const { path, bytes: attached } of mail.attachments) {
    yield { file: `${file}${MEMBER_SEPARATOR}${path}`, name: path, read: async () => attached };
  }
}
